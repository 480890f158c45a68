"""What each family of rules and each linker is worth: the figures without it, less those with it.

python tests/ablation.py            # families and linkers, as a Markdown table
python tests/ablation.py --rows     # every single cue and trait: where it votes, where it matters

Everything is switched off from outside, by patching; the package knows nothing of it.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest import mock

import newsseg
from golden_corpus import GOLDEN_CASES
from judging import answer_of, judge
from layout import KINDS, seeded
from newsseg import Page
from newsseg.cues import CUES, tables
from newsseg.evaluation import differences
from newsseg.tokenizer import decoding
from newsseg.tokenizer.features import observe
from newsseg.tokenizer.lines import split_rows
from newsseg.tokenizer.scoring import Vote, score
from newsseg.tokenizer.tokens import Token
from newsseg.tokenizer.traits import TRAITS
from newsseg.tokenizer.wrapping import unwrap

SHARED: Final = Path(__file__).resolve().parent.parent.parent / "shared"
MARKED: Final = Path(__file__).resolve().parent / "marked"
SCORED: Final = ("gold", "bench")
NOT_IN_MEAN: Final = ("meta", "lossless")
SEEDS: Final = range(30)  # of made pages, for every kind

CUE_FAMILIES: Final = "HEADLINES LEADS BODIES SIGNOFFS CAPTIONS FURNITURE".split()


# ---- what is measured


@dataclass(slots=True)
class Corpus:
    """Pages with known answers: how one page is judged, and what all of them come to."""

    name: str
    texts: list[str]
    judged: Callable[[int, Page], Any]
    figure: Callable[[Sequence[Any]], float]


def corpora() -> Iterator[Corpus]:
    if (SHARED / "tools" / "score.py").exists():
        folders = {**{name: SHARED / name for name in SCORED}, "marked": MARKED}
        yield from (
            marked(name, paths)
            for name, folder in folders.items()
            if (paths := sorted(folder.rglob("*.gold.json")))
        )
    made = [seeded(kind, seed) for kind in KINDS for seed in SEEDS]
    answers = [list(map(answer_of, page.articles)) for page in made]

    def rightness(i: int, page: Page) -> tuple[int, int]:
        verdicts = judge(page, answers[i])
        return sum(v.right for v in verdicts), max(len(verdicts), len(answers[i]))

    yield Corpus("made", [page.text for page in made], rightness, share)
    cases = GOLDEN_CASES
    passes = [lambda page, case=case: not differences(case, page) for case in cases]
    yield Corpus("golden", [c.text for c in cases], lambda i, page: passes[i](page), sum)


def share(results: Sequence[tuple[int, int]]) -> float:
    return sum(right for right, _ in results) / sum(count for _, count in results)


def marked(name: str, paths: Sequence[Path]) -> Corpus:
    """Marked pages, and the mean of the nine figures that the scorer gives for them."""
    score_page = runpy.run_path(str(SHARED / "tools" / "score.py"))["score_page"]
    answers = [json.loads(path.read_text("utf-8")) for path in paths]
    texts = [
        text_of(path.parent, answer["page"]) for path, answer in zip(paths, answers, strict=True)
    ]
    return Corpus(name, texts, lambda i, page: score_page(texts[i], answers[i], page), mean)


def text_of(folder: Path, page: str) -> str:
    path = folder / page
    return (path if path.exists() else SHARED / "seeds" / page).read_bytes().decode("utf-8")


def mean(results: Sequence[Mapping[str, tuple[float, float]]]) -> float:
    names = {name for result in results for name in result} - {*NOT_IN_MEAN}
    sums = [[result[name] for result in results if name in result] for name in sorted(names)]
    figures = [sum(s for s, _ in pairs) / sum(w for _, w in pairs) for pairs in sums]
    return sum(figures) / len(figures)


# ---- what is switched off


@cache
def heard(text: str, start: int, stop: int) -> tuple[Any, list[tuple[Vote, ...]]]:
    """The lines of a page and the votes on them, which no ablation changes."""
    rows = list(split_rows(text, start, stop))
    features = observe(unwrap(text, rows))
    return features, score(features)


@contextmanager
def without(
    off: frozenset[str] = frozenset(), patches: Mapping[str, Any] | None = None
) -> Iterator[None]:
    """The package without the votes of some rules, and with some of its functions replaced."""

    def tokenize(text: str, start: int, stop: int) -> list[Token]:
        features, votes = heard(text, start, stop)
        left = [tuple(vote for vote in line if vote.cue not in off) for line in votes]
        settled = zip(features, left, decoding.decode(left), strict=True)
        return [Token(line, role, sure, cast) for line, cast, (role, sure) in settled]

    with ExitStack() as stack:
        stack.enter_context(mock.patch("newsseg.pipeline.tokenize_page", tokenize))
        for name, value in (patches or {}).items():
            stack.enter_context(mock.patch(f"newsseg.{name}", value))
        yield


def same(layout: Any, *_: object) -> Any:
    return layout


def level(steps: Mapping[Any, Mapping[Any, float]]) -> Mapping[Any, Mapping[Any, float]]:
    return {role: dict.fromkeys(beside, 0.0) for role, beside in steps.items()}


STEPS: Final = {
    "tokenizer.decoding._INTO": level(decoding._INTO),
    "tokenizer.decoding._FROM": level(decoding._FROM),
    "tokenizer.decoding._TO_END": dict.fromkeys(decoding._TO_END, 0.0),
}
LINKERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "headlines, with summaries and banners": {"pipeline.link_headlines": same},
    "summaries": {"linking.headlines._summaries": same},
    "banners": {"linking.headlines._banners": same},
    "dispatches": {"pipeline.join_dispatches": same},
    "continuations": {"pipeline.link_continuations": same},
    "headlines of pictures": {"pipeline.link_pictured": same},
    "captions": {"pipeline.link_captions": same},
    "repeats": {"pipeline.set_aside_repeats": lambda lines: (list(lines), {})},
}


def groups() -> Iterator[tuple[str, frozenset[str], Mapping[str, Any]]]:
    """Name, rules and patches of everything that is switched off as one."""
    for name in CUE_FAMILIES:
        rows = getattr(tables, name)
        yield f"cues: {name.lower()}", frozenset(cue.name for cue in rows), {}
    for family in dict.fromkeys(trait.family for trait in TRAITS):
        rules = frozenset(trait.name for trait in TRAITS if trait.family is family)
        yield f"traits: {family.name}", rules, {}
    yield "length", frozenset({"length"}), {}
    yield "cohesion", frozenset({"cohesion"}), {}
    yield "steps from role to role", frozenset(), STEPS
    for name, patches in LINKERS.items():
        yield f"linking: {name}", frozenset(), patches


# ---- measuring


class Bench:
    """The corpora with everything switched on, against which each ablation is held."""

    def __init__(self) -> None:
        self.corpora = list(corpora())
        self.pages = {c.name: [parsed(text) for text in c.texts] for c in self.corpora}
        self.results = {
            c.name: [c.judged(i, page) for i, page in enumerate(self.pages[c.name])]
            for c in self.corpora
        }
        self.voters = {c.name: [voters(text) for text in c.texts] for c in self.corpora}

    def figures(self) -> dict[str, float]:
        return {c.name: c.figure(self.results[c.name]) for c in self.corpora}

    def losses(
        self, off: frozenset[str], patches: Mapping[str, Any]
    ) -> tuple[dict[str, float], int, int]:
        """By how much each figure changes, on how many pages it was heard, how many changed."""
        changes: dict[str, float] = {}
        concerned = changed = 0
        for c in self.corpora:
            results = [*self.results[c.name]]
            for i, text in enumerate(c.texts):
                if not patches and off.isdisjoint(self.voters[c.name][i]):
                    continue
                concerned += 1
                page = parsed(text, off, patches)
                if answer(page) != answer(self.pages[c.name][i]):
                    changed += 1
                    results[i] = c.judged(i, page)
            changes[c.name] = c.figure(results) - c.figure(self.results[c.name])
        return changes, concerned, changed


def parsed(
    text: str, off: frozenset[str] = frozenset(), patches: Mapping[str, Any] | None = None
) -> Page:
    with without(off, patches):
        return newsseg.parse(text)


def voters(text: str) -> frozenset[str]:
    """The rules that vote on any line of a text."""
    return frozenset(vote.cue for token in newsseg.tokenize(text) for vote in token.votes)


def answer(page: Page) -> object:
    """All that a page says but how sure it is."""
    articles = [article.model_copy(update={"confidence": 0.0}) for article in page.articles]
    return articles, page.blocks, page.people, page.folio


# ---- printing


def cells(changes: Mapping[str, float]) -> str:
    return " | ".join(
        f"{change:+.0f}" if name == "golden" else f"{change:+.4f}"
        for name, change in changes.items()
    )


def print_groups(bench: Bench) -> None:
    figures = bench.figures()
    print("| without | " + " | ".join(figures) + " | pages changed |")
    print("|---|" + "---:|" * (len(figures) + 1))
    shown = [f"{v:.0f}" if name == "golden" else f"{v:.4f}" for name, v in figures.items()]
    print("| nothing | " + " | ".join(shown) + " | |")
    for name, off, patches in groups():
        changes, _, changed = bench.losses(off, patches)
        print(f"| {name} | {cells(changes)} | {changed} |", flush=True)


def print_rows(bench: Bench) -> None:
    print("| rule | pages with a vote | " + " | ".join(bench.figures()) + " | pages changed |")
    print("|---|---:|" + "---:|" * (len(bench.corpora) + 1))
    for rule in (*CUES, *TRAITS):
        changes, concerned, changed = bench.losses(frozenset({rule.name}), {})
        print(f"| `{rule.name}` | {concerned} | {cells(changes)} | {changed} |", flush=True)


if __name__ == "__main__":
    (print_rows if "--rows" in sys.argv[1:] else print_groups)(Bench())
