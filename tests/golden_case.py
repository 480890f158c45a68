"""Golden cases: load what a person wrote beside a page, and say where a parsed page differs.

The form is described in tests/golden/README.md.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from newsseg.models import Article, Block, Caption, Page, Person, Text

GOLDEN: Final = Path(__file__).parent / "golden"
GAP: Final = re.compile(r"(?<!…)…(?!…)")  # one … stands for a gap, …… is the printed ellipsis
HEADING: Final = "## "  # a paragraph written so in a case is a subhead in its place
ROLES: Final = {
    "记者": "reporter",
    "通讯员": "correspondent",
    "作者": "author",
    "摄影": "photographer",
    "编辑": "editor",
    "编译": "translator",
}

PAGE_KEYS: Final = frozenset(
    {"article", "note", "order", "xfail", "furniture", "folio", "duplicates", "people", "spaces"}
)
ARTICLE_KEYS: Final = frozenset(
    {
        "kind",
        "headline",
        "kicker",
        "subtitle",
        "headlines",
        "column",
        "people",
        "dateline",
        "lead",
        "subheads",
        "paragraphs",
        "captions",
        "source",
        "published",
        "editors",
        "keywords",
        "jumps",
    }
)


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what is expected of it."""

    name: str
    text: str
    want: dict[str, Any]

    @property
    def articles(self) -> list[dict[str, Any]]:
        articles: list[dict[str, Any]] = self.want.get("article", [])
        return articles

    @property
    def xfail(self) -> str | None:
        reason: str | None = self.want.get("xfail")
        return reason


def load(path: Path) -> Case:
    """The case whose page is the .txt file `path`."""
    name = path.relative_to(GOLDEN).with_suffix("").as_posix()
    want = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    return Case(name, path.read_bytes().decode("utf-8"), want)


def load_all() -> list[Case]:
    """All cases, in the order of their names."""
    return [load(path) for path in sorted(GOLDEN.glob("*/*.txt"))]


# ---- comparing strings


def fold(text: str) -> str:
    """Text without white space: how a case and a page are compared unless spaces = "exact"."""
    return re.sub(r"\s+", "", text)


def matches(pattern: str, text: str, *, exact: bool = False) -> bool:
    """Whether `text` is `pattern`, in which a single … stands for anything.

    >>> matches("秋粮…入库", "秋粮已全部 入库")
    True
    >>> matches("秋粮…入库", "秋粮已全部入库了")
    False
    """
    clean: Callable[[str], str] = str.strip if exact else fold
    pieces = [re.escape(clean(piece)) for piece in GAP.split(pattern)]
    return re.fullmatch(".*".join(pieces), clean(text), re.DOTALL) is not None


def listing(label: str, want: Sequence[str], got: Sequence[str], exact: bool) -> Iterator[str]:
    """Differences between two lists of strings, aligned by position."""
    if len(want) == len(got) and all(
        matches(w, g, exact=exact) for w, g in zip(want, got, strict=True)
    ):
        return
    yield f"{label}: expected {len(want)}, came {len(got)}"
    for index in range(max(len(want), len(got))):
        w = want[index] if index < len(want) else "(nothing)"
        g = got[index] if index < len(got) else "(nothing)"
        same = index < len(want) and index < len(got) and matches(w, g, exact=exact)
        if same:
            yield f"    {index}   ok       {short(g)}"
        else:
            yield f"    {index} ! expected {w}"
            yield f"        came     {short(g, 120)}"


def single(label: str, want: str, got: str, exact: bool = False) -> Iterator[str]:
    """Difference between two strings; an expected "" means there must be none."""
    if not matches(want, got, exact=exact):
        yield f"{label}: expected {want or '(none)'!r}, came {short(got) or '(none)'!r}"


def short(text: str, width: int = 48) -> str:
    """A long text with its middle left out, on one line."""
    text = text.replace("\n", "⏎")
    return text if len(text) <= width else f"{text[: width // 2]} … {text[-width // 2 :]}"


