"""Made articles set on pages, whole and damaged, with the part every row plays.

python tests/layout.py KIND SEED    # prints one page; kinds are the keys of KINDS
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

from damage import HALFWIDTH, misread, wrap
from making import Line, MadeArticle, Mix, make_articles
from newsseg.spans import Role
from words import GIVEN, PAGE_NAMES, REDUPLICATED, SURNAMES, TRADITIONAL

HEAD: Final = frozenset({Role.COLUMN, Role.KICKER, Role.MAIN, Role.SUBTITLE})
TEXT: Final = frozenset({Role.OPENING, Role.BODY})


class Row(NamedTuple):
    """A row of a page: its text, the part it plays, its article, the blank rows above it."""

    text: str
    role: Role
    article: int | None = None
    gap: int = 1


@dataclass(frozen=True, slots=True)
class Made:
    """A page and what it was made of."""

    articles: tuple[MadeArticle, ...]
    rows: tuple[Row, ...]

    @property
    def text(self) -> str:
        pieces = ["\n" * (row.gap + 1) + row.text for row in self.rows]
        return "".join(pieces).lstrip("\n")

    def placed(self) -> Iterator[tuple[int, Row]]:
        """Each row and where it begins in the text."""
        at = 0
        for i, row in enumerate(self.rows):
            at += row.gap + 1 if i else 0
            yield at, row
            at += len(row.text)


class Marks(NamedTuple):
    """How the lines of a headline block and the subheads are marked, and what parts them."""

    column: str = ""
    kicker: str = ""
    main: str = ""
    subtitle: str = ""
    subhead: str = ""
    gap: int = 1  # blank rows between lines
    apart: int = 1  # blank rows between articles

    def of(self, role: Role) -> str:
        return str(getattr(self, role.value)) if role.value in self._fields else ""


MARKED: Final = (
    Marks(main="# "),
    Marks(main="# ", subhead="## "),
    Marks(main="# ", subtitle="## ", subhead="### "),
    Marks(main="## ", subhead="### "),
    Marks(kicker="## ", main="# ", subtitle="## ", subhead="## "),
)
UNMARKED: Final = (Marks(gap=0), Marks(gap=0, apart=0), Marks())


def set_page(articles: Sequence[MadeArticle], marks: Marks, dice: Random | None = None) -> Made:
    """A page of these articles; with dice, perhaps below a folio and above its editors."""
    rows = [row for i, article in enumerate(articles) for row in _set(article, i, marks)]
    if dice is not None:
        rows = [*_folio(dice), *rows, *_editors(dice)]
    return Made(tuple(articles), tuple(rows))


def _set(article: MadeArticle, number: int, marks: Marks) -> Iterator[Row]:
    above: Line | None = None
    for line in article.lines:
        gap = marks.gap if above else max(marks.gap, marks.apart)
        if above is not None and line.role is above.role is Role.MAIN:
            gap = 0
        yield Row(marks.of(line.role) + line.text, line.role, number, gap)
        above = line


def _name(dice: Random) -> str:
    return dice.choice(SURNAMES) + dice.choice(GIVEN)


def _folio(dice: Random) -> Iterator[Row]:
    day, page = f"2031年{dice.randint(1, 12)}月{dice.randint(1, 28)}日", dice.choice(PAGE_NAMES)
    forms = (
        f"{day} 星期{dice.choice('一二三四五六日')} 第{dice.randint(1, 8)}版 {page}",
        f"第{dice.randint(1, 8)}版：{page}",
    )
    if dice.randrange(2):
        yield Row(dice.choice(forms), Role.FOLIO)


def _editors(dice: Random) -> Iterator[Row]:
    forms = (
        f"本版责编：{_name(dice)} {_name(dice)}",
        f"责任编辑：{_name(dice)} 校对：{_name(dice)}",
    )
    if dice.randrange(2):
        yield Row(dice.choice(forms), Role.EDITORS)


# ---- damage: rows of a page → rows; what the page says stays the same


def cut_points(text: str) -> list[int]:
    """Places where a cut is no sentence end: inside a run of Han characters, away from the ends."""
    return [
        at
        for at in range(20, len(text) - 6)
        if all("一" <= char <= "鿿" for char in text[at - 3 : at + 2]) and text[at - 1] != text[at]
    ]


def cut_row(row: Row, at: int, *, twice: int = 0, gap: int = 1) -> tuple[Row, Row]:
    """A paragraph cut by a column end, its last `twice` characters repeated below the cut."""
    head, tail = row.text[:at], row.text[at - twice :]
    role = Role.BODY if row.role is Role.OPENING else row.role
    return row._replace(text=head), Row(tail, role, row.article, gap)


def doubles(text: str, at: int) -> bool:
    """Whether a character doubled by a cut at `at` can be told from a word that doubles it."""
    return text[at - 1] not in REDUPLICATED


def cut(rows: Sequence[Row], dice: Random) -> list[Row]:
    """Some paragraphs cut; some with a character doubled, some going on below another article."""
    found: list[Row] = []
    waiting: list[Row] = []  # a tail that stands further below
    for row in rows:
        if waiting and row.role in HEAD and row.article != waiting[0].article:
            found += waiting if dice.randrange(2) else []
            waiting = waiting if found[-1:] != waiting else []
        points = cut_points(row.text) if row.role in TEXT and dice.randrange(4) == 0 else []
        if not points:
            found.append(row)
            continue
        at = dice.choice(points)
        twice = int(doubles(row.text, at) and dice.randrange(3) == 0)
        head, tail = cut_row(row, at, twice=twice)
        found.append(head)
        if dice.randrange(6) or waiting:
            found.append(tail)
        else:
            waiting = [tail]
    return found + waiting


def loop(rows: Sequence[Row], dice: Random) -> list[Row]:
    """The last rows of the page again and again, the last time perhaps not to their end."""
    size = min(dice.randint(2, 8), len(rows))
    again = [row._replace(role=Role.REPEAT, article=None) for row in rows[-size:]]
    times = dice.randint(1, 5)
    return [*rows, *again * times, *again[: dice.randrange(size)]]


def displace(rows: Sequence[Row], dice: Random) -> list[Row]:
    """The headline blocks below their texts, or all together at the end of the page."""
    heads = [row for row in rows if row.role in HEAD]
    if dice.randrange(2):
        return [*(row for row in rows if row.role not in HEAD), *heads]
    numbers = sorted({row.article for row in rows if row.article is not None})
    return [
        *(row for row in rows if row.article is None and row.role is Role.FOLIO),
        *(row for i in numbers for row in _below([r for r in rows if r.article == i])),
        *(row for row in rows if row.article is None and row.role is not Role.FOLIO),
    ]


def _below(rows: Sequence[Row]) -> Iterator[Row]:
    yield from (row for row in rows if row.role not in HEAD)
    yield from (row for row in rows if row.role in HEAD)


def columns(rows: Sequence[Row], dice: Random) -> list[Row]:
    """Every text wrapped at the width of its article, perhaps a blank row after every row."""
    gap = int(dice.randrange(3) == 0)
    indent = "　　" if dice.randrange(3) == 0 else ""
    widths = {row.article: dice.randint(13, 24) for row in rows}
    found: list[Row] = []
    for row in rows:
        if row.role in HEAD or row.article is None:
            found.append(row)
            continue
        lead = indent if row.role in TEXT else ""
        first, *rest = wrap(lead + row.text, widths[row.article])
        role = Role.BODY if row.role is Role.OPENING else row.role
        found.append(row._replace(text=first, gap=max(row.gap, gap)))
        found += (Row(text, role, row.article, gap) for text in rest)
    return found


# ---- kinds of pages


Damage = Callable[[Sequence[Row], Random], list[Row]]


class Kind(NamedTuple):
    """How a kind of page is printed, and what happens to it then."""

    marks: tuple[Marks, ...]
    damages: tuple[Damage, ...] = ()
    prints: Callable[[str, Random], str] | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is lost of what the paper printed: all marks and rows are whole."""
        return not self.damages and self.marks is MARKED and self.prints is not misread


