"""Datelines → what a `Dateline` holds, with the year and month the printed date leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, TypedDict

from newsseg.composing.texts import Place, place_of
from newsseg.credits.dates import parse_date, parse_day
from newsseg.segmenter.drafts import HEAD, Draft

__all__ = ["Filed", "dateline_of", "resolve"]

AHEAD: Final = timedelta(days=1)  # the day of a dateline may have begun before the paper's own
MONTH: Final = timedelta(days=31)
YEAR: Final = timedelta(days=366)


class Filed(TypedDict):
    """What a `Dateline` holds."""

    agency: str | None
    place: str | None
    date: date | None
    text: str
    span: Place


def dateline_of(draft: Draft, issued: date | None) -> Filed | None:
    """The first dateline of an article. `issued` is the day the paper came out, if known."""
    for token in draft.telling:
        found = token.features.finds.dateline or token.features.finds.closing
        if found is not None and token.role not in HEAD:
            return {
                "agency": found.agency,
                "place": found.place,
                "date": resolve(found.date, issued) if found.date else None,
                "text": token.text[found.start : found.end].strip(),
                "span": place_of(token, found.start, found.end),
            }
    return None


def resolve(printed: str, issued: date | None) -> date | None:
    """A printed date as a real one, None when it cannot be told.

    What is not printed, the year or the month too, is told from the day the paper came out: a
    report is filed before that, or on the next day where it is filed east of the paper.

    >>> resolve("12月31日", date(2022, 1, 1)), resolve("1月1日", None)
    (datetime.date(2021, 12, 31), None)
    >>> resolve("卅日", date(1953, 5, 2))
    datetime.date(1953, 4, 30)
    """
    found = parse_date(printed)
    if isinstance(found, date):
        return found
    if issued is None:
        return None
    if found is not None:
        years = range(issued.year + 1, issued.year - 2, -1)
        return _latest((_real(year, *found) for year in years), issued, YEAR)
    if (day := parse_day(printed)) is None:
        return None
    return _latest((_real(year, month, day) for year, month in _months(issued)), issued, MONTH)


def _months(issued: date) -> Iterator[tuple[int, int]]:
    """The month after that of the paper, its own, and the one before."""
    for month in range(issued.month, issued.month - 3, -1):
        yield issued.year + month // 12, month % 12 + 1


def _latest(dates: Iterable[date | None], issued: date, reach: timedelta) -> date | None:
    """The latest of the dates on which a report in a paper of that day can have been filed."""
    return next((day for day in dates if day and -reach < day - issued <= AHEAD), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # the 29th of February, the 31st of April
        return None
