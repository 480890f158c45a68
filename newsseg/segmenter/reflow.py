"""The lines of a draft → paragraphs: what a column end cut apart is joined again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from newsseg.compiling import Pattern
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["STOPS", "Paragraph", "Part", "doubled", "is_cut", "is_fragment", "parts", "runs_on"]

Paragraph: TypeAlias = tuple[Token, ...]


class Part(NamedTuple):
    """A subhead and the paragraphs below it, each paragraph as the lines it was cut into."""

    heading: Token | None
    paragraphs: list[Paragraph]


CUT_LENGTH: Final = 12  # a shorter line without a stop is a list item or a line of verse
MAX_DOUBLED: Final = 4  # characters an OCR model repeats at a cut; longest seen in bench: a word

_HELD_OPEN: Final = frozenset("：:)）】")
_FRESH: Final = Pattern(r"[■□●○◆◇▲▼▶◀★☆※]|——|图[①-⑩]")
_ITEM: Final = Pattern(
    r"\d{1,2}[.、．）)]|[一二三四五六七八九十]{1,2}[、是]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑩]"
)
STOPS: Final = "。！？!?"
# Characters that stand twice in ordinary words (人人, 天天), so that doubling proves no damage.
_REDUPLICATED: Final = frozenset("人天日年月个家种层步点处时事样条代村户次件常刚渐慢好多")


def parts(lines: Sequence[Token]) -> list[Part]:
    """Subheads with their paragraphs. A paragraph a subhead interrupts is made whole above."""
    found = [Part(None, [])]
    for token in lines:
        if token.role is Role.SUBHEAD:
            found.append(Part(token, []))
        elif (cut := _interrupted(found, token)) is not None:
            cut[-1] += (token,)
        else:
            found[-1].paragraphs.append((token,))
    return [part for part in found if part.heading or part.paragraphs]


def _interrupted(found: Sequence[Part], token: Token) -> list[Paragraph] | None:
    """The paragraphs whose last one goes on with `token`, if any does."""
    if found[-1].paragraphs:
        above = found[-1].paragraphs
        return above if runs_on(above[-1][-1], token) else None
    told = next((part.paragraphs for part in reversed(found) if part.paragraphs), None)
    if told and is_cut(told[-1][-1]) and is_fragment(token):
        return told
    return None


def is_cut(token: Token) -> bool:
    """Whether a body line ends where no paragraph ends."""
    return (
        not token.features.stop
        and not token.features.finds.goes_on_elsewhere
        and token.features.length >= CUT_LENGTH
        and token.text[-1] not in _HELD_OPEN
    )


def is_fragment(token: Token) -> bool:
    """Whether a body line begins where no paragraph begins."""
    return token.features.fragment


def runs_on(above: Token, below: Token) -> bool:
    """Whether `below` goes on with the sentence that `above` was cut in."""
    if above.features.stop and not below.features.fragment:
        return False
    if below.role is Role.OPENING and (below.features.finds.dateline or below.features.finds.jump):
        return False
    if _FRESH.match(below.text):
        return False
    if above.text[-1] in "；;。" and _ITEM.match(below.text):
        return False
    if is_cut(above):
        return True
    return is_fragment(below) and (not above.features.stop or doubled(above.text, below.text) > 0)


def _may_double(word: str) -> bool:
    """Characters were read twice at a cut; digits were not, the number may well be 11."""
    return word.isalnum() and not word.isascii()


def doubled(above: str, below: str) -> int:
    """How many characters at the head of `below` repeat the end of `above`, across the cut.

    A stop that closes `above` may never have been printed; it is believed only when what follows
    the repeated characters cannot begin a sentence.

    >>> doubled("新桥的灯光照亮江面。", "面,行人看了看。"), doubled("走访了六家企", "企业和农户。")
    (1, 1)
    """
    tail = above.rstrip(STOPS)
    closed = tail != above
    for count in range(min(MAX_DOUBLED, len(tail), len(below) - 1), 0, -1):
        if tail[-count:] != below[:count] or not _may_double(below[:count]):
            continue
        if closed:
            return count if below[count] in "，、,；" else 0
        if count > 1 or below[0] not in _REDUPLICATED:
            return count
    return 0
