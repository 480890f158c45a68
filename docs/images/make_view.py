"""Take the picture of the page view that the README shows: view.png, beside this file.

python docs/images/make_view.py   # needs Chromium and Playwright for Python
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

import newsseg

HERE: Final = Path(__file__).resolve().parent
PAGE: Final = HERE.parents[1] / "examples" / "page.txt"
SIZE: Final = {"width": 1200, "height": 760}


def main() -> None:
    """Show the example page with its first article lit up."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "view.html"
        newsseg.show(newsseg.parse(newsseg.read(PAGE))).save(file)
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport=SIZE)
        tab.goto(file.as_uri())
        tab.hover("article h3")
        tab.screenshot(path=HERE / "view.png")
        browser.close()


if __name__ == "__main__":
    main()
