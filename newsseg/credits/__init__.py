"""Credits on a single line of text: who wrote it, took it, edited it, where from and when.

Every reader takes one logical line, answers offsets into it, gives None (or an empty tuple) when
the thing is not there, never raises on any string, and takes time linear in the line.
"""

from newsseg.credits.bylines import read_byline, read_inline_credits, read_signoff
from newsseg.credits.datelines import read_closing_dateline, read_dateline
from newsseg.credits.dates import parse_date
from newsseg.credits.editors import read_editors
from newsseg.credits.folding import fold
from newsseg.credits.jumps import read_jump
from newsseg.credits.mastheads import read_folio
from newsseg.credits.model import (
    EDITOR,
    Byline,
    Credit,
    Dateline,
    Editors,
    Folio,
    Jump,
    PhotoCredit,
    Signoff,
    SourceLine,
)
from newsseg.credits.photos import read_photo_credit
from newsseg.credits.signatures import read_signature
from newsseg.credits.webmeta import read_keywords, read_outlet, read_source_line

__all__ = [
    "EDITOR",
    "Byline",
    "Credit",
    "Dateline",
    "Editors",
    "Folio",
    "Jump",
    "PhotoCredit",
    "Signoff",
    "SourceLine",
    "fold",
    "parse_date",
    "read_byline",
    "read_closing_dateline",
    "read_dateline",
    "read_editors",
    "read_folio",
    "read_inline_credits",
    "read_jump",
    "read_keywords",
    "read_outlet",
    "read_photo_credit",
    "read_signature",
    "read_signoff",
    "read_source_line",
]
