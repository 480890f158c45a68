"""The source of a page, each block in the colour of its role, parted where articles begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsseg.export.markup import Element, element
from newsseg.models import Block, Page
from newsseg.spans import Role
from newsseg.view.roles import GROUP_OF
from newsseg.view.signs import with_signs

__all__ = ["Run", "runs_of", "source_panel"]


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring blocks of one article, or of none; `number` counts the runs of a page."""

    number: int
    article: int | None
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """The name by which the page's links find it."""
        return f"run-{self.number}"


def runs_of(page: Page) -> list[Run]:
    """The blocks of a page in runs; white space goes with the run above it."""
    owners = _owners(page.blocks)
    groups = groupby(zip(owners, page.blocks, strict=True), key=lambda pair: pair[0])
    return [
        Run(number, article, tuple(block for _, block in group))
        for number, (article, group) in enumerate(groups)
    ]


def _owners(blocks: Sequence[Block]) -> Iterator[int | None]:
    owner = None
    for block in blocks:
        owner = owner if block.role is Role.BLANK else block.article
        yield owner


def source_panel(page: Page, runs: Sequence[Run]) -> Element:
    """The left side of the view."""
    shown = [_run(page, run) for run in runs]
    heading = element("h2", "source 原文", class_="pane", id="source")
    return element(
        "section", [heading, *shown], class_="panel", tabindex="0", aria_labelledby="source"
    )


def _run(page: Page, run: Run) -> Element:
    blocks = [_block(page, block) for block in run.blocks]
    if run.article is None:
        return element("div", blocks, class_="run source", id=run.anchor)
    label = f"article {run.article + 1}"
    return element(
        "div",
        blocks,
        class_="run source of-article",
        id=run.anchor,
        role="group",
        tabindex="0",
        aria_label=label,
        data_label=label,
        data_article=str(run.article),
    )


def _block(page: Page, block: Block) -> Element:
    text = page.source[block.span.start : block.span.end]
    group = GROUP_OF[block.role].name
    return with_signs("span", text, class_=f"block is-{group}", title=_title(block))


def _title(block: Block) -> str | None:
    if block.role is Role.BLANK:
        return None
    if block.duplicate_of:
        first = block.duplicate_of
        return f"{block.role}: stands first at {first.start} to {first.end}"
    return str(block.role)
