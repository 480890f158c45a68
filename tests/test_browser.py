"""The page view in Chromium: pointing, keyboard, light and dark; nothing leaves the file."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import newsseg
from test_view import HOSTILE, LEAST_CONTRAST, contrast

ROOT: Final = Path(__file__).resolve().parent.parent
FLAGS: Final = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright's own pipes
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = shutil.which("chromium")
        assert found, "Chromium is not installed: apt-get install chromium"
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def opened(chromium: Any, folder: Path, text: str, **options: Any) -> Any:
    newsseg.show(newsseg.parse(text)).save(folder / "page.html")
    tab = chromium.new_page(**options)
    tab.requests = []
    tab.on("request", lambda request: tab.requests.append(request.url))
    tab.goto((folder / "page.html").as_uri())
    return tab


@pytest.fixture
def example() -> str:
    return newsseg.read(ROOT / "examples" / "page.txt")


def lit(tab: Any) -> list[str]:
    found: list[str] = tab.eval_on_selector_all(
        ".lit", "parts => parts.map(part => part.tagName + part.dataset.article)"
    )
    return found


def here(tab: Any) -> list[str]:
    """The lines and pieces lit up."""
    found: list[str] = tab.eval_on_selector_all(
        ".here", "parts => parts.map(part => (part.querySelector('.ink') || part).textContent)"
    )
    return found


def focused(tab: Any) -> str:
    found: str = tab.evaluate(
        "(document.activeElement.querySelector('.ink') || document.activeElement).textContent"
    )
    return found


def test_pointing_at_one_side_lights_up_the_other(
    chromium: Any, tmp_path: Path, example: str
) -> None:
    tab = opened(chromium, tmp_path, example)
    assert lit(tab) == here(tab) == []
    tab.hover("article[data-article='0'] h3")
    assert {"ARTICLE0", "DIV0"} == set(lit(tab))
    assert here(tab) == ["# 青衣江边", "# 又见打鱼人", "青衣江边又见打鱼人"]
    tab.hover("div[data-article='1'] .row >> nth=1")
    assert {part[-1] for part in lit(tab)} == {"1"}
    assert here(tab) == ["## 柳荫小区有了“共享车棚”", "柳荫小区有了“共享车棚”"]
    tab.hover("header h1")
    assert lit(tab) == here(tab) == []


def test_both_halves_of_a_cut_paragraph_light_up(
    chromium: Any, tmp_path: Path, example: str
) -> None:
    tab = opened(chromium, tmp_path, example)
    tab.hover("article[data-article='1'] p.text >> nth=1")
    first, second, whole = here(tab)
    assert first.endswith("就到车棚值班半")
    assert second == "天。三个月来，只有两个人值过班。"
    assert whole == first + second


def test_the_other_side_comes_into_sight(chromium: Any, tmp_path: Path, example: str) -> None:
    from playwright.sync_api import expect

    tab = opened(chromium, tmp_path, example, viewport={"width": 1200, "height": 700})
    first = tab.locator("div[data-article='5'] .row").first
    expect(first).not_to_be_in_viewport()
    tab.hover("article[data-article='5'] h3")
    expect(first).to_be_in_viewport()
    assert tab.evaluate("scrollY") == 0  # the panel scrolled, not the page


def test_a_repeat_lights_up_its_first_copy(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example)
    tab.hover(".is-repeat .ink >> nth=0")
    first, again = here(tab)
    assert first == again


def test_it_can_be_used_by_keyboard(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example)
    tab.keyboard.press("Tab")
    assert focused(tab).startswith("skip to the articles")
    assert tab.locator(".skip").bounding_box()["x"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "articles"
    tab.keyboard.press("Tab")
    assert focused(tab) == "article 1"
    assert {"ARTICLE0", "DIV0"} == set(lit(tab))
    for key, text in (
        ("ArrowDown", "暮春走基层·青衣江两岸"),
        ("ArrowLeft", "**暮春走基层·青衣江两岸**"),
        ("ArrowDown", "**十年治水，一座小城重新面向江岸——**"),
        ("ArrowUp", "**暮春走基层·青衣江两岸**"),
        ("ArrowRight", "暮春走基层·青衣江两岸"),
        ("ArrowUp", "article 1"),
    ):
        tab.keyboard.press(key)
        assert focused(tab) == text
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_tab_goes_from_article_to_article(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example)
    seen = []
    for _ in range(20):
        tab.keyboard.press("Tab")
        seen.append(focused(tab))
    titled = [text for text in seen if text.startswith("article ")]
    assert titled == [
        *(f"article {n}" for n in range(1, 7)),
        *(f"article {n}" for n in range(1, 7)),
    ]


def test_doubts_lead_to_their_place_and_articles_to_theirs(
    chromium: Any, tmp_path: Path, example: str
) -> None:
    from playwright.sync_api import expect

    tab = opened(chromium, tmp_path, example)
    tab.click("summary")
    tab.click(".doubts a >> nth=-1")
    assert tab.evaluate("document.activeElement.classList.contains('row')")
    expect(tab.locator(":focus")).to_be_in_viewport()
    tab.click("div[data-article='0'] .to >> nth=0")
    assert tab.evaluate("document.activeElement.id") == "article-0"


def test_a_hostile_page_runs_and_fetches_nothing(chromium: Any, tmp_path: Path) -> None:
    tab = opened(chromium, tmp_path, HOSTILE)
    dialogs: list[str] = []
    tab.on("dialog", lambda dialog: dialogs.append(dialog.message))
    tab.hover("article h3")
    assert tab.requests == [(tmp_path / "page.html").as_uri()]
    assert dialogs == []
    assert "<script>alert(1)</script>" in tab.inner_text("article h3")
    assert lit(tab)  # its own script does run


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_are_told_by_the_reader(
    chromium: Any, tmp_path: Path, example: str, scheme: str
) -> None:
    tab = opened(chromium, tmp_path, example, color_scheme=scheme)
    colour = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    brightness = sum(map(int, re.findall(r"\d+", colour))) / 3
    assert (brightness > 128) == (scheme == "light")


# Of every element with a text of its own: its colours, and whether it is big enough to need less.
COLOURS: Final = """() => {
    const behind = (part) => {
        for (; part; part = part.parentElement) {
            const colour = getComputedStyle(part).backgroundColor;
            if (!colour.endsWith(", 0)")) { return colour; }
        }
        return "rgb(255, 255, 255)";
    };
    const found = [];
    for (const part of document.body.querySelectorAll("*:not(script)")) {
        for (const made of [null, "::before", "::after"]) {
            const style = getComputedStyle(part, made), content = style.content;
            const own = made ? !["none", "normal"].includes(content)
                : [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            if (own) { found.push([part.className || part.tagName, style.color, behind(part)]); }
        }
    }
    return found;
}"""


def hexed(colour: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "pointed", ["header h1", "article h3", "article.doubtful cite", ".is-repeat .ink"]
)
def test_every_text_on_the_screen_can_be_read(
    chromium: Any, tmp_path: Path, example: str, scheme: str, pointed: str
) -> None:
    tab = opened(chromium, tmp_path, f"{example}\n\n乱\x1b码\n", color_scheme=scheme)
    tab.click("summary")
    tab.hover(f"{pointed} >> nth=0")
    found = tab.evaluate(COLOURS)
    assert len(found) > 100
    low = [each for each in found if contrast(hexed(each[1]), hexed(each[2])) < LEAST_CONTRAST]
    assert low == []


def test_printed_it_is_dark_on_light(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example, color_scheme="dark")
    tab.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_narrow_screens_get_one_column(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example, viewport={"width": 420, "height": 800})
    left, right = (panel.bounding_box() for panel in tab.query_selector_all(".panel"))
    assert right["y"] >= left["y"] + left["height"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= 420


def test_it_can_be_read_without_scripts(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example, java_script_enabled=False)
    page = newsseg.parse(example)
    assert tab.locator("article").count() == len(page.articles)
    assert tab.locator("article h3").first.inner_text() == page.articles[0].title
    assert not tab.locator("#keys").is_visible()  # no keys are promised that nobody answers
    tab.click("div[data-article='1'] .to")  # links work all the same
    assert tab.url.endswith("#article-1")


# As a notebook might have them: styles that reach for everything, and names that the view has too.
NOTEBOOK: Final = """<!DOCTYPE html><style>* {{ color: red !important; display: inline }}</style>
<h3 id="articles" class="card lit">title</h3><div style="height: 3000px">cells</div>{views}"""


def test_views_and_a_notebook_leave_each_other_alone(
    chromium: Any, tmp_path: Path, example: str
) -> None:
    page = newsseg.parse(example)
    views = [page._repr_html_(), page._repr_html_(), page.articles[1]._repr_html_()]
    file = tmp_path / "notebook.html"
    file.write_text(NOTEBOOK.format(views="".join(views)), "utf-8")
    tab = chromium.new_page()
    tab.goto(file.as_uri())
    first, second, alone = (frame.content_frame() for frame in tab.query_selector_all("iframe"))
    first.hover("article h3")
    assert first.locator(".here").count() == 3
    assert second.locator(".here").count() == 0
    for frame in (first, second, alone):
        assert frame.evaluate("getComputedStyle(document.querySelector('h3')).color") == INK
        assert frame.evaluate("getComputedStyle(document.querySelector('h3')).display") == "block"
    assert alone.locator("article").count() == 1
    assert alone.locator("h3").text_content() == page.articles[1].title
    second.click("article .to >> nth=3")  # a link of a frame leads to a place in it
    assert second.evaluate("document.activeElement.id").startswith("run-")
    assert second.url == "about:srcdoc"
    assert tab.url == file.as_uri()


INK: Final = "rgb(29, 39, 51)"


def test_a_page_of_a_megabyte_opens(chromium: Any, tmp_path: Path, example: str) -> None:
    text = "\f".join([example] * 180)
    assert len(text.encode()) > 900_000
    tab = opened(chromium, tmp_path, text)
    assert tab.locator("article").count() == 6 * 180
    tab.hover("article h3 >> nth=0")
    assert len(here(tab)) == 3
