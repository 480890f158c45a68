"""Repeats: which lines of a page are copies, which of two copies stays, where a loop begins."""

from __future__ import annotations

from typing import Final

import pytest

from given import BYLINE, CAPTION, HEADLINE, RIVER, THEATRE, Line, broken, head, line, tokens_of
from golden_corpus import GOLDEN_CASES
from newsseg.evaluation import Case
from newsseg.linking.copies import Stretch, stretches
from newsseg.linking.repeats import set_aside_repeats
from newsseg.linking.restarts import parted, restarts
from newsseg.spans import Role
from newsseg.tokenizer.tokens import tokenize

ECHO: Final = "“涨了。”"  # too short to be told by its characters

# ---- repeats: which lines are copies


def aside(*lines: Line) -> list[bool]:
    """Of each line whether it is set aside; what it copies is a line that stays."""
    tokens, originals = set_aside_repeats(tokens_of(*lines))
    kept = {(token.start, token.end) for token in tokens if token.role is not Role.REPEAT}
    assert kept.issuperset(originals.values())
    assert {token.start for token in tokens if token.role is Role.REPEAT} == set(originals)
    return [token.role is Role.REPEAT for token in tokens]


def original_of_last(*lines: Line) -> int:
    """The number of the line that the last one copies."""
    tokens, originals = set_aside_repeats(tokens_of(*lines))
    starts = [token.start for token in tokens]
    return starts.index(originals[starts[-1]].start)


def test_short_lines_are_copies_beside_copies_only() -> None:
    above = (line(THEATRE[0]), line(THEATRE[1]), line(RIVER[1]))
    echo, long = line(ECHO), line(RIVER[0])
    assert aside(*above, long, echo, long, echo) == [False] * 5 + [True] * 2
    assert aside(*above, echo, long, echo, long) == [False] * 5 + [True] * 2
    assert aside(echo, long, long, above[0], echo, above[1]) == [False, False, True, *[False] * 3]


def test_a_headline_twice_is_no_loop() -> None:
    long = head("护渔队夜巡青石滩三十条木船分两班")
    assert not any(aside(long, line(RIVER[0]), long, line(THEATRE[0])))


def test_lines_around_copies_may_be_misread() -> None:
    first, last = RIVER[0].replace("水位涨了两尺", "水位张了两尺"), RIVER[2]
    last = last.replace("账目", "帐目").replace("多少", "多小").replace("清清", "青青")
    found = aside(*map(line, RIVER), line(first), line(RIVER[1]), line(last))
    assert found == [False] * 3 + [True] * 3


def test_a_refrain_is_no_copy() -> None:
    loop, texts = line(RIVER[0]), [*map(line, THEATRE)]
    verse = [line(f"月弯弯，水长长，青石渡口，{end}。") for end in ("灯亮了", "船来了")]
    found = aside(loop, verse[0], texts[0], loop, texts[1], verse[1])
    assert found == [False, False, False, True, False, False]


def test_a_copy_is_one_of_the_line_that_has_most_of_it() -> None:
    copy = "柳荫渡口的水位涨了两尺，江面宽的地方看得远，窄的地方反而要慢，去年有三张地笼。"
    little = "连日阴雨过后，柳荫渡口的水位涨了两尺。"
    much = "队员们说，江面宽的地方看得远，窄的地方反而要慢，去年有三张地笼。"
    assert original_of_last(line(little), line(much), line(copy)) == 1
    assert original_of_last(line(much), line(little), line(copy)) == 0


def test_a_broken_off_line_is_one_of_the_whole_one() -> None:
    loop, whole = line(RIVER[2]), line(RIVER[0])
    pieces = line(RIVER[0][:20]), line(RIVER[0][:30])
    found = aside(loop, pieces[0], loop, pieces[1], loop, whole)
    assert found == [False, True, True, True, True, False]


LEAD: Final = (line(RIVER[0]), line(RIVER[2]))


