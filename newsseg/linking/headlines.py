"""Headlines ↔ stories.

A PDF text layer prints headlines after their stories, before other ones, or all together at the
end of the page; the words of the headline find the story again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from newsseg.linking.assignment import assign
from newsseg.linking.lists import LONGER, may_head, part_lists
from newsseg.linking.seams import part_at_seams
from newsseg.linking.words import Affinity, best_fit
from newsseg.segmenter.drafts import HEAD, LONG_HEADLINE, Draft, Layout, joined
from newsseg.segmenter.reflow import parts
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["link_headlines"]

ATTACHED: Final = 0.35  # what standing right above a story is worth, against a share of words
TIGHT: Final = 0.3  # what it is worth besides when no blank row is between
NEAR: Final = 0.12  # what standing right beside a story is worth
SUMMARISES: Final = 0.5  # share of a summary's words that its article has
SUMMARY: Final = 300  # code points of the longest summary
ENOUGH: Final = 0.2  # below this a headline and a story stay apart


def link_headlines(layout: Layout) -> Layout:
    """The layout with headlines that stand apart from their stories put above them.

    Nothing is touched, and no word looked up, where every story has its headline.
    """
    layout = _summaries(layout, _is_summary)
    untitled, unused = _apart(layout)
    if unused:
        layout = part_at_seams(layout, [*_claims(layout)])
        untitled, unused = _apart(layout)
    if untitled and unused:
        parted = part_lists(layout, at_gaps=untitled > unused)
        layout = _summaries(_rejoin(parted), _is_left_over)
    return _banners(layout)


def _apart(layout: Layout) -> tuple[int, int]:
    """How many stories have no headline, and how many headlines no story."""
    untitled = sum(draft.told and not draft.titled for draft in layout.drafts)
    return untitled, sum(draft.titled and not draft.told for draft in layout.drafts)


def _claims(layout: Layout) -> Iterator[tuple[int, str]]:
    """The lines of all headlines, and those over no text that could be one, with their drafts."""
    for i, draft in enumerate(layout.drafts):
        told = draft.told
        for token in draft.tokens:
            if token.role in HEAD or (not told and may_head(token)):
                yield i, token.text


@dataclass(frozen=True, slots=True)
class _Piece:
    """A headline block or a story, and the draft it stands in now."""

    tokens: tuple[Token, ...]
    draft: int


def _rejoin(layout: Layout) -> Layout:
    blocks = [_headline(draft) for draft in layout.drafts]
    heads = [_Piece(blocks[i], i) for i, d in enumerate(layout.drafts) if d.titled]
    stories = [_Piece(_rest(d, blocks[i]), i) for i, d in enumerate(layout.drafts) if d.told]
    head_of, used = _matched(heads, stories)
    drafts = [
        piece
        for i, draft in enumerate(layout.drafts)
        for piece in _redrafts(draft, blocks[i], head_of.get(i), moved=i in used)
    ]
    return layout.with_drafts(drafts)


def _matched(
    heads: Sequence[_Piece], stories: Sequence[_Piece]
) -> tuple[dict[int, _Piece], set[int]]:
    """The headline of each draft that gets one, and the drafts whose headlines are used."""
    affinity = Affinity([joined(story.tokens) for story in stories], [*map(_text_of, heads)])
    own = {story.draft: s for s, story in enumerate(stories)}
    values = [_values(head, stories, own.get(head.draft), affinity) for head in heads]
    pairs = assign(values, len(stories), ENOUGH)
    pairs += _left_over(pairs, heads, stories)
    head_of = {stories[s].draft: heads[h] for h, s in pairs}
    rows = [*_rows(heads, dict(pairs), affinity)]
    for h, s in rows:
        head_of[stories[s].draft] = _with_row(head_of[stories[s].draft], heads[h])
    return head_of, {heads[h].draft for h, _ in (*pairs, *rows)}


def _left_over(
    pairs: Sequence[tuple[int, int]], heads: Sequence[_Piece], stories: Sequence[_Piece]
) -> list[tuple[int, int]]:
    """The last headline and the last story of a page: side by side, though they share no words."""
    head = set(range(len(heads))) - {h for h, _ in pairs}
    story = set(range(len(stories))) - {s for _, s in pairs}
    if not len(head) == len(story) == 1:
        return []
    h, s = head.pop(), story.pop()
    return [(h, s)] if abs(heads[h].draft - stories[s].draft) == 1 else []


def _headline(draft: Draft) -> tuple[Token, ...]:
    """The headline of a draft, and the byline that stands with it and off from the text."""
    signed = draft.tokens if not draft.told else _below_head(draft)
    return draft.head + tuple(token for token in signed if token.role is Role.BYLINE)


def _below_head(draft: Draft) -> Sequence[Token]:
    lines = draft.tokens[len(draft.head) :]
    off = len(lines) > 1 and lines[1].features.line.gap > 0 == lines[0].features.line.gap
    return lines[:1] if draft.head == draft.tokens[: len(draft.head)] and off else ()


def _rest(draft: Draft, block: Sequence[Token]) -> tuple[Token, ...]:
    starts = {token.start for token in block}
    return tuple(token for token in draft.tokens if token.start not in starts)


def _redrafts(
    draft: Draft, block: tuple[Token, ...], head: _Piece | None, *, moved: bool
) -> Iterator[Draft]:
    """A draft with the headline it was given, and apart from it the one that nothing took."""
    rest = _rest(draft, block)
    if head is None:
        yield Draft(rest, draft.pictures) if moved else draft
    elif moved or not block or head.tokens[0] is block[0]:
        yield Draft(head.tokens + rest, draft.pictures)
    else:
        below = rest[0].start
        yield Draft(block, tuple([t for t in draft.pictures if t.start < below]))
        yield Draft(head.tokens + rest, tuple([t for t in draft.pictures if t.start >= below]))


def _values(
    head: _Piece, stories: Sequence[_Piece], own: int | None, affinity: Affinity
) -> dict[int, float]:
    """What a headline is worth to the stories that share words with it, and to its own."""
    fits = affinity.fits(_text_of(head))
    if own is not None:
        fits.setdefault(own, 0.0)
    return {i: fit + _nearness(head, stories[i]) for i, fit in fits.items()}


def _rows(
    heads: Sequence[_Piece], story_of: Mapping[int, int], affinity: Affinity
) -> Iterator[tuple[int, int]]:
    """Headlines that found no story and are the next rows of the one above, which found one."""
    story: int | None = None
    for h, head in enumerate(heads):
        if h in story_of:
            story = story_of[h]
        elif story is not None and head.draft == heads[h - 1].draft + 1:
            if best_fit(affinity.fits(_text_of(head))) == story:
                yield h, story
                continue
            story = None


def _with_row(head: _Piece, row: _Piece) -> _Piece:
    """A headline with one more row: of the main one while that is one phrase, else a subtitle."""
    above, own = _text_of(head), _text_of(row)
    whole = any(char.isspace() for char in above)
    if whole or len(own) > LONGER * len(above) or len(above + own) > LONG_HEADLINE:
        row = replace(row, tokens=tuple(token.playing(Role.SUBTITLE) for token in row.tokens))
    return replace(head, tokens=head.tokens + row.tokens)


def _text_of(head: _Piece) -> str:
    return joined(token for token in head.tokens if token.role in HEAD)


def _nearness(head: _Piece, story: _Piece) -> float:
    if head.draft == story.draft:
        below = story.tokens[0]
        tight = below.features.line.gap == 0 and below.features.apart <= 0
        return ATTACHED + (TIGHT if tight else 0.0)
    return NEAR / abs(head.draft - story.draft)


def _summaries(layout: Layout, loose_ones: Callable[[Draft], bool]) -> Layout:
    """Lines under no headline or over no text may be the summary (提要) of an article."""
    loose = [draft for draft in layout.drafts if loose_ones(draft)]
    if not loose:
        return layout
    drafts = [draft for draft in layout.drafts if draft not in loose]
    texts = [joined(summary.tokens) for summary in loose]
    affinity = Affinity([joined(draft.body) for draft in drafts], texts)
    for summary, text in zip(loose, texts, strict=True):
        fits = affinity.fits(text)
        best = best_fit(fits)
        if best is None or fits[best] < SUMMARISES:
            return layout
        lead = tuple(token.playing(Role.LEAD) for token in summary.tokens)
        drafts[best] = Draft(lead + drafts[best].tokens, drafts[best].pictures)
        drafts.append(Draft((), summary.pictures))
    return layout.with_drafts(drafts)


def _is_summary(draft: Draft) -> bool:
    """A single paragraph that no stop ends."""
    tokens = draft.tokens
    if not tokens or any(t.role is not Role.BODY or t.features.stop for t in tokens):
        return False
    if sum(t.features.length for t in tokens) > SUMMARY:
        return False
    return [len(part.paragraphs) for part in parts(tokens)] == [1]


def _is_left_over(draft: Draft) -> bool:
    """A long headline line that found no text."""
    tokens = draft.tokens
    return [t.role for t in tokens] == [Role.MAIN] and tokens[0].features.length >= LONG_HEADLINE


def _banners(layout: Layout) -> Layout:
    """A headline without a story, above an article that has both, is a banner (通栏)."""
    drafts: list[Draft] = []
    for draft in layout.drafts:
        above = drafts[-1] if drafts else None
        if (
            above
            and above.titled
            and not (above.told or above.story or above.pictures)
            and _headed(draft)
        ):
            drafts[-1] = replace(draft, tokens=_as_columns(above.tokens) + draft.tokens)
        else:
            drafts.append(draft)
    return layout.with_drafts(drafts)


def _headed(draft: Draft) -> bool:
    return draft.titled and draft.told


def _as_columns(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(token.playing(Role.COLUMN) for token in tokens)
