"""What holds for every page, and what holds for pages whose answer is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import newsseg
from judging import answer_of, check_told_once, judge
from newsseg import Page, Span
from newsseg.pipeline import _linked
from strategies import (
    Made,
    any_text,
    clean_pages,
    cut_pages,
    looped_pages,
    pages,
    soup,
    unicode_text,
    whole_pages,
    wrapped_pages,
)

TO_HALF: Final = str.maketrans("，：；！？（）０１２３４５６７８９", ",:;!?()0123456789")
TO_FULL: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def texts(page: Page) -> list[dict[str, Any]]:
    """The articles of a page without places and confidence: what must not depend on layout."""
    return [without_places(article.model_dump()) for article in page.articles]


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: without_places(inner)
            for key, inner in value.items()
            if key not in {"span", "spans", "confidence"}
        }
    if isinstance(value, (list, tuple)):
        return [without_places(inner) for inner in value]
    return value


# ---- every text


@given(any_text())
@example("")
@example("\ud800")
@example("\x00本报讯（记者 丁禾）\x00")
@example("\f\f")
@example("\r\n\r")
def test_blocks_partition_the_source(text: str) -> None:
    page = newsseg.parse(text)
    assert page.source == text
    edges = [(block.span.start, block.span.end) for block in page.blocks]
    assert all(start < end for start, end in edges)
    assert [start for start, _ in edges] == [0, *(end for _, end in edges)][: len(edges)]
    assert (edges[-1][1] if edges else 0) == len(text)


@given(any_text())
def test_blocks_point_to_articles_and_first_copies(text: str) -> None:
    page = newsseg.parse(text)
    owned = {block.article for block in page.blocks if block.article is not None}
    assert owned == set(range(len(page.articles)))
    for block in page.duplicates:
        assert block.duplicate_of is not None
        assert 0 <= block.duplicate_of.start < block.duplicate_of.end <= len(text)
        assert block.duplicate_of != block.span


@given(any_text())
def test_parsing_is_deterministic(text: str) -> None:
    assert newsseg.parse(text) == newsseg.parse(text)


@given(unicode_text())
def test_a_page_survives_json(text: str) -> None:
    page = newsseg.parse(text)
    assert Page.model_validate_json(page.model_dump_json()) == page
    assert Page.model_validate(page.model_dump()) == page


@given(any_text())
def test_every_text_is_traceable(text: str) -> None:
    for found, spans in traced(newsseg.parse(text).model_dump()):
        check_traced(text, found, spans)


def traced(value: Any) -> Iterator[tuple[str, list[dict[str, int]]]]:
    """All (text, spans) in a dumped page: texts, captions, names, datelines, folios."""
    if isinstance(value, dict):
        content = str(value.get("text", value.get("name", "")))
        spans = value.get("spans") or [span for span in [value.get("span")] if span]
        if content and spans:
            yield content, list(spans)
        for inner in value.values():
            yield from traced(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from traced(inner)


def check_traced(source: str, found: str, spans: list[dict[str, int]]) -> None:
    """Every character of `found` occurs, in order, in the slices of the source."""
    assert all(0 <= span["start"] < span["end"] <= len(source) for span in spans)
    slices = iter("".join(source[span["start"] : span["end"]] for span in spans))
    assert all(char in slices for char in found), (found, spans)


@given(any_text() | whole_pages().map(lambda made: made.text))
def test_linking_loses_no_line_and_has_none_twice(text: str) -> None:
    tokens = newsseg.tokenize(text)
    layout = _linked(tokens)
    drafts = [token for d in layout.drafts for token in (*d.tokens, *d.pictures)]
    assert sorted(token.start for token in (*drafts, *layout.aside)) == [t.start for t in tokens]


@given(any_text())
def test_no_stretch_is_told_twice(text: str) -> None:
    check_told_once(newsseg.parse(text))


@given(any_text())
def test_text_that_is_not_empty_has_spans(text: str) -> None:
    for article in newsseg.parse(text).articles:
        shown = [*article.paragraphs, *article.lead, *article.keywords]
        shown += [section.heading for section in article.sections if section.heading]
        assert all(piece.spans for piece in shown if piece.text)
        assert all(caption.spans for caption in article.captions if caption.text)


@given(any_text())
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    tokens = newsseg.tokenize(text)
    edges = [(token.start, token.end) for token in tokens]
    assert all(0 <= start < end <= len(text) for start, end in edges)
    assert edges == sorted(edges)
    assert all(token.role in newsseg.Role and len(token.votes) >= 0 for token in tokens)


@given(soup())
def test_kind_of_line_break_does_not_matter(text: str) -> None:
    expected = texts(newsseg.parse(text))
    assert texts(newsseg.parse(text.replace("\n", "\r\n"))) == expected
    assert texts(newsseg.parse(text.replace("\n", "\r"))) == expected


@given(soup() | pages().map(lambda made: made.text), st.data())
def test_doubling_a_blank_line_changes_nothing(text: str, data: st.DataObject) -> None:
    blanks = [at for at in range(len(text)) if text.startswith("\n\n", at)]
    assume(blanks)
    at = data.draw(st.sampled_from(blanks))
    assert texts(newsseg.parse(text[:at] + "\n" + text[at:])) == texts(newsseg.parse(text))


@given(soup(), soup())
def test_a_form_feed_parts_two_pages(first: str, second: str) -> None:
    both = texts(newsseg.parse(first + "\f" + second))
    assert both == texts(newsseg.parse(first)) + texts(newsseg.parse(second))


# ---- pages whose answer is known


@given(pages())
def test_a_clean_page_gives_what_it_was_made_of(made: Made) -> None:
    check_made(made, newsseg.parse(made.text))


@given(clean_pages())
def test_a_page_that_lost_nothing_gives_its_articles(made: Made) -> None:
    page = newsseg.parse(made.text)
    assert [article.title for article in page.articles] == [a.headline for a in made.articles]
    assert all(verdict.right for verdict in judge(page, list(map(answer_of, made.articles))))


@given(whole_pages())
def test_a_page_of_any_kind_is_told_whole_and_once(made: Made) -> None:
    page = newsseg.parse(made.text)
    blocks = [made.text[block.span.start : block.span.end] for block in page.blocks]
    assert "".join(blocks) == made.text
    check_told_once(page)


@given(cut_pages())
def test_a_cut_paragraph_is_joined(made: Made) -> None:
    check_made(made, newsseg.parse(made.text))


@given(looped_pages())
def test_a_loop_adds_nothing(made: Made) -> None:
    page = newsseg.parse(made.text)
    check_made(made, page)
    assert page.duplicates


@given(wrapped_pages())
def test_a_narrow_column_reads_like_a_wide_one(made: Made) -> None:
    check_made(made, newsseg.parse(made.text))


def check_made(made: Made, page: Page) -> None:
    """The articles of a page against those it was made of."""
    assert [article.title for article in page.articles] == [a.headline for a in made.articles]
    for want, got in zip(made.articles, page.articles, strict=True):
        assert [text.text for text in got.paragraphs] == want.paragraphs
        credited = [(person.name, person.role) for person in got.people]
        assert [who for who in credited if who[1] != "photographer"] == list(want.people)
        captions = [(c.text, [p.name for p in c.photographers]) for c in got.captions]
        assert captions == want.captions


@given(pages())
def test_width_does_not_change_roles(made: Made) -> None:
    roles = [token.role for token in newsseg.tokenize(made.text)]
    for fold in (TO_HALF, TO_FULL):
        assert [token.role for token in newsseg.tokenize(made.text.translate(fold))] == roles


@given(pages(), pages())
def test_two_made_pages_bound_together(first: Made, second: Made) -> None:
    page = newsseg.parse(f"{first.text}\f{second.text}")
    assert [a.title for a in page.articles] == [
        article.headline for made in (first, second) for article in made.articles
    ]


# ---- wrong types


@pytest.mark.parametrize("wrong", [b"text", bytearray(b"text"), memoryview(b"text")])
@pytest.mark.parametrize("call", [newsseg.parse, newsseg.tokenize])
def test_bytes_raise_with_a_remedy(call: Any, wrong: object) -> None:
    with pytest.raises(TypeError, match=r"newsseg\.read\(\)"):
        call(wrong)


@pytest.mark.parametrize("wrong", [None, 5, ["text"], Span(start=0, end=1)])
@pytest.mark.parametrize("call", [newsseg.parse, newsseg.tokenize])
def test_other_types_raise_and_are_named(call: Any, wrong: object) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        call(wrong)


def test_options_are_keyword_only() -> None:
    with pytest.raises(TypeError):
        newsseg.parse("城南新桥通车", newsseg.Options())  # type: ignore[call-arg]