@pytest.mark.parametrize("between", [(), (BYLINE,), (CAPTION,), (BYLINE, CAPTION)])
def test_a_lead_under_a_headline_of_its_own_is_no_copy(
    between: tuple[Line, ...],
) -> None:
    first = (head(), BYLINE, *LEAD, line(RIVER[1]), line(RIVER[1]))  # the last line is a loop
    second = (head("渔鼓戏唱进旧粮仓"), *between, *LEAD, line(THEATRE[0]))
    assert aside(*first, *second) == [False] * 5 + [True] + [False] * len(second)


@pytest.mark.parametrize("between", [(), (CAPTION,)])
def test_what_stands_in_a_text_may_open_another_one(between: tuple[Line, ...]) -> None:
    second = (head("渔鼓戏唱进旧粮仓"), *between, line(RIVER[1]), line(THEATRE[0]))
    assert not any(aside(head(), line(RIVER[0]), line(RIVER[1]), *second))


# ---- repeats: which of two copies stays


FIRST_STAYS: Final = {
    "the copy is no better": ([*LEAD], [*LEAD]),
    "it is part of a longer text, which goes on below": (
        [line(RIVER[0]), broken(RIVER[2]), line(THEATRE[0])],
        [head(), *LEAD],
    ),
    "it is part of a longer text, which begins above": (
        [line(THEATRE[0]), line(RIVER[0]), broken(RIVER[2])],
        [*LEAD],
    ),
    "it is part of a longer text under a headline": (
        [head(), line(THEATRE[0]), *LEAD],
        [head("渔鼓戏唱进旧粮仓"), *LEAD],
    ),
    "it has a paragraph between": (
        [line(RIVER[0]), line(THEATRE[0]), broken(RIVER[2])],
        [*LEAD],
    ),
    "it has more": ([broken(RIVER[2] + RIVER[0])], [line(RIVER[0])]),
}


@pytest.mark.parametrize("why", FIRST_STAYS)
def test_the_first_copy_stays_where(why: str) -> None:
    first, again = FIRST_STAYS[why]
    copies = [line.role is Role.BODY for line in again]
    assert aside(*first, *again) == [False] * len(first) + copies


COPY_STAYS: Final = {
    "it is whole": ([line(RIVER[0]), broken(RIVER[2])], [*LEAD]),
    "the first begins in mid-sentence": ([line(RIVER[1][4:])], [line(RIVER[1])]),
    "the first begins in mid-sentence and breaks off": (
        [line(RIVER[1][4:]), broken(RIVER[2])],
        [line(RIVER[1]), line(RIVER[2])],
    ),
    "it has a headline": ([*LEAD], [head(), *LEAD]),
    "its headline is marked": ([head(), *LEAD], [head("# " + HEADLINE), *LEAD]),
    "it goes on": ([head(), *LEAD], [head(), *LEAD, line(RIVER[1])]),
}


@pytest.mark.parametrize("why", COPY_STAYS)
def test_the_copy_stays_where(why: str) -> None:
    first, again = COPY_STAYS[why]
    assert aside(*first, *again) == [True] * len(first) + [False] * len(again)


def test_a_caption_between_is_no_text_of_the_first() -> None:
    found = aside(line(RIVER[0]), CAPTION, broken(RIVER[2]), *LEAD)
    assert found == [True, False, True, False, False]


def test_the_first_gives_way_behind_another_article() -> None:
    first = (head(), line(RIVER[0]), broken(RIVER[2]))
    found = aside(line(THEATRE[0]), *first, head(), *LEAD)
    assert found == [False, *[True] * 3, *[False] * 3]


def test_of_three_copies_the_better_one_stays() -> None:
    found = aside(line(RIVER[0]), broken(RIVER[2]), *LEAD, *LEAD)
    assert found == [True, True, False, False, True, True]


@pytest.mark.parametrize("case", [case for case in GOLDEN_CASES if "loop/" in str(case.name)])
def test_what_a_copy_points_to_stays(case: Case) -> None:
    tokens, originals = set_aside_repeats(tokenize(case.text))
    kept = {(token.start, token.end) for token in tokens if token.role is not Role.REPEAT}
    at = {token.start: (token.start, token.end) for token in tokens}
    whole = {start: at[original.start] for start, original in originals.items()}
    assert kept.issuperset(whole.values())


