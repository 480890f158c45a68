"""The table of formats: what `--format` of the command line offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from newsseg.export.cnml import to_cnml
from newsseg.export.markdown import to_markdown
from newsseg.export.ninjs import to_ninjs
from newsseg.export.plain import to_text
from newsseg.export.records import to_json, to_jsonl
from newsseg.export.schema_org import to_schema_org
from newsseg.export.tei import to_tei
from newsseg.export.web import to_html
from newsseg.models import Page

__all__ = ["FORMATS", "Format", "Render"]


class Render(Protocol):
    """Makes a document of a page; `name` tells pages apart, a file's name say."""

    def __call__(self, page: Page, *, name: str = "") -> str:
        """The document as text."""


@dataclass(frozen=True, slots=True)
class Format:
    """A text format: `joins` when the documents of several pages may follow each other in a file.

    Documents end with a line break and hold no lone surrogates: UTF-8 can hold them.
    """

    name: str
    suffix: str
    media_type: str
    render: Render
    joins: bool = False


FORMATS: Final[Mapping[str, Format]] = {
    row.name: row
    for row in (
        Format("json", ".json", "application/json", to_json),
        Format("jsonl", ".jsonl", "application/jsonl", to_jsonl, joins=True),
        Format("markdown", ".md", "text/markdown", to_markdown, joins=True),
        Format("text", ".txt", "text/plain", to_text, joins=True),
        Format("html", ".html", "text/html", to_html),
        Format("schema-org", ".jsonld", "application/ld+json", to_schema_org),
        Format("ninjs", ".ninjs.json", "application/json", to_ninjs),
        Format("tei", ".tei.xml", "application/tei+xml", to_tei),
        Format("cnml", ".cnml.xml", "application/xml", to_cnml),
    )
}
