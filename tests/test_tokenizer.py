"""The stages between a text and its articles, each called alone."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from typing import Final

import pytest

from damage import wrap
from newsseg.linking.assignment import LARGEST, assign
from newsseg.linking.repeats import set_aside_repeats
from newsseg.segmenter.drafts import Draft, assemble
from newsseg.segmenter.reflow import doubled, parts
from newsseg.spans import Role
from newsseg.tokenizer.context import Cohesion, cohesion, equally_long, groups, runs, series
from newsseg.tokenizer.decoding import decode
from newsseg.tokenizer.features import observe
from newsseg.tokenizer.lines import Row, split_rows
from newsseg.tokenizer.scoring import Vote
from newsseg.tokenizer.tokens import Token, tokenize
from newsseg.tokenizer.wrapping import unwrap

# Their last rows are well short of the column in every width used below.
RIVER: Final = (
    (
        "连日阴雨过后，柳荫渡口的水位涨了两尺，护渔队把巡江的时间改到清晨和傍晚，"
        "每班多带一盏灯，遇到漂来的木头就先捞上岸。"
    ),
    (
        "队员们说，江面宽的地方看得远，窄的地方反而要慢，去年有三张地笼就藏在石角下面，"
        "退水以后才被一个放羊的孩子看见。"
    ),
    "到了月底，账目贴在墙上，谁都可以来问，油料花了多少，修船花了多少，写得清清楚楚。",
)
THEATRE: Final = (
    "昨晚，渔鼓戏在旧粮仓里首演，台下坐满了人，唱词由退休教师改写，琴师和鼓手都是镇上的裁缝。",
    "琴师说，渔鼓戏的唱词一韵到底，裁缝们白天踩缝纫机，夜里对唱词，旧粮仓的回声比戏院还好听。",
)
# Texts long enough to be compared.
RIVER_TEXT: Final = "".join(RIVER)
FIRST_NIGHT: Final = "".join(THEATRE) + (
    "锣鼓响过三通，幕布慢慢拉开，戏台两侧点起煤油灯，照着彩绘的木雕屏风，老戏迷跟着琴声轻轻打拍子，"
    "孩子们趴在窗台边数灯笼，散戏以后还围着鼓架不肯回家。"
)
SECOND_NIGHT: Final = (
    "第二晚的渔鼓戏换了唱词，退休教师连夜改写，裁缝鼓手把锣鼓敲得更密，煤油灯换成红灯笼，彩绘屏风搬到"
    "后台，旧粮仓的窗台边又趴满孩子，老戏迷说，木雕戏台配上琴声，比城里戏院热闹，散戏以后琴师还在教"
    "孩子们打拍子，幕布收起来时已近半夜。"
)
WIDTH: Final = 16  # Han characters in a column of the wrapped texts below


# ---- text → rows


def rows_of(source: str) -> list[Row]:
    return list(split_rows(source))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_end_at_lf_crlf_and_cr(end: str) -> None:
    source = f"{end}芦湾开市{end}{end}{end}渔船靠岸{end}"
    rows = rows_of(source)
    assert [source[row.start : row.end] for row in rows] == ["芦湾开市", "渔船靠岸"]
    assert [row.gap for row in rows] == [1, 2]


def test_no_other_separator_ends_a_row() -> None:
    source = "渔船\u2028靠岸\x85收网\x0b回家"
    assert [(row.start, row.end) for row in rows_of(source)] == [(0, len(source))]


def test_rows_of_white_space_count_as_gap() -> None:
    assert [row.gap for row in rows_of("芦湾开市\n　　\n \t\n渔船靠岸")] == [0, 2]


def test_indent_is_white_space_before_the_content() -> None:
    assert [(row.start, row.indent) for row in rows_of("　　渔船靠岸。\n收网")] == [(2, 2), (8, 0)]


@pytest.mark.parametrize(
    ("source", "content", "level", "strong"),
    [
        ("# 芦湾开市", "芦湾开市", 1, False),
        ("###### 芦湾开市", "芦湾开市", 6, False),
        ("##芦湾开市", "芦湾开市", 2, False),
        ("## **芦湾开市**", "芦湾开市", 2, True),
        ("**芦湾开市**", "芦湾开市", 0, True),
        ("__芦湾开市__", "芦湾开市", 0, True),
        ("> 芦湾开市", "芦湾开市", 0, False),
        ("- 芦湾开市", "芦湾开市", 0, False),
        ("**芦湾**开市", "芦湾**开市", 0, False),
        ("-3℃的早晨", "-3℃的早晨", 0, False),
        ("---", "---", 0, False),
        ("######", "######", 0, False),
    ],
)
def test_markdown_around_a_row(source: str, content: str, level: int, strong: bool) -> None:
    (row,) = rows_of(source)
    assert (row.level, row.strong) == (level, strong)
    assert source[row.start : row.end] == content


@pytest.mark.parametrize("source", ["****", "**　**", "__ __", "# ****"])
def test_no_row_is_empty(source: str) -> None:
    assert all(row.start < row.end for row in rows_of(source))


def test_rows_of_a_part_of_the_source_keep_their_offsets() -> None:
    source = "芦湾开市\f渔船靠岸\n收网"
    rows = list(split_rows(source, 5))
    assert [source[row.start : row.end] for row in rows] == ["渔船靠岸", "收网"]
    assert [row.gap for row in rows] == [0, 0]


def test_nothing_has_no_rows() -> None:
    assert rows_of("") == rows_of(" \n　\r\n") == []


# ---- rows → lines


def lines_of(source: str) -> list[str]:
    return [line.text for line in unwrap(source, rows_of(source))]


def column(paragraphs: Sequence[str], *, between: str = "\n", width: int = WIDTH) -> str:
    return between.join(row for text in paragraphs for row in wrap(text, width))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [16, 23, 24])
def test_a_column_becomes_paragraphs(between: str, width: int) -> None:
    assert lines_of(column(RIVER, between=between, width=width)) == list(RIVER)


def test_indents_open_paragraphs() -> None:
    rows = [f"　　{text[: WIDTH - 2]}\n{column([text[WIDTH - 2 :]])}" for text in RIVER]
    assert lines_of("\n".join(rows)) == list(RIVER)


def test_first_rows_may_have_lost_their_indent() -> None:
    rows = [f"{text[: WIDTH - 2]}\n{column([text[WIDTH - 2 :]])}" for text in RIVER]
    assert lines_of("\n".join(rows)) == list(RIVER)


def test_columns_of_two_widths_on_one_page() -> None:
    source = column(RIVER[:2], width=16) + "\n\n\n" + column(THEATRE, width=27)
    assert lines_of(source) == [*RIVER[:2], *THEATRE]


def test_a_caption_in_two_rows_is_one_line() -> None:
    caption = "护渔队员驾着快艇在青石滩\n一带巡查江面。 丁禾摄"
    source = f"{column(RIVER[:1])}\n\n{caption}\n\n{column(RIVER[1:2])}"
    assert lines_of(source) == [RIVER[0], caption.replace("\n", ""), RIVER[1]]


def test_a_headline_is_not_joined_to_the_column_below() -> None:
    source = f"# 护渔队夜巡青石滩\n\n{column(RIVER)}"
    assert lines_of(source) == ["护渔队夜巡青石滩", *RIVER]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("江水流过青石滩\n渔灯点亮半边天\n谁家小船未归岸\n一声号子到门前", id="verse"),
        pytest.param(
            "柳荫小区建成共享车棚\n石角渔港本月动工改建\n芦湾中学办起冬季长跑\n霁州书店今起换新",
            id="list of headlines",
        ),
        pytest.param("\n\n".join(RIVER), id="paragraphs that nobody wrapped"),
        pytest.param("护渔队\n巡江记", id="two short rows"),
        pytest.param("# 青衣江边\n# 又见打鱼人", id="two marked rows"),
    ],
)
def test_rows_that_are_lines_of_their_own(source: str) -> None:
    bare = [row.lstrip("# ") for row in source.split("\n") if row]
    assert lines_of(source) == bare


def test_a_line_knows_where_its_text_stands() -> None:
    source = column(RIVER)
    line = unwrap(source, rows_of(source))[0]
    for start, end in ((0, 3), (WIDTH - 2, WIDTH + 2), (WIDTH, WIDTH + 1)):
        place = line.locate(start, end)
        assert source[place.start : place.end].replace("\n", "") == line.text[start:end]


# ---- what a short line can be told by from afar


def test_a_subhead_stands_between_texts_that_share_words() -> None:
    alike = Cohesion([FIRST_NIGHT, "琴师和唱词", SECOND_NIGHT], ()).at(1)
    apart = Cohesion([RIVER_TEXT, "琴师和唱词", SECOND_NIGHT], ()).at(1)
    assert alike is not None
    assert apart is not None
    assert 0.0 <= apart < alike <= 1.0


def test_cohesion_is_unknown_where_a_side_has_no_text() -> None:
    texts = ["琴师和唱词", FIRST_NIGHT, SECOND_NIGHT]
    assert Cohesion(texts, ()).at(0) is None
    assert cohesion("", FIRST_NIGHT) is None


def test_cohesion_reads_no_further_than_the_next_article() -> None:
    texts = [FIRST_NIGHT, "琴师和唱词", SECOND_NIGHT, RIVER_TEXT]
    assert Cohesion(texts, {3}).at(1) == cohesion(FIRST_NIGHT, SECOND_NIGHT)
    assert Cohesion(texts, ()).at(1) != Cohesion(texts, {3}).at(1)


def test_cohesion_reads_no_further_than_the_next_round_of_a_loop() -> None:
    once = [FIRST_NIGHT, "琴师和唱词", RIVER_TEXT]
    assert Cohesion([*once, *once], ()).at(1) == Cohesion(once, ()).at(1)


def test_only_running_text_is_interrupted() -> None:
    figures = " | ".join(f"Luwan {day} 04{day}" for day in range(10, 20))
    cut = FIRST_NIGHT.rstrip("。") + "，后来"
    for above, told in ((figures, False), (cut, True)):
        source = f"# 桥\n\n{above}\n\n桥头的戏台\n\n{SECOND_NIGHT}\n"
        lines = unwrap(source, [*split_rows(source)])
        assert [line.interrupts for line in observe(lines)] == [False, False, told, False]


def test_cohesion_does_not_depend_on_the_order_of_the_texts() -> None:
    shared = cohesion(FIRST_NIGHT, SECOND_NIGHT)
    assert shared is not None
    assert shared == cohesion(SECOND_NIGHT, FIRST_NIGHT)


def test_series_are_short_lines_of_one_form_and_level() -> None:
    texts = ["一、修渠", "二、种树", "三、修路", "桥名征集", None]
    assert series(texts, [0, 0, 0, 0, 0]) == [2, 2, 2, 0, 0]
    assert series(texts, [3, 3, 2, 0, 0]) == [1, 1, 0, 0, 0]


def test_halves_of_one_length_are_one_form() -> None:
    assert series(["稻谷满仓归 渔歌唱晚来", "灯火照江岸 号子响三更"], [0, 0]) == [1, 1]
    assert series(["稻谷满仓 渔歌唱晚来", "灯火照江岸 号子响三更"], [0, 0]) == [0, 0]


def test_equally_long_lines_are_counted() -> None:
    assert equally_long(["护渔人家", "江边夜话灯", "渡口旧码头", None], [0] * 4) == [0, 1, 1, 0]


def test_runs_count_neighbours() -> None:
    assert runs([]) == []
    assert runs([True, True, False, True]) == [2, 2, 0, 1]


def test_groups_show_by_their_gaps() -> None:
    source = "江边来信\n青衣江边\n\n\n又见打鱼人\n护渔队夜巡"
    gaps = [row.gap for row in split_rows(source)]
    assert [(place.at, place.of) for place in groups(gaps, [True] * 4)] == [
        (0, 2),
        (1, 2),
        (0, 2),
        (1, 2),
    ]


def test_groups_do_not_show_where_all_gaps_are_one() -> None:
    assert {place.of for place in groups([0, 0, 0], [True] * 3)} == {0}
    assert {place.of for place in groups([0, 1, 1], [True] * 3)} == {0}


# ---- votes → roles


def votes(*lines: dict[Role, float]) -> list[tuple[Vote, ...]]:
    return [tuple(Vote("test", role, weight) for role, weight in line.items()) for line in lines]


def roles(*lines: dict[Role, float]) -> list[Role]:
    return [role for role, _ in decode(votes(*lines))]


HEAD: Final = {Role.KICKER: 3.0, Role.MAIN: 3.0, Role.SUBTITLE: 3.0}


def test_no_lines_have_no_roles() -> None:
    assert decode([]) == []


def test_the_order_of_a_page_settles_what_votes_leave_open() -> None:
    assert roles(HEAD, {Role.MAIN: 6.0}, HEAD, {Role.OPENING: 6.0}, {Role.BODY: 4.0}) == [
        Role.KICKER,
        Role.MAIN,
        Role.SUBTITLE,
        Role.OPENING,
        Role.BODY,
    ]


def test_a_caption_leaves_the_order_as_it_was() -> None:
    above, below = {Role.KICKER: 6.0}, {Role.MAIN: 3.0, Role.SUBHEAD: 3.0}
    plain = roles(above, below, {Role.BODY: 4.0})
    floating = roles(above, {Role.CAPTION: 6.0}, below, {Role.BODY: 4.0})
    assert plain == [Role.KICKER, Role.MAIN, Role.BODY]
    assert floating == [Role.KICKER, Role.CAPTION, Role.MAIN, Role.BODY]


def test_a_line_nobody_votes_on_is_body() -> None:
    assert decode([(), ()]) == [(Role.BODY, 1.0), (Role.BODY, 1.0)]


def test_confidence_is_a_share_and_falls_with_doubt() -> None:
    ((_, sure),) = decode(votes({Role.MAIN: 9.0, Role.BODY: 2.0}))
    ((_, torn),) = decode(votes({Role.MAIN: 1.0, Role.KICKER: 1.0}))
    assert 0.0 < torn < sure <= 1.0


# ---- tokens → drafts → paragraphs


def tokens_of(*lines: tuple[Role, str]) -> list[Token]:
    """The lines as tokens in the roles given, a blank row between all."""
    tokens = tokenize("\n\n".join(text for _, text in lines))
    assert len(tokens) == len(lines)
    return [token.playing(role) for token, (role, _) in zip(tokens, lines, strict=True)]


def outline(draft: Draft) -> list[str]:
    return [token.text for token in (*draft.tokens, *draft.pictures)]


OPENING_RIVER: Final = (Role.OPENING, "本报讯（记者 丁禾）" + RIVER[0])
OPENING_THEATRE: Final = (Role.OPENING, "本报讯（记者 甘露）" + THEATRE[0])


def test_headlines_open_drafts() -> None:
    layout = assemble(
        tokens_of(
            (Role.KICKER, "青衣江护渔队——"),
            (Role.MAIN, "护渔队夜巡青石滩"),
            OPENING_RIVER,
            (Role.BODY, RIVER[1]),
            (Role.MAIN, "渔鼓戏唱进旧粮仓"),
            OPENING_THEATRE,
        )
    )
    assert [len(draft.tokens) for draft in layout.drafts] == [4, 2]
    assert all(draft.titled for draft in layout.drafts)


def test_a_dateline_opens_a_draft_where_a_text_stands_above() -> None:
    layout = assemble(tokens_of(OPENING_RIVER, (Role.BODY, RIVER[1]), OPENING_THEATRE))
    assert [len(draft.tokens) for draft in layout.drafts] == [2, 1]


def test_a_caption_splits_nothing_and_is_kept_beside() -> None:
    caption = (Role.CAPTION, "护渔队员在江面巡查。 丁禾摄")
    (draft,) = assemble(tokens_of(OPENING_RIVER, caption, (Role.BODY, RIVER[1]))).drafts
    assert [token.text for token in draft.pictures] == [caption[1]]
    assert len(draft.body) == 2


def test_furniture_belongs_to_no_draft() -> None:
    layout = assemble(
        tokens_of((Role.FOLIO, "第3版 要闻"), OPENING_RIVER, (Role.EDITORS, "责编：柏松年"))
    )
    assert [token.role for token in layout.aside] == [Role.FOLIO, Role.EDITORS]
    assert sum(len(draft.tokens) for draft in layout.drafts) == 1


def test_every_line_is_in_one_draft_or_aside() -> None:
    tokens = tokens_of((Role.FOLIO, "第3版 要闻"), OPENING_RIVER, OPENING_THEATRE)
    layout = assemble(tokens)
    placed = [text for draft in layout.drafts for text in outline(draft)]
    assert sorted(placed + [t.text for t in layout.aside]) == sorted(t.text for t in tokens)


def paragraphs_of(*lines: tuple[Role, str]) -> list[list[str]]:
    found = parts(tokens_of(*lines))
    return [["".join(t.text for t in paragraph) for paragraph in part.paragraphs] for part in found]


def test_a_cut_paragraph_is_joined_to_its_rest() -> None:
    above, below = RIVER[0][:30], RIVER[0][30:]
    assert paragraphs_of((Role.BODY, above), (Role.BODY, below)) == [[RIVER[0]]]


def test_whole_paragraphs_stay_apart() -> None:
    assert paragraphs_of((Role.BODY, RIVER[0]), (Role.BODY, RIVER[1])) == [[RIVER[0], RIVER[1]]]


def test_a_subhead_opens_a_part() -> None:
    subhead = (Role.SUBHEAD, "江边夜话")
    found = paragraphs_of((Role.BODY, RIVER[0]), subhead, (Role.BODY, RIVER[1]))
    assert found == [[RIVER[0]], [RIVER[1]]]


@pytest.mark.parametrize(
    ("above", "below", "count"),
    [
        ("走访了六家企", "企业和农户。", 1),
        ("这里的渡轮", "渡轮改在夜间开。", 2),
        ("桥上走来的人民", "人民在江边修桥。", 2),
        ("先进的设备映入眼帘。", "帘，让人驻足。", 1),
        ("先进的设备映入眼帘。", "帘外雨声潺潺。", 0),  # a sentence can begin so
        ("来的都是老人", "人人都带着板凳。", 0),  # 人人 is a word
        ("他说，", "，江水涨了。", 0),  # marks are no word
        ("走访了六家企", "企业", 1),
        ("走访了六家企业。", "企业", 0),  # nothing is left behind the word
        ("渡轮靠岸", "收网回家。", 0),
        ("", "收网回家。", 0),
        ("渡轮靠岸", "", 0),
    ],
)
def test_what_stands_twice_at_a_cut(above: str, below: str, count: int) -> None:
    assert doubled(above, below) == count


# ---- assignment


def matrices(seed: int) -> list[list[list[float]]]:
    """Small matrices of values between 0 and 1, no two alike in one matrix."""
    source = random.Random(seed)
    shapes = [(rows, columns) for rows in range(1, 5) for columns in range(1, 5)]
    return [[[source.random() for _ in range(n)] for _ in range(m)] for m, n in shapes]


def worth(values: Sequence[Sequence[float]], pairs: Sequence[tuple[int, int]]) -> float:
    """What pairs are worth above the least of 0.3."""
    return sum(values[i][j] - 0.3 for i, j in pairs)


def best(values: Sequence[Sequence[float]]) -> float:
    """The highest worth there is, by trying all; a column beyond the last stands for none."""
    width = len(values[0])
    choices = itertools.permutations(range(width + len(values)), len(values))
    return max(
        worth(values, [(i, j) for i, j in enumerate(chosen) if j < width and values[i][j] >= 0.3])
        for chosen in choices
    )


def assigned(values: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """What is assigned where every row names all its columns."""
    return assign([dict(enumerate(row)) for row in values], len(values[0]), 0.3)


def padded(values: Sequence[Sequence[float]]) -> list[list[float]]:
    """The same with so many worthless columns that it is too large for the exact method."""
    return [[*row, *[0.0] * (LARGEST + 1 - len(row))] for row in values]


def check_pairs(values: Sequence[Sequence[float]], pairs: Sequence[tuple[int, int]]) -> None:
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(values[i][j] >= 0.3 for i, j in pairs)


@pytest.mark.parametrize("seed", range(5))
def test_small_assignments_are_the_best_there_are(seed: int) -> None:
    for values in matrices(seed):
        pairs = assigned(values)
        check_pairs(values, pairs)
        assert worth(values, pairs) == pytest.approx(best(values))


@pytest.mark.parametrize("seed", range(5))
def test_large_assignments_are_at_least_half_as_good(seed: int) -> None:
    for values in matrices(seed):
        pairs = assigned(padded(values))
        check_pairs(values, pairs)
        assert best(values) / 2 - 1e-9 <= worth(values, pairs) <= best(values) + 1e-9


@pytest.mark.parametrize("seed", range(5))
def test_large_and_small_assignments_agree_where_rows_do_not_compete(seed: int) -> None:
    source = random.Random(seed)
    order = source.sample(range(6), 6)
    values = [[source.random() / 4 + (j == order[i]) for j in range(6)] for i in range(6)]
    assert assigned(values) == assigned(padded(values)) == list(enumerate(order))


def test_nothing_is_assigned_below_the_least_or_without_rows() -> None:
    assert assign([], 0, 0.3) == assign([{}], 2, 0.3) == assign([{0: 0.1, 1: 0.2}], 2, 0.3) == []


def test_columns_that_a_row_does_not_name_are_worth_nothing() -> None:
    assert assign([{1: 0.9}, {}], 2, 0.3) == [(0, 1)]
    assert assign([{1: 0.9}, {}], LARGEST + 1, 0.3) == [(0, 1)]


# ---- repeats


def repeated(*texts: str) -> tuple[list[Token], list[bool]]:
    tokens, originals = set_aside_repeats(tokens_of(*((Role.BODY, text) for text in texts)))
    first = {(token.start, token.end) for token in tokens if token.role is not Role.REPEAT}
    assert first.issuperset(originals.values())
    return tokens, [token.start in originals for token in tokens]


def test_a_copy_of_a_line_broken_off_is_one_of_the_whole_line() -> None:
    first, broken, whole = RIVER[0], RIVER[1][:20], RIVER[1]
    assert repeated(first, broken, first, broken, first, whole)[1][1]


def test_a_page_without_copies_is_left_as_it_is() -> None:
    assert repeated(*RIVER, *THEATRE)[1] == [False] * 5


def test_copies_are_marked_and_point_to_their_first() -> None:
    tokens, copies = repeated(*RIVER, *RIVER)
    assert copies == [False, False, False, True, True, True]
    assert [token.role is Role.REPEAT for token in tokens] == copies


def test_a_copy_is_found_by_its_clauses() -> None:
    half = RIVER[1][RIVER[1].index("，") + 1 :].replace("，", ",")
    assert repeated(*RIVER, half, RIVER[2])[1][3:] == [True, True]


def test_a_short_echo_is_no_copy() -> None:
    assert repeated("“江水涨了。”", RIVER[0], "“江水涨了。”", RIVER[1])[1] == [False] * 4