def _traditional(text: str, _: Random) -> str:
    return text.translate(_TRADITIONAL)


def _halfwidth(text: str, _: Random) -> str:
    return text.translate(HALFWIDTH)


_TRADITIONAL: Final = str.maketrans(TRADITIONAL)

KINDS: Final[Mapping[str, Kind]] = {
    "markdown": Kind(MARKED),
    "traditional": Kind(MARKED, prints=_traditional),
    "halfwidth": Kind(MARKED, prints=_halfwidth),
    "plain": Kind(UNMARKED),
    "misread": Kind(MARKED, prints=misread),
    "cut": Kind(MARKED, (cut,)),
    "loop": Kind(MARKED, (cut, loop)),
    "columns": Kind(UNMARKED, (columns,)),
    "displaced": Kind(UNMARKED, (displace, columns)),
}


def make_page(kind: str, dice: Random, mix: Mix | None = None, most: int = 6) -> Made:
    """A page of one to `most` articles, of one of the `KINDS`.

    >>> make_page("markdown", Random(1)) == make_page("markdown", Random(1))
    True
    """
    marks, damages, prints = KINDS[kind]
    articles: Iterable[MadeArticle] = make_articles(dice, mix or Mix(), 1, most)
    if prints is not None:
        articles = [article.printed(lambda text: prints(text, dice)) for article in articles]
    made = set_page([*articles], dice.choice(marks), dice)
    rows: Sequence[Row] = made.rows
    for damage in damages:
        rows = damage(rows, dice)
    return Made(made.articles, tuple(rows))


def seeded(kind: str, seed: int) -> Made:
    """The page of a kind with this number: the same in every run and on every machine."""
    return make_page(kind, Random(f"{kind} {seed}"))


if __name__ == "__main__":
    sys.stdout.write(seeded(sys.argv[1], int(sys.argv[2])).text + "\n")