@pytest.mark.parametrize(
    ("models", "parts"),
    [
        ({5: 1, 6: 2, 7: 3}, [(5, 6, 7)]),
        ({5: 1, 7: 3}, [(5, 7)]),  # a line left out on both sides
        ({5: 1, 6: 1}, [(5, 6)]),  # two copies of pieces of one line
        ({5: 1, 8: 2}, [(5,), (8,)]),
        ({5: 1, 6: 4}, [(5,), (6,)]),
        ({5: 2, 6: 1}, [(5,), (6,)]),
    ],
)
def test_what_was_copied_at_once(models: dict[int, int], parts: list[tuple[int, ...]]) -> None:
    assert [stretch.copies for stretch in stretches(models)] == parts
    assert all(isinstance(stretch, Stretch) for stretch in stretches(models))


# ---- restarts: a loop that begins in mid-paragraph


RESTART: Final = "守塔人把旧灯擦亮，摆进了陈列室，" + RIVER[0][16:]


def test_a_line_is_parted_where_the_loop_begins() -> None:
    tokens = tokens_of(line(RIVER[0]), line(RIVER[1]), line(RESTART), line(RIVER[1]))
    assert restarts(tokens, {3: 1}) == {2: (RESTART.index(RIVER[0][16:]), 0)}
    marked, _ = set_aside_repeats(tokens)
    copies = [token.text for token in marked if token.role is Role.REPEAT]
    assert copies == [RIVER[0][16:], RIVER[1]]


def test_a_page_may_have_two_loops_that_begin_in_mid_paragraph() -> None:
    again = "灯塔昨晚换成了电灯，远在三海里外也看得见，" + RIVER[1][-17:]
    first, second = (RESTART, RIVER[1]), (again, RIVER[2])
    found = aside(*map(line, (*RIVER, *first, THEATRE[0], *second)))
    assert found == [False] * 3 + [False, True, True] + [False] + [False, True, True]


def test_no_line_is_parted_where_little_or_all_of_it_is_shared() -> None:
    for other in ("守塔人把旧灯擦亮，" + RIVER[0][-14:], RIVER[0][-20:]):
        tokens = tokens_of(line(RIVER[0]), line(RIVER[1]), line(other), line(RIVER[1]))
        assert restarts(tokens, {3: 1}) == {}


def test_only_texts_are_parted() -> None:
    tokens = tokens_of(line(RIVER[0]), line(RIVER[1]), line(RESTART), line(RIVER[1]))
    for i in (0, 2):
        mixed = [t.playing(Role.CAPTION) if t is tokens[i] else t for t in tokens]
        assert restarts(mixed, {3: 1}) == {}


def test_a_loop_is_found_behind_one_that_begins_with_a_line() -> None:
    lines = (RIVER[0], RIVER[1], RIVER[0], RESTART, RIVER[1])
    assert [*restarts(tokens_of(*map(line, lines)), {2: 0, 4: 1})] == [3]


def test_a_parted_line_keeps_what_was_read_at_its_head() -> None:
    text = "本报讯（记者 丁禾）江水涨了。" + RIVER[0] + " 丁禾摄"
    (token,) = tokens_of(Line(Role.OPENING, text))
    at = text.index("连日")
    above, rest = parted(token, at)
    assert (above.text, rest.text) == (text[:at], text[at:])
    assert (above.start, above.end, rest.start, rest.end) == (0, at, at, len(text))
    assert (above.features.length, rest.features.length) == (at, len(text) - at)
    assert above.features.stop
    assert above.features.finds.dateline == token.features.finds.dateline is not None
    assert above.features.finds.photo is rest.features.finds.photo is None
    assert rest.features.finds.dateline is None


def test_a_parted_line_is_cut_in_its_sentence_and_in_its_dateline() -> None:
    text = "本报讯（记者 丁禾）江水涨了，" + RIVER[0]
    (token,) = tokens_of(Line(Role.OPENING, text))
    assert not parted(token, text.index("连日"))[0].features.stop
    assert parted(token, 6)[0].features.finds.dateline is None
