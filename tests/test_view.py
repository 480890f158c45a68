"""The page view as a document: everything in it, nothing obeyed, every colour readable."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from golden_corpus import GOLDEN_CASES
from newsseg.view.roles import GROUP_OF, GROUPS

ROOT: Final = Path(__file__).resolve().parent.parent
HOSTILE: Final = (
    "# <script>alert(1)</script><img src=x onerror=alert(2)>\n\n"
    "本报讯（记者 丁禾）</style></script><iframe srcdoc=x>昨日\x1b[31m\u202e通车\ud800。\n\n"
    '"><a href="javascript:alert(3)">桥</a> https://example.com/x.png\n'
)
LEAST_CONTRAST: Final = 4.5  # WCAG 2.2, level AA


def parsed(document: str) -> ET.Element:
    root: ET.Element = html5lib.parse(document, namespaceHTMLElements=False)
    return root


def shown_source(root: ET.Element) -> str:
    return "".join("".join(run.itertext()) for run in root.iter("div"))


def numbered(text: str) -> str:
    """A text as the view shows it: hidden characters as their numbers."""
    signs = re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
        "\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
    )
    return signs.sub(lambda m: f"U+{ord(m[0]):04X}", re.sub("\r\n?", "\n", text))


@given(st.text())
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
    assert "U+202E" in shown_source(root)
    assert "U+001B" in shown_source(root)


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


def quiet_pairs() -> list[tuple[str, str]]:
    """The colours of the page itself: ink and quiet ink on its paper, in light and in dark."""
    css = (ROOT / "newsseg" / "view" / "page.css").read_text("utf-8")
    found = {name: re.findall(rf"--{name}: (#\w+)", css) for name in ("ink", "quiet", "paper")}
    return [
        *zip(found["ink"], found["paper"], strict=True),
        *zip(found["quiet"], found["paper"], strict=True),
    ]


@pytest.mark.parametrize(
    "pair", [*(g.light for g in GROUPS), *(g.dark for g in GROUPS), *quiet_pairs()]
)
def test_colours_can_be_read(pair: tuple[str, str]) -> None:
    assert contrast(*pair) >= LEAST_CONTRAST
