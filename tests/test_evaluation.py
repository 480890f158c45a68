"""The form of golden cases, and the figures made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

import newsseg
from newsseg.evaluation import Case, CaseError, flaws, load_all, score
from newsseg.evaluation.form import _Answer, _Article, mistakes

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
PAGE: Final = "# 芦湾新港开市\n\n本报讯（记者 丁禾）昨日清晨，芦湾新港开市，渔船靠岸。\n"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("hedline = 'x'", "unknown key 'hedline'"),
        ("[[article]]\nheadline = 3", "article 0: headline: Input should be a valid string"),
        ("[[article]]\n[[article]]\nkicker = 'x'", "article 1: kicker: "),
        ("[[article]]\nkind = 'foto'", "article 0: kind: Input should be 'news' or 'photo'"),
        ("[[article]]\npeople = ['丁禾', 7]", "article 0: people 1: "),
        ("[[article]]\npeople = ['捕快 丁禾']", "article 0: people 0: should be a name alone or"),
        ("[[article]]\npeople = ['']", "article 0: people 0: "),
        ("[[article]]\npeople = [{name = '丁禾', rol = 'author'}]", "people 0: unknown key 'rol'"),
        ("[[article]]\npeople = [{role = 'author'}]", "article 0: people 0: name: Field required"),
        ("[[article]]\ncaptions = [{credit = '新华社'}]", "captions 0: text: Field required"),
        ("[[article]]\ndateline = {date = '2031'}", "article 0: dateline: date: "),
        ("[[article]]\npublished = '2031-05-06'", "article 0: published: "),
        ("[[article]]\njumps = ['三']", "article 0: jumps 0: "),
        ("article = 3", "article: "),
        ("duplicates = -1", "duplicates: "),
        ("order = 'some'", "order: "),
        ("folio = {nummer = '3'}", "folio: unknown key 'nummer'"),
        ("people = '编辑 丁禾'", "people: "),
    ],
)
def test_a_mistake_is_named_with_its_key(answer: str, said: str) -> None:
    (mistake,) = mistakes(tomllib.loads(answer))
    assert said in mistake
    assert [*flaws(Case("a", PAGE, tomllib.loads(answer)))] == [mistake]


def test_what_the_page_does_not_hold_is_a_mistake() -> None:
    case = Case("a", PAGE, {"article": [{"subtitle": ["新桥"], "people": ["记者 甘露"]}]})
    assert [flaw.rpartition(" ")[2] for flaw in flaws(case)] == ["'新桥'", "'甘露'"]


@pytest.mark.parametrize("key", [*_Answer.model_fields, *_Article.model_fields])
def test_every_key_has_its_line_in_the_docs(key: str) -> None:
    text = (DOCS / "golden-format.md").read_text("utf-8")
    assert f"\n{key} = " in text or f"\n[[{key}]]" in text


def test_an_answer_without_its_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("", "utf-8")
    with pytest.raises(CaseError, match=r"a\.txt: "):
        load_all(tmp_path)


def test_a_page_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("", "utf-8")
    (tmp_path / "a.txt").write_bytes(bytes(range(128, 256)) * 4)
    with pytest.raises(CaseError, match=r"a\.txt: cannot read"):
        load_all(tmp_path)


def test_each_field_counts_the_same_in_the_mean() -> None:
    right = {"headline": "芦湾新港开市", "people": ["记者 丁禾"]}
    wrong = {"headline": "芦湾新桥开市"}
    page = newsseg.parse(PAGE)
    scores = score(
        [(Case(name, PAGE, {"article": [a]}), page) for name, a in [("a", right), ("b", wrong)]]
    )
    assert dict(scores.stated) == {"articles": 2, "headline": 2, "people": 1}
    assert [scores.share(field) for field in scores.stated] == [1, 0.5, 1]
    assert scores.mean == pytest.approx(2.5 / 3)


def test_an_article_that_is_missing_meets_nothing() -> None:
    want = {"article": [{"headline": "芦湾新港开市"}, {"headline": "…"}]}
    scores = score([(Case("a", PAGE, want), newsseg.parse(PAGE))])
    assert dict(scores.met) == {"articles": 0, "headline": 1}


def test_what_belongs_to_the_page_counts_too() -> None:
    want = {"furniture": [], "duplicates": 1, "folio": {}, "people": ["丁禾"]}
    scores = score([(Case("a", PAGE, want), newsseg.parse(PAGE))])
    assert [scores.share(f"page {field}") for field in want] == [1, 0, 1, 0]
