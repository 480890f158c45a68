"""Datelines → `Dateline`, with the year that the printed date leaves out."""

from __future__ import annotations

from datetime import date

from newsseg.composing.texts import span_of
from newsseg.credits.dates import parse_date
from newsseg.models import Dateline
from newsseg.segmenter.drafts import Draft

__all__ = ["dateline_of", "resolve"]


def dateline_of(draft: Draft, issued: date | None) -> Dateline | None:
    """The first dateline of an article. `issued` is the day the paper came out, if known."""
    for token in draft.story:
        found = token.features.finds.dateline or token.features.finds.closing
        if found is not None:
            return Dateline(
                agency=found.agency,
                place=found.place,
                date=resolve(found.date, issued) if found.date else None,
                text=token.text[found.start : found.end].strip(),
                span=span_of(token, found.start, found.end),
            )
    return None


def resolve(printed: str, issued: date | None) -> date | None:
    """A printed date as a real one, None when the year cannot be told.

    A report is filed before the paper comes out, so that a month later than the paper's own
    belongs to the year before.

    >>> resolve("12月31日", date(2022, 1, 1)), resolve("1月1日", None)
    (datetime.date(2021, 12, 31), None)
    """
    found = parse_date(printed)
    if isinstance(found, date) or found is None or issued is None:
        return found if isinstance(found, date) else None
    month, day = found
    try:
        filed = date(issued.year, month, day)
    except ValueError:
        return None
    return filed if filed <= issued else filed.replace(year=issued.year - 1)
