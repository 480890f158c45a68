"""Tokens in roles that are given → drafts, and drafts → drafts: each rule on the lines it needs."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Final, NamedTuple

import pytest

from given import (
    CAPTION,
    RIVER,
    THEATRE,
    Line,
    broken,
    head,
    line,
    texts,
    tokens_of,
)
from newsseg.linking.captions import link_captions
from newsseg.linking.continuations import NEAR, link_continuations
from newsseg.linking.dispatches import join_dispatches
from newsseg.linking.headlines import link_headlines
from newsseg.linking.lists import part_lists
from newsseg.linking.pictured import link_pictured
from newsseg.linking.seams import part_at_seams
from newsseg.linking.words import FEW, MANY, Affinity, _holders, words
from newsseg.segmenter.drafts import Draft, Layout, assemble
from newsseg.segmenter.reflow import parts, runs_on
from newsseg.spans import Role
from newsseg.tokenizer.tokens import tokenize

# ---- segmenter: where a draft begins, where a paragraph goes on


def sizes(*lines: Line) -> list[int]:
    """How many lines each draft has."""
    drafts = assemble(tokens_of(*lines)).drafts
    return [len(draft.tokens) + len(draft.pictures) for draft in drafts]


def test_a_headline_below_a_subtitle_is_another_one() -> None:
    subtitle = Line(Role.SUBTITLE, "三十条木船分两班巡江")
    assert sizes(head(), subtitle, head("渔鼓戏唱进旧粮仓")) == [2, 1]


def test_headlines_with_blank_rows_between_are_two_without_one() -> None:
    assert sizes(head(), head("渔鼓戏唱进旧粮仓")) == [1, 1]
    assert sizes(head(), head("渔鼓戏唱进旧粮仓", gap=0)) == [2]


@pytest.mark.parametrize(
    ("below", "same"),
    [
        ("孩子们在江边数灯笼，数到一百盏才肯回家。", False),
        ("，孩子们在江边数灯笼，数到一百盏才肯回家。", True),  # it goes on here, whatever it says
    ],
)
def test_below_a_text_that_goes_on_elsewhere_stands_another_one(below: str, same: bool) -> None:
    jumps = line(RIVER[0] + "（下转第三版）")
    assert sizes(jumps, CAPTION, line(below)) == ([3] if same else [2, 1])


@pytest.mark.parametrize(("gap", "drafts"), [(0, [4]), (3, [2, 2])])
def test_a_summary_set_apart_from_the_text_above_opens_a_draft(gap: int, drafts: list[int]) -> None:
    lead = Line(Role.LEAD, "■渔鼓戏在旧粮仓里首演", gap)
    assert sizes(line(RIVER[0], 0), line(RIVER[1], 0), lead, line(THEATRE[0], 0)) == drafts


@pytest.mark.parametrize(
    ("above", "below", "counts"),
    [
        ("护渔队把巡江的时间改到清晨和傍晚", "，每班多带一盏灯。", [1, 0]),
        ("护渔队把巡江的时间改到清晨和傍晚。", "，每班多带一盏灯。", [1, 1]),
        ("护渔队把巡江的时间改到清晨和傍晚", "每班多带一盏灯。", [1, 1]),
    ],
)
def test_a_subhead_may_stand_in_mid_sentence(above: str, below: str, counts: list[int]) -> None:
    tokens = tokens_of(line(above), Line(Role.SUBHEAD, "江边夜话"), line(below))
    assert [len(part.paragraphs) for part in parts(tokens)] == counts


@pytest.mark.parametrize(
    ("above", "below", "role", "on"),
    [
        ("护渔队把巡江的时间改到清晨和傍", "晚，每班多带一盏灯。", Role.BODY, True),
        ("护渔队把巡江的时间改到清晨和傍", "本报讯（记者 丁禾）江水退了。", Role.OPENING, False),
        ("护渔队把巡江的时间改到清晨和傍", "（上接第一版）江水退了。", Role.OPENING, False),
        ("护渔队把巡江的时间改到清晨和傍", "江水退了，队员们回到岸上。", Role.OPENING, True),
        ("护渔队把巡江的时间改到清晨和傍", "■江水退了，队员们回到岸上。", Role.BODY, False),
        ("护渔队把巡江的时间改到清晨和傍", "——江水退了，队员们回到岸上。", Role.BODY, False),
        ("巡江的船只每班带灯两盏；", "二是每班多带一条缆绳。", Role.BODY, False),
        ("巡江的船只每班带灯两盏和备用缆绳", "二是每班多带一条缆绳。", Role.BODY, True),
        ("护渔队改了时间。", "，每班多带一盏灯。", Role.BODY, False),
        ("护渔队改了时间。", "间，每班多带一盏灯。", Role.BODY, True),  # 间 was read twice
    ],
)
def test_whether_a_paragraph_goes_on(above: str, below: str, role: Role, on: bool) -> None:
    first, second = tokens_of(line(above), Line(role, below))
    assert runs_on(first, second) is on


# ---- drafts → drafts


class Item(NamedTuple):
    """What a draft came to: its lines, and those of its pictures."""

    lines: list[str]
    pictures: list[str]


def linked(link: Callable[[Layout], Layout], *lines: Line) -> list[Item]:
    """The drafts of a page behind one of the linkers, which loses no line and has none twice."""
    before = assemble(tokens_of(*lines))
    after = link(before)
    assert starts_in(after) == starts_in(before)
    return [Item([t.text for t in d.tokens], [t.text for t in d.pictures]) for d in after.drafts]


def starts_in(layout: Layout) -> list[int]:
    return sorted(t.start for draft in layout.drafts for t in (*draft.tokens, *draft.pictures))


# ---- continuations

# Two texts that have much in common, and the first one broken off.
NIGHT: Final = (
    "锣鼓响过三通，幕布慢慢拉开，戏台两侧点起煤油灯，照着彩绘的木雕屏风，老戏迷跟着琴声轻轻打拍子，"
    "孩子们趴在窗台边数灯笼，散戏以后还围着鼓架不肯回家，第二晚的渔鼓戏换了唱词，退休教师连夜改"
)
LATER: Final = (
    "写，锣鼓敲得更密，煤油灯换成红灯笼，彩绘的木雕屏风搬到后台，窗台边又趴满孩子，老戏迷说，戏台配上琴声，"
    "散戏以后还在打拍子，幕布收起来时已近半夜。"
)
WHOLE: Final = LATER[2:]  # begins as a sentence does
CUT: Final = (head("渔鼓戏唱进旧粮仓"), line(NIGHT))
OTHER: Final = (head(), line("".join(RIVER)))
FROM: Final = Line(Role.JUMP, "（上接第一版）")


def test_the_rest_of_a_cut_text_is_moved_behind_it() -> None:
    signoff = Line(Role.SIGNOFF, "（甘露）")
    found = linked(link_continuations, *CUT, signoff, *OTHER, line(WHOLE))
    assert [item.lines for item in found] == [texts(*CUT, line(WHOLE), signoff), texts(*OTHER)]


def test_the_rest_of_a_cut_text_may_stand_above_its_headline() -> None:
    found = linked(link_continuations, line(WHOLE), *CUT)
    assert [item.lines for item in found] == [texts(*CUT, line(WHOLE))]


def test_the_rest_of_a_cut_text_may_be_several_paragraphs() -> None:
    at = WHOLE.index("老戏迷")
    rest = line(WHOLE[:at].removesuffix("，") + "。"), line(WHOLE[at:])
    found = linked(link_continuations, *CUT, *OTHER, *rest)
    assert [item.lines for item in found] == [texts(*CUT, *rest), texts(*OTHER)]


def test_of_two_texts_the_likelier_one_is_the_rest() -> None:
    less = line(
        "老戏迷说，水位涨了两尺，江面上的灯笼照着木船，窄的地方反而要慢，修船花了多少都写得清。"
    )
    third = (head("账目贴在墙上"), line("".join(RIVER)), less)
    found = linked(link_continuations, *CUT, *OTHER, line(WHOLE), *third)
    assert [item.lines for item in found] == [
        texts(*CUT, line(WHOLE)),
        texts(*OTHER),
        texts(*third),
    ]


NO_REST: Final = {
    "it came from another page": [FROM, *OTHER[1:], line(WHOLE)],
    "it opens with a dateline": [Line(Role.OPENING, "本报讯（记者 丁禾）" + WHOLE)],
    "it is the rest of the text above it": [*OTHER, line(RIVER[0][:-8]), line(WHOLE)],
    "it stands right below a headline": [head(), line(WHOLE)],
}


@pytest.mark.parametrize("why", NO_REST)
def test_no_rest_of_a_cut_text_where(why: str) -> None:
    lines = NO_REST[why]
    assert linked(link_continuations, *CUT, *lines)[0].lines == texts(*CUT)


def test_a_text_that_goes_on_on_another_page_has_no_rest_here() -> None:
    jump = Line(Role.JUMP, "（下转第三版）")
    assert linked(link_continuations, *CUT, jump, *OTHER, line(WHOLE))[1].lines == texts(
        *OTHER, line(WHOLE)
    )


@pytest.mark.parametrize("between", [NEAR - 1, NEAR])
def test_the_rest_of_a_cut_text_is_looked_for_nearby(between: int) -> None:
    rest = (*OTHER, line(WHOLE))
    heads = [head(f"江边夜话之{number}") for number in range(between)]
    for lines, last in ((*CUT, *heads, *rest), between + 1), ((*rest, *heads, *CUT), 0):
        moved = linked(link_continuations, *lines)[last].lines == texts(*OTHER)
        assert moved == (between < NEAR)


def test_a_piece_of_a_sentence_is_the_rest_of_a_cut_text_though_it_tells_little() -> None:
    piece, sentence = line("，孩子们也来了。"), line("孩子们也来了。")
    assert [item.lines for item in linked(link_continuations, piece, *CUT)] == [texts(*CUT, piece)]
    assert [item.lines for item in linked(link_continuations, sentence, *CUT)] == [
        texts(sentence),
        texts(*CUT),
    ]


QUOTING: Final = "队长说：“我们守着这条江，几十年没有离开，"
AMID: Final = "护渔队员驾着木船在江面上巡查。"


@pytest.mark.parametrize(
    ("above", "middle", "below", "stray"),
    [
        (QUOTING, AMID, "守的是孩子们的饭碗。”", True),
        (QUOTING, AMID, "守的是“孩子们的饭碗”。", False),
        (QUOTING, "守的是孩子们的饭碗。”", "他又说：“江水涨了。”", False),
        ("“我们守着这条江”，队长说，几十年没有离开，", AMID, "守的是饭碗”。", False),
    ],
)
def test_a_caption_stands_in_the_middle_of_a_quotation(
    above: str, middle: str, below: str, stray: bool
) -> None:
    lines = (head(), CAPTION, line(above), line(middle), line(below))
    (found,) = linked(link_continuations, *lines)
    assert found.pictures == [CAPTION.text, *([middle] if stray else [])]


# ---- captions


def opening(text: str, name: str = "丁禾") -> Line:
    return Line(Role.OPENING, f"本报讯（记者 {name}）{text}")


def caption(text: str) -> Line:
    return Line(Role.CAPTION, text)


FERRY: Final = (head("护渔队守着渡口"), opening(RIVER[0]), line(RIVER[1]))
DRAMA: Final = (head("旧粮仓里唱大戏"), opening(THEATRE[0], "甘露"), line(THEATRE[1]))
AT_THE_FERRY: Final = caption("护渔队在柳荫渡口巡江，船头点着灯。")
AT_THE_DRAMA: Final = caption("琴师和裁缝在旧粮仓里排演渔鼓戏。")
OF_NEITHER: Final = caption("春天早晨的薄雾。")
OWN: Final = Line(Role.BYLINE, "本报记者 甘露")
LONG: Final = (
    "霁州山里的茶农赶在霜前修剪茶树，剪下的枝叶铺在行间，来年做肥，省下化肥钱再添一台炒茶机，两全其美。",
    "石角镇的蚕农在竹匾上晾晒新茧，今年秋茧个大丝长，全镇二百户养蚕人家的收入比去年又多了整整一成。",
    "墨川县的果园里，鲜桃装满竹筐，果农们忙到天黑才收工，第二天一早又要赶往三十里外的批发市场卖桃。",
)
CREDIT: Final = Line(Role.CREDIT, "祁望摄")


def test_a_picture_goes_to_the_article_that_tells_of_it_and_takes_its_credit_along() -> None:
    found = linked(link_captions, *FERRY, AT_THE_FERRY, *DRAMA, AT_THE_FERRY, CREDIT)
    assert found == [
        Item(texts(*FERRY), texts(AT_THE_FERRY, AT_THE_FERRY, CREDIT)),
        Item(texts(*DRAMA), []),
    ]


def test_a_picture_leaves_an_article_that_nobody_signs_too() -> None:
    drama = (DRAMA[0], line(THEATRE[0]), DRAMA[2])
    found = linked(link_captions, *FERRY, *drama, AT_THE_FERRY)
    assert [item.pictures for item in found] == [texts(AT_THE_FERRY), []]


def test_a_picture_of_two_articles_stays_where_it_is() -> None:
    both = caption("柳荫渡口的护渔队和旧粮仓的裁缝琴师。")
    found = linked(link_captions, *FERRY, *DRAMA, both)
    assert [item.pictures for item in found] == [[], [both.text]]


def test_a_picture_above_a_text_goes_to_the_article_that_tells_of_it() -> None:
    found = linked(link_captions, AT_THE_DRAMA, *FERRY[1:], *DRAMA)
    assert [item.pictures for item in found] == [[], texts(AT_THE_DRAMA)]


def test_a_picture_below_names_only_goes_to_the_article_that_tells_of_it() -> None:
    found = linked(link_captions, *FERRY, OWN, AT_THE_FERRY, *DRAMA)
    assert [item.pictures for item in found] == [texts(AT_THE_FERRY), [], []]


def test_a_picture_that_points_stays_whatever_it_says() -> None:
    pointing = [caption("▲" + text) for text in LONG[:2]]
    found = linked(link_captions, *FERRY, *pointing, *DRAMA)
    assert [item.pictures for item in found] == [texts(*pointing), []]


@pytest.mark.parametrize("above", [True, False])
def test_a_long_caption_that_nothing_tells_of_is_an_item_where_it_stands(above: bool) -> None:
    alone = caption(LONG[0])
    lines = [alone, *FERRY[1:]] if above else [*FERRY, alone]
    others = [(head("江边夜话"), line("锣鼓响过三通。")), DRAMA]
    found = linked(link_captions, *lines, *others[0], *others[1])
    items = [Item([], [LONG[0]]), Item(texts(*(lines[1:] if above else FERRY)), [])]
    rest = [Item(texts(*other), []) for other in others]
    assert found == [*(items if above else reversed(items)), *rest]


def test_of_a_short_caption_fewer_words_are_asked() -> None:
    short = caption(
        "茶农赶在霜前修剪茶树，剪下的枝叶铺在行间，清晨和傍晚坐船经过柳荫渡口，阴雨过后山路难走，背篓也沉。"
    )
    assert linked(link_captions, *FERRY, short, *DRAMA)[0].pictures == [short.text]


@pytest.mark.parametrize(("count", "items"), [(2, 2), (3, 0)])
def test_pictures_in_a_row_illustrate_one_article(count: int, items: int) -> None:
    found = linked(link_captions, *FERRY, *map(caption, LONG[:count]), *DRAMA)
    assert len(found) == 2 + items


def test_a_picture_by_itself_goes_to_the_next_text_above_where_none_is_below() -> None:
    lines = (*FERRY, *DRAMA, head("江边夜话"), OF_NEITHER)
    *drafts, last = assemble(tokens_of(*lines)).drafts
    for tokens in ((), last.tokens):
        for bare in ((), (Draft(last.tokens),)):
            layout = link_captions(Layout((*drafts, *bare, Draft((), last.pictures))))
            assert [len(draft.pictures) for draft in layout.drafts[:2]] == [0, 1], tokens


def test_a_headline_over_a_short_text_and_its_credit_is_an_item() -> None:
    item = (head("山里收秋茧"), line("石角镇的蚕农在竹匾上晾晒新茧，今年秋茧个大丝长。"), CREDIT)
    ferry = (FERRY[0], opening(RIVER[0], "祁望"), FERRY[2])
    found = linked(link_captions, *ferry, *item, *DRAMA)
    assert found[1] == Item(texts(*item[:2]), texts(CREDIT))


# ---- dispatches below one headline, headlines of pictures


AGAIN: Final = opening(
    "柳荫渡口水位又涨两尺，护渔队清晨和傍晚巡江，江面宽处看得远，石角下藏着地笼，油料和修船的账目贴在墙上。"
    "渔民挑着灯笼聚到祠堂门前，桅杆挂着蓑衣，舱底铺着稻草，橹声摇碎柳荫，渔歌唱到鸡鸣。",
    "祁望",
)
TOLD: Final = (head("护渔队守着渡口"), opening("".join(RIVER)))


def test_a_report_on_the_same_matter_stays_below_the_headline() -> None:
    found = linked(join_dispatches, *TOLD, AGAIN, CAPTION, *DRAMA)
    assert found == [Item(texts(*TOLD, AGAIN), texts(CAPTION)), Item(texts(*DRAMA), [])]


def test_so_does_one_behind_other_articles() -> None:
    found = linked(join_dispatches, *DRAMA, *TOLD, AGAIN)
    assert found == [Item(texts(*DRAMA), []), Item(texts(*TOLD, AGAIN), [])]


@pytest.mark.parametrize(
    "lines",
    [
        (*TOLD, DRAMA[1]),  # on another matter
        (*TOLD, opening(RIVER[0][:12] + "。")),  # too short to tell
        (*TOLD, head("渡口夜巡"), AGAIN),
        (TOLD[1], AGAIN),  # below no headline
        (head(), CAPTION, head("渡口夜巡"), AGAIN),
    ],
)
def test_a_report_is_an_article_of_its_own(lines: tuple[Line, ...]) -> None:
    assert linked(join_dispatches, *lines) == linked(lambda layout: layout, *lines)


def test_a_text_that_no_dateline_opens_is_no_report() -> None:
    drafts = assemble(tokens_of(*TOLD, AGAIN)).drafts
    bare = tuple(token.playing(Role.BODY) for token in drafts[1].tokens)
    layout = Layout((drafts[0], Draft(bare)))
    assert join_dispatches(layout).drafts == layout.drafts


FERRY_AT_NIGHT: Final = head("柳荫渡口护渔队夜巡江")


def test_a_headline_that_stands_apart_heads_the_picture_that_tells_the_same() -> None:
    found = linked(link_pictured, *DRAMA, AT_THE_FERRY, OF_NEITHER, FERRY_AT_NIGHT)
    assert found == [
        Item(texts(*DRAMA), texts(OF_NEITHER)),
        Item(texts(FERRY_AT_NIGHT), texts(AT_THE_FERRY)),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (*DRAMA, AT_THE_FERRY, head("春天的薄雾茶山")),  # which tells of nothing here
        (*FERRY, AT_THE_FERRY, FERRY_AT_NIGHT),  # the article beside the picture tells as much
        (*DRAMA, FERRY_AT_NIGHT),
        (*DRAMA, AT_THE_FERRY),
    ],
)
def test_a_picture_has_no_headline_of_its_own(lines: tuple[Line, ...]) -> None:
    assert linked(link_pictured, *lines) == linked(lambda layout: layout, *lines)


LAST: Final = line(THEATRE[0])
PICTURED: Final = (*FERRY, line(RIVER[2]), LAST)


def test_the_last_paragraph_and_the_pictures_of_it_are_an_item_of_their_own() -> None:
    tea = (head("茶园修剪忙"), opening("茶农说，茶园开在半山。"), line("炒茶机响到半夜。"))
    last = line(LONG[0])
    pictured = (*PICTURED[:2], AT_THE_FERRY, *PICTURED[2:])
    found = linked(
        link_captions,
        *pictured,
        AT_THE_DRAMA,
        *tea,
        last,
        caption("茶农赶在霜前修剪山里的茶树，枝叶铺在行间。"),
    )
    assert found == [
        Item(texts(*PICTURED[:-1]), texts(AT_THE_FERRY)),
        Item([], texts(LAST, AT_THE_DRAMA)),
        Item(texts(*tea), []),
        Item([], [LONG[0], "茶农赶在霜前修剪山里的茶树，枝叶铺在行间。"]),
    ]


def test_so_are_they_below_a_text_of_one_paragraph() -> None:
    found = linked(link_captions, *FERRY[:2], LAST, AT_THE_DRAMA)
    assert found == [Item(texts(*FERRY[:2]), []), Item([], texts(LAST, AT_THE_DRAMA))]


@pytest.mark.parametrize(
    "lines",
    [
        (*PICTURED[:-1], line(THEATRE[0] + "（记者 甘露）")),  # signed, it ends the article
        (*FERRY, broken(RIVER[2]), LAST),  # the text above may go on in it
    ],
)
def test_the_last_paragraph_stays_with_the_text_it_is_part_of(lines: tuple[Line, ...]) -> None:
    found = linked(link_captions, *lines, AT_THE_DRAMA)
    assert found == [Item(texts(*lines), texts(AT_THE_DRAMA))]


# ---- headlines


UNTITLED: Final = (opening(THEATRE[0], "甘露"), line(THEATRE[1]))
FOR_DRAMA: Final = head("渔鼓戏唱进旧粮仓")
FOR_FERRY: Final = head("柳荫渡口夜巡江")
FOR_NONE: Final = head("春天的薄雾")


def linked_drafts(*lines: Line) -> tuple[Draft, ...]:
    return link_headlines(assemble(tokens_of(*lines))).drafts


def test_a_headline_goes_to_its_story_with_its_byline_and_without_its_picture() -> None:
    text = (line(THEATRE[0]), line(THEATRE[1]))
    found = linked(link_headlines, *text, CAPTION, *FERRY, FOR_DRAMA, OWN, AT_THE_DRAMA)
    assert found == [
        Item(texts(FOR_DRAMA, OWN, *text), texts(CAPTION)),
        Item(texts(*FERRY), []),
        Item([], texts(AT_THE_DRAMA)),
    ]


def test_a_headline_that_another_one_ousts_is_left_with_the_picture_below_it() -> None:
    ousted = (FOR_NONE, AT_THE_DRAMA, *DRAMA[1:])
    other = (opening(LONG[0]), line(LONG[1]))
    found = linked(link_headlines, *other, *FERRY, *ousted, FOR_DRAMA)
    assert found == [
        Item(texts(*other), []),
        Item(texts(*FERRY), []),
        Item(texts(FOR_NONE), texts(AT_THE_DRAMA)),
        Item(texts(FOR_DRAMA, *DRAMA[1:]), []),
    ]


def test_the_last_headline_goes_to_the_last_story_where_they_stand_side_by_side() -> None:
    ousted = (FOR_NONE, *DRAMA[1:])
    other = (opening(LONG[0]), line(LONG[1]))
    found = linked(link_headlines, *FERRY, *other, *ousted, FOR_DRAMA)
    assert found == [
        Item(texts(*FERRY), []),
        Item(texts(FOR_NONE, *other), []),
        Item(texts(FOR_DRAMA, *DRAMA[1:]), []),
    ]


@pytest.mark.parametrize(("gap", "rows"), [(0, 1), (0, 2), (1, 1), (1, 2)])
def test_a_byline_that_stands_off_from_the_text_goes_with_the_headline(gap: int, rows: int) -> None:
    text = (line(THEATRE[0]), line(THEATRE[1]))
    below = line(RIVER[0] + RIVER[1], rows)
    found = linked(link_headlines, *text, FOR_DRAMA, OWN._replace(gap=gap), below, FOR_FERRY)
    assert [item.lines for item in found] == (
        [texts(FOR_DRAMA, OWN, *text), texts(FOR_FERRY, below)]
        if not gap
        else [texts(FOR_DRAMA, *text), texts(FOR_FERRY, OWN, below)]
    )


def test_a_headline_keeps_the_story_below_it_though_another_has_a_word_of_it() -> None:
    ferry = (head("江风吹过"), *FERRY[1:])
    found = linked(link_headlines, *ferry, *UNTITLED, head("渡口新添三座凉亭"))
    assert found[0].lines == texts(*ferry)


@pytest.mark.parametrize("gap", [0, 1])
def test_a_headline_right_above_a_story_is_held_fast(gap: int) -> None:
    over = head("旧粮仓裁缝唱词薄雾凉亭")
    ferry = (opening(RIVER[0])._replace(gap=gap), line(RIVER[1]))
    found = linked(link_headlines, *UNTITLED, over, *ferry, FOR_NONE)
    titled = [item.lines[0] == over.text for item in found[:2]]
    assert titled == [gap == 1, gap == 0]


def test_of_two_stories_a_headline_goes_to_the_nearer() -> None:
    again = (opening("旧粮仓里唱渔鼓戏。", "祁望"), line(RIVER[1]))
    first = (opening("渔鼓戏唱进旧粮仓。"), line(RIVER[0]))
    found = linked(link_headlines, *first, *again, head("旧粮仓渔鼓戏"))
    assert [item.lines[0] == "旧粮仓渔鼓戏" for item in found] == [False, True]


def test_a_long_line_that_found_no_text_is_a_summary_of_what_it_tells_of() -> None:
    summary = head("退休教师改写唱词，镇上的裁缝当琴师和鼓手，渔鼓戏在旧粮仓里首演")
    river = (opening(RIVER[0]), line(RIVER[1]))
    drama = (head("裁缝教师首演"), UNTITLED[0]._replace(gap=0), UNTITLED[1])
    drafts = linked_drafts(*drama, *river, FOR_FERRY, summary)
    assert [t.text for t in drafts[0].tokens] == texts(summary, *drama)
    assert drafts[0].tokens[0].role is Role.LEAD
    assert [t.text for t in drafts[1].tokens] == texts(FOR_FERRY, *river)


SUMMARY: Final = "退休教师改写唱词，裁缝当琴师和鼓手，渔鼓戏在旧粮仓里首演"


def test_a_line_that_no_stop_ends_is_a_summary_of_what_it_tells_of() -> None:
    found = linked(link_headlines, line(SUMMARY), AT_THE_FERRY, *DRAMA, CAPTION, *FERRY)
    assert found == [
        Item(texts(line(SUMMARY), *DRAMA), texts(CAPTION)),
        Item(texts(*FERRY), []),
        Item([], texts(AT_THE_FERRY)),
    ]
    (above, *_), _ = (d.tokens for d in linked_drafts(line(SUMMARY), *DRAMA, *FERRY))
    assert above.role is Role.LEAD


@pytest.mark.parametrize(
    "lines",
    [
        [line(SUMMARY + "。")],
        [line(SUMMARY + "。"), line(SUMMARY)],
        [line("春天的薄雾漫过山里的茶园，茶农们天亮以前就上了山")],
    ],
)
def test_no_summary_is_what_is_a_text_or_tells_of_nothing(lines: list[Line]) -> None:
    assert linked(link_headlines, *lines, *DRAMA)[0].lines == texts(*lines)


def test_headlines_in_one_list_are_two_where_two_stories_have_none() -> None:
    ferry = (opening(RIVER[0]), line(RIVER[1]))
    second = Line(Role.SUBTITLE, "渡口的裁缝")  # by its words it could be either's
    found = linked(link_headlines, *UNTITLED, *ferry, FOR_DRAMA, second)
    assert [item.lines for item in found] == [
        texts(FOR_DRAMA, *UNTITLED),
        texts(second, *ferry),
    ]


def test_a_headline_without_a_story_is_a_banner_over_one_that_has_both() -> None:
    assert linked(link_headlines, FOR_NONE, *FERRY, CAPTION) == [
        Item(texts(FOR_NONE, *FERRY), texts(CAPTION))
    ]
    (draft,) = linked_drafts(FOR_NONE, *FERRY)
    assert [token.role for token in draft.tokens[:2]] == [Role.COLUMN, Role.MAIN]
    assert len(linked(link_headlines, FOR_FERRY, FOR_DRAMA)) == 2
    assert len(linked(link_headlines, FOR_NONE, CAPTION, *FERRY)) == 2


# ---- lists of headlines


def headlines(*lines: Line, at_gaps: bool = False) -> list[list[tuple[Role, str]]]:
    """The headlines that lines over no text make, on a page with the two stories."""
    stories = assemble(tokens_of(*FERRY[1:], *DRAMA[1:])).drafts
    listed = Draft(tuple(tokens_of(*lines)))
    found = part_lists(Layout((*stories, listed)), at_gaps=at_gaps).drafts[2:]
    return [[(token.role, token.text) for token in draft.tokens] for draft in found]


def listed(text: str, gap: int = 0, role: Role = Role.SUBHEAD) -> Line:
    return Line(role, text, gap)


def test_a_list_is_parted_where_the_lines_begin_to_fit_another_story() -> None:
    lines = listed("柳荫渡口水位涨"), listed("春天的薄雾"), listed("旧粮仓里渔鼓戏")
    assert headlines(*lines) == [
        [(Role.KICKER, "柳荫渡口水位涨"), (Role.MAIN, "春天的薄雾")],
        [(Role.MAIN, "旧粮仓里渔鼓戏")],
    ]


@pytest.mark.parametrize("unclear", ["渡口的裁缝", "山里茶园今年开满白花赶上渡口庙会"])
def test_a_line_that_fits_two_stories_or_none_well_parts_nothing(unclear: str) -> None:
    assert len(headlines(listed("旧粮仓里渔鼓戏"), listed(unclear))) == 1


def test_a_long_headline_is_one_of_a_list_too() -> None:
    long = listed("柳荫渡口水位涨了两尺，三十条木船分成两班，护渔队从清晨守到傍晚", role=Role.MAIN)
    assert len(headlines(long, listed("旧粮仓里渔鼓戏"))) == 2


def test_a_line_that_fits_one_story_a_little_parts_where_it_fits_another_one_well() -> None:
    assert len(headlines(listed("柳荫渡口水位涨"), listed("旧粮仓琴师裁缝唱词渡口"))) == 2


def test_a_list_is_parted_at_gaps_where_headlines_are_few() -> None:
    lines = listed("柳荫渡口水位涨"), listed("春天的薄雾", gap=1)
    assert len(headlines(*lines)) == 1
    assert len(headlines(*lines, at_gaps=True)) == 2
    byline = listed("本报记者 丁禾", gap=1, role=Role.BYLINE)
    assert headlines(lines[0], byline, at_gaps=True) == [
        [(Role.MAIN, "柳荫渡口水位涨"), (Role.BYLINE, "本报记者 丁禾")]
    ]


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ((listed("春天的薄雾"), listed("山里的茶园")), (Role.KICKER, Role.MAIN)),
        ((listed("春天的薄雾"), listed("山里的茶园开满白花")), (Role.MAIN, Role.SUBTITLE)),
        (
            (listed("春天的薄雾", role=Role.MAIN), listed("山里的茶园")),
            (Role.MAIN, Role.SUBTITLE),
        ),
        (
            (listed("本报记者 丁禾", role=Role.BYLINE), listed("甘露 文", role=Role.BYLINE)),
            (Role.BYLINE, Role.BYLINE),
        ),
    ],
)
def test_the_parts_of_a_headline(lines: tuple[Line, ...], roles: tuple[Role, ...]) -> None:
    (found,) = headlines(*lines)
    assert tuple(role for role, _ in found) == roles


# ---- seams


@pytest.mark.parametrize("claim", ["退休教师换唱词", "退休教师换唱词到渡口"])
def test_a_block_that_a_headline_claims_goes_with_what_goes_on_from_it(claim: str) -> None:
    ferry = [line(text, gap=0) for text in (*RIVER, "船头挂了三盏马灯。", "岸上的人看得见。")]
    drama = line(NIGHT + "写。", gap=3)
    more = line("护渔队把巡江的时间改到清晨，水位涨了两尺，地笼藏在石角下面，账目贴在墙上。", gap=3)
    last = line(WHOLE, gap=3)
    lines = (FERRY[0], *ferry, drama, more, last, head("退休教师换唱词", gap=3))
    layout = assemble(tokens_of(*lines))
    found = part_at_seams(layout, [(1, claim)])
    assert starts_in(found) == starts_in(layout)
    assert [[t.text for t in draft.tokens] for draft in found.drafts] == [
        texts(FERRY[0], *ferry, more),
        texts(drama, last),
        ["退休教师换唱词"],
    ]
    assert part_at_seams(layout, [(0, "退休教师换唱词")]) == layout  # its own headline


def test_any_line_that_could_be_a_headline_claims_a_block() -> None:
    ferry, drama = [line(text, gap=0) for text in RIVER], line(NIGHT + "写。", gap=3)
    second = Line(Role.SUBHEAD, "退休教师换唱词", gap=0)
    above = head("春天的薄雾", gap=3)
    assert linked(link_headlines, FERRY[0], *ferry, drama, above, second) == [
        Item(texts(FERRY[0], *ferry), []),
        Item(texts(above, second, drama), []),
    ]


@pytest.mark.parametrize("rows", [1, 2])
def test_a_block_begins_where_the_column_changes_its_width(rows: int) -> None:
    """A paragraph of one row shows no width; no block begins there."""
    wide = "\n".join(textwrap.wrap("".join(RIVER), 24))
    narrow = "\n".join(textwrap.wrap("".join(THEATRE), 14)[:-1]) if rows > 1 else THEATRE[0][:14]
    tokens = tokenize(f"{FERRY[0].text}\n\n{wide}\n\n{narrow}。")
    layout = assemble(tokens)
    parted = part_at_seams(layout, [(1, "渔鼓戏唱进旧粮仓")])
    assert len(parted.drafts) == len(layout.drafts) + (rows > 1)


def test_no_block_begins_in_mid_sentence() -> None:
    for above, below in ((NIGHT, "写。" + WHOLE), ("".join(RIVER), "，" + WHOLE)):
        lines = (FERRY[0], line(above), line(below, gap=3), head("彩绘屏风红灯笼", gap=3))
        layout = assemble(tokens_of(*lines))
        assert len(part_at_seams(layout, [(1, "彩绘屏风红灯笼")]).drafts) == 2


# ---- words


def test_spaces_part_no_words() -> None:
    assert words("河 湾新 桥通车") == words("河湾新桥通车")
    assert Affinity(["河湾新 桥通车"], ["新桥"]).fits("新桥") == {0: 1.0}


def test_a_guessed_word_that_no_story_has_is_not_held_against_any() -> None:
    # jieba knows few words in Traditional characters; most are put together from what it leaves.
    assert words("護漁隊護橋").guessed >= {"漁隊"}
    assert Affinity(["護漁隊每天巡江。"], ["護漁隊護橋"]).fits("護漁隊護橋") == {0: 1.0}


def test_words_are_found_in_many_stories_as_in_few() -> None:
    stories = [*RIVER, *THEATRE] * FEW
    known, guessed = words("".join((*RIVER, *THEATRE, WHOLE)))
    asked = known | guessed
    plain = {word: {i for i, story in enumerate(stories) if word in story} for word in asked}
    assert _holders(stories, asked) == plain
    assert set() in plain.values()


def test_on_a_page_of_many_stories_those_with_the_rarest_words_are_compared() -> None:
    stories = ["渡口涨水"] * MANY + ["渡口的琴师"]
    assert Affinity(stories, ["渡口琴师"]).fits("渡口琴师").keys() == {MANY}
    assert len(Affinity(stories[1:], ["渡口琴师"]).fits("渡口琴师")) == MANY
