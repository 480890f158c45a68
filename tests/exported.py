"""Pages that exports are tried on: invented ones of the golden corpus, and one that means harm."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import newsseg
from golden_corpus import GOLDEN_CASES

__all__ = ["EXAMPLE", "HOSTILE", "PAGES", "ROOT"]

ROOT: Final = Path(__file__).resolve().parent.parent
EXAMPLE: Final = newsseg.parse(newsseg.read(ROOT / "examples" / "page.txt"))
PAGES: Final = [EXAMPLE, *(newsseg.parse(case.text) for case in GOLDEN_CASES[::4])]
HOSTILE: Final = (
    "# <script>alert(1)</script>*新桥*[通车](javascript:x)\n\n"
    "本报讯（记者 丁禾）</article><script>alert(2)</script>]]>&amp;昨日\x00\ud800\x1b[31m通车。\n\n"
    "1. 列表\n\n- 列表\n\n> 引语\n\n    代码\n\n=====\n\n图为<b>新桥</b>。 祁望摄"
)
