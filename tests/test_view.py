"""The page view as a document: everything in it, nothing obeyed, every colour readable."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from golden_corpus import GOLDEN_CASES
from newsseg.view.colours import SCHEMES, Scheme
from newsseg.view.roles import GROUP_OF, GROUPS, WORDS

ROOT: Final = Path(__file__).resolve().parent.parent
HOSTILE: Final = (
    "# <script>alert(1)</script><img src=x onerror=alert(2)>\n\n"
    "本报讯（记者 丁禾）</style></script><iframe srcdoc=x>昨日\x1b[31m\u202e通车\ud800。\n\n"
    '"><a href="javascript:alert(3)">桥</a> https://example.com/x.png\n'
)
LEAST_CONTRAST: Final = 4.5  # of text: WCAG 2.2, level AA
LEAST_FOR_EDGES: Final = 3.0  # of what is around text: WCAG 2.2, 1.4.11


def parsed(document: str) -> ET.Element:
    root: ET.Element = html5lib.parse(document, namespaceHTMLElements=False)
    return root


def classed(root: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in root.iter() if name in each.get("class", "").split()]


def shown_source(root: ET.Element) -> str:
    return "".join("".join(words.itertext()) for words in classed(root, "words"))


def numbered(text: str) -> str:
    """A text as the view shows it: hidden characters as their numbers."""
    return "".join(map(number, re.sub("\r\n?", "\n", text)))


def number(character: str) -> str:
    if character in "\n\t" or character.isprintable():
        return character
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return f"U+{ord(character):04X}"
    return f"U+{ord(character):04X}" if character in "\ufffe\uffff" else character


# Fillers of Hangul and the like print, by Python's book, and leave no mark: a test of their own.
PLAIN: Final = st.characters(
    exclude_characters="\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0", exclude_categories=["Cn"]
)


@given(st.text(PLAIN | st.sampled_from("\r\n\t \u202e\ufffe\x85\u2028")))
def test_every_character_of_the_source_is_shown(text: str) -> None:
    page = newsseg.parse(text)
    assert shown_source(parsed(newsseg.show(page).html)) == numbered(page.source)


def test_articles_of_all_cases_are_shown() -> None:
    for case in GOLDEN_CASES[::3]:
        page = newsseg.parse(case.text)
        cards = parsed(newsseg.show(page).html).iter("article")
        titles = [card.findtext("h3") for card in cards]
        assert titles == [article.title or "（无题）" for article in page.articles]


def test_markup_of_a_page_stays_text() -> None:
    root = parsed(newsseg.show(newsseg.parse(HOSTILE)).html)
    tags = [element.tag for element in root.iter()]
    assert tags.count("script") == 1
    assert not {"img", "iframe"} & set(tags)
    assert all(each.get("href", "#").startswith("#") for each in root.iter("a"))
    assert not [name for each in root.iter() for name in each.attrib if name.startswith("on")]
    assert "U+202E" in shown_source(root)
    assert "U+001B" in shown_source(root)


def test_a_title_holds_no_hidden_characters() -> None:
    document = newsseg.show(newsseg.parse("# 城南\u202e新桥<b>通车\n\n本报讯 桥长一里。")).html
    assert parsed(document).findtext("head/title") == "城南U+202E新桥<b>通车"
    assert not re.search("[\u202e\x00-\x08]", document)


@pytest.mark.parametrize("hidden", ["\u3164", "\u115f", "\U000e0041", "\u2067", "\u200d", "\xad"])
def test_what_leaves_no_mark_is_shown_as_its_number(hidden: str) -> None:
    root = parsed(newsseg.show(newsseg.parse(f"# 城南{hidden}新桥通车")).html)
    source = root.find("body/main/section")
    (sign,) = classed(root if source is None else source, "sign")
    assert sign.text == f"U+{ord(hidden):04X}"


def test_what_is_said_by_a_page_from_elsewhere_stays_text() -> None:
    doubt = newsseg.Diagnostic(
        code="<b>\u202e", message='"><script>', span=newsseg.Span(start=0, end=9)
    )
    page = newsseg.parse("# 城南新桥通车").model_copy(update={"diagnostics": (doubt,)})
    document = newsseg.show(page).html
    assert "\u202e" not in document
    assert [*parsed(document).iter("b")] == []
    assert len([*parsed(document).iter("script")]) == 1


def test_nothing_is_fetched() -> None:
    document = newsseg.show(newsseg.parse("# 城南新桥通车\n\n本报讯 桥长一里。")).html
    assert not re.search(r"(?:src|href)=\"(?!#)|@import|url\(|https?:", document)
    assert "default-src 'none'" in document


def test_both_sides_name_the_same_articles() -> None:
    page = newsseg.parse(newsseg.read(ROOT / "examples" / "page.txt"))
    root = parsed(newsseg.show(page).html)
    sides = [
        {each.get("data-article") for each in root.iter(tag) if each.get("data-article")}
        for tag in ("div", "article")
    ]
    assert sides[0] == sides[1] == {str(i) for i in range(len(page.articles))}


def test_pieces_name_the_rows_they_were_made_of() -> None:
    page = newsseg.parse(newsseg.read(ROOT / "examples" / "page.txt"))
    root = parsed(newsseg.show(page).html)
    rows = {row.get("id"): "".join(row.itertext()) for row in classed(root, "row")}
    pieces = [each for each in root.iter("p") if each.get("class") == "text"]
    assert len(pieces) == sum(len(article.paragraphs) for article in page.articles)
    for piece in pieces:
        made_of = "".join(rows[f"row-{n}"] for n in piece.get("data-at", "").split())
        assert set("".join(piece.itertext())) <= set(made_of)
    assert max(len(piece.get("data-at", "").split()) for piece in pieces) == 2  # a cut paragraph


def test_a_repeat_names_its_first_copy() -> None:
    page = newsseg.parse(newsseg.read(ROOT / "examples" / "page.txt"))
    root = parsed(newsseg.show(page).html)
    rows = {row.get("id"): "".join(row.itertext()).strip() for row in classed(root, "row")}
    repeats = classed(root, "is-repeat")[1:]  # the first is the legend's
    assert len(repeats) == len(page.duplicates) == 2
    for repeat in repeats:
        assert rows[f"row-{repeat.get('data-at')}"] == "".join(repeat.itertext()).strip()


def test_roles_are_told_in_words_where_they_change() -> None:
    root = parsed(
        newsseg.show(newsseg.parse("# 城南新桥通车\n\n本报讯 桥长一里。\n\n桥宽三丈。")).html
    )
    assert [row.get("data-role") for row in classed(root, "row")] == [
        "main 主题",
        "opening 电头",
        "body 正文",
    ]
    assert set(WORDS) == set(newsseg.Role) - {newsseg.Role.BLANK}


def test_doubtful_articles_are_marked() -> None:
    page = newsseg.parse("# 城南新桥通车\n\n本报讯 桥长一里。")
    for confidence, doubtful in ((0.49, True), (0.5, False), (0.97, False)):
        article = page.articles[0].model_copy(update={"confidence": confidence})
        root = parsed(newsseg.show(page.model_copy(update={"articles": (article,)})).html)
        (shown,) = root.iter("article")
        assert ("doubtful" in shown.get("class", "").split()) == doubtful
        assert f"confidence {confidence:.2f}" in "".join(shown.itertext())
        assert ("存疑" in "".join(shown.itertext())) == doubtful


def test_a_page_of_nothing_is_shown() -> None:
    root = parsed(newsseg.show(newsseg.parse("")).html)
    assert "No article was found." in "".join(root.itertext())
    assert shown_source(root) == ""


def test_doubts_lead_to_their_place() -> None:
    root = parsed(newsseg.show(newsseg.parse("# 城南新桥通车\n\n# 渡口添趸船")).html)
    anchors = {each.get("id") for each in root.iter()}
    links = [each.get("href", "").removeprefix("#") for each in root.iter("a")]
    assert len(links) > 1
    assert set(links) <= anchors


def test_notebooks_show_pages_and_articles_in_frames() -> None:
    page = newsseg.parse(HOSTILE)
    for shown in (
        page._repr_html_(),
        page.articles[0]._repr_html_(),
        newsseg.show(page)._repr_html_(),
    ):
        (frame,) = parsed(shown).iter("iframe")
        assert frame.get("sandbox") == "allow-scripts"
        assert [*parsed(frame.get("srcdoc", "")).iter("article")]


def test_saving_is_whole_or_not_at_all(tmp_path: Path) -> None:
    view = newsseg.show(newsseg.parse("# 城南新桥通车"))
    view.save(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text("utf-8") == view.html
    with pytest.raises(OSError, match="No such file"):
        view.save(tmp_path / "none" / "page.html")
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("wrong", ["text", None, b"bytes"])
def test_wrong_types_are_an_error_with_a_remedy(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"newsseg\.parse\(\) makes one"):
        newsseg.show(wrong)


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python are run: work that no other load on the machine changes."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)  # type: ignore[arg-type]  # its type wants the frame's own
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("once", ["# 城南新桥通车\n\n# 渡口添趸船\n\n", "桥长一里，船就是\n\n"])
def test_four_times_the_text_is_under_five_times_the_work(once: str) -> None:
    small, large = (newsseg.parse("\f".join([once * 5] * n)) for n in (10, 40))
    assert len(large.diagnostics) >= 40  # they were searched for run by run once
    newsseg.show(small)
    assert lines_run(lambda: newsseg.show(large)) < 5 * lines_run(lambda: newsseg.show(small))


def test_every_role_has_its_colour() -> None:
    assert set(GROUP_OF) == set(newsseg.Role)


def luminance(colour: str) -> float:
    """Relative luminance, as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, paper: str) -> float:
    lighter, darker = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("pair", [*(g.light for g in GROUPS), *(g.dark for g in GROUPS)])
def test_roles_can_be_read(pair: tuple[str, str]) -> None:
    assert contrast(*pair) >= LEAST_CONTRAST


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_the_page_itself_can_be_read(scheme: Scheme) -> None:
    for ink in (scheme.ink, scheme.quiet, scheme.mark):
        assert contrast(ink, scheme.paper) >= LEAST_CONTRAST
    assert contrast(scheme.lit_ink, scheme.lit) >= LEAST_CONTRAST
    assert contrast(scheme.focus, scheme.paper) >= LEAST_FOR_EDGES
