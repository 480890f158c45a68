"""Where on the page the articles and the doubts about them stand, an entry for each article."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from newsseg.models import Diagnostic, Page

__all__ = ["doubts_of", "spans_of"]


def spans_of(page: Page) -> dict[int, list[dict[str, int]]]:
    """Where each article stands in the source: its blocks, neighbouring ones as one span."""
    found: dict[int, list[dict[str, int]]] = {}
    for block in page.blocks:
        if block.article is None:
            continue
        spans = found.setdefault(block.article, [])
        if spans and spans[-1]["end"] == block.span.start:
            spans[-1]["end"] = block.span.end
        else:
            spans.append(block.span.model_dump())
    return found


def doubts_of(page: Page) -> dict[int, list[dict[str, Any]]]:
    """Each article's diagnostics; those of no article stand with the first, index 0.

    None is given twice, so that a table grows with its pages and counts come out right.
    """
    starts = [block.span.start for block in page.blocks]
    found: dict[int, list[dict[str, Any]]] = {}
    for each in page.diagnostics:
        at = bisect_right(starts, each.span.start) - 1 if each.span else -1
        article = page.blocks[at].article if at >= 0 else None
        found.setdefault(article or 0, []).append(_dumped(each))
    return found


def _dumped(doubt: Diagnostic) -> dict[str, Any]:
    place = doubt.span.model_dump() if doubt.span else {}
    return {"code": doubt.code, "message": doubt.message, **place}
