"""Train the heads: ``python -m knowledge.heads.train [--labelled DIR]``.

Learns from ``examples/`` and from the train split of the labelled cases, never from their
tune or test split. Needs scikit-learn (a development requirement); writes ``weights.npz``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from knowledge.classifier import features_of
from knowledge.domain import Intent, Message, Risk
from knowledge.embedding import open_embeddings
from knowledge.signals import read
from knowledge.situation import facts_of
from knowledge.embedding_cache import CachedVectors

HERE: Final = Path(__file__).parent
STRENGTH: Final = {"risk": 12.0, "intent": 8.0, "flag": 8.0}
"""Inverse of the regularisation, set on the tune split."""


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


def _intent(row: dict[str, Any]) -> str:
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
    with open_embeddings("bundled") as embeddings:
        vectors = CachedVectors(embeddings)
        readings = [read(Message(row.text)) for row in rows]
        facts = [facts_of(reading) for reading in readings]
        names = sorted({name for found in facts for name in found if _kept(name)})
        place = {name: at for at, name in enumerate(names)}
        features = np.stack([
            features_of(
                vectors.embed_query(row.text, reading.language),
                [place[name] for name in found if name in place], len(place),
            )
            for row, reading, found in zip(rows, readings, facts, strict=True)
        ])  # fmt: skip
        model = embeddings.name
    heads: dict[str, list[str]] = {}
    arrays: dict[str, Any] = {}
    for head, labels in {
        "risk": [row.risk for row in rows],
        "intent": [row.intent for row in rows],
        "flag": [row.flag for row in rows],
    }.items():
        known = np.array([bool(label) for label in labels])
        fitted = LogisticRegression(C=STRENGTH[head], max_iter=3000)
        fitted.fit(features[known], np.array(labels)[known])
        heads[head], weights, bias = _rows_of(fitted)
        arrays[f"{head}.weights"] = weights.astype(np.float16)
        arrays[f"{head}.bias"] = bias.astype(np.float32)
        print(f"{head}: {known.sum()} examples, {fitted.score(features[known], np.array(labels)[known]):.3f} on them")
    card = json.dumps({"model": model, "facts": names, "heads": heads, "examples": len(rows)})
    np.savez_compressed(out, card=np.array(card), **arrays)


def _rows_of(fitted: LogisticRegression) -> tuple[list[str], Any, Any]:
    """Classes, weights and biases with a row a class, also where there are but two."""
    if len(fitted.classes_) == 2:
        weights = np.vstack([-fitted.coef_ / 2, fitted.coef_ / 2])
        bias = np.concatenate([-fitted.intercept_ / 2, fitted.intercept_ / 2])
        return list(fitted.classes_), weights, bias
    return list(fitted.classes_), fitted.coef_, fitted.intercept_


def _kept(fact: str) -> bool:
    """Facts worth a weight: no party by name, so that no company is judged by its name."""
    return not fact.startswith("entity:")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labelled", type=Path, default=Path("tests/data/labelled"))
    parser.add_argument("--out", type=Path, default=HERE / "weights.npz")
    arguments = parser.parse_args()
    train(arguments.labelled, arguments.out)


if __name__ == "__main__":
    main()
