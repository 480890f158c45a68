"""Credits found on lines → `Person` models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsseg.composing.texts import span_of
from newsseg.credits import Credit, read_inline_credits
from newsseg.models import Person
from newsseg.segmenter.drafts import BODY, Draft
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["distinct", "editors_of", "people_of", "persons", "photographers_of"]


def persons(token: Token, credits: Iterable[Credit]) -> tuple[Person, ...]:
    """The credits of a line as persons with their place in the source."""
    return tuple(
        Person(
            name=credit.name,
            role=credit.role,
            affiliation=credit.affiliation,
            span=span_of(token, credit.start, credit.end),
        )
        for credit in credits
    )


def distinct(people: Iterable[Person]) -> tuple[Person, ...]:
    """Everybody once for each role, where first named."""
    return tuple({(person.name, person.role): person for person in reversed(list(people))}.values())[::-1]


def people_of(draft: Draft) -> tuple[Person, ...]:
    """All whom the byline, the dateline, the sign-off or a note in the text of an article credit."""
    return distinct(person for token in draft.tokens for person in _named_on(token))


def _named_on(token: Token) -> tuple[Person, ...]:
    return persons(token, _credits(token))


def _credits(token: Token) -> Sequence[Credit]:
    finds = token.features.finds
    names = finds.byline or finds.names
    match token.role:
        case Role.BYLINE | Role.SIGNOFF if names:
            return names.credits
        case Role.META if finds.source:
            return finds.source.credits
        case Role.SIGNOFF if finds.signoff:
            return finds.signoff.credits
        case role if role in BODY:
            opening = finds.dateline.credits if finds.dateline else ()
            closing = finds.signoff.credits if finds.signoff else ()
            return (*opening, *closing) or read_inline_credits(token.text)
        case _:
            return ()


def photographers_of(token: Token) -> tuple[Person, ...]:
    """The photographers a caption or credit line names."""
    photo = token.features.finds.photo
    return persons(token, photo.credits) if photo else ()


def editors_of(token: Token) -> tuple[Person, ...]:
    """The people an editors' line names."""
    editors = token.features.finds.editors
    return persons(token, editors.credits) if editors else ()
