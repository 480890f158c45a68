"""Fit the tables of confidence on made pages, and show how far they can be trusted on others.

python tests/calibration.py            # prints the tables as they stand in the package
python tests/calibration.py FOLDER     # and how reliable they are on marked pages besides
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import exp
from pathlib import Path
from typing import Final
from unittest import mock

import newsseg
from judging import Answer, answer_in, answer_of, judge
from layout import KINDS, Made, seeded
from newsseg.composing.confidence import BASE, WEIGHTS, Evidence, evidence
from newsseg.segmenter.drafts import Draft
from newsseg.spans import Role
from newsseg.tokenizer.calibration import SHARES

FITTED: Final = range(1000, 1150)  # seeds, for every kind of page
HELD_OUT: Final = range(2000, 2100)
# Bounds of the classes in which shares are counted: finer where most lines are.
CLASSES: Final = (0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92, 0.96, 0.98, 0.99, 0.995, 0.999, 0.9999)
BANDS: Final = (0.2, 0.4, 0.6, 0.8, 0.9, 0.95)
SHRINK: Final = 1.0  # how much weights are held towards 0
ROUNDS: Final = 30
# Parts that one line can play at once, or that differ by where they stand only.
SAME: Final = {Role.OPENING: Role.BODY, Role.SIGNOFF: Role.BYLINE}

Told = tuple[float, bool]  # what was said, and whether it was right
Point = tuple[float, float]


def pages(seeds: Iterable[int]) -> Iterator[Made]:
    return (seeded(kind, seed) for seed in seeds for kind in KINDS)


# ---- lines


def told_of_lines(made: Made) -> Iterator[Told]:
    """For each line of a page how sure its role is, and whether it is right."""
    placed = list(made.placed())
    starts = [at for at, _ in placed]
    for token in newsseg.tokenize(made.text):
        role = placed[bisect_right(starts, token.start) - 1][1].role
        if role is not Role.REPEAT:
            right = SAME.get(role, role) is SAME.get(token.role, token.role)
            yield token.confidence, right


@contextmanager
def uncalibrated() -> Iterator[None]:
    """The decoder's own shares instead of what stands in the table."""
    with mock.patch("newsseg.tokenizer.tokens.calibrated", float):
        yield


def fit_shares() -> list[Point]:
    """The table of shares: for each class its mean, and how many were right, never falling."""
    with uncalibrated():
        told = sorted(told for made in pages(FITTED) for told in told_of_lines(made))
    classes = [c for c in banded(told, CLASSES) if c]
    points = [(mean(x for x, _ in c), mean(right for _, right in c), len(c)) for c in classes]
    points = rising(points)
    return [(0.0, points[0][1]), *((x, y) for x, y, _ in points[:-1]), (1.0, points[-1][1])]


def rising(points: Sequence[tuple[float, float, int]]) -> list[tuple[float, float, int]]:
    """Neighbouring points made one wherever the second is not above the first."""
    found: list[tuple[float, float, int]] = []
    for point in points:
        found.append(point)
        while len(found) > 1 and found[-2][1] >= found[-1][1]:
            (x0, y0, n0), (x1, y1, n1) = found[-2:]
            n = n0 + n1
            found[-2:] = [((x0 * n0 + x1 * n1) / n, (y0 * n0 + y1 * n1) / n, n)]
    return found


# ---- articles


def told_of_articles(text: str, answers: Sequence[Answer]) -> list[tuple[Evidence, float, bool]]:
    """For each article of a page the evidence, its confidence, and whether it is right."""
    found: list[Evidence] = []

    def record(draft: Draft, below: Draft | None) -> Evidence:
        found.append(evidence(draft, below))
        return found[-1]

    with mock.patch("newsseg.composing.confidence.evidence", record):
        page = newsseg.parse(text)
    sure = [article.confidence for article in page.articles]
    right = [verdict.right for verdict in judge(page, answers)]
    return list(zip(found, sure, right, strict=True))


def made_articles(seeds: Iterable[int]) -> list[tuple[Evidence, float, bool]]:
    return [
        told
        for made in pages(seeds)
        for told in told_of_articles(made.text, list(map(answer_of, made.articles)))
    ]


