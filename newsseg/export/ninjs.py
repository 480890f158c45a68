"""IPTC ninjs 3.1 (https://iptc.org/standards/ninjs/): a page as one composite news object."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from newsseg.export.notation import json_text
from newsseg.export.wording import byline, credit_of, headline_of, printable
from newsseg.models import Article, Caption, Page, Person, Text

__all__ = ["to_ninjs"]

STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
LOCAL: Final = timezone(timedelta(hours=8))  # what clocks show where Chinese papers are printed


def to_ninjs(page: Page, *, name: str = "") -> str:
    r"""A composite whose associations are the articles, and theirs their pictures.

    The `uri` of the page is made of its text, those of its parts of the page's: the same page has
    the same ones in every run.

    >>> import json
    >>> from newsseg import parse
    >>> made = json.loads(to_ninjs(parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")))
    >>> made["type"], made["associations"][0]["headlines"]
    ('composite', [{'role': 'main', 'value': '城南新桥通车'}])
    """
    own = uuid5(NAMESPACE_URL, printable(page.source))
    document = _filled(
        {
            "uri": own.urn,
            "type": "composite",
            "standard": STANDARD,
            "language": "zh",
            "title": name or (page.folio.text if page.folio else ""),
            "contentCreated": page.folio and page.folio.date and _moment(page.folio.date),
            "people": [_person(person) for person in page.people],
            "associations": [
                _article(article, uuid5(own, f"article {number}"), number)
                for number, article in enumerate(page.articles, 1)
            ],
        }
    )
    return json_text(document, indent=2)


def _article(article: Article, own: UUID, number: int) -> dict[str, Any]:
    dateline = article.dateline
    return _filled(
        {
            "name": f"article {number}",
            "uri": own.urn,
            "type": "text",
            "language": "zh",
            "headlines": _headlines(article),
            "by": byline(article.people),
            "people": [_person(person) for person in (*article.people, *article.editors)],
            "located": dateline and dateline.place,
            "contentCreated": article.published and _moment(article.published),
            "infoSources": [
                {"name": source.text, "role": "origin"} for source in [article.source] if source
            ],
            "subjects": [{"name": word.text, "rel": "about"} for word in article.keywords],
            "descriptions": [{"role": "summary", "value": each.text} for each in article.lead],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": article.text}],
            "edNote": f"confidence {article.confidence:.2f}",
            "associations": [
                _picture(caption, uuid5(own, f"picture {at}"), at)
                for at, caption in enumerate(article.captions, 1)
            ],
        }
    )


def _headlines(article: Article) -> list[dict[str, str]]:
    headline = headline_of(article)
    parts: list[tuple[str, Text | None]] = [
        ("column", article.column),
        *(("kicker", text) for text in headline.kicker),
        ("main", headline.main),
        *(("subtitle", text) for text in headline.subtitle),
    ]
    return [{"role": role, "value": text.text} for role, text in parts if text]


def _picture(caption: Caption, own: UUID, number: int) -> dict[str, Any]:
    return _filled(
        {
            "name": f"picture {number}",
            "uri": own.urn,
            "type": "picture",
            "descriptions": [{"role": "caption", "value": caption.text}],
            "by": credit_of(caption),
            "people": [_person(person) for person in caption.photographers],
        }
    )


def _moment(printed: date) -> str:
    """A date and time with its zone, as ninjs asks for; a day begins at midnight."""
    full = printed if isinstance(printed, datetime) else datetime.combine(printed, time())
    return (full if full.tzinfo else full.replace(tzinfo=LOCAL)).isoformat()


def _person(person: Person) -> dict[str, str]:
    return {"name": person.name, "rel": person.role}


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}
