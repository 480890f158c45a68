"""Golden cases: a page, and what a person wrote beside it (the form: docs/golden-format.md)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from newsseg.errors import NewssegError
from newsseg.evaluation.form import mistakes
from newsseg.reading import read

__all__ = ["HEADING", "Case", "CaseError", "flaws", "fold", "load", "load_all", "matches"]

GAP: Final = re.compile(r"(?<!…)…(?!…)")  # one … stands for a gap, …… is the printed ellipsis
HEADING: Final = "## "  # a paragraph written so in a case is a subhead in its place
PLAIN_PIECE: Final = 12  # a longer piece may run over a cut, a doubled character or a caption

QUOTED_KEYS: Final = "paragraphs lead subheads kicker subtitle headlines captions".split()


class CaseError(NewssegError, ValueError):
    """A golden case that cannot be used; the sentence names its file."""


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what is expected of it."""

    name: str
    text: str
    want: dict[str, Any]

    @property
    def articles(self) -> list[dict[str, Any]]:
        """What is expected of each article."""
        articles: list[dict[str, Any]] = self.want.get("article", [])
        return articles

    @property
    def exact(self) -> bool:
        """Whether spaces count."""
        return self.want.get("spaces") == "exact"

    @property
    def xfail(self) -> str | None:
        """Why the case does not hold yet, None where it should."""
        reason: str | None = self.want.get("xfail")
        return reason


def load(file: Path, name: str) -> Case:
    """The case whose page is the .txt file `file`, with its answer in a .toml file beside it.

    Raises `CaseError` where either cannot be read, or the answer is no TOML.
    """
    answer = file.with_suffix(".toml")
    reading = answer
    try:
        want = tomllib.loads(answer.read_text("utf-8"))
        reading = file
        return Case(name, read(file), want)
    except OSError as error:
        raise CaseError(f"{reading}: {error.strerror or error}") from error
    except ValueError as error:  # of the TOML, or of an encoding
        raise CaseError(f"{reading}: {error}") from error


def load_all(folder: Path) -> list[Case]:
    """All cases below a folder, in the order of their names: a .toml file makes a page a case.

    Raises `CaseError` where there is none, and as `load` does.
    """
    answers = sorted(folder.rglob("*.toml"))
    if not answers:
        raise CaseError(f"{folder}: no cases here: a case is a page (.txt) and its answer (.toml)")
    names = [(file.with_suffix(".txt"), file.relative_to(folder)) for file in answers]
    return [load(file, name.with_suffix("").as_posix()) for file, name in names]


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
    """Mistakes in a case: what is not in the form, and texts that the page does not hold."""
    if wrong := [*mistakes(case.want)]:
        yield from wrong
        return
    source = fold(re.sub(r"[*#`]", "", case.text))
    for number, article in enumerate(case.articles):
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
