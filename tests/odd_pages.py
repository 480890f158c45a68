"""Hypothesis strategies of pages nobody parsed: any text whatever in every field of the models.

What a format promises holds for them, too: a page may come out of JSON, or be made by other code.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, TypeVar

from hypothesis import strategies as st

from newsseg import Page
from newsseg.models import (
    Article,
    Caption,
    Dateline,
    Folio,
    Headline,
    Jump,
    Person,
    Section,
    Span,
    Text,
)

__all__ = ["odd_pages", "odd_text"]

T = TypeVar("T")

# What one format or another reads as markup.
MARKUP: Final = (
    "* ** _ __ # ## - + > ` ``` ~~~ ~~ | = === --- 1. 2) [桥](javascript:x) ![桥](x) <b> </p> <!-- "
    "<script>alert(1)</script> ]]> &amp; &#x41; & < > \" ' \\ \\* :--- {{x}} \\u0041 桥 新桥通车"
).split()
BREAKS: Final = (
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "    ",
    "\u3000",
    "\x85",
    "\u2028",
    "\x0b",
    "\x1c",
)
HIDDEN: Final = (
    "\x00",
    "\x1b[31m",
    "\x7f",
    "\x9b",
    "\ud800",
    "\udfff",
    "\ufdd0",
    "\ufffe",
    "\U0001ffff",
)
MARKS: Final = "\u202e", "\u2066", "\u200b", "\ufeff"
ROLES: Final = "reporter", "correspondent", "photographer", "editor", "translator", "engraver"


def odd_text() -> st.SearchStrategy[str]:
    """Markup, line breaks and what cannot be seen, or any string at all."""
    pieces = st.sampled_from((*MARKUP, *BREAKS, *HIDDEN, *MARKS))
    anything = st.text(st.characters(exclude_categories=()), max_size=12)
    return st.lists(pieces, max_size=6).map("".join) | anything


def some(parts: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(parts, max_size=2).map(tuple)


SPANS: Final = st.builds(
    lambda start, size: Span(start=start, end=start + size), st.integers(0, 99), st.integers(0, 99)
)
TEXTS: Final = st.builds(Text, text=odd_text(), spans=some(SPANS))
PEOPLE: Final = some(
    st.builds(
        Person,
        name=odd_text(),
        role=st.sampled_from(ROLES),
        affiliation=st.none() | odd_text(),
        span=st.none() | SPANS,
    )
)
DATELINES: Final = st.builds(
    Dateline,
    agency=st.none() | odd_text(),
    place=st.none() | odd_text(),
    date=st.none() | st.dates(),
    text=odd_text(),
    span=st.none() | SPANS,
)
HEADLINES: Final = st.builds(
    Headline, kicker=some(TEXTS), main=st.none() | TEXTS, subtitle=some(TEXTS)
)
SECTIONS: Final = st.builds(Section, heading=st.none() | TEXTS, paragraphs=some(TEXTS))
CAPTIONS: Final = st.builds(
    Caption, text=odd_text(), spans=some(SPANS), photographers=PEOPLE, credit=st.none() | TEXTS
)
JUMPS: Final = st.builds(
    Jump, direction=st.sampled_from(["to", "from"]), page=st.none() | odd_text(), span=SPANS
)
MOMENTS: Final = st.datetimes(timezones=st.sampled_from([None, dt.UTC])) | st.dates().map(
    lambda day: dt.datetime.combine(day, dt.time())
)
ARTICLES: Final = st.builds(
    Article,
    kind=st.sampled_from(["news", "photo"]),
    headline=st.none() | HEADLINES,
    column=st.none() | TEXTS,
    people=PEOPLE,
    dateline=st.none() | DATELINES,
    lead=some(TEXTS),
    sections=some(SECTIONS),
    captions=some(CAPTIONS),
    source=st.none() | TEXTS,
    published=st.none() | MOMENTS,
    editors=PEOPLE,
    keywords=some(TEXTS),
    jumps=some(JUMPS),
    confidence=st.floats(0, 1),
)
FOLIOS: Final = st.builds(
    Folio,
    date=st.none() | st.dates(),
    number=st.none() | odd_text(),
    name=st.none() | odd_text(),
    text=odd_text(),
)


def odd_pages() -> st.SearchStrategy[Page]:
    """Pages with any text in any field."""
    return st.builds(
        Page,
        source=odd_text(),
        articles=some(ARTICLES),
        people=PEOPLE,
        folio=st.none() | FOLIOS,
    )
