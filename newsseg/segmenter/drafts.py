"""Tokens → drafts: the lines of a page gathered into what are probably articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = [
    "BODY",
    "HEAD",
    "LONG_HEADLINE",
    "PICTURE",
    "PICTURE_TEXT",
    "Draft",
    "Layout",
    "assemble",
    "brief",
    "joined",
]

HEAD: Final = frozenset({Role.COLUMN, Role.KICKER, Role.MAIN, Role.SUBTITLE})
BODY: Final = frozenset({Role.OPENING, Role.BODY})
PICTURE: Final = frozenset({Role.CAPTION, Role.CREDIT})
ASIDE: Final = frozenset({Role.FOLIO, Role.FURNITURE, Role.REPEAT})

LONG_HEADLINE: Final = 25  # code points; a longer line over no text may be a summary
PICTURE_TEXT: Final = 400  # code points; a longer text with pictures is a report, no photo item


def joined(tokens: Iterable[Token]) -> str:
    """The text of lines, end to end."""
    return "".join([token.text for token in tokens])


def brief(token: Token) -> bool:
    """Whether a line could be a headline by its length and end."""
    return not token.features.stop and token.features.length <= LONG_HEADLINE


@dataclass(frozen=True, slots=True)
class Draft:
    """What is probably one article: its lines in reading order, its pictures' lines beside them."""

    tokens: tuple[Token, ...] = ()
    pictures: tuple[Token, ...] = ()

    @property
    def head(self) -> tuple[Token, ...]:
        """Its headline lines."""
        return tuple(token for token in self.tokens if token.role in HEAD)

    @property
    def story(self) -> tuple[Token, ...]:
        """All lines but the headline's."""
        return tuple(token for token in self.tokens if token.role not in HEAD)

    @property
    def body(self) -> tuple[Token, ...]:
        """Its running text."""
        return tuple(token for token in self.tokens if token.role in BODY)

    @property
    def told(self) -> bool:
        """Whether it has a text, and not only lines that could each be a headline."""
        return any(not brief(token) for token in self.body)

    @property
    def running(self) -> tuple[Token, ...]:
        """Its running text and the subheads in it."""
        return tuple(t for t in self.tokens if t.role in BODY or t.role is Role.SUBHEAD)

    @property
    def length(self) -> int:
        """The code points of its running text."""
        return sum(token.features.length for token in self.body)

    @property
    def signed(self) -> bool:
        """Whether a dateline or a byline opens some line of it."""
        return any(token.features.finds.opens for token in self.tokens)

    @property
    def titled(self) -> bool:
        """Whether it has a main headline."""
        return any(token.role is Role.MAIN for token in self.tokens)

    def having(self, *tokens: Token) -> Draft:
        """The draft with `tokens` at its end, pictures among the pictures."""
        pictures = tuple(token for token in tokens if token.role in PICTURE)
        lines = tuple(token for token in tokens if token.role not in PICTURE)
        return Draft(self.tokens + lines, self.pictures + pictures)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page between tokens and articles: drafts in reading order, and what belongs to none."""

    drafts: tuple[Draft, ...]
    aside: tuple[Token, ...] = ()

    def with_drafts(self, drafts: Iterable[Draft]) -> Layout:
        """The page with these drafts, empty ones left out."""
        return replace(
            self, drafts=tuple(draft for draft in drafts if draft.tokens or draft.pictures)
        )


def assemble(tokens: Sequence[Token]) -> Layout:
    """The drafts that the roles make when the page is read from top to bottom."""
    web = any(token.role is Role.META for token in tokens)
    aside = tuple(token for token in tokens if _is_aside(token, web))
    lines = [token for token in tokens if not _is_aside(token, web)]
    groups: list[list[Token]] = [[]]
    roles: set[Role] = set()
    for token in lines:
        if _opens_draft(groups[-1], roles, token):
            groups.append([])
            roles = set()
        groups[-1].append(token)
        roles.add(token.role)
    drafts = (Draft().having(*group) for group in groups)
    return Layout((), aside).with_drafts(drafts)


def _is_aside(token: Token, web: bool) -> bool:
    """Whether a line belongs to no article. Only a web page names the editors of each article."""
    return token.role in ASIDE or (token.role is Role.EDITORS and not web)


def _opens_draft(above: Sequence[Token], roles: Set[Role], token: Token) -> bool:
    """Whether a line is the first of the next article; `roles` are those of the lines above."""
    told = bool(roles & BODY)
    match token.role:
        case Role.COLUMN | Role.KICKER:
            return bool(roles - {Role.COLUMN, Role.KICKER})
        case Role.MAIN:
            started = bool(roles - HEAD)
            return started or (Role.MAIN in roles and not _same_headline(above, token))
        case Role.OPENING | Role.BODY | Role.JUMP:
            return told and _begins(above, token)
        case Role.BYLINE:
            return told and bool(token.features.finds.byline) and above[-1].role is not Role.SUBHEAD
        case Role.LEAD:
            return told and token.features.apart > 0
        case _:
            return False


def _begins(above: Sequence[Token], token: Token) -> bool:
    """Whether the text of another article begins: by a dateline, or over a jump mark."""
    if token.role is Role.JUMP:
        return _arrives(token)
    return token.role is Role.OPENING or (_jumped(above) and not token.features.fragment)


def _jumped(above: Sequence[Token]) -> bool:
    """Whether the text above goes on on another page, so that what follows is another one."""
    lines = (token for token in reversed(above) if token.role not in PICTURE)
    return next((token.features.finds.goes_on_elsewhere for token in lines), False)


def _arrives(token: Token) -> bool:
    """Whether a jump line says that what follows it began on another page."""
    jump = token.features.finds.jump
    return jump is not None and jump.direction == "from"


def _same_headline(above: Sequence[Token], token: Token) -> bool:
    """A main headline over two rows, nothing between them."""
    return above[-1].role is Role.MAIN and token.features.line.gap == 0
