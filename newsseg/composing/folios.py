"""The folio lines of a page → `Folio`, and the day the paper came out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from newsseg.composing.texts import span_of
from newsseg.models import Folio
from newsseg.tokenizer.tokens import Token

__all__ = ["folio_of", "issue_date"]


def folio_of(aside: Iterable[Token]) -> Folio | None:
    """The first folio of a page."""
    for token in aside:
        if (found := token.features.finds.folio) is not None:
            return Folio(
                date=found.date,
                number=found.number,
                name=found.name,
                text=token.text,
                span=span_of(token),
            )
    return None


def issue_date(aside: Iterable[Token]) -> date | None:
    """The first date that a folio of the page prints."""
    folios = (token.features.finds.folio for token in aside)
    return next((folio.date for folio in folios if folio and folio.date), None)
