"""The rules on what was measured, where a pattern cannot say it: tables of names, tests and votes.

Weights are log odds. They were set by hand from the conventions and are the same for every page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.cues import SHORT
from newsseg.cues.roles import PAGE_NAMES
from newsseg.spans import Role
from newsseg.tokenizer.features import Features
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.glimpses import HEADLINE, NOBODY, POINTS, SENTENCE, WORD, Glimpse, Spot

__all__ = ["ABOUT_SUBJECTS", "ANY", "CLOSED", "OPEN", "SUBJECTS", "TRAITS", "Family", "Trait"]


class Family(NamedTuple):
    """Rules that look at one thing; none of them holds where `applies` does not."""

    name: str
    applies: Callable[[Features], object]


SHAPE: Final = Family("shape", lambda _: True)
LEVELS: Final = Family("heading levels", lambda f: f.level or f.upper.level or f.under.level)
GAPS: Final = Family("gaps", lambda f: f.apart or f.place.of)
SERIES: Final = Family("series", lambda f: f.likes or f.equals)
READ: Final = Family("what was read", lambda f: f.finds is not NOTHING)
BESIDE: Final = Family(
    "what was read beside",
    lambda f: f.upper.finds is not NOTHING or f.under.finds is not NOTHING,
)


class Trait(NamedTuple):
    """A rule on what was measured, where a pattern cannot say it."""

    name: str
    holds: Callable[[Features], object]
    votes: Mapping[Role, float]
    longest: int = 2 * SHORT  # code points of the longest line the rule is tried on
    family: Family = SHAPE


R = Role
ANY: Final = 10**9
CAPTION: Final = 50  # code points; a longer text closes with the agency that sent it
SHORT_CAPTION: Final = 30  # and so does a shorter one where no text follows
ROW: Final = 11  # code points of the longest row of a headline set in two short ones
EVEN: Final = 2  # code points that the halves of a headline may differ by
TWO_ROWS: Final = 20  # code points of both

# How a line's length speaks, by longest length in code points. First for lines that end as a
# sentence does not, then for sentences.
OPEN: Final[tuple[tuple[int, Mapping[Role, float]], ...]] = (
    (4, {R.MAIN: -0.5, R.SUBHEAD: 0.3, R.KICKER: -0.3, R.COLUMN: -0.5, R.BODY: -2.0}),
    (
        13,
        {
            R.MAIN: 1.0,
            R.SUBHEAD: 1.5,
            R.KICKER: 0.6,
            R.SUBTITLE: -0.3,
            R.COLUMN: -1.0,
            R.BODY: -2.0,
        },
    ),
    (
        24,
        {R.MAIN: 1.5, R.SUBHEAD: 0.6, R.KICKER: 0.8, R.SUBTITLE: 0.7, R.COLUMN: -2.0, R.BODY: -1.5},
    ),
    (
        40,
        {R.MAIN: 0.6, R.SUBHEAD: -1.2, R.KICKER: 0.2, R.SUBTITLE: 0.9, R.BODY: -0.5, R.LEAD: -0.5},
    ),
    (
        80,
        {R.MAIN: -1.5, R.SUBHEAD: -4.0, R.KICKER: -2.0, R.SUBTITLE: 0.3, R.BODY: 0.5, R.LEAD: 0.3},
    ),
    (
        10**9,  # a subtitle of a state occasion may be as long
        {R.MAIN: -4.0, R.SUBHEAD: -6.0, R.KICKER: -5.0, R.COLUMN: -6.0}
        | {R.BODY: 2.0, R.LEAD: 0.0},
    ),
)
CLOSED: Final[tuple[tuple[int, Mapping[Role, float]], ...]] = (
    (12, {R.BODY: 2.0, R.MAIN: -2.0, R.SUBHEAD: -1.0, R.KICKER: -3.0}),
    (SENTENCE, {R.BODY: 3.0, R.MAIN: -3.0, R.SUBHEAD: -3.0}),
    (10**9, {R.BODY: 3.0}),
)

# How the cohesion of the texts above and below a line speaks, by its upper bound: how much for two
# articles with a headline between (above 0), or for one article with a subhead (below 0).
SUBJECTS: Final = ((0.02, 1.8), (0.04, 1.2), (0.06, 0.4), (0.085, -0.5), (0.12, -1.2), (1.0, -1.8))
ABOUT_SUBJECTS: Final = {R.MAIN: 1.0, R.KICKER: 1.0, R.COLUMN: 0.5, R.SUBHEAD: -0.5}

_QUOTES: Final = {"“": "”", "「": "」"}
# Words a headline does not end with, and openings that a few characters do not complete.
_BREAKS_OFF: Final = frozenset("前后时的之与和为在把被让将")
_ASKS_FOR_MORE: Final = Pattern(r"(?:为什么|为何|[别莫勿不]?让|[怎如][样何]让).{2,7}")

TRAITS: Final = (
    Trait(
        "heading-mark",
        lambda f: f.level,
        {R.MAIN: 3.5, R.KICKER: 1.8, R.SUBTITLE: 2.3, R.SUBHEAD: 0.8, R.COLUMN: 0.8, R.BODY: -4.0},
        longest=ANY,
        family=LEVELS,
    ),
    Trait(
        "heading-that-calls-or-asks",
        lambda f: f.level and _calls_or_asks(f),
        {R.MAIN: 2.0, R.KICKER: 1.0, R.SUBHEAD: 3.0, R.BODY: -4.0},
        family=LEVELS,
    ),
    Trait("deep-heading", lambda f: f.level >= 3, {R.SUBHEAD: 1.2, R.SUBTITLE: 0.3}, family=LEVELS),
    Trait(
        "one-of-deeper-headings",
        lambda f: f.deeper and not (f.under.finds.opens or f.under.signs),
        {R.SUBHEAD: 2.0, R.MAIN: -2.0},
        family=LEVELS,
    ),
    Trait(
        "of-the-rank-of-headlines",
        lambda f: f.of_headlines,
        {R.SUBHEAD: -1.8},
        family=LEVELS,
    ),
    Trait(
        "heading-over-lower",
        lambda f: 0 < f.level < f.under.level,
        {R.MAIN: 2.0, R.KICKER: -1.5, R.SUBTITLE: -1.0},
        family=LEVELS,
    ),
    Trait(
        "heading-under-higher",
        lambda f: 0 < f.upper.level < f.level,
        {R.SUBTITLE: 1.5, R.MAIN: -1.0, R.KICKER: -1.0},
        family=LEVELS,
    ),
    Trait(
        "unmarked-under-a-heading",
        lambda f: f.upper.level and not (f.level or f.strong) and f.headlike,
        {R.SUBTITLE: 0.8, R.MAIN: -0.5, R.KICKER: -0.5},
        family=LEVELS,
    ),
    Trait(
        "heading-over-articles",
        lambda f: f.banner > 0,
        {R.KICKER: 4.0, R.COLUMN: 2.0, R.MAIN: -2.0},
        family=LEVELS,
    ),
    Trait(
        "first-below-a-banner",
        lambda f: f.banner < 0,
        {R.MAIN: 3.0, R.SUBTITLE: -3.0},
        family=LEVELS,
    ),
    Trait(
        "heading-over-higher",
        lambda f: (
            f.under.level
            and (f.level > f.under.level or not f.level)
            and f.length <= SHORT
            and not f.stop
        ),
        {R.KICKER: 2.0, R.COLUMN: 0.5, R.MAIN: -1.5, R.SUBHEAD: -1.0},
        family=LEVELS,
    ),
    Trait(
        "longer-than-next",
        lambda f: (
            f.headlike
            and f.under.headlike
            and f.length >= f.under.length - f.under.tag
            and not (f.below < 0 and _are_rows(f, f.under))
        ),
        {R.KICKER: 0.8},
    ),
    Trait(
        "longer-than-last",
        lambda f: f.headlike and f.upper.headlike and f.length - f.tag > 1.4 * f.upper.length,
        {R.SUBTITLE: 2.2},
    ),
    Trait(
        "below-a-column-tag",
        lambda f: f.upper.tag and f.apart <= 0,
        {R.SUBTITLE: 1.5, R.MAIN: -1.5, R.KICKER: -1.0},
    ),
    Trait(
        "below-the-label-of-a-summary",
        lambda f: f.upper.label and f.length > SENTENCE,
        {R.LEAD: 6.0, R.MAIN: -2.0},
        longest=ANY,
    ),
    Trait(
        "runs-on-from-a-point",
        lambda f: f.upper.point and not f.stop and not f.upper.finds.byline and not f.level,
        {R.LEAD: 3.0, R.BODY: -0.5, R.MAIN: -1.0, R.SUBHEAD: -1.0},
        longest=ANY,
    ),
    Trait(
        "one-of-a-series",
        lambda f: f.likes >= 2,
        {R.SUBHEAD: 2.5, R.MAIN: -1.5, R.KICKER: -1.0, R.SUBTITLE: -0.5},
        family=SERIES,
    ),
    Trait(
        "part-of-a-feature",
        lambda f: f.noted and f.likes >= 1 and not f.level,
        {R.SUBHEAD: 2.5, R.MAIN: -1.0, R.KICKER: -1.5},
        family=SERIES,
    ),
    Trait(
        "one-of-one-length",
        lambda f: f.equals >= 2 and f.likes < 2,
        {R.SUBHEAD: 1.0, R.MAIN: -0.5, R.KICKER: -0.3},
        family=SERIES,
    ),
    Trait(
        "cut-before-next",
        lambda f: f.under.fragment and not f.stop,
        {R.BODY: 4.0, R.MAIN: -3.0, R.SUBHEAD: -3.0, R.KICKER: -3.0, R.SUBTITLE: -2.0},
        longest=ANY,
    ),
    Trait(
        "quotation-left-open",
        lambda f: f.line.text[0] in _QUOTES and _QUOTES[f.line.text[0]] not in f.line.text,
        {R.BODY: 4.5, R.MAIN: -3.0, R.KICKER: -3.0, R.COLUMN: -3.0, R.SUBHEAD: -2.0},
    ),
    Trait(
        "emphasised",
        lambda f: f.strong and not f.level,
        {R.KICKER: 1.0, R.COLUMN: 0.5, R.MAIN: 1.0, R.SUBHEAD: 1.5, R.BODY: -1.0},
        longest=ANY,
    ),
    Trait(
        "emphasised-below-a-heading",
        lambda f: f.strong and not f.level and f.upper.level and f.upper.length > WORD,
        {R.SUBTITLE: 3.5, R.MAIN: -1.5, R.KICKER: -1.5},
    ),
    Trait(
        "emphasised-among-headings",
        lambda f: (
            f.strong and f.ranked and not f.level and f.under.finds is NOTHING and not f.under.signs
        ),
        {R.SUBHEAD: 1.0, R.MAIN: -1.5, R.KICKER: -1.0},
    ),
    Trait(
        "interrupts-a-text",
        lambda f: f.interrupts and f.ranked and not (f.level or f.strong or f.folded[0] in POINTS),
        {R.CAPTION: 7.0, R.MAIN: -2.0, R.SUBHEAD: -2.0},
    ),
    Trait("adrift", lambda f: f.adrift, {R.FURNITURE: 7.0}, longest=ANY),
    Trait(
        "heading-below-a-picture",
        lambda f: f.level and f.upper.finds.photo,
        {R.SUBTITLE: -4.0},
        family=LEVELS,
    ),
    Trait(
        "below-a-picture",
        lambda f: f.upper.finds.photo and not f.level,
        {R.SUBTITLE: -2.5},
        family=BESIDE,
    ),
    Trait(
        "stands-apart",
        lambda f: f.apart > 0,
        {R.MAIN: 1.2, R.KICKER: 1.2, R.COLUMN: 0.8, R.SUBHEAD: -0.8, R.SUBTITLE: -0.6},
        family=GAPS,
    ),
    Trait(
        "stands-far-apart",
        lambda f: f.apart > 1 and (f.upper.stop or f.upper.finds is not NOTHING),
        {R.MAIN: 1.3, R.KICKER: 1.3, R.COLUMN: 1.0, R.SUBHEAD: -1.5, R.SUBTITLE: -1.0},
        family=GAPS,
    ),
    Trait(
        "kept-together",
        lambda f: f.apart < 0,
        {R.MAIN: -0.8, R.KICKER: -1.5, R.COLUMN: -1.5, R.SUBHEAD: 0.8, R.SUBTITLE: 0.6},
        family=GAPS,
    ),
    Trait(
        "kept-to-a-text",
        lambda f: f.apart < 0 and f.upper.stop and f.upper.length > HEADLINE,
        {R.MAIN: -1.5, R.KICKER: -1.5, R.COLUMN: -1.0, R.SUBHEAD: 0.5},
        family=GAPS,
    ),
    Trait(
        "first-row-of-two",
        lambda f: f.splits_below or (_goes_on_below(f) and not f.level),
        {R.MAIN: 2.0, R.KICKER: -1.5, R.SUBHEAD: 0.3},
    ),
    Trait(
        "owes-a-row",
        lambda f: (
            f.owes
            and f.below < 1
            and _evens(f.owes, f.under.length)
            and not (f.level or f.under.level)
        ),
        {R.MAIN: 2.5, R.KICKER: -2.5, R.SUBHEAD: -0.5},
    ),
    Trait(
        "owed-to-the-row-above",
        lambda f: (
            f.upper.owes
            and f.apart < 1
            and _evens(f.upper.owes, f.length)
            and not (f.level or f.upper.level)
        ),
        {R.MAIN: 2.5, R.SUBTITLE: -1.5, R.BODY: -2.0},
    ),
    Trait(
        "over-a-last-word",
        lambda f: (
            0 < f.under.length - f.under.tag <= 4
            and f.below < 1
            and not f.under.stop
            and f.under.finds is NOTHING
            and not (f.level or f.under.level)
            and f.headlike
        ),
        {R.MAIN: 2.0, R.KICKER: -1.5},
    ),
    Trait(
        "breaks-off-over-a-row",
        lambda f: (
            _is_over_a_row(f)
            and (f.folded[-1] in _BREAKS_OFF or _ASKS_FOR_MORE.fullmatch(f.folded))
        ),
        {R.MAIN: 2.0, R.KICKER: -2.0},
    ),
    Trait(
        "second-row-of-two",
        lambda f: f.splits_above or _goes_on_above(f),
        {R.MAIN: 2.5, R.SUBTITLE: -1.0, R.KICKER: -1.0},
    ),
    Trait(
        "row-over-a-shorter-one",
        lambda f: (
            f.wrapped
            and f.heads == 2
            and not f.commas
            and _is_over_a_row(f)
            and f.length - 1 > f.under.length - f.under.tag
            and " " not in f.folded
            and f.folded[-1] not in "—："
        ),
        {R.MAIN: 1.0, R.KICKER: -1.0},
    ),
    Trait(
        "over-a-row-as-short",
        lambda f: f.below < 0 and f.folded[-1] not in "—：" and _are_rows(f, f.under),
        {R.MAIN: 1.0, R.KICKER: -1.0},
    ),
    Trait(
        "under-a-row-as-short",
        lambda f: f.apart < 0 and _are_rows(f, f.upper),
        {R.MAIN: 1.0, R.SUBTITLE: -0.5},
        family=GAPS,
    ),
    Trait(
        "last-word-of-a-headline",
        lambda f: (
            f.length - f.tag <= 4
            and not f.stop
            and (not f.line.gap or (not f.apart and _opens_text(f.under)))
            and f.upper.finds is NOTHING
            and 4 < f.upper.length <= HEADLINE
            and not f.upper.stop
        ),
        {R.MAIN: 3.0, R.SUBTITLE: -2.0, R.KICKER: -2.0},
    ),
    Trait(
        "alone-in-group",
        lambda f: f.place.of == 1,
        {R.MAIN: 2.0, R.KICKER: -2.5, R.SUBTITLE: -2.0},
        family=GAPS,
    ),
    Trait(
        "first-of-group",
        lambda f: f.place.of > 1 and f.place.at == 0,
        {R.SUBTITLE: -3.0, R.SIGNOFF: -3.0},
        family=GAPS,
    ),
    Trait(
        "last-of-group",
        lambda f: f.place.of > 1 and f.place.at == f.place.of - 1,
        {R.KICKER: -3.0, R.COLUMN: -3.0},
        family=GAPS,
    ),
    Trait(
        "one-of-a-list-of-headlines",
        lambda f: (
            f.heads >= 4
            and f.line.gap
            and f.place.of < 3
            and not (f.under.level and f.under.level != f.level)
        ),
        {R.MAIN: 1.5, R.KICKER: -0.5, R.SUBTITLE: -1.0, R.SUBHEAD: -1.0},
    ),
    Trait(
        "nothing-announces-it",
        lambda f: (
            f.upper.stop
            and f.upper.length > HEADLINE
            and not f.level
            and f.apart < 1
            and not f.under.finds.opens
        ),
        {R.MAIN: -0.7, R.KICKER: -0.3},
    ),
    Trait(
        "no-marks",
        lambda f: 13 < f.length <= SHORT and not f.commas and not f.stop,
        {R.BODY: -1.5, R.MAIN: 0.3, R.SUBTITLE: 0.3},
    ),
    Trait(
        "many-clauses",
        lambda f: f.length <= SHORT and f.commas >= 3,
        {R.MAIN: -1.5, R.SUBHEAD: -2.0, R.KICKER: -1.0, R.SUBTITLE: -0.3, R.BODY: 1.0},
    ),
    Trait(
        "dateline",
        lambda f: f.finds.dateline,
        {
            R.OPENING: 6.0,
            R.BODY: -1.0,
            R.MAIN: -6.0,
            R.SUBHEAD: -6.0,
            R.KICKER: -6.0,
            R.SUBTITLE: -6.0,
        },
        longest=ANY,
        family=READ,
    ),
    Trait(
        "byline",
        lambda f: f.finds.byline,
        {R.BYLINE: 7.0, R.BODY: -3.0, R.SIGNOFF: 4.5},
        family=READ,
    ),
    Trait(
        "byline-between-text-and-headline",
        lambda f: (
            f.finds.byline
            and (f.upper.finds.byline or (f.upper.stop and f.upper.length > SENTENCE))
            and ((f.under.headlike and f.under.finds is NOTHING) or f.under.finds.dateline)
        ),
        {R.SIGNOFF: 3.0, R.BYLINE: -3.0},
        family=READ,
    ),
    Trait("names-alone", lambda f: f.finds.names, {R.BYLINE: 1.5, R.SIGNOFF: 2.0}, family=READ),
    Trait(
        "asks-where-articles-begin",
        lambda f: (
            _calls_or_asks(f)
            and (f.upper is NOBODY or f.upper.finds.above_articles)
            and (f.under.length > SENTENCE or f.under.finds.opens)
        ),
        {R.MAIN: 5.0, R.BODY: -2.0},
    ),
    Trait(
        "asks-in-a-headline",
        lambda f: (
            _calls_or_asks(f)
            and f.length <= HEADLINE
            and f.upper.headlike
            and f.upper.finds is NOTHING
            and (f.under.finds.opens or f.under.signs is Spot.HEAD)
        ),
        {R.MAIN: 5.0, R.SUBTITLE: 5.0, R.BODY: -3.0},
    ),
    Trait(
        "over-a-letter",
        lambda f: f.under.salutes and not f.stop,
        {R.MAIN: 2.5, R.SUBHEAD: -1.5, R.KICKER: -1.0},
    ),
    Trait(
        "signed-below",
        lambda f: f.upper.stop and (f.under.signs is Spot.HEAD or f.under.finds.byline),
        {R.MAIN: 1.5, R.SUBHEAD: -1.5},
        family=BESIDE,
    ),
    Trait(
        "dateline-below",
        lambda f: f.upper.stop and f.headlike and f.under.finds.dateline,
        {R.MAIN: 0.5, R.SUBHEAD: -1.5},
        family=BESIDE,
    ),
    Trait(
        "over-a-source-line",
        lambda f: f.sourced and not f.stop,
        {R.MAIN: 3.0, R.SUBHEAD: -4.0},
    ),
    Trait(
        "names-below",
        lambda f: f.upper.stop and f.under.signs is Spot.HEAD and not f.under.finds.byline,
        {R.MAIN: 1.0, R.SUBHEAD: -1.5},
        family=BESIDE,
    ),
    Trait(
        "indented-as-texts-are",
        lambda f: f.indented > 0 and not f.finds.photo,
        {R.BODY: 1.5, R.MAIN: -2.0, R.KICKER: -2.0, R.SUBTITLE: -1.5, R.SUBHEAD: -1.0},
    ),
    Trait(
        "not-indented-as-texts-are",
        lambda f: f.indented < 0 and not f.stop,
        {R.BODY: -1.5, R.MAIN: 0.3, R.SUBHEAD: 0.3},
    ),
    Trait(
        "line-of-a-poem",
        lambda f: f.verse,
        {R.BODY: 7.0, R.MAIN: -3.0, R.KICKER: -3.0, R.SUBTITLE: -3.0, R.SUBHEAD: -3.0},
    ),
    Trait(
        "one-of-marked-items",
        lambda f: f.items > (2 if f.line.text[0] in "▲△" else 1) and not f.finds.photo,
        {R.BODY: 3.0, R.CAPTION: -3.0, R.MAIN: -3.0, R.KICKER: -3.0, R.SUBHEAD: -3.0},
        longest=ANY,
    ),
    Trait(
        "link-among-links",
        lambda f: f.items > 1 and f.line.text[0] == "·" and f.length <= HEADLINE and not f.stop,
        {R.FURNITURE: 7.0},
    ),
    Trait("of-the-site", lambda f: f.sited and not f.verse, {R.FURNITURE: 9.0, R.MAIN: -2.0}),
    Trait("running-head", lambda f: f.running, {R.FURNITURE: 9.0}),
    Trait("link-below-a-label", lambda f: f.linked, {R.FURNITURE: 11.0}, longest=ANY),
    Trait(
        "points-at-a-picture",
        lambda f: f.items == 1 and f.line.text[0] in "▲▼△▽" and f.length <= 2 * SHORT,
        {R.CAPTION: 2.0},
        longest=ANY,
    ),
    Trait(
        "numbered-as-pictures-are",
        lambda f: f.pictured,
        {R.CAPTION: 7.0, R.BODY: -1.0},
        longest=ANY,
    ),
    Trait(
        "over-marked-items",
        lambda f: f.heads_items and not f.stop,
        {R.MAIN: 1.5, R.COLUMN: 1.0, R.SUBHEAD: -1.5, R.BODY: -1.0},
    ),
    Trait(
        "signed-below-a-block",
        lambda f: (
            f.heads > 1
            and not (f.level or f.noted or f.likes)
            and (f.under.signs is Spot.HEAD or f.under.finds.byline)
            and f.upper.short
        ),
        {R.SUBHEAD: -3.0},
        family=BESIDE,
    ),
    Trait(
        "office-over-a-headline",
        lambda f: (
            f.finds.byline
            and not f.finds.byline.credits
            and (f.upper.stop or f.upper.finds is not NOTHING)
            and f.under.headlike
            and f.under.finds is NOTHING
        ),
        {R.COLUMN: 7.0, R.BYLINE: -3.0, R.SIGNOFF: -3.0},
        family=READ,
    ),
    Trait(
        "signs-below-a-headline",
        lambda f: f.signs is Spot.HEAD,
        {R.BYLINE: 3.0, R.SIGNOFF: -2.0, R.MAIN: -3.0, R.KICKER: -3.0, R.SUBTITLE: -2.0},
        family=READ,
    ),
    Trait(
        "signs-below-a-text",
        lambda f: f.signs is Spot.TAIL,
        {R.SIGNOFF: 3.0, R.BYLINE: -1.5, R.MAIN: -2.0, R.KICKER: -2.0, R.SUBHEAD: -2.0},
        family=READ,
    ),
    Trait("editors", lambda f: f.finds.editors, {R.EDITORS: 8.0}, family=READ),
    Trait("source-line", lambda f: f.finds.source, {R.META: 8.0}, family=READ),
    Trait("keywords", lambda f: f.finds.keywords, {R.KEYWORDS: 8.0}, family=READ),
    Trait("folio", lambda f: f.finds.folio, {R.FOLIO: 8.0}, family=READ),
    Trait(
        "photo-credit",
        lambda f: f.finds.photo and f.finds.photo.start > 3 and not f.finds.closing,
        {R.CAPTION: 8.0},
        longest=ANY,
        family=READ,
    ),
    Trait(
        "credit-alone",
        lambda f: (
            f.finds.photo
            and f.finds.photo.start <= 3
            and (not f.finds.closing or f.upper.length <= SHORT_CAPTION)
        ),
        {R.CREDIT: 7.0},
        family=READ,
    ),
    Trait(
        "agency-behind-a-short-line",
        lambda f: _may_caption(f) and f.finds.photo and f.finds.photo.start > 1,
        {R.CAPTION: 6.0},
        family=READ,
    ),
    Trait(
        "credit-below",
        lambda f: (
            f.under.finds.photo
            and f.under.finds.photo.start <= 3
            and f.stop
            and (not f.under.finds.closing or f.length <= SHORT_CAPTION)
        ),
        {R.CAPTION: 5.5},
        longest=ANY,
        family=BESIDE,
    ),
    Trait(
        "colon-over-a-headline",
        lambda f: f.folded[-1] == "：" and f.under.headlike,
        {R.KICKER: 2.0, R.BODY: -2.0},
    ),
    Trait(
        "dots-over-a-headline",
        lambda f: (
            f.folded.endswith("……")
            and f.length <= HEADLINE
            and f.upper.stop
            and not f.under.stop
            and 4 < f.under.length <= HEADLINE
        ),
        {R.KICKER: 3.0, R.BODY: -3.0},
    ),
    Trait(
        "kept-to-a-headline",
        lambda f: (
            f.apart < 0 <= f.below and f.upper.headlike and f.upper.finds is NOTHING and not f.stop
        ),
        {R.SUBHEAD: -2.0},
    ),
    Trait(
        "above-is-signed",
        lambda f: f.upper.closes,
        {R.MAIN: 2.0, R.KICKER: 2.0, R.SUBHEAD: -2.5},
        family=BESIDE,
    ),
    Trait(
        "name-of-a-page",
        lambda f: (
            f.length <= WORD
            and f.folded.replace(" ", "") in PAGE_NAMES
            and (f.upper.finds.folio or (f.upper.headlike and not f.under.short))
        ),
        {R.FURNITURE: 9.0},
    ),
    Trait(
        "below-a-folio",
        lambda f: f.upper.finds.folio,
        {R.MAIN: 1.5, R.KICKER: 1.5, R.SUBHEAD: -2.5},
        family=BESIDE,
    ),
    Trait(
        "goes-on-from-a-page",
        lambda f: f.finds.jump and f.finds.jump.direction == "from" and f.finds.jump.start <= 1,
        {R.OPENING: 4.0},
        longest=ANY,
        family=READ,
    ),
    Trait(
        "over-a-picture",
        lambda f: (
            f.under.finds.photo
            and f.under.finds.photo.start > SHORT // 3
            and (
                f.upper.stop
                or f.upper.closes
                or f.upper.finds.folio
                or (f.level and not f.upper.level)
            )
            and not f.stop
        ),
        {R.MAIN: 2.0, R.KICKER: -2.0, R.SUBHEAD: -1.0},
    ),
    Trait("picture-below", lambda f: f.picture_below, {R.MAIN: 3.5, R.SUBHEAD: -2.0}),
    Trait(
        "dateline-in-brackets",
        lambda f: f.finds.closing and f.finds.closing.start <= 1,
        {R.SIGNOFF: 6.0},
        family=READ,
    ),
    Trait(
        "note-on-the-writer",
        lambda f: f.finds.signoff and f.finds.signoff.note and f.finds.signoff.start <= 1,
        {R.SIGNOFF: 6.0},
        family=READ,
    ),
    Trait(
        "desk-in-brackets",
        lambda f: f.finds.signoff and f.finds.signoff.editors and f.finds.signoff.start <= 1,
        {R.SIGNOFF: 8.0},
        family=READ,
    ),
    Trait(
        "jump-alone",
        lambda f: f.finds.jump and f.length - (f.finds.jump.end - f.finds.jump.start) <= 4,
        {R.JUMP: 8.0},
        family=READ,
    ),
)


def _may_caption(f: Features) -> bool:
    """Whether a line that an agency closes stands as a caption does: short, beside a text."""
    return (
        f.finds.closing is not None
        and f.length <= CAPTION
        and (f.under.length > HEADLINE or f.length <= SHORT_CAPTION)
        and (f.upper.stop or f.upper.length > HEADLINE)
    )


def _calls_or_asks(f: Features) -> bool:
    return f.stop and f.folded[-1:] in ("？", "！")


def _evens(owed: int, length: int) -> bool:
    """Whether a row makes the halves of the headline above even."""
    return -EVEN <= owed - length <= EVEN


def _goes_on_below(f: Features) -> bool:
    return f.below < 0 and f.under.goes_on and f.under.headlike


def _goes_on_above(f: Features) -> bool:
    return f.apart < 0 and f.goes_on and f.upper.headlike


def _opens_text(line: Glimpse) -> bool:
    return line.length > SHORT or line.finds.opens


def _is_over_a_row(f: Features) -> bool:
    """Whether another line that may be a headline stands right below."""
    tight = f.below < 1 and not f.level
    return tight and f.headlike and f.under.headlike and f.under.finds is NOTHING


def _are_rows(f: Features, beside: Glimpse) -> bool:
    """Whether two tight lines may be the rows of one headline: so short that they make one."""
    return (
        not (f.level or beside.level)
        and f.headlike
        and beside.headlike
        and max(f.length, beside.length) <= ROW
        and f.length + beside.length <= TWO_ROWS
    )