# ---- comparing the parts of a page


def check(case: Case, page: Page) -> list[str]:
    """All differences between what `case` expects and `page`, as lines to print."""
    found: list[str] = list(check_partition(page))
    exact = case.want.get("spaces") == "exact"
    pairs = pair(case.articles, page.articles, any_order=case.want.get("order") == "any")
    if len(case.articles) != len(page.articles):
        found.append(f"articles: expected {len(case.articles)}, came {len(page.articles)}")
    for number, (want, got) in enumerate(pairs):
        found += [f"article {number}: {line}" for line in check_article(want, got, exact)]
    found += check_page(case, page)
    if found:
        found += ["", "what came:", *outline(page)]
    return found


def pair(
    want: list[dict[str, Any]], got: tuple[Article, ...], *, any_order: bool
) -> list[tuple[dict[str, Any], Article]]:
    """Expected and parsed articles side by side: by position, or each with its best partner."""
    if not any_order:
        return list(zip(want, got, strict=False))
    left = list(got)
    pairs = []
    for expected in want:
        if not left:
            break
        best = min(left, key=lambda article: len(list(check_article(expected, article, False))))
        left.remove(best)
        pairs.append((expected, best))
    return pairs


def check_article(want: dict[str, Any], got: Article, exact: bool) -> Iterator[str]:
    """Differences of one article. Only the keys that are given are looked at."""
    for key in want:
        yield from CHECKS[key](want[key], got, exact)


def check_kind(want: str, got: Article, exact: bool) -> Iterator[str]:
    yield from single("kind", want, got.kind)


def check_headline(want: str, got: Article, exact: bool) -> Iterator[str]:
    yield from single("headline", want, got.title, exact)


