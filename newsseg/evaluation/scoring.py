"""How much of what golden cases state holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from newsseg.evaluation.cases import Case
from newsseg.evaluation.differences import best_partners, in_key, in_page
from newsseg.models import Article, Page

__all__ = ["Scores", "score"]

ARTICLES: Final = "articles"  # that there are as many as stated
PAGE_FIELDS: Final = ("furniture", "folio", "duplicates", "people")


@dataclass(frozen=True, slots=True)
class Scores:
    """For each field how many statements there are, and how many of them hold."""

    stated: Mapping[str, int]
    met: Mapping[str, int]

    def share(self, field: str) -> float:
        """The share of the statements on a field that hold, 0 to 1."""
        return self.met.get(field, 0) / self.stated[field]

    @property
    def mean(self) -> float:
        """The mean of all fields' shares: each field counts the same. 0 where nothing is stated."""
        return sum(map(self.share, self.stated)) / len(self.stated) if self.stated else 0.0


def score(pages: Iterable[tuple[Case, Page]]) -> Scores:
    r"""The scores of parsed pages against their cases.

    >>> from newsseg import parse
    >>> page = parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")
    >>> case = Case("a", page.source, {"article": [{"headline": "城南新桥", "people": ["丁禾"]}]})
    >>> scores = score([(case, page)])
    >>> [(field, scores.share(field)) for field in scores.stated], scores.mean
    ([('articles', 1.0), ('headline', 0.0), ('people', 1.0)], 0.6666666666666666)
    """
    stated: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for case, page in pages:
        for field, holds in _statements(case, page):
            stated[field] += 1
            met[field] += holds
    return Scores(stated, met)


def _statements(case: Case, page: Page) -> Iterator[tuple[str, bool]]:
    yield ARTICLES, len(case.articles) == len(page.articles)
    for want, got in best_partners(case.articles, page.articles):
        for field, value in want.items():
            yield field, _holds(field, value, got, case)
    for field in PAGE_FIELDS:
        if field in case.want:
            yield f"page {field}", not [*in_page({field: case.want[field]}, page)]


def _holds(field: str, value: Any, got: Article | None, case: Case) -> bool:
    return got is not None and not [*in_key(field, value, got, case.exact)]
