"""Golden cases: a page, and what a person wrote beside it (the form: tests/golden/README.md)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

__all__ = ["GOLDEN", "HEADING", "Case", "flaws", "fold", "load_all", "matches"]

GOLDEN: Final = Path(__file__).parent / "golden"
GAP: Final = re.compile(r"(?<!…)…(?!…)")  # one … stands for a gap, …… is the printed ellipsis
HEADING: Final = "## "  # a paragraph written so in a case is a subhead in its place
PLAIN_PIECE: Final = 12  # a longer piece may run over a cut, a doubled character or a caption

PAGE_KEYS: Final = frozenset(
    "article note order xfail furniture folio duplicates people spaces".split()
)
ARTICLE_KEYS: Final = frozenset(
    "kind headline kicker subtitle headlines column people dateline lead subheads paragraphs "
    "captions source published editors keywords jumps".split()
)
QUOTED_KEYS: Final = "paragraphs lead subheads kicker subtitle headlines captions".split()


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what is expected of it."""

    name: str
    text: str
    want: dict[str, Any]

    @property
    def articles(self) -> list[dict[str, Any]]:
        articles: list[dict[str, Any]] = self.want.get("article", [])
        return articles

    @property
    def exact(self) -> bool:
        """Whether spaces count."""
        return self.want.get("spaces") == "exact"

    @property
    def xfail(self) -> str | None:
        reason: str | None = self.want.get("xfail")
        return reason


def load(path: Path) -> Case:
    """The case whose page is the .txt file `path`."""
    name = path.relative_to(GOLDEN).with_suffix("").as_posix()
    want = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    return Case(name, path.read_bytes().decode("utf-8"), want)


def load_all() -> list[Case]:
    """All cases, in the order of their names."""
    return [load(path) for path in sorted(GOLDEN.glob("*/*.txt"))]


def fold(text: str) -> str:
    """Text without white space: how a case and a page are compared unless spaces = "exact"."""
    return re.sub(r"\s+", "", text)


def matches(pattern: str, text: str, *, exact: bool = False) -> bool:
    """Whether `text` is `pattern`, in which a single … stands for anything.

    >>> matches("秋粮…入库", "秋粮已全部 入库")
    True
    >>> matches("秋粮…入库", "秋粮已全部入库了")
    False
    """
    clean = str.strip if exact else fold
    pieces = [re.escape(clean(piece)) for piece in GAP.split(pattern)]
    return re.fullmatch(".*".join(pieces), clean(text), re.DOTALL) is not None


def flaws(case: Case) -> Iterator[str]:
    """Mistakes in a case: unknown keys, and texts that the page does not hold."""
    yield from (f"unknown key {key!r}" for key in sorted(set(case.want) - PAGE_KEYS))
    source = fold(re.sub(r"[*#`]", "", case.text))
    for number, article in enumerate(case.articles):
        for key in sorted(set(article) - ARTICLE_KEYS):
            yield f"article {number}: unknown key {key!r}"
        for piece in pieces(article):
            if len(piece) <= PLAIN_PIECE and piece not in source:
                yield f"article {number}: the page does not hold {piece!r}"


def pieces(article: dict[str, Any]) -> Iterator[str]:
    """Everything an expected article quotes from the page, without gaps."""
    for key in QUOTED_KEYS:
        for item in article.get(key, []):
            text = item if isinstance(item, str) else item["text"]
            yield from map(fold, GAP.split(text.removeprefix(HEADING)))
    for person in article.get("people", []):
        yield person["name"] if isinstance(person, dict) else person.split()[-1]
