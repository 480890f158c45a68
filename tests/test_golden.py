"""Every page in tests/golden gives the articles written down beside it."""

from __future__ import annotations

import pytest

import newsseg
from golden_corpus import GOLDEN, GOLDEN_CASES
from judging import check_told_once
from newsseg.evaluation import Case, differences, flaws


def parameters() -> list[object]:
    """The cases as pytest parameters; a case with `xfail` must fail until the gap is closed."""
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=case.xfail, strict=True)] if case.xfail else [],
        )
        for case in GOLDEN_CASES
    ]


@pytest.mark.parametrize("case", parameters())
def test_golden(case: Case) -> None:
    found = differences(case, newsseg.parse(case.text))
    assert not found, f"tests/golden/{case.name}.txt\n" + "\n".join(found)


@pytest.mark.parametrize("case", GOLDEN_CASES, ids=lambda case: str(case.name))
def test_no_stretch_is_told_twice(case: Case) -> None:
    check_told_once(newsseg.parse(case.text))


@pytest.mark.parametrize("case", GOLDEN_CASES, ids=lambda case: str(case.name))
def test_case_is_well_written(case: Case) -> None:
    assert not list(flaws(case))


def test_every_page_has_its_answer() -> None:
    pages = {path.with_suffix("") for path in GOLDEN.glob("*/*.txt")}
    answers = {path.with_suffix("") for path in GOLDEN.glob("*/*.toml")}
    assert pages == answers
    assert pages
