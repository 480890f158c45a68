"""Where a parsed page differs from what its golden case expects, as lines to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from newsseg.evaluation.cases import HEADING, Case, fold, matches
from newsseg.evaluation.form import ROLES
from newsseg.evaluation.sketches import (
    body_lines,
    short,
    sketch,
    slice_of,
    strings,
    text_of,
)
from newsseg.export.wording import headline_of
from newsseg.models import Article, Caption, Page, Person

__all__ = ["best_partners", "differences", "in_key", "in_page"]

People = list[str | dict[str, str]]  # as a case writes them


def differences(case: Case, page: Page) -> list[str]:
    """All differences between what `case` expects and `page`, then a sketch of the page."""
    found: list[str] = []
    if "".join(slice_of(page, block) for block in page.blocks) != page.source:
        found.append("blocks do not partition the source")
    if len(case.articles) != len(page.articles):
        found.append(f"articles: expected {len(case.articles)}, came {len(page.articles)}")
    for number, (want, got) in enumerate(pairs(case, page)):
        found += [f"article {number}: {line}" for line in in_article(want, got, case.exact)]
    found += in_page(case.want, page)
    return [*found, "", "what came:", *sketch(page)] if found else []


def pairs(case: Case, page: Page) -> list[tuple[dict[str, Any], Article]]:
    """Expected and parsed articles side by side: by position, or each with its best partner."""
    if case.want.get("order") != "any":
        return list(zip(case.articles, page.articles, strict=False))
    partners = best_partners(case.articles, page.articles)
    return [(want, got) for want, got in partners if got is not None]


def best_partners(
    wants: Iterable[dict[str, Any]], articles: Iterable[Article]
) -> Iterator[tuple[dict[str, Any], Article | None]]:
    """Each expected article with the one that differs least of those left, None when none is."""
    left = [*articles]
    for want in wants:
        best = min(left, key=lambda got: len([*in_article(want, got, exact=False)]), default=None)
        if best is not None:
            left.remove(best)
        yield want, best


# ---- one article

STRINGS: Final[dict[str, Callable[[Article], str]]] = {
    "kind": lambda a: a.kind,
    "headline": lambda a: a.title,
    "column": lambda a: text_of(a.column),
    "source": lambda a: text_of(a.source),
}
LISTS: Final[dict[str, Callable[[Article], list[str]]]] = {
    "kicker": lambda a: strings(headline_of(a).kicker),
    "subtitle": lambda a: strings(headline_of(a).subtitle),
    "lead": lambda a: strings(a.lead),
    "subheads": lambda a: strings(s.heading for s in a.sections if s.heading),
    "paragraphs": lambda a: strings(a.paragraphs),
    "keywords": lambda a: strings(a.keywords),
    "jumps": lambda a: [f"{j.direction} {bare_number(j.page)}".strip() for j in a.jumps],
}


def in_article(want: dict[str, Any], got: Article, exact: bool) -> Iterator[str]:
    """Differences of one article. Only the keys that are given are looked at."""
    for key, value in want.items():
        yield from in_key(key, value, got, exact)


def in_key(key: str, value: Any, got: Article, exact: bool) -> Iterator[str]:
    """Differences of an article in what one key of a case says."""
    if key == "paragraphs" and any(line.startswith(HEADING) for line in value):
        yield from listing("paragraphs with subheads", value, body_lines(got), exact)
    elif key in STRINGS:
        yield from single(key, value, STRINGS[key](got), exact)
    elif key in LISTS:
        yield from listing(key, value, LISTS[key](got), exact)
    else:
        yield from OTHERS[key](value, got)


def in_headlines(want: list[str], got: Article) -> Iterator[str]:
    """The whole headline block, whatever part each line was given."""
    head = headline_of(got)
    block = strings([*head.kicker, *([head.main] if head.main else []), *head.subtitle])
    if not matches("".join(want), "".join(block)):
        yield from listing("headline block", want, block)


def in_people(want: People, got: Article) -> Iterator[str]:
    """The people in order, less the photographers of captions that the case does not list."""
    listed = {w["name"] if isinstance(w, dict) else w.split()[-1] for w in want}
    pictured = {person.name for caption in pictures(got) for person in caption.photographers}
    people = [p for p in got.people if p.name in listed or p.name not in pictured]
    yield from persons("people", want, people)


def in_dateline(want: str | dict[str, Any], got: Article) -> Iterator[str]:
    if isinstance(want, str):
        text = fold(got.dateline.text) if got.dateline else ""
        if not text.startswith(fold(want)) or (text and not want):
            yield f"dateline: expected {want or '(none)'!r}, came {text or '(none)'!r}"
        return
    for key, value in want.items():
        came = getattr(got.dateline, key) if got.dateline else None
        if came != value:
            yield f"dateline.{key}: expected {value!r}, came {came!r}"


def in_captions(want: list[str | dict[str, Any]], got: Article) -> Iterator[str]:
    """Captions in order."""
    captions = pictures(got)
    wanted = [{"text": w} if isinstance(w, str) else w for w in want]
    wrong = list(listing("captions", [w["text"] for w in wanted], [c.text for c in captions]))
    yield from wrong
    for number, (w, caption) in enumerate(zip(wanted, captions, strict=False)):
        names = [person.name for person in caption.photographers]
        if not wrong and names != w.get("photographers", names):
            yield f"caption {number}: photographers expected {w['photographers']}, came {names}"
        if not wrong and "credit" in w:
            yield from single(f"caption {number}: credit", w["credit"], text_of(caption.credit))


def pictures(got: Article) -> list[Caption]:
    """An article's captions; in a photo item its paragraphs count as captions too."""
    if got.kind != "photo":
        return [*got.captions]
    by = tuple(person for person in got.people if person.role == "photographer")
    told = [Caption(text=text.text, photographers=by, credit=got.source) for text in got.paragraphs]
    return [*told, *got.captions]


