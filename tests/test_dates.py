"""Printed dates → real ones, told from the day the paper came out, or not at all."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from newsseg.composing.datelines import resolve

ITEM = "新桥通车\n\n【新华社霁州{}电】城南新桥今天通车，行人和车辆都可以走了。"


@pytest.mark.parametrize(
    ("printed", "issued", "filed"),
    [
        ("12月31日", date(2022, 1, 1), date(2021, 12, 31)),
        ("元月五日", date(1953, 1, 6), date(1953, 1, 5)),
        ("1月1日", date(2021, 12, 31), date(2022, 1, 1)),  # filed east of the paper
        ("2月29日", date(2024, 3, 1), date(2024, 2, 29)),
        ("2月29日", date(2024, 2, 1), None),  # neither this year nor the one before
        ("十四日", date(1953, 5, 16), date(1953, 5, 14)),
        ("卅日", date(1953, 5, 2), date(1953, 4, 30)),
        ("卅一日", date(1953, 5, 2), None),  # April has none
        ("三十日", date(1954, 1, 2), date(1953, 12, 30)),
        ("十四日", None, None),
        ("1月1日", None, None),
        ("昭和二十年八月十五日", date(1945, 9, 1), None),
    ],
)
def test_resolve(printed: str, issued: date | None, filed: date | None) -> None:
    assert resolve(printed, issued) == filed


@given(st.dates(), st.sampled_from(["一日", "卅一日", "二月二十九日", "1月1日", "12月31日"]))
def test_any_paper_has_an_answer(issued: date, printed: str) -> None:
    filed = resolve(printed, issued)
    assert filed is None or -1 <= (issued - filed).days <= 366


@pytest.mark.parametrize(
    ("folio", "printed", "filed", "published"),
    [
        (
            "一九五三年五月十六日 第二版\n\n",
            "十四日",
            date(1953, 5, 14),
            datetime(1953, 5, 16),
        ),
        ("民國四十二年五月十六日 第二版\n\n", "十四日", date(1953, 5, 14), datetime(1953, 5, 16)),
        ("第二版\n\n", "十四日", None, None),
        ("", "1953年5月14日", date(1953, 5, 14), None),
    ],
)
def test_dates_of_an_article(
    folio: str, printed: str, filed: date | None, published: datetime | None
) -> None:
    (article,) = newsseg.parse(folio + ITEM.format(printed)).articles
    assert article.dateline is not None
    assert (article.dateline.date, article.published) == (filed, published)


def test_a_date_on_a_line_of_its_own_is_that_of_the_article() -> None:
    page = newsseg.parse(
        "停水通告\n\n因检修，五月三十日停水，请各户储水备用。\n\n二〇三一年五月廿五日"
    )
    assert page.articles[0].published == datetime(2031, 5, 25)
