"""Train the heads: ``python -m knowledge.heads.train [--labelled DIR]``.

Learns from ``examples/`` and from the train split of the labelled cases, never from their
tune or test split. Needs scikit-learn (a development requirement); writes ``weights.npz``.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.neural_network import MLPClassifier  # type: ignore[import-untyped]

from knowledge.classifier import Scaling, features_of
from knowledge.domain import Intent, Message, Risk
from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import CachedVectors
from knowledge.embedding_process import DIMENSIONS, E5_DIMENSIONS
from knowledge.folding import plain_reading
from knowledge.signals import read
from knowledge.situation import facts_of

HERE: Final = Path(__file__).parent
NETWORKS: Final = 6
HIDDEN: Final = 96
DECAY: Final = 3.0
EPOCHS: Final = 40
"""Set on the tune split; more epochs only learn the examples by heart."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what is known of it; unknown labels are empty."""

    text: str
    risk: str
    intent: str
    flag: str


def examples(labelled: Path) -> Iterator[Example]:
    """Every example: our own ones, then the train split of the labelled cases."""
    for file in sorted((HERE / "examples").glob("*.jsonl")):
        for row in _rows(file):
            yield Example(row["text"], row["risk"], row["intent"], _flag(row["flag"]))
    for file in sorted(labelled.glob("*.jsonl")):
        for row in _rows(file):
            if row["split"] == "train":
                judged = len(row["risk_ok"]) < len(Risk)
                yield Example(
                    row["text"], row["risk"] if judged else "", _intent(row), _flag(row["flagged"])
                )


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _flag(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _intent(row: Mapping[str, Any]) -> str:
    """The intent that a labelled kind tells; empty where it does not tell one."""
    if row["kind"] in ("warning", "news"):
        return str(row["kind"])
    if row["kind"] == "offer" and row["flagged"]:
        return Intent.OFFER
    if row["kind"] == "question" and len(row["risk_ok"]) == len(Risk):
        return Intent.QUESTION
    return ""


def train(labelled: Path, out: Path) -> None:
    """Train and write the heads."""
    rows = list(examples(labelled))
    readings = [read(Message(row.text)) for row in rows]
    facts = [facts_of(reading) for reading in readings]
    names = sorted({name for found in facts for name in found if _kept(name)})
    with open_embeddings("bundled") as embeddings:
        vectors = CachedVectors(embeddings)
        matrix = np.stack([
            vectors.embed_query(plain_reading(row.text), reading.language)
            for row, reading in zip(rows, readings, strict=True)
        ])  # fmt: skip
        model = embeddings.name
    scaling = _scaling(matrix)
    features = np.stack([
        features_of(scaling(vector), found, names)
        for vector, found in zip(matrix, facts, strict=True)
    ])  # fmt: skip
    card = {
        "model": model, "facts": names, "blocks": scaling.blocks, "networks": NETWORKS,
        "heads": {}, "examples": len(rows),
    }  # fmt: skip
    arrays: dict[str, Any] = {"mean": scaling.mean, "spread": scaling.spread}
    for head, labels in {
        "risk": [row.risk for row in rows],
        "intent": [row.intent for row in rows],
        "flag": [row.flag for row in rows],
    }.items():
        known = np.array([bool(label) for label in labels])
        classes, found = _fitted(features[known], np.array(labels)[known], head)
        card["heads"][head] = classes  # type: ignore[index]
        arrays.update(found)
    arrays = {name: array.astype(np.float16) for name, array in arrays.items()}
    _write(out, {"card": np.array(json.dumps(card)), **arrays})


def _scaling(matrix: Any) -> Scaling:
    """Mean and spread of each coordinate over the rows where its block says anything."""
    blocks = ((0, E5_DIMENSIONS), (E5_DIMENSIONS, DIMENSIONS))
    mean, spread = np.zeros(DIMENSIONS, np.float32), np.ones(DIMENSIONS, np.float32)
    for start, end in blocks:
        part = matrix[matrix[:, start:end].any(axis=1), start:end]
        mean[start:end], spread[start:end] = part.mean(axis=0), part.std(axis=0) + 1e-6
    # half precision is how they are stored, so it is how they are used from the start
    return Scaling(mean.astype(np.float16), spread.astype(np.float16), blocks)


def _fitted(features: Any, labels: Any, head: str) -> tuple[list[str], dict[str, Any]]:
    arrays: dict[str, Any] = {}
    classes: list[str] = []
    for at in range(NETWORKS):
        net = MLPClassifier(
            (HIDDEN,), alpha=DECAY, max_iter=EPOCHS, batch_size=64, random_state=at,
        )  # fmt: skip
        net.fit(features, labels)
        classes = [str(label) for label in net.classes_]
        (w1, w2), (b1, b2) = net.coefs_, net.intercepts_
        if len(classes) == 2:  # scikit-learn gives one output for two classes
            w2, b2 = np.hstack([-w2 / 2, w2 / 2]), np.concatenate([-b2 / 2, b2 / 2])
        for part, array in (("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)):
            arrays[f"{head}.{at}.{part}"] = array
    return classes, arrays


def _kept(fact: str) -> bool:
    """Facts worth a weight: no party by name, so that no company is judged by its name."""
    return not fact.startswith("entity:")


def _write(out: Path, arrays: Mapping[str, Any]) -> None:
    """As ``numpy.savez_compressed``, but the same arrays make the same bytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in sorted(arrays.items()):
            info = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as file:
                np.lib.format.write_array(file, array, allow_pickle=False)


def main() -> None:
    """The command line."""
    import warnings

    from sklearn.exceptions import ConvergenceWarning  # type: ignore[import-untyped]

    warnings.simplefilter("ignore", ConvergenceWarning)  # stopping early is intended
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labelled", type=Path, default=Path("tests/data/labelled"))
    parser.add_argument("--out", type=Path, default=HERE / "weights.npz")
    arguments = parser.parse_args()
    train(arguments.labelled, arguments.out)


if __name__ == "__main__":
    main()
