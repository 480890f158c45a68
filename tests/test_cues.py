"""Every row of the cue tables proves itself, and every trait has a case that needs it."""

from __future__ import annotations

import re
from functools import cache
from time import perf_counter
from typing import Final

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

import newsseg
from golden_corpus import GOLDEN_CASES
from newsseg.credits import fold
from newsseg.cues import CUES, FOLD, Cue, fitting, may_fit
from newsseg.cues.misreadings import MISREADINGS, Misreading
from newsseg.cues.variants import SIMPLIFIED
from newsseg.tokenizer.traits import TRAITS

LENGTH: Final = (
    60_000  # repetitions: 0.2 s for the slowest pattern that is linear, 25 s if it is not
)
SECONDS: Final = 2.0


CUE: Final = {cue.name: cue for cue in CUES}
every_cue = pytest.mark.parametrize("cue", CUES, ids=lambda cue: str(cue.name))


@every_cue
def test_cue_hits_and_misses(cue: Cue) -> None:
    assert cue.pattern.search(cue.hit.translate(FOLD))
    assert not cue.pattern.search(cue.miss.translate(FOLD))


@every_cue
def test_cue_hits_in_traditional_characters(cue: Cue) -> None:
    traditional = {simple: other for other, simple in SIMPLIFIED.items()}
    printed = "".join(traditional.get(char, char) for char in cue.hit)
    assert cue.pattern.search(printed.translate(FOLD))
    assert may_fit(printed) or not may_fit(cue.hit)


@every_cue
def test_cue_is_tried_on_its_hit(cue: Cue) -> None:
    hit = cue.hit.translate(FOLD)
    assert len(hit) <= cue.longest
    assert not cue.opens or hit[0] in cue.opens
    assert not cue.ends or hit[-1] in cue.ends
    assert not cue.holds or set(hit) & set(cue.holds)
    assert cue in fitting(hit, brief=True)


HAN: Final = "新桥昨日通车"
ALPHABET: Final = st.sampled_from(sorted({*HAN, *"abQ019 ", *"".join(cue.source for cue in CUES)}))
WRITTEN: Final = {r"\p{Han}": f"[{HAN}]", r"\p{L}": f"[a{HAN}]", r"\p{N}": "[0-9]"}


def lines_of(cue: Cue) -> st.SearchStrategy[str]:
    """Lines that the pattern of a row fits, in the words that `re` has for it."""
    source = re.sub(r"(?<=[+*?}])\+", "", cue.source)  # possessive, which Hypothesis cannot draw
    for classed, listed in WRITTEN.items():
        for opening in ("[^", "["):
            source = source.replace(f"{opening}{classed}", f"{opening}{listed[1:-1]}")
        source = source.replace(classed, listed)
    return st.from_regex(source, alphabet=ALPHABET).map(lambda line: line.translate(FOLD).strip())


@given(cue=st.sampled_from(CUES), data=st.data())
@settings(max_examples=max(400, settings().max_examples))
def test_cue_is_tried_on_every_line_it_fits(cue: Cue, data: st.DataObject) -> None:
    line = data.draw(lines_of(cue))
    if "\n" not in line and len(line) <= cue.longest and cue.pattern.search(line):
        assert cue in fitting(line, brief=True)


@every_cue
def test_cue_speaks_for_some_role(cue: Cue) -> None:
    assert any(weight > 0 for weight in cue.votes.values())


@pytest.mark.parametrize("name", CUE)
def test_cue_is_bounded(name: str) -> None:
    cue = CUE[name]
    hit = cue.hit.translate(FOLD)
    pattern = regex.compile(cue.source)
    for char in sorted(set(hit)):
        many = char * LENGTH
        for text in (many, hit[0] + many, many + hit[-1], hit[0] + many + "。"):
            pattern.search(text, timeout=SECONDS)  # raises TimeoutError
            if len(text) <= cue.longest and cue in fitting(text, brief=True):
                began = perf_counter()
                cue.pattern.search(text)  # by the engine that parsing uses
                assert perf_counter() - began < SECONDS
    pattern.search(hit * (LENGTH // len(hit)), timeout=SECONDS)


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in (*CUES, *TRAITS)]
    assert sorted(set(names)) == sorted(names)


@cache
def heard() -> frozenset[str]:
    """The names of all rules that vote on some line of the golden corpus."""
    return frozenset(
        vote.cue
        for case in GOLDEN_CASES
        for token in newsseg.tokenize(case.text)
        for vote in token.votes
    )


@pytest.mark.parametrize("name", [trait.name for trait in TRAITS])
def test_trait_votes_somewhere(name: str) -> None:
    assert name in heard()


@pytest.mark.parametrize("row", MISREADINGS, ids=lambda row: row.hit)
def test_a_misreading_is_put_right_where_the_form_is_exact(row: Misreading) -> None:
    mended = fold(row.hit)
    changed = [(was, now) for was, now in zip(row.hit, mended, strict=True) if was != now]
    assert [now for _, now in changed] == [row.right]
    assert fold(row.miss) == row.miss
