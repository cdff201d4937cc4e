"""The unpacked second model is the packed one."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from knowledge.use_cache import load_use

TEXTS = ["hello world", "国安部 点名", "скан радужки", "สแกนม่านตา", "مسح القزحية", "¿cuánto pagan?"]


def test_what_was_unpacked_gives_the_same_vectors(tmp_path: Path) -> None:
    packed = load_use(None).encode(TEXTS)
    assert np.array_equal(load_use(tmp_path).encode(TEXTS), packed)
    (folder,) = tmp_path.iterdir()
    assert np.array_equal(load_use(tmp_path).encode(TEXTS), packed)
    (folder / "vocabulary.json").write_text("{}")
    assert np.array_equal(load_use(tmp_path).encode(TEXTS), packed)


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert load_use(blocked).encode("hello").shape == (512,)