def check_kicker(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    yield from listing("kicker", want, strings(got.headline and got.headline.kicker), exact)


def check_subtitle(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    yield from listing("subtitle", want, strings(got.headline and got.headline.subtitle), exact)


def check_headlines(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    """The whole headline block, whatever part each line was given."""
    head = got.headline
    block = [*head.kicker, *filter(None, [head.main]), *head.subtitle] if head else []
    if not matches("".join(want), "".join(strings(block))):
        yield from listing("headline block", want, strings(block), exact)


def check_column(want: str, got: Article, exact: bool) -> Iterator[str]:
    yield from single("column", want, got.column.text if got.column else "", exact)


def check_people(want: list[str | dict[str, str]], got: Article, exact: bool) -> Iterator[str]:
    yield from people("people", want, without_photographers(want, got))


def check_dateline(want: str | dict[str, Any], got: Article, exact: bool) -> Iterator[str]:
    line = got.dateline
    if isinstance(want, str):
        text = fold(line.text) if line else ""
        if not text.startswith(fold(want)) or (not want and text):
            yield f"dateline: expected {want or '(none)'!r}, came {text or '(none)'!r}"
        return
    for key, value in want.items():
        came = getattr(line, key) if line else None
        if came != value:
            yield f"dateline.{key}: expected {value!r}, came {came!r}"


def check_lead(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    yield from listing("lead", want, strings(got.lead), exact)


def check_subheads(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    heads = [section.heading for section in got.sections if section.heading is not None]
    yield from listing("subheads", want, strings(heads), exact)


def check_paragraphs(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    if not any(line.startswith(HEADING) for line in want):
        yield from listing("paragraphs", want, strings(got.paragraphs), exact)
        return
    lines: list[str] = []
    for section in got.sections:
        if section.heading is not None:
            lines.append(HEADING + section.heading.text)
        lines += strings(section.paragraphs)
    yield from listing("paragraphs with subheads", want, lines, exact)


def check_captions(want: list[str | dict[str, Any]], got: Article, exact: bool) -> Iterator[str]:
    """Captions in order; in a photo item its paragraphs count as captions too."""
    came = list(got.captions)
    if got.kind == "photo":
        came += [Caption(text=text.text) for text in got.paragraphs]
    texts = [w if isinstance(w, str) else w["text"] for w in want]
    wrong = list(listing("captions", texts, [caption.text for caption in came], exact))
    yield from wrong
    if wrong:
        return
    for number, (w, caption) in enumerate(zip(want, came, strict=True)):
        if isinstance(w, str):
            continue
        names = [person.name for person in caption.photographers]
        if got.kind == "photo" and not names:
            names = [person.name for person in got.people]
        if "photographers" in w and names != w["photographers"]:
            yield f"caption {number}: photographers expected {w['photographers']}, came {names}"
        if "credit" in w:
            credit = caption.credit.text if caption.credit else ""
            yield from single(f"caption {number}: credit", w["credit"], credit)


def check_source(want: str, got: Article, exact: bool) -> Iterator[str]:
    yield from single("source", want, got.source.text if got.source else "")


def check_published(want: datetime | str, got: Article, exact: bool) -> Iterator[str]:
    expected = want or None
    if got.published != expected:
        yield f"published: expected {expected}, came {got.published}"


def check_editors(want: list[str | dict[str, str]], got: Article, exact: bool) -> Iterator[str]:
    yield from people("editors", want, got.editors)


def check_keywords(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    yield from listing("keywords", want, strings(got.keywords), exact)


def check_jumps(want: list[str], got: Article, exact: bool) -> Iterator[str]:
    """Jumps as "to 三", "from 1", or "to" alone when the page number is lost."""
    came = [f"{jump.direction} {bare_number(jump.page)}".strip() for jump in got.jumps]
    yield from listing("jumps", want, came, False)


CHECKS: Final[dict[str, Callable[[Any, Article, bool], Iterator[str]]]] = {
    "kind": check_kind,
    "headline": check_headline,
    "kicker": check_kicker,
    "subtitle": check_subtitle,
    "headlines": check_headlines,
    "column": check_column,
    "people": check_people,
    "dateline": check_dateline,
    "lead": check_lead,
    "subheads": check_subheads,
    "paragraphs": check_paragraphs,
    "captions": check_captions,
    "source": check_source,
    "published": check_published,
    "editors": check_editors,
    "keywords": check_keywords,
    "jumps": check_jumps,
}


def strings(texts: Iterable[Text] | None) -> list[str]:
    return [text.text for text in texts or ()]


def bare_number(page: str | None) -> str:
    """The number of a page without 第, 版, 页 and spaces.

    >>> bare_number("第 三版")
    '三'
    """
    return re.sub(r"[第版页頁\s]", "", page or "")


def without_photographers(
    want: list[str | dict[str, str]], got: Article
) -> tuple[Person, ...]:
    """The article's people, less the photographers of its captions that the case does not list."""
    listed = {w["name"] if isinstance(w, dict) else w.split()[-1] for w in want}
    caption = {person.name for c in got.captions for person in c.photographers}
    return tuple(p for p in got.people if p.name in listed or p.name not in caption)


def people(
    label: str, want: list[str | dict[str, str]], got: tuple[Person, ...]
) -> Iterator[str]:
    """Differences between people as "记者 丁禾", "丁禾" or {name, role, affiliation} and those found."""
    same = len(want) == len(got) and all(
        is_person(w, g) for w, g in zip(want, got, strict=True)
    )
    if not same:
        came = [f"{p.role} {p.name}" + (f" ({p.affiliation})" if p.affiliation else "") for p in got]
        yield f"{label}: expected {want}, came {came}"


def is_person(want: str | dict[str, str], got: Person) -> bool:
    if isinstance(want, dict):
        return all(getattr(got, key) == value for key, value in want.items())
    role, _, name = want.rpartition(" ")
    return got.name == name and (not role or got.role == ROLES[role])


def check_page(case: Case, page: Page) -> Iterator[str]:
    """Differences in what belongs to the page and to no article."""
    want = case.want
    if "furniture" in want:
        yield from listing("furniture", want["furniture"], furniture_lines(page), False)
    if "duplicates" in want:
        came = count_repeated_lines(page)
        if came != want["duplicates"]:
            yield f"duplicates: expected {want['duplicates']} repeated lines, came {came}"
    if "people" in want:
        yield from people("page.people", want["people"], page.people)
    for key, value in want.get("folio", {}).items():
        came_value = getattr(page.folio, key) if page.folio else None
        if key == "number":
            came_value = bare_number(came_value)
        if came_value != value:
            yield f"folio.{key}: expected {value!r}, came {came_value!r}"


def furniture_lines(page: Page) -> list[str]:
    text = "\n".join(slice_of(page, block) for block in page.furniture)
    return [line for line in text.splitlines() if line.strip()]


def slice_of(page: Page, block: Block) -> str:
    return page.source[block.span.start : block.span.end]


def count_repeated_lines(page: Page) -> int:
    """Lines of the source of which at least half stands in blocks marked as repeats."""
    inside = bytearray(len(page.source))
    for block in page.duplicates:
        inside[block.span.start : block.span.end] = b"\1" * (block.span.end - block.span.start)
    count = at = 0
    for line in page.source.splitlines(keepends=True):
        size = len(line.rstrip())
        if line.strip() and 2 * sum(inside[at : at + size]) >= size:
            count += 1
        at += len(line)
    return count


def check_partition(page: Page) -> Iterator[str]:
    """The promise that holds for any page: blocks cover the source once, in order."""
    if "".join(slice_of(page, block) for block in page.blocks) != page.source:
        yield "blocks do not partition the source"


def outline(page: Page) -> Iterator[str]:
    """A page on a few lines, for the failure report."""
    for number, article in enumerate(page.articles):
        head = article.headline
        kicker = " / ".join(strings(head.kicker)) if head else ""
        subtitle = " / ".join(strings(head.subtitle)) if head else ""
        yield f"[{number}] {article.kind}  {kicker} ‖ {article.title} ‖ {subtitle}"
        if article.column:
            yield f"      column   {article.column.text}"
        if article.dateline:
            yield f"      dateline {article.dateline.text}"
        if article.people:
            yield f"      people   {', '.join(f'{p.role} {p.name}' for p in article.people)}"
        for text in article.lead:
            yield f"      lead     {short(text.text)}"
        for section in article.sections:
            if section.heading:
                yield f"      ##       {section.heading.text}"
            for paragraph in section.paragraphs:
                yield f"      ¶        {short(paragraph.text)}"
        for caption in article.captions:
            names = ", ".join(person.name for person in caption.photographers)
            credit = caption.credit.text if caption.credit else ""
            yield f"      caption  {short(caption.text)} ({names}; {credit})"
    for block in page.blocks:
        if block.article is None and slice_of(page, block).strip():
            yield f"  {block.role:10} {short(slice_of(page, block))}"


# ---- is the case itself well written?


def flaws(case: Case) -> Iterator[str]:
    """Mistakes in a case: unknown keys, and texts that the page does not hold."""
    yield from (f"unknown key {key!r}" for key in sorted(set(case.want) - PAGE_KEYS))
    source = fold(re.sub(r"[*#`]", "", case.text))
    for number, article in enumerate(case.articles):
        for key in sorted(set(article) - ARTICLE_KEYS):
            yield f"article {number}: unknown key {key!r}"
        for text in written_texts(article):
            for piece in GAP.split(text.removeprefix(HEADING)):
                if len(fold(piece)) <= LONG_PIECE and fold(piece) not in source:
                    yield f"article {number}: the page does not hold {piece!r}"


LONG_PIECE: Final = 12  # a longer piece may run over a cut, a doubled character or a caption


def written_texts(article: dict[str, Any]) -> Iterator[str]:
    for key in ("paragraphs", "lead", "subheads", "kicker", "subtitle", "headlines", "captions"):
        for item in article.get(key, []):
            yield item if isinstance(item, str) else item["text"]
    for person in article.get("people", []):
        yield person["name"] if isinstance(person, dict) else person.split()[-1]

