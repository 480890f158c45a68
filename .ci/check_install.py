"""What the wheel alone brings: the core with its files, and errors that say which extra is missing.

Run with the Python of an environment that holds the wheel and nothing else, from any folder.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

PAGE: Final = "# 城南新桥通车\n\n本报讯（记者 丁禾）昨日，城南新桥正式通车。\n"
HEAVY: Final = {"pyarrow", "pandas", "ray", "pyspark", "polars", "datasets", "jinja2", "lxml"}


def check(holds: bool, sentence: str) -> None:
    """End with the sentence where something does not hold."""
    if not holds:
        sys.exit(f"not so: {sentence}")
    print(f"ok: {sentence}")


def main() -> None:
    """Use the core as a newcomer would, in a folder where the source is not."""
    import newsseg

    installed = {found.name.lower() for found in distributions()}
    check("site-packages" in newsseg.__file__, "newsseg is the installed one")
    check(not installed & HEAVY, "the core pulls no heavy library")
    page = newsseg.parse(PAGE)
    check(page.articles[0].title == "城南新桥通车", "a page is parsed")
    check("城南新桥通车" in newsseg.show(page).html, "a page is shown: the view's files are there")
    try:
        import newsseg.batch
    except newsseg.MissingExtra as error:
        check('pip install "newsseg[arrow]"' in str(error), "a missing extra says what to install")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.txt").write_text(PAGE, "utf-8")
        command = [sys.executable, "-m", "newsseg", "parse", "page.txt"]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    check(run.stdout.startswith("1. 城南新桥通车"), "the command runs")


if __name__ == "__main__":
    main()
