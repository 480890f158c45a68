"""Doubt has a figure and a name: confidence is what it says, and diagnostics say where."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

import newsseg
from calibration import HELD_OUT, made_articles
from golden_corpus import GOLDEN_CASES
from newsseg.composing.confidence import WEIGHTS
from newsseg.composing.diagnostics import DOUBTS
from newsseg.tokenizer.calibration import SHARES, calibrated

QUALITY: Final = Path(__file__).resolve().parent.parent / "docs" / "quality.md"
STORY: Final = "本报讯（记者 丁禾）昨日，芦湾渡轮恢复夜航，首批乘客登船，码头灯火通明。"

# A page on which the doubt is the case, the place in doubt, and a page on which nothing is.
OTHER: Final = "本报讯（记者 祁望）霁州果园提前采摘，鲜桃装满果筐，果农忙到天黑。"
CUT: Final = (
    "船员把缆绳重新检查了一遍，又把马灯擦亮，乘客这才陆续登上甲板，有人认出岸上的老舵手，挥着帽子喊"
)
CASES: Final = {
    "headline-without-body": ("# 芦湾渡轮恢复夜航", "芦湾渡轮恢复夜航"),
    "body-without-headline": (STORY, STORY),
    "headline-from-afar": (
        f"{STORY}\n\n{OTHER}\n\n芦湾渡轮恢复夜航\n\n霁州果园提前采摘",
        "芦湾渡轮恢复夜航",
    ),
    "boundary-unsure": (f"# 芦湾渡轮恢复夜航\n# 船员乘客同登船\n\n{STORY}", "芦湾渡轮恢复夜航"),
    "paragraph-cut": (f"# 芦湾渡轮恢复夜航\n\n{STORY}\n\n{CUT}", CUT),
    "name-unsure": (f"# 芦湾渡轮恢复夜航\n\n{STORY.replace('丁禾', '初雨')}", "初雨"),
    "repeat": (
        f"# 芦湾渡轮恢复夜航\n\n{STORY}\n\n# 芦湾渡轮恢复夜航\n\n{STORY}",
        "芦湾渡轮恢复夜航",
    ),
}


@pytest.mark.parametrize("code", DOUBTS)
def test_a_doubt_is_named_where_it_is(code: str) -> None:
    text, place = CASES[code]
    found = [hint for hint in newsseg.parse(text).diagnostics if hint.code == code]
    assert found
    assert place in [text[hint.span.start : hint.span.end] for hint in found if hint.span]
    assert {hint.message for hint in found} == {DOUBTS[code]}


def test_nothing_is_in_doubt_on_a_plain_page() -> None:
    assert not newsseg.parse(f"# 芦湾渡轮恢复夜航\n\n{STORY}").diagnostics


@pytest.mark.parametrize("code", [*DOUBTS, "looks-like-path"])
def test_a_doubt_has_its_line_in_the_docs(code: str) -> None:
    assert f"| `{code}` |" in QUALITY.read_text("utf-8")


def test_no_other_doubt_is_named() -> None:
    codes = {d.code for case in GOLDEN_CASES for d in newsseg.parse(case.text).diagnostics}
    assert codes <= {*DOUBTS, "looks-like-path"}


# ---- confidence


def test_the_table_of_shares_never_falls() -> None:
    assert SHARES[0][0] == 0.0
    assert SHARES[-1][0] == 1.0
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(SHARES))
    assert all(calibrated(x) == pytest.approx(y) for x, y in SHARES)


def test_more_evidence_never_makes_an_article_less_sure() -> None:
    assert min(WEIGHTS.opening, WEIGHTS.end, WEIGHTS.inside) > 0 > WEIGHTS.incomplete


def test_confidence_is_how_many_are_right() -> None:
    """On made pages the tables were not fitted on; `calibration.py` fits them to other rules."""
    told = made_articles(HELD_OUT[:25])
    for low, high in ((0.0, 0.6), (0.6, 0.9), (0.9, 1.0)):
        band = [(sure, right) for _, sure, right in told if low <= sure < high]
        said = sum(sure for sure, _ in band) / len(band)
        true = sum(right for _, right in band) / len(band)
        assert len(band) > 50
        assert abs(said - true) < 0.1, f"{low} to {high}: said {said:.3f}, right {true:.3f}"
