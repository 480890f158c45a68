"""Lists of headlines → headlines.

A PDF text layer may print the headlines of several stories below each other, of one row or two,
with nothing between them. The story that a line fits tells which belong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsseg.linking.words import Affinity, best_fit
from newsseg.segmenter.drafts import HEAD, Draft, Layout, brief, joined
from newsseg.spans import Role
from newsseg.tokenizer.features import DASHES
from newsseg.tokenizer.tokens import Token

__all__ = ["LONGER", "may_head", "part_lists"]

ENOUGH: Final = 0.2  # share of a line's words that the story it fits has
CLEARLY: Final = 1.5  # times the share that any other story has
LONGER: Final = 1.4  # times as long as the main headline a subtitle is, but no second row
LOOKED_AT: Final = 20_000  # code points of a story that are searched for a word cut in two


def part_lists(layout: Layout, *, at_gaps: bool) -> Layout:
    """The layout with headline lines over no text parted where another story's begin.

    At gaps they are parted, too, where the page has fewer headlines than stories.
    """
    stories = [joined(draft.story) for draft in layout.drafts if draft.told]
    lines = [t.text for draft in layout.drafts if _heads_only(draft) for t in draft.tokens]
    affinity = Affinity(stories, lines)
    return layout.with_drafts(
        part
        for draft in layout.drafts
        for part in (
            _lines_apart(draft, stories, affinity, at_gaps) if _heads_only(draft) else (draft,)
        )
    )


def _heads_only(draft: Draft) -> bool:
    lines = draft.tokens
    return bool(lines[1:]) and not draft.pictures and all(map(may_head, lines))


def _lines_apart(
    draft: Draft, stories: Sequence[str], affinity: Affinity, at_gaps: bool
) -> Iterator[Draft]:
    """The headlines that lines over no text make: those of one fit one story, if any, best."""
    group: list[Token] = []
    last: int | None = None
    for token in draft.tokens:
        best = _best_story(token, affinity)
        if last is not None and _straddles(group[-1], token, stories[last]):
            best = last
        other = best is not None and last is not None and best != last
        gap = at_gaps and token.features.line.gap > 0 and not _goes_with_what_is_above(token)
        if group and (other or gap):
            yield Draft(tuple(_as_headline(group)))
            group, last = [], None
        group.append(token)
        last = last if best is None else best
    yield Draft(tuple(_as_headline(group)))


def _straddles(above: Token, below: Token, story: str) -> bool:
    """Whether two tight rows cut a word apart that their story has."""
    cut = above.text[-1] + below.text[0]
    return not below.features.line.gap and cut.isalnum() and cut in story[:LOOKED_AT]


def _goes_with_what_is_above(token: Token) -> bool:
    return token.role is Role.BYLINE or token.text.startswith(DASHES)


def may_head(token: Token) -> bool:
    """Whether a line over no text can be one of a headline block, by its role or its length."""
    return token.role in HEAD or token.role in {Role.SUBHEAD, Role.BYLINE} or brief(token)


def _best_story(token: Token, affinity: Affinity) -> int | None:
    """The story that a line fits clearly best, if any."""
    if token.role is Role.BYLINE:
        return None
    fits = affinity.fits(token.text)
    best, other, *_ = *sorted(fits.values(), reverse=True), 0.0, 0.0
    return best_fit(fits) if best >= ENOUGH and best > CLEARLY * other else None


def _as_headline(group: Sequence[Token]) -> Iterator[Token]:
    """Lines in the roles they have as one headline block, with the names below it."""
    main = _main(group)
    for token in group:
        if token.start == main:
            yield token.playing(Role.MAIN)
        elif token.role in {Role.BYLINE, Role.MAIN, Role.COLUMN}:
            yield token
        else:
            yield token.playing(Role.KICKER if token.start < main else Role.SUBTITLE)


def _main(group: Sequence[Token]) -> int:
    """Where the main headline of a block begins, -1 where it has none."""
    lines = [token for token in group if token.role is not Role.BYLINE]
    if not lines:
        return -1
    first = lines[-1].features.length > LONGER * lines[0].features.length
    likely = lines[0 if first else -1]
    return next((token for token in lines if token.role is Role.MAIN), likely).start
