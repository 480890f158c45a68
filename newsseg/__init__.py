"""From the raw text of a Chinese newspaper page to typed articles."""

from newsseg.errors import DecodingError, MissingExtra, NewssegError
from newsseg.models import (
    Article,
    Block,
    Caption,
    Dateline,
    Diagnostic,
    Folio,
    Headline,
    Jump,
    Page,
    Person,
    Section,
    Span,
    Text,
)
from newsseg.options import Options
from newsseg.pipeline import parse, tokenize
from newsseg.reading import read
from newsseg.spans import Role
from newsseg.view import show

__all__ = [
    "Article",
    "Block",
    "Caption",
    "Dateline",
    "DecodingError",
    "Diagnostic",
    "Folio",
    "Headline",
    "Jump",
    "MissingExtra",
    "NewssegError",
    "Options",
    "Page",
    "Person",
    "Role",
    "Section",
    "Span",
    "Text",
    "parse",
    "read",
    "show",
    "tokenize",
]
