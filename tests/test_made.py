"""Made pages: the same in every run, with an answer that fits them, and read as well as pinned."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

import newsseg
from judging import answer_of, fold, judge
from layout import KINDS, Made, seeded
from making import MadeArticle, Mix, make_articles
from newsseg.spans import Role
from words import PLACES, SUBJECTS

FLOORS: Final[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "floors.toml").read_text("utf-8")
)["made"]
every_kind = pytest.mark.parametrize("kind", KINDS)


@cache
def pages(kind: str) -> tuple[Made, ...]:
    return tuple(seeded(kind, seed) for seed in range(FLOORS["pages"]))


@every_kind
def test_a_seed_gives_one_page(kind: str) -> None:
    assert seeded(kind, 7) == seeded(kind, 7)
    assert seeded(kind, 7) != seeded(kind, 8)


def test_floors_are_tied_to_their_pages() -> None:
    text = "\f".join(made.text for kind in KINDS for made in pages(kind))
    assert sha256(text.encode()).hexdigest()[:16] == FLOORS["checksum"]


@every_kind
def test_made_pages_are_read_as_well_as_pinned(kind: str) -> None:
    verdicts = [
        verdict
        for made in pages(kind)
        for verdict in judge(newsseg.parse(made.text), list(map(answer_of, made.articles)))
    ]
    right = sum(verdict.right for verdict in verdicts) / len(verdicts)
    assert right >= FLOORS["right"][kind]


@every_kind
def test_a_page_holds_what_its_articles_say(kind: str) -> None:
    """Cuts and repeats apart, every text of the answer can be read on the page."""
    for made in pages(kind)[:10]:
        shown = fold(made.text)
        for article in made.articles:
            assert article.content
            assert all(fold(text)[:12] in shown for text in [article.headline, *article.content])


@every_kind
def test_rows_stand_where_the_page_says(kind: str) -> None:
    for made in pages(kind)[:10]:
        assert all(made.text.startswith(row.text, at) for at, row in made.placed())


def test_articles_of_a_page_are_about_different_things() -> None:
    articles = make_articles(Random(3), Mix(), 16, 16)
    texts = [a.saying(Role.OPENING, Role.BODY, Role.CAPTION)[0] for a in articles]
    topics = [{s.topic for s in SUBJECTS if s.topic in text} for text in texts]
    places = [{place for place in PLACES if place in text} for text in texts]
    assert sorted(map(len, topics)) == sorted(map(len, places)) == [1] * 16
    assert len(set.union(*topics)) == len(set.union(*places)) == 16


def test_words_of_a_headline_recur_in_its_text_and_in_no_other() -> None:
    articles = make_articles(Random(4), replace(Mix(), untitled=0, picture=0), 16, 16)
    own = [recurring(article.headline, article) for article in articles]
    foreign = [recurring(a.headline, b) for a, b in pairwise(articles)]
    assert sum(own) / len(own) > 0.5
    assert sum(foreign) / len(foreign) < 0.1


def recurring(headline: str, article: MadeArticle) -> float:
    """The share of a headline's pairs of characters that stand in an article's text."""
    pairs = [headline[i : i + 2] for i in range(len(headline) - 1)]
    return sum(pair in "".join(article.content) for pair in pairs) / len(pairs)


def test_judge_tells_right_from_wrong() -> None:
    made = seeded("markdown", 0)
    answers = list(map(answer_of, made.articles))
    page = newsseg.parse(made.text)
    moved = [answer._replace(headlines=frozenset({"别的标题"})) for answer in answers]
    assert not any(verdict.right for verdict in judge(page, moved))
    assert all(verdict.content < 0.5 for verdict in judge(page, list(map(answer_of, others()))))


def others() -> tuple[Any, ...]:
    return seeded("plain", 99).articles
