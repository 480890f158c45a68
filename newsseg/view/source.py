"""The source of a page, each block in the colour of its role, parted where articles begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from newsseg.export.markup import Element, element
from newsseg.models import Block, Page
from newsseg.spans import Role
from newsseg.view.places import RowsOf, numbered
from newsseg.view.roles import GROUP_OF, WORDS
from newsseg.view.signs import signed, with_signs

__all__ = ["Run", "runs_of", "source_panel"]

_SPACE: Final = " \t\r\n\N{IDEOGRAPHIC SPACE}"  # what is no sign: see with_signs
_LINE_BREAK: Final = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring blocks of one article, or of none, from the block numbered `first`."""

    number: int
    article: int | None
    first: int
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """The name by which the page's links find it."""
        return f"run-{self.number}"


def runs_of(blocks: Sequence[Block]) -> list[Run]:
    """The blocks of a page in runs; white space goes with the run above it."""
    runs: list[Run] = []
    first = 0
    for article, group in groupby(zip(_owners(blocks), blocks, strict=True), lambda pair: pair[0]):
        together = tuple(block for _, block in group)
        runs.append(Run(len(runs), article, first, together))
        first += len(together)
    return runs


def _owners(blocks: Sequence[Block]) -> Iterator[int | None]:
    owner = None
    for block in blocks:
        owner = owner if block.role is Role.BLANK else block.article
        yield owner


def source_panel(page: Page, runs: Sequence[Run], rows: RowsOf) -> Element:
    """The left side of the view."""
    heading = element("h2", "source 原文", class_="pane", id="source")
    panel = element("section", [heading], class_="panel", tabindex="0", aria_labelledby="source")
    doubts = {row: signed(each.code) for each in page.diagnostics for row in rows([each.span])[:1]}
    seen: set[int | None] = set()
    for run in runs:
        drawn = [*_rows(page.source, run, rows, doubts)]
        panel.append(_run(run, drawn, run.article in seen))
        seen.add(run.article)
    return panel


def _run(run: Run, rows: Sequence[Element], continued: bool) -> Element:
    if run.article is None:
        return element("div", rows, class_="run", id=run.anchor)
    label = f"article {run.article + 1}{' continued 续' if continued else ''}"
    link = element("a", label, class_="to", href=f"#article-{run.article}")
    made = element("div", [link, *rows], class_="run of-article", id=run.anchor, role="group")
    made.attrib |= {"aria-label": label, "data-article": str(run.article)}
    return made


def _rows(source: str, run: Run, rows: RowsOf, doubts: Mapping[int, str]) -> Iterator[Element]:
    """A row for each block; its role is named where it is another than that of the row above."""
    above: Role | None = None
    for number, block in enumerate(run.blocks, run.first):
        text = source[block.span.start : block.span.end]
        yield element(
            "div",
            # that a repeat repeats is said by its role
            [_words(text, None if block.role is Role.REPEAT else doubts.get(number))],
            class_=f"row is-{GROUP_OF[block.role].name}",
            id=f"row-{number}",
            data_role=None if block.role is above else WORDS.get(block.role),
            data_at=numbered(rows([block.duplicate_of])),
        )
        above = block.role


def _words(text: str, doubt: str | None) -> Element:
    """The text of a block; the blank rows below it are set narrower than those with text."""
    printed = text.rstrip(_SPACE)
    words = element("div", [with_signs("span", printed, class_="ink")], class_="words")
    if doubt:
        words.append(element("span", class_="doubt", data_doubt=f"存疑 {doubt}"))
    end, feed, below = _LINE_BREAK.sub("\n", text[len(printed) :]).partition("\n")
    words[-1].tail = f"{end}{feed}"
    if below:
        words.append(element("div", below, class_="gap"))
    return words