def in_published(want: datetime, got: Article) -> Iterator[str]:
    if got.published != want:
        yield f"published: expected {want}, came {got.published}"


OTHERS: Final[dict[str, Callable[[Any, Article], Iterator[str]]]] = {
    "headlines": in_headlines,
    "people": in_people,
    "dateline": in_dateline,
    "captions": in_captions,
    "published": in_published,
    "editors": lambda want, got: persons("editors", want, got.editors),
}


def persons(label: str, want: People, got: Sequence[Person]) -> Iterator[str]:
    """People as "记者 丁禾", "丁禾" or {name, role, affiliation} against those found."""
    if len(want) != len(got) or not all(map(is_person, want, got)):
        came = [f"{person.role} {person.name} {person.affiliation or ''}".strip() for person in got]
        yield f"{label}: expected {want}, came {came}"


def is_person(want: str | dict[str, str], got: Person) -> bool:
    if isinstance(want, dict):
        return all(getattr(got, key) == value for key, value in want.items())
    role, _, name = want.rpartition(" ")
    return got.name == name and (not role or got.role == ROLES[role])


# ---- the page


def in_page(want: dict[str, Any], page: Page) -> Iterator[str]:
    """Differences in what belongs to the page and to no article."""
    if "furniture" in want:
        text = "\n".join(slice_of(page, block) for block in page.furniture)
        lines = [line for line in text.splitlines() if line.strip()]
        yield from listing("furniture", want["furniture"], lines)
    if (expected := want.get("duplicates")) is not None:
        repeated = count_repeated_lines(page)
        if repeated != expected:
            yield f"duplicates: expected {expected} repeated lines, came {repeated}"
    if "people" in want:
        yield from persons("page.people", want["people"], page.people)
    if want.get("folio") == {} and page.folio is not None:
        yield f"folio: expected none, came {page.folio.text!r}"
    for key, value in want.get("folio", {}).items():
        came = getattr(page.folio, key) if page.folio else None
        if (bare_number(came) if key == "number" else came) != value:
            yield f"folio.{key}: expected {value!r}, came {came!r}"


def count_repeated_lines(page: Page) -> int:
    """Lines of the source of which at least half stands in blocks marked as repeats."""
    inside = bytearray(len(page.source))
    for block in page.duplicates:
        inside[block.span.start : block.span.end] = b"\1" * (block.span.end - block.span.start)
    count = at = 0
    for line in page.source.splitlines(keepends=True):
        size = len(line.rstrip())
        count += bool(size and 2 * sum(inside[at : at + size]) >= size)
        at += len(line)
    return count


# ---- comparing and printing


def single(label: str, want: str, got: str, exact: bool = False) -> Iterator[str]:
    """Difference between two strings; an expected "" means there must be none."""
    if not matches(want, got, exact=exact):
        yield f"{label}: expected {want or '(none)'!r}, came {short(got) or '(none)'!r}"


def listing(
    label: str, want: Sequence[str], got: Sequence[str], exact: bool = False
) -> Iterator[str]:
    """Differences between two lists of strings, side by side."""
    good = [matches(w, g, exact=exact) for w, g in zip(want, got, strict=False)]
    if len(want) == len(got) and all(good):
        return
    yield f"{label}: expected {len(want)}, came {len(got)}"
    for i in range(max(len(want), len(got))):
        if i < len(good) and good[i]:
            yield f"    {i}   ok       {short(got[i])}"
            continue
        yield f"    {i} ! expected {want[i] if i < len(want) else '(nothing)'}"
        yield f"        came     {short(got[i], 120) if i < len(got) else '(nothing)'}"


def bare_number(page: str | None) -> str:
    """The number of a page without 第, 版, 页 and spaces.

    >>> bare_number("第 三版")
    '三'
    """
    return re.sub(r"[第版页頁\s]", "", page or "")
