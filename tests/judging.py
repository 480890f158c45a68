"""Which articles of a parsed page are right: content and headline against the known answer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from making import MadeArticle
from newsseg import Article, Headline, Page, Span

LIKE: Final = 0.9  # shingle F1 from which two contents are the same article's
SHINGLE: Final = 4  # characters


class Answer(NamedTuple):
    """One article as it should come: its shingles, and the main headlines that are exact."""

    shingles: Counter[str]
    headlines: frozenset[str]


class Verdict(NamedTuple):
    """How one parsed article compares with the answer it is most like."""

    content: float
    headline: bool

    @property
    def right(self) -> bool:
        return self.content >= LIKE and self.headline


def fold(text: str) -> str:
    """Letters, digits and Han characters in one width."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def shingles(texts: Iterable[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in map(fold, texts):
        found.update(text[i : i + SHINGLE] for i in range(max(1, len(text) - SHINGLE + 1)) if text)
    return found


def answer_of(article: MadeArticle) -> Answer:
    return Answer(shingles(article.content), frozenset({fold(article.headline)}))


def answer_in(marked: dict[str, Any]) -> Answer:
    """The answer that a marked page gives for an article; its headline may have several parts."""
    captions = [caption["text"] for caption in marked["captions"]]
    texts = [*marked["lead"], *marked["subheads"], *marked["paragraphs"], *captions]
    lines = [(line["text"], set(line["roles"])) for line in marked["headline"]]
    mains = [text for text, roles in lines if roles & {"main", "any"}]
    bare = [re.sub(r"^\s*【[^】]*】|[（(][^（）()]*[)）]\s*$", "", text) for text in mains]
    accepted = {fold(text) for text in (*mains, *bare, "".join(mains))} if lines else {""}
    return Answer(shingles(texts), frozenset(accepted))


def content_of(article: Article) -> Counter[str]:
    headings = [section.heading.text for section in article.sections if section.heading]
    texts = [*(t.text for t in article.lead), *headings, *(p.text for p in article.paragraphs)]
    return shingles([*texts, *(caption.text for caption in article.captions)])


def likeness(a: Counter[str], b: Counter[str]) -> float:
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0


def judge(page: Page, answers: Sequence[Answer]) -> list[Verdict]:
    """A verdict on every article of the page; each answer is given to one article."""
    contents = [content_of(article) for article in page.articles]
    pairs = sorted(
        (
            (likeness(a.shingles, content), -i, -j)
            for i, a in enumerate(answers)
            for j, content in enumerate(contents)
        ),
        reverse=True,
    )
    verdicts = [Verdict(0.0, headline=False)] * len(contents)
    taken: set[int] = set()
    given: set[int] = set()
    for like, i, j in pairs:
        if like and i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            verdicts[-j] = Verdict(like, fold(page.articles[-j].title) in answers[-i].headlines)
    return verdicts


def check_told_once(page: Page) -> None:
    """No stretch of the source is in two texts of articles."""
    spans = sorted((span.start, span.end) for article in page.articles for span in told(article))
    for (start, end), (following, _) in pairwise(spans):
        assert end <= following, page.source[start:end]


def told(article: Article) -> Iterator[Span]:
    """Where the headline, the texts and the captions of an article stand."""
    headline = article.headline or Headline()
    heads = [*headline.kicker, *headline.subtitle, *([headline.main] if headline.main else [])]
    subheads = [section.heading for section in article.sections if section.heading]
    for text in (*heads, *article.lead, *subheads, *article.paragraphs):
        yield from text.spans
    for caption in article.captions:
        yield from caption.spans
