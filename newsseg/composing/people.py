"""Credits found on lines → what a `Person` holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypedDict

from newsseg.composing.texts import Place, place_of
from newsseg.credits import EDITOR, Credit, read_inline_credits
from newsseg.segmenter.drafts import BODY, Draft
from newsseg.spans import Role
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.tokens import Token

__all__ = ["Named", "distinct", "editors_of", "people_of", "persons", "photographers_of"]

_WRITERS: Final = ("记者", "記者", "通讯员", "通訊員", "通讯員", "通訊员", "作者：")


class Named(TypedDict):
    """What a `Person` holds."""

    name: str
    role: str
    affiliation: str | None
    span: Place


def persons(token: Token, credits: Iterable[Credit]) -> list[Named]:
    """The credits of a line as persons with their place in the source."""
    return [
        {
            "name": credit.name,
            "role": credit.role,
            "affiliation": credit.affiliation,
            "span": place_of(token, credit.start, credit.end),
        }
        for credit in credits
    ]


def distinct(people: Iterable[Named]) -> list[Named]:
    """Everybody once for each role, where first named."""
    firsts = {(person["name"], person["role"]): person for person in reversed([*people])}
    return [*firsts.values()][::-1]


def people_of(draft: Draft) -> list[Named]:
    """All whom an article credits in byline, dateline, sign-off or a note in its text."""
    named = [person for t in draft.tokens if _may_name(t) for person in persons(t, _credits(t))]
    if not named and not any(token.role is Role.CAPTION for token in draft.pictures):
        named += [person for token in draft.pictures for person in photographers_of(token)]
    return distinct(named)


def _may_name(token: Token) -> bool:
    if token.features.finds is not NOTHING:
        return True
    text = token.text
    return "者" in text or "员" in text or "員" in text


def _credits(token: Token) -> Sequence[Credit]:
    finds = token.features.finds
    names = finds.byline or finds.names
    match token.role:
        case Role.BYLINE | Role.SIGNOFF if names:
            return names.credits
        case Role.META if finds.source:
            return [credit for credit in finds.source.credits if credit.role != EDITOR]
        case Role.SIGNOFF if finds.signoff:
            return finds.signoff.credits
        case role if role in BODY:
            opening = finds.dateline.credits if finds.dateline else ()
            closing = finds.signoff.credits if finds.signoff else ()
            return (*opening, *closing) or _inline(token.text)
        case _:
            return ()


def _inline(text: str) -> Sequence[Credit]:
    """Credits inside a paragraph: in a note in brackets, or before the verb 报道."""
    if not any(word in text for word in _WRITERS):
        return ()
    return read_inline_credits(text)


def photographers_of(token: Token) -> list[Named]:
    """The photographers a caption or credit line names."""
    photo = token.features.finds.photo
    if photo is None:
        return []
    others = (credit for other, _ in photo.others for credit in other.credits)
    return persons(token, (*others, *photo.inner, *photo.credits))


def editors_of(token: Token) -> list[Named]:
    """The editors that an editors' line, a byline, metadata or a sign-off in brackets names."""
    finds = token.features.finds
    if finds.editors:
        return persons(token, finds.editors.credits)
    if finds.signoff:
        return persons(token, finds.signoff.editors)
    if finds.byline:
        return persons(token, finds.byline.editors)
    named = finds.source.credits if finds.source else ()
    return persons(token, (credit for credit in named if credit.role == EDITOR))
