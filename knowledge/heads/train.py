"""Train the heads: ``python -m knowledge.heads.train [--labelled DIR] [--splits train]``.

Learns from ``examples/`` and from the train split of the labelled cases, never from their tune
split, on which parameters are set, or their test split. Kernel ridge regression in closed
form; writes ``weights.npz``.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from knowledge.classifier import Features, features_from
from knowledge.domain import Intent, Message, Reading, Risk
from knowledge.embedding import open_embeddings
from knowledge.embedding_cache import CachedVectors
from knowledge.embedding_process import DIMENSIONS, E5_DIMENSIONS
from knowledge.folding import plain_reading
from knowledge.signals import neutral, read, telling
from knowledge.situation import facts_of

HERE: Final = Path(__file__).parent
RIDGE: Final = 0.2
"""How little one example alone may bend the votes; set by cross-validation without the test
split."""

LABELLED_WEIGHT: Final = 3.0
"""What a labelled case counts beside an example: it is written as people write."""

ORDINARY_WEIGHT = 4.0
"""What an ordinary message counts: there are ten thousand of them to an offer. Set on the tune
split and on messages that were gathered, half of them."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what is known of it; unknown labels are empty."""

    text: str
    risk: str
    intent: str
    flag: str
    weight: float = 1.0


def examples(labelled: Path, splits: Collection[str]) -> Iterator[Example]:
    """Every example: our own ones, then those splits of the labelled cases."""
    for file in sorted((HERE / "examples").glob("*.jsonl")):
        for row in _rows(file):
            # an ordinary message is only told not to be an invitation
            weight = 1.0 if "risk" in row else ORDINARY_WEIGHT
            yield Example(
                row["text"], row.get("risk", ""), row.get("intent", ""), _flag(row["flag"]), weight
            )
    for file in sorted(labelled.glob("*.jsonl")):
        for row in _rows(file):
            if row["split"] in splits:
                judged = len(row["risk_ok"]) < len(Risk)
                yield Example(
                    row["text"], row["risk"] if judged else "", _intent(row),
                    _flag(row["flagged"]), LABELLED_WEIGHT,
                )  # fmt: skip


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


def train(labelled: Path, splits: Collection[str], out: Path) -> None:
    """Train and write the heads."""
    rows = list(examples(labelled, splits))
    readings = [read(Message(row.text)) for row in rows]
    facts = [facts_of(reading) for reading in readings]
    with open_embeddings("bundled") as embeddings:
        vectors = CachedVectors(embeddings)
        matrix = np.stack([
            vectors.embed_query(_seen(row.text, reading), reading.text_language)
            for row, reading in zip(rows, readings, strict=True)
        ])  # fmt: skip
        model = embeddings.name
    card: dict[str, Any] = {
        "model": model,
        "facts": sorted({name for found in facts for name in found if _kept(name)}),
        "blocks": ((0, E5_DIMENSIONS), (E5_DIMENSIONS, DIMENSIONS)),
    }
    features = _features(card, matrix)
    centres = np.stack([features(v, f) for v, f in zip(matrix, facts, strict=True)])
    # half precision is how they are stored, so it is how they are used from the start
    centres = centres.astype(np.float16).astype(np.float32)
    card["width"] = float(centres.var() * centres.shape[1])
    arrays: dict[str, Any] = {"examples": centres, "mean": features.mean, "spread": features.spread}
    kernel = _kernel(centres, card["width"])
    card["heads"] = {}
    for head, labels in {
        "risk": [row.risk for row in rows],
        "intent": [row.intent for row in rows],
        "flag": [row.flag for row in rows],
    }.items():
        classes, votes, offset = _votes(kernel, labels, [row.weight for row in rows])
        card["heads"][head] = classes
        arrays[f"{head}.votes"], arrays[f"{head}.offset"] = votes, offset
    _write(out, {
        "card": np.array(json.dumps(card)),
        **{name: array.astype(np.float16) for name, array in arrays.items()},
    })  # fmt: skip


def _seen(text: str, reading: Reading) -> str:
    """A text as the heads see it."""
    return plain_reading(neutral(telling(text, "", reading.signals)))


def _features(card: Mapping[str, Any], matrix: Any) -> Features:
    """Mean and spread of each coordinate over the rows where its block says anything."""
    mean, spread = np.zeros(DIMENSIONS, np.float32), np.ones(DIMENSIONS, np.float32)
    for start, end in card["blocks"]:
        part = matrix[matrix[:, start:end].any(axis=1), start:end]
        mean[start:end], spread[start:end] = part.mean(axis=0), part.std(axis=0) + 1e-3
    half = (array.astype(np.float16).astype(np.float32) for array in (mean, spread))
    return features_from(card, *half)


def _kernel(centres: Any, width: float) -> Any:
    squares = (centres * centres).sum(axis=1)
    distances = squares[:, None] + squares[None, :] - 2 * centres @ centres.T
    return np.exp(-np.maximum(distances, 0) / width)


def _votes(kernel: Any, labels: list[str], weights: list[float]) -> tuple[list[str], Any, Any]:
    """Each example's votes, by ridge regression on its label; examples whose label is not
    known have none."""
    known = np.array([bool(label) for label in labels])
    classes = sorted(set(labels) - {""})
    wanted = np.array([[label == name for name in classes] for label in labels], np.float64)[known]
    weight = np.array(weights)[known]
    offset = np.average(wanted, axis=0, weights=weight)
    matrix = kernel[np.ix_(known, known)].astype(np.float64) + np.diag(RIDGE / weight)
    votes = np.zeros((len(labels), len(classes)))
    votes[known] = np.linalg.solve(matrix, wanted - offset)
    return classes, votes, offset


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labelled", type=Path, default=Path("tests/data/labelled"))
    parser.add_argument("--splits", nargs="+", default=["train"])
    parser.add_argument("--out", type=Path, default=HERE / "weights.npz")
    arguments = parser.parse_args()
    train(arguments.labelled, arguments.splits, arguments.out)


if __name__ == "__main__":
    main()
