"""One draft → one `Article`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, TypedDict

from newsseg.composing.captions import Pictured, captions_of, is_photo, people_in
from newsseg.composing.datelines import dateline_of
from newsseg.composing.headlines import headline_of
from newsseg.composing.people import Named, distinct, editors_of, people_of
from newsseg.composing.texts import (
    Content,
    Piece,
    Place,
    heading_of,
    line_of,
    place_of,
    text_of,
    trimmed,
    whole,
)
from newsseg.credits.dates import parse_date
from newsseg.models import Article
from newsseg.segmenter.drafts import Draft
from newsseg.segmenter.reflow import Paragraph
from newsseg.spans import Role
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.tokens import Token

__all__ = ["article_of"]


_EDITED_IN: Final = frozenset({Role.EDITORS, Role.META})


def article_of(draft: Draft, issued: date | None, confidence: float) -> Article:
    """The article a draft makes. `issued` is the date of the page, from which a year is told."""
    headline, column = headline_of(draft)
    photo = is_photo(draft)
    people = people_of(draft)
    if photo:
        people = distinct((*people, *people_in(draft.pictures)))
    return Article.model_validate(
        {
            "kind": "photo" if photo else "news",
            "headline": headline,
            "column": column,
            "people": people,
            "dateline": dateline_of(draft, issued),
            "lead": [line_of(token) for token in draft.beside if token.role is Role.LEAD],
            **_contents(draft, photo=photo),
            "published": _published(draft, issued),
            "editors": _editors(draft),
            "keywords": [*_keywords(draft)],
            "jumps": [*_jumps(draft)],
            "confidence": confidence,
        }
    )


def _playing(draft: Draft, *roles: Role) -> list[Token]:
    return [token for token in draft.beside if token.role in roles]


class _Section(TypedDict):
    """What a `Section` holds."""

    heading: Content | None
    paragraphs: list[Content]


class _Contents(TypedDict):
    """The texts of an article, those of its pictures, and where they come from."""

    sections: list[_Section]
    captions: list[Pictured]
    source: Content | None


def _contents(draft: Draft, *, photo: bool) -> _Contents:
    """What the headline heads: where that is one picture, its text is running text, no caption."""
    sections, captions, source = [*_sections(draft)], captions_of(draft.pictures), _source(draft)
    if photo and draft.titled and len(captions) == 1:
        picture = captions.pop()
        if not sections:
            sections.append({"heading": None, "paragraphs": []})
        sections[-1]["paragraphs"].append({"text": picture["text"], "spans": picture["spans"]})
        source = source or picture["credit"]
    return {"sections": sections, "captions": captions, "source": source}


def _sections(draft: Draft) -> Iterator[_Section]:
    for part in draft.parts:
        heading = heading_of(whole(part.heading)) if part.heading else None
        texts = map(_paragraph, part.paragraphs)
        kept = [text for text in texts if text["text"] or text["spans"]]
        yield {"heading": heading, "paragraphs": kept}


def _paragraph(lines: Paragraph) -> Content:
    """A paragraph without its dateline, sign-off and jump mark, which have their own fields."""
    if len(lines) == 1 and lines[0].features.finds is NOTHING:
        return line_of(lines[0])
    return text_of([piece for piece in map(_running_text, lines) if piece.start < piece.end])


def _running_text(token: Token) -> Piece:
    finds = token.features.finds
    start = finds.dateline.end if finds.dateline and not finds.dateline.start else 0
    end = len(token.text)
    if finds.signoff and finds.signoff.whole:
        end = finds.signoff.start
    elif finds.closing:
        end = finds.closing.start
    if finds.jump and finds.jump.end >= end - 1:
        end = min(end, finds.jump.start)
    elif finds.jump and finds.jump.start <= 1:
        start = finds.jump.end
    return trimmed(token, start, max(start, end))


def _source(draft: Draft) -> Content | None:
    for token in _playing(draft, Role.META):
        found = token.features.finds.source
        if found and found.source:
            return heading_of(trimmed(token, found.source_start, found.source_end))
    return None


def _published(draft: Draft, issued: date | None) -> datetime | None:
    """When a web page says the article came out; else the day of the paper, else its own date."""
    sources = (token.features.finds.source for token in _playing(draft, Role.META))
    printed = next((source.published for source in sources if source and source.published), None)
    if printed is not None:
        return printed
    day = issued or _dated(draft)
    return datetime(day.year, day.month, day.day) if day else None


def _dated(draft: Draft) -> date | None:
    """The full date that an article bears on a line of its own."""
    days = (parse_date(token.text) for token in _playing(draft, Role.SIGNOFF, Role.BYLINE))
    return next((day for day in days if isinstance(day, date)), None)


def _editors(draft: Draft) -> list[Named]:
    lines = [t for t in draft.telling if t.role in _EDITED_IN or _signs(t)]
    return distinct(person for token in lines for person in editors_of(token))


def _signs(token: Token) -> bool:
    finds = token.features.finds
    return finds.signoff is not None or finds.byline is not None


def _keywords(draft: Draft) -> Iterator[Content]:
    for token in _playing(draft, Role.KEYWORDS):
        for start, end in token.features.finds.keywords or ():
            yield heading_of(trimmed(token, start, end))


class _Jumped(TypedDict):
    """What a `Jump` holds."""

    direction: str
    page: str | None
    span: Place


def _jumps(draft: Draft) -> Iterator[_Jumped]:
    for token in draft.telling:
        if (found := token.features.finds.jump) is not None:
            yield {
                "direction": found.direction,
                "page": found.page,
                "span": place_of(token, found.start, found.end),
            }
