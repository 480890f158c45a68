"""What the readers of this package answer: plain values with offsets into the line they read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal, NamedTuple

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
]

EDITOR: Final = "editor"  # the part of those who are no authors of an article


class Credit(NamedTuple):
    """One credited person: `name` without inner spaces, at `start:end` of the line.

    `affiliation` is the outlet printed before the role word (本报, 新华社), if any.
    """

    name: str
    role: str
    affiliation: str | None
    start: int
    end: int

    def moved(self, by: int) -> Credit:
        """The same in a line that begins `by` code points earlier."""
        return self._replace(start=self.start + by, end=self.end + by)


class Dateline(NamedTuple):
    """A dateline (电头) at `start:end`; a prefix ends where the paragraph proper begins.

    `date` is as printed (1月18日, 十四日). `start` is 0 for prefixes.
    """

    end: int
    agency: str | None
    place: str | None
    date: str | None
    credits: tuple[Credit, ...]
    start: int = 0


class Byline(NamedTuple):
    """A line that is nothing but a byline; no credits when it names an office only (本报评论员).

    `editors` are those whom it names behind the writers: 记者 丁禾 编辑 周平.
    """

    credits: tuple[Credit, ...]
    editors: tuple[Credit, ...] = ()


class Signoff(NamedTuple):
    """Names that close an article, `text[start:]`; `whole` when no other word stands with them.

    `note` when it says what the writer is, with or without a name: （作者系…教授）. `editors` are
    those whom 編輯 or 核稿 names.
    """

    start: int
    credits: tuple[Credit, ...]
    whole: bool
    note: bool = False
    editors: tuple[Credit, ...] = ()

    def moved(self, by: int) -> Signoff:
        """The same in a line that begins `by` code points earlier."""
        if not by:
            return self
        return self._replace(
            start=self.start + by,
            credits=tuple(credit.moved(by) for credit in self.credits),
            editors=tuple(credit.moved(by) for credit in self.editors),
        )


class PhotoCredit(NamedTuple):
    """The credit that ends a caption, `text[start:]`, and the agency or archive it names.

    Without a source, `source_start == source_end`. `inner` are those who took the other pictures
    of a caption that credits each (图①：… 丁禾摄　图②：…); they stand in `text[:start]`. `others`
    are the credits of whole captions that stand before it on the line, each with where it ends.
    """

    start: int
    credits: tuple[Credit, ...]
    source: str | None
    source_start: int
    source_end: int
    inner: tuple[Credit, ...] = ()
    others: tuple[tuple[PhotoCredit, int], ...] = ()


class Editors(NamedTuple):
    """A line of 责任编辑, 美编, 校对 and the like."""

    credits: tuple[Credit, ...]


class SourceLine(NamedTuple):
    """The metadata line of a web page: outlet, authors, time (naive, as printed)."""

    source: str | None
    source_start: int
    source_end: int
    credits: tuple[Credit, ...]
    published: datetime | None


class Jump(NamedTuple):
    """A jump mark (下转, 上接) at `start:end`; `page` as printed, None when it was lost.

    `continues` is False where more on the matter stands on that page (详见第3版), not the rest.
    """

    direction: Literal["to", "from"]
    page: str | None
    start: int
    end: int
    continues: bool = True


class Folio(NamedTuple):
    """A folio line (报眉): date, page number and page name, as far as printed."""

    date: date | None
    number: str | None
    name: str | None
