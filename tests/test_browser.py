"""The page view in Chromium: pointing, keyboard, light and dark; nothing leaves the file."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import newsseg
from test_view import HOSTILE

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


def test_pointing_at_one_side_lights_up_the_other(
    chromium: Any, tmp_path: Path, example: str
) -> None:
    tab = opened(chromium, tmp_path, example)
    assert lit(tab) == []
    tab.hover("article[data-article='0'] h3")
    assert {"ARTICLE0", "DIV0"} <= set(lit(tab))
    tab.hover("div[data-article='1'] >> nth=0")
    assert {part[-1] for part in lit(tab)} == {"1"}
    tab.hover("header h1")
    assert lit(tab) == []


def test_it_can_be_used_by_keyboard(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example)
    tab.keyboard.press("Tab")
    assert "skip" in tab.evaluate("document.activeElement.className")
    tab.focus("article[data-article='0']")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.dataset.article") == "1"
    assert {"ARTICLE1", "DIV1"} <= set(lit(tab))
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.dataset.article") == "0"


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


def test_narrow_screens_get_one_column(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example, viewport={"width": 420, "height": 800})
    left, right = (panel.bounding_box() for panel in tab.query_selector_all(".panel"))
    assert right["y"] >= left["y"] + left["height"]
    assert tab.evaluate("document.documentElement.scrollWidth") <= 420


def test_it_can_be_read_without_scripts(chromium: Any, tmp_path: Path, example: str) -> None:
    tab = opened(chromium, tmp_path, example, java_script_enabled=False)
    assert tab.locator("article").count() == len(newsseg.parse(example).articles)


def test_two_frames_of_a_notebook_do_not_clash(chromium: Any, tmp_path: Path) -> None:
    page = newsseg.parse("# 城南新桥通车\n\n本报讯 桥长一里。")
    file = tmp_path / "notebook.html"
    file.write_text(f"<h3>title</h3>{page._repr_html_()}{page._repr_html_()}", "utf-8")
    tab = chromium.new_page()
    tab.goto(file.as_uri())
    first, second = (frame.content_frame() for frame in tab.query_selector_all("iframe"))
    first.hover("article")
    assert first.locator(".lit").count() == 2
    assert second.locator(".lit").count() == 0