def marked_articles(folder: Path) -> list[tuple[Evidence, float, bool]]:
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        marked = json.loads(path.read_text("utf-8"))
        text = path.with_name(marked["page"]).read_bytes().decode("utf-8")
        found += told_of_articles(text, list(map(answer_in, marked["articles"])))
    return found


def fit_weights() -> list[float]:
    """Logistic regression by Newton's method; the first weight is the base."""
    told = made_articles(FITTED)
    rows = [(1.0, *found) for found, _, _ in told]
    right = [float(good) for _, _, good in told]
    weights = [0.0] * len(rows[0])
    for _ in range(ROUNDS):
        weights = improved(weights, rows, right)
    return weights


def improved(
    weights: Sequence[float], rows: Sequence[Sequence[float]], right: Sequence[float]
) -> list[float]:
    size = range(len(weights))
    slope = [-SHRINK * w if i else 0.0 for i, w in enumerate(weights)]
    curve = [[SHRINK if i == j and i else 0.0 for j in size] for i in size]
    for row, good in zip(rows, right, strict=True):
        p = 1.0 / (1.0 + exp(-sum(w * x for w, x in zip(weights, row, strict=True))))
        for i in size:
            slope[i] += (good - p) * row[i]
            for j in size:
                curve[i][j] += p * (1.0 - p) * row[i] * row[j]
    return [w + step for w, step in zip(weights, solved(curve, slope), strict=True)]


def solved(matrix: Sequence[Sequence[float]], values: Sequence[float]) -> list[float]:
    """Linear equations solved by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for i, pivot in enumerate(rows):
        for other in rows:
            if other is not pivot:
                share = other[i] / pivot[i]
                other[:] = [a - share * b for a, b in zip(other, pivot, strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


# ---- printing


def banded(told: Iterable[Told], bounds: Sequence[float]) -> list[list[Told]]:
    bands: list[list[Told]] = [[] for _ in range(len(bounds) + 1)]
    for sure, right in told:
        bands[bisect_right(bounds, sure)].append((sure, right))
    return bands


def mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def reliability(columns: dict[str, list[Told]]) -> Iterator[str]:
    """A Markdown table: in each band of confidence how many there are, and how many are right."""
    yield "| confidence | " + " | ".join(f"{name} | mean | right" for name in columns) + " |"
    yield "|---|" + "---:|---:|---:|" * len(columns)
    bands = [banded(told, BANDS) for told in columns.values()]
    for i, (low, high) in enumerate(zip((0.0, *BANDS), (*BANDS, 1.0), strict=True)):
        cells = [figures(column[i]) for column in bands]
        yield f"| {low:.2f} to {high:.2f} | " + " | ".join(cells) + " |"
    yield "| all | " + " | ".join(figures(told) for told in columns.values()) + " |"


def figures(told: Sequence[Told]) -> str:
    if not told:
        return "0 | – | –"
    return f"{len(told)} | {mean(s for s, _ in told):.3f} | {mean(r for _, r in told):.3f}"


def main(folders: Sequence[Path]) -> None:
    print("SHARES (newsseg/tokenizer/calibration.py), fitted:")
    print(*(f"    ({x:.4f}, {y:.3f})," for x, y in fit_shares()), sep="\n")
    print("as they stand:", *(f"    ({x:.4f}, {y:.3f})," for x, y in SHARES), sep="\n")
    base, *weights = fit_weights()
    print("\nBASE, WEIGHTS (newsseg/composing/confidence.py), fitted and as they stand:")
    print(f"    base {base:.2f}  {BASE:.2f}")
    for name, fitted, stands in zip(Evidence._fields, weights, WEIGHTS, strict=True):
        print(f"    {name} {fitted:.2f}  {stands:.2f}")
    print("\nLines:\n")
    lines = [told for made in pages(HELD_OUT) for told in told_of_lines(made)]
    print(*reliability({"made pages": lines}), sep="\n")
    print("\nArticles:\n")
    sets = {"made pages": made_articles(HELD_OUT)}
    sets |= {folder.name: marked_articles(folder) for folder in folders}
    columns = {name: [(sure, good) for _, sure, good in told] for name, told in sets.items()}
    print(*reliability(columns), sep="\n")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
