"""The order of things: text → tokens → drafts → linked drafts → page. No other module knows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import itemgetter
from typing import Final, NamedTuple

from pydantic import ConfigDict, TypeAdapter

from newsseg.compiling import Pattern
from newsseg.composing.articles import article_of
from newsseg.composing.blocks import Placed, partition
from newsseg.composing.confidence import confidences
from newsseg.composing.diagnostics import diagnose
from newsseg.composing.folios import folio_of, issue_date
from newsseg.composing.people import Named, distinct, editors_of
from newsseg.garbage import uncollected
from newsseg.linking.captions import link_captions
from newsseg.linking.continuations import link_continuations
from newsseg.linking.dispatches import join_dispatches
from newsseg.linking.headlines import link_headlines
from newsseg.linking.pictured import link_pictured
from newsseg.linking.repeats import set_aside_repeats
from newsseg.models import Article, Block, Diagnostic, Folio, Page, Person, Span
from newsseg.options import Options
from newsseg.segmenter.drafts import Layout, assemble
from newsseg.spans import Interval, Role
from newsseg.tokenizer.tokens import Token
from newsseg.tokenizer.tokens import tokenize as tokenize_page

__all__ = ["parse", "tokenize"]

_PAGE: Final = Pattern(r"\f")
_PEOPLE: Final = TypeAdapter(tuple[Person, ...], config=ConfigDict(defer_build=True))
_START: Final = itemgetter(0)  # of `Placed`


def parse(text: str, *, options: Options | None = None) -> Page:
    r"""The articles of a page, and a role for every character of it.

    `text` is the raw text of one newspaper page, or of several with a form feed between them, as
    an OCR model, a PDF text layer or a web page gives it. Any string is accepted; doubt becomes a
    lower `confidence` and an entry in `diagnostics`. Offsets are code points.

    Raises `TypeError` when `text` is not a string.

    >>> page = parse("城南新桥通车\n\n本报讯（记者 丁禾）昨日，城南新桥通车。")
    >>> page.articles[0].title, page.articles[0].people[0].name
    ('城南新桥通车', '丁禾')
    """
    _check(text)
    issued = (options or Options()).issued
    with uncollected():
        return _bind(text, [_read_leaf(text, *leaf, issued) for leaf in _leaves(text)])


def tokenize(text: str) -> tuple[Token, ...]:
    """The labelled lines of a page with the votes that made their roles, before segmentation.

    Raises `TypeError` when `text` is not a string.

    >>> [str(token.role) for token in tokenize("图为新桥夜景。 丁禾摄")]
    ['caption']
    """
    _check(text)
    with uncollected():
        leaves = [tokenize_page(text, start, stop) for start, stop in _leaves(text)]
        return tuple(chain.from_iterable(leaves))


def _check(text: object) -> None:
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError("parse() takes str, not bytes: use newsseg.read() to decode them")
    if not isinstance(text, str):
        raise TypeError(
            f"parse() takes the text of a page as str, not {type(text).__name__}: "
            "use newsseg.read() to read a file"
        )


def _leaves(text: str) -> Iterator[tuple[int, int]]:
    """The pages of a text: what stands between form feeds, each with the form feed that ends it."""
    start = 0
    for match in _PAGE.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text) or not start:
        yield start, len(text)


class _Leaf(NamedTuple):
    """What the page that is `text[start:stop]` came to; tokens and drafts are let go with it."""

    start: int
    stop: int
    placed: Sequence[Placed]
    articles: list[Article]
    people: list[Named]
    folio: Folio | None
    diagnostics: list[Diagnostic]


def _read_leaf(text: str, start: int, stop: int, issued: date | None) -> _Leaf:
    tokens, originals = set_aside_repeats(tokenize_page(text, start, stop))
    layout = _linked(tokens)
    folio = folio_of(layout.aside)
    issued = issued or issue_date(layout.aside)
    sure = confidences(layout.drafts)
    articles = [article_of(draft, issued, c) for draft, c in zip(layout.drafts, sure, strict=True)]
    return _Leaf(
        start=start,
        stop=stop,
        placed=_place(layout, originals),
        articles=articles,
        people=distinct(p for t in layout.aside if t.role is Role.EDITORS for p in editors_of(t)),
        folio=folio,
        diagnostics=list(diagnose(layout, articles, originals)),
    )


def _linked(tokens: Sequence[Token]) -> Layout:
    """The articles that the tokens of a page make, once what belongs together is together."""
    layout = join_dispatches(link_headlines(assemble(tokens)))
    return link_captions(link_pictured(link_continuations(layout)))


def _place(layout: Layout, originals: Mapping[int, Interval]) -> Sequence[Placed]:
    """Every line of the page where it stands in the source, with what became of it."""
    placed = [
        Placed(token.start, token.end, token.role, i, None)
        for i, draft in enumerate(layout.drafts)
        for token in chain(draft.tokens, draft.pictures)
    ]
    placed += [
        Placed(token.start, token.end, token.role, None, originals.get(token.start))
        for token in layout.aside
    ]
    return sorted(placed, key=_START)


def _bind(text: str, leaves: Sequence[_Leaf]) -> Page:
    """The pages of a text as one `Page`, articles numbered through."""
    blocks: list[Block] = []
    articles: list[Article] = []
    for leaf in leaves:
        blocks += partition(text, leaf.start, leaf.stop, leaf.placed, len(articles))
        articles += leaf.articles
    return Page.model_construct(
        source=text,
        articles=tuple(articles),
        blocks=tuple(blocks),
        people=_PEOPLE.validate_python(distinct(chain(*(leaf.people for leaf in leaves)))),
        folio=next((leaf.folio for leaf in leaves if leaf.folio), None),
        diagnostics=(*_looks_like_path(text), *(d for leaf in leaves for d in leaf.diagnostics)),
    )


LONGEST_NAME: Final = 254  # code points; file systems take no longer name
_PATH: Final = Pattern(r"[^\s<>|]{1,240}\.(?:txt|md|html?|json|pdf|docx?)")


def _looks_like_path(text: str) -> Iterator[Diagnostic]:
    if len(text) <= LONGEST_NAME and _PATH.fullmatch(text):
        yield Diagnostic(
            code="looks-like-path",
            message="This text looks like a file's name: newsseg.read() gives the file's text.",
            span=Span(start=0, end=len(text)),
        )
