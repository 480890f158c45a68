"""Tokens → drafts: the lines of a page gathered into what are probably articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from newsseg.compiling import Pattern
from newsseg.segmenter.reflow import Part, is_cut, parts
from newsseg.spans import Role
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.tokens import Token

__all__ = [
    "BODY",
    "HEAD",
    "LONG_HEADLINE",
    "PICTURE",
    "SELF_CONTAINED",
    "Draft",
    "Group",
    "Layout",
    "assemble",
    "brief",
    "joined",
    "singly",
]

HEAD: Final = frozenset({Role.COLUMN, Role.KICKER, Role.MAIN, Role.SUBTITLE})
BODY: Final = frozenset({Role.OPENING, Role.BODY})
RUNNING: Final = BODY | {Role.SUBHEAD}
PICTURE: Final = frozenset({Role.CAPTION, Role.CREDIT})
ASIDE: Final = frozenset({Role.FOLIO, Role.FURNITURE, Role.REPEAT})
NO_PART: Final = ASIDE | {Role.EDITORS}  # of an article; only a web page names each one's editors
TEXT: Final = BODY | {Role.JUMP}
OPENS: Final = TEXT | {Role.COLUMN, Role.KICKER, Role.MAIN, Role.BYLINE, Role.LEAD}

LONG_HEADLINE: Final = 25  # code points; a longer line over no text may be a summary
# Rules that tell a row of a headline from a whole one, whatever blank rows part it from the other.
ONE_OF_TWO: Final = frozenset(
    {"breaks-off-over-a-row", "last-word-of-a-headline", "owes-a-row", "owed-to-the-row-above"}
)
SELF_CONTAINED: Final = 45  # code points; a shorter caption is no item of its own, but illustrates
REMARK: Final = 12  # code points; a shorter text below a signature opens no article
# What opens the answer to a letter, or what the desk says to it.
_ANSWERS: Final = Pattern(r"【|[*（(\[ ]*[编編][后後者]|[记記]者|[采採][访訪]")
PICTURE_TEXT: Final = 400  # code points; a longer text with pictures is a report, no photo item

Group = tuple[Token, ...]  # a caption with the credit lines below it


def joined(tokens: Iterable[Token]) -> str:
    """The text of lines, end to end."""
    return "".join([token.text for token in tokens])


def singly(pictures: Iterable[Token]) -> list[Group]:
    """Each caption with the credit lines below it."""
    groups: list[Group] = []
    for token in pictures:
        if token.role is Role.CREDIT and groups:
            groups[-1] += (token,)
        else:
            groups.append((token,))
    return groups


def brief(token: Token) -> bool:
    """Whether a line could be a headline by its length and end."""
    return not token.features.stop and token.features.length <= LONG_HEADLINE


def _tells(token: Token) -> bool:
    """Whether a line is one of a text, and none that could be a headline."""
    return token.role in BODY and not brief(token)


@dataclass(frozen=True)
class Draft:
    """What is probably one article: its lines in reading order, its pictures' lines beside them.

    What is told of its lines is told once: every stage asks for it again.
    """

    tokens: tuple[Token, ...] = ()
    pictures: tuple[Token, ...] = ()

    @cached_property
    def head(self) -> tuple[Token, ...]:
        """Its headline lines."""
        return tuple([token for token in self.tokens if token.role in HEAD])

    @cached_property
    def story(self) -> tuple[Token, ...]:
        """All lines but the headline's."""
        return tuple([token for token in self.tokens if token.role not in HEAD])

    @cached_property
    def body(self) -> tuple[Token, ...]:
        """Its running text."""
        return tuple([token for token in self.tokens if token.role in BODY])

    @cached_property
    def parts(self) -> list[Part]:
        """Its running text as paragraphs, under the subheads in it."""
        return parts([token for token in self.tokens if token.role in RUNNING])

    @cached_property
    def telling(self) -> tuple[Token, ...]:
        """Its lines on which the credit readers found something."""
        return tuple([token for token in self.tokens if token.features.finds is not NOTHING])

    @cached_property
    def beside(self) -> tuple[Token, ...]:
        """Its lines beside headline and running text: bylines, summaries, metadata."""
        return tuple([t for t in self.story if t.role not in RUNNING])

    @cached_property
    def told(self) -> bool:
        """Whether it has a text, and not only lines that could each be a headline."""
        return any(map(_tells, self.body))

    @cached_property
    def length(self) -> int:
        """The code points of its running text."""
        return sum([token.features.length for token in self.body])

    @cached_property
    def signed(self) -> bool:
        """Whether a dateline or a byline opens some line of it."""
        return any(token.features.finds.opens for token in self.telling)

    @cached_property
    def slight(self) -> bool:
        """Whether it has no more text than goes with a picture, and nobody signs that."""
        return self.length <= PICTURE_TEXT and not self.signed

    @cached_property
    def titled(self) -> bool:
        """Whether it has a main headline."""
        return any(token.role is Role.MAIN for token in self.head)

    def having(self, *tokens: Token) -> Draft:
        """The draft with `tokens` at its end, pictures among the pictures."""
        pictures = tuple([token for token in tokens if token.role in PICTURE])
        lines = tuple([token for token in tokens if token.role not in PICTURE])
        return Draft(self.tokens + lines, self.pictures + pictures)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page between tokens and articles: drafts in reading order, and what belongs to none."""

    drafts: tuple[Draft, ...]
    aside: tuple[Token, ...] = ()

    def with_drafts(self, drafts: Iterable[Draft]) -> Layout:
        """The page with these drafts, empty ones left out."""
        return Layout(
            tuple([draft for draft in drafts if draft.tokens or draft.pictures]), self.aside
        )


def assemble(tokens: Sequence[Token]) -> Layout:
    """The drafts that the roles make when the page is read from top to bottom."""
    page = {token.role for token in tokens}
    no_part = ASIDE if Role.META in page else NO_PART
    headed = not page.isdisjoint(HEAD)
    groups: list[list[Token]] = [[]]
    roles: set[Role] = set()
    told = False
    for token in [token for token in tokens if token.role not in no_part]:
        if token.role in OPENS and _opens_draft(groups[-1], roles, token, told=told, headed=headed):
            groups.append([])
            roles, told = set(), False
        groups[-1].append(token)
        roles.add(token.role)
        told = told or _tells(token)
    telling = [group for group in groups if not all(t.role is Role.EDITORS for t in group)]
    told_of = {token.start for group in telling for token in group}
    aside = tuple([token for token in tokens if token.start not in told_of])
    return Layout((), aside).with_drafts(Draft().having(*group) for group in telling)


def _opens_draft(
    above: Sequence[Token], roles: Set[Role], token: Token, *, told: bool, headed: bool
) -> bool:
    """Whether a line is the first of the next article.

    `roles` are those of the lines above, `told` is whether there is a text among them, `headed`
    whether there is a headline anywhere on the page.
    """
    if token.role in TEXT:
        begins = _begins if headed else _begins_unheaded
        return not roles.isdisjoint(BODY) and begins(above, token)
    match token.role:
        case Role.COLUMN | Role.KICKER:
            return bool(roles - {Role.COLUMN, Role.KICKER})
        case Role.MAIN:
            started = bool(roles - HEAD)
            return started or (Role.MAIN in roles and not _same_headline(above, token))
        case Role.BYLINE:
            return told and bool(token.features.finds.byline) and not _goes_on_signed(above)
        case Role.LEAD:
            return not roles.isdisjoint(BODY) and token.features.apart > 0
        case _:
            return False


def _goes_on_signed(above: Sequence[Token]) -> bool:
    """Whether a byline stands inside an article: below a subhead, or below its first paragraph."""
    if above[-1].role is Role.SUBHEAD:
        return True
    if above[0].role not in HEAD or above[-1].role not in BODY:
        return False
    return not any(t.features.stop or t.role not in BODY | HEAD for t in above[:-1])


def _begins(above: Sequence[Token], token: Token) -> bool:
    """Whether the text of another article begins: by a dateline, or below a signature or a jump."""
    if token.role is Role.JUMP:
        return _arrives(token)
    if token.role is Role.OPENING:
        return not _dispatched(above, token)
    return (_jumped(above) or _ends_signed(above, token)) and not token.features.fragment


def _ends_signed(above: Sequence[Token], token: Token) -> bool:
    """Whether a text follows one that was signed, and neither answers it nor is too short."""
    last = _last_line(above)
    signed = last is not None and last.role is Role.SIGNOFF
    return signed and token.features.length > REMARK and not _ANSWERS.match(token.text)


def _begins_unheaded(above: Sequence[Token], token: Token) -> bool:
    """The same where no article has a headline: by a dateline, or by what sets paragraphs apart."""
    off = token.role is Role.BODY and token.features.apart > 0 and not is_cut(above[-1])
    return token.role is Role.OPENING or off or _begins(above, token)


def _dispatched(above: Sequence[Token], token: Token) -> bool:
    """Whether a text is a further dispatch below a headline: tight where articles stand apart."""
    tight = token.features.apart < 0 and above[-1].role in BODY
    return tight and any(each.role is Role.OPENING for each in above)


def _jumped(above: Sequence[Token]) -> bool:
    """Whether the text above goes on on another page, so that what follows is another one."""
    last = _last_line(above)
    return last is not None and last.features.finds.goes_on_elsewhere


def _last_line(above: Sequence[Token]) -> Token | None:
    """The last line that is no picture's."""
    return next((token for token in reversed(above) if token.role not in PICTURE), None)


def _arrives(token: Token) -> bool:
    """Whether a jump line says that what follows it began on another page."""
    jump = token.features.finds.jump
    return jump is not None and jump.direction == "from"


def _same_headline(above: Sequence[Token], token: Token) -> bool:
    """A main headline over two rows, nothing between them but what is between all rows."""
    last = above[-1]
    if last.role is not Role.MAIN:
        return False
    if token.features.line.gap == 0:
        return True
    votes = (*last.votes, *token.votes)
    return token.features.apart == 0 and any(vote.cue in ONE_OF_TWO for vote in votes)
