"""schema.org NewsArticle as JSON-LD (https://schema.org/NewsArticle)."""

from __future__ import annotations

from typing import Any, Final

from newsseg.export.notation import json_text
from newsseg.export.wording import WRITERS, headline_of, moment
from newsseg.models import Article, Caption, Page, Person

__all__ = ["to_schema_org"]

_PROPERTY: Final = {"editor": "editor", "translator": "translator"}  # the others contribute


def to_schema_org(page: Page, *, name: str = "") -> str:
    r"""A graph of one `NewsArticle` for each article, safe to stand in a `<script>`.

    >>> import json
    >>> from newsseg import parse
    >>> graph = json.loads(to_schema_org(parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")))
    >>> graph["@graph"][0]["headline"], graph["@graph"][0]["author"][0]["name"]
    ('城南新桥通车', '丁禾')
    """
    graph = [_article(article, page, name) for article in page.articles]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json_text(document, indent=2).replace("<", "\\u003c")


def _article(article: Article, page: Page, name: str) -> dict[str, Any]:
    headline = headline_of(article)
    others = [text.text for text in (*headline.kicker, *headline.subtitle)]
    dateline = article.dateline
    fields = {
        "@type": "NewsArticle",
        "headline": article.title,
        "alternativeHeadline": others,
        "articleSection": article.column and article.column.text,
        **_people(article),
        "dateline": dateline and dateline.text,
        "locationCreated": dateline and dateline.place and _named("Place", dateline.place),
        "sourceOrganization": article.source and _named("Organization", article.source.text),
        "dateCreated": dateline and dateline.date and dateline.date.isoformat(),
        "datePublished": article.published and moment(article.published, "T"),
        "abstract": "\n".join(text.text for text in article.lead),
        "articleBody": article.text,
        "keywords": [text.text for text in article.keywords],
        "image": [_image(caption) for caption in article.captions],
        "inLanguage": "zh",
        "isPartOf": _issue(page),
        "printPage": page.folio and page.folio.number,
        "printSection": page.folio and page.folio.name,
        "identifier": name,
    }
    return {key: value for key, value in fields.items() if value}


def _people(article: Article) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for person in (*article.people, *article.editors):
        writes = person.role in WRITERS
        key = "author" if writes else _PROPERTY.get(person.role, "contributor")
        found.setdefault(key, []).append(_person(person))
    return found


def _person(person: Person) -> dict[str, Any]:
    made = {"@type": "Person", "name": person.name, "jobTitle": person.role}
    if person.affiliation:
        return {**made, "affiliation": _named("Organization", person.affiliation)}
    return made


def _image(caption: Caption) -> dict[str, Any]:
    fields = {
        "@type": "ImageObject",
        "caption": caption.text,
        "creator": [_person(person) for person in caption.photographers],
        "creditText": caption.credit and caption.credit.text,
    }
    return {key: value for key, value in fields.items() if value}


def _issue(page: Page) -> dict[str, Any] | None:
    if page.folio is None or page.folio.date is None:
        return None
    return {"@type": "PublicationIssue", "datePublished": page.folio.date.isoformat()}


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name}
