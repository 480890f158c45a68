"""JSON: the whole model, and JSON Lines, a line for each article."""

from __future__ import annotations

import json
from typing import Any, Final

from newsseg.export.wording import printable
from newsseg.models import Page

__all__ = ["to_json", "to_jsonl"]

# Some programs end a line at these, too; JSON can hold them escaped.
_LINE_BREAKS: Final = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"})


def to_json(page: Page, *, name: str = "") -> str:
    r"""The whole page, as `Page.model_validate_json` reads it; `name` has no place in it.

    >>> from newsseg import Page, parse
    >>> page = parse("城南新桥通车\n\n本报讯 昨日通车。")
    >>> Page.model_validate_json(to_json(page)) == page
    True
    """
    del name
    return _dump(page.model_dump(mode="json"), indent=2)


def to_jsonl(page: Page, *, name: str = "") -> str:
    r"""A line for each article: the article's fields, `page` (the name), `index` and `folio`.

    A page without articles is a line without them, so that no page goes missing.

    >>> from newsseg import parse
    >>> line = to_jsonl(parse("城南新桥通车\n\n本报讯 昨日通车。"), name="1.txt")
    >>> record = json.loads(line)
    >>> record["page"], record["index"], record["headline"]["main"]["text"]
    ('1.txt', 0, '城南新桥通车')
    """
    folio = page.folio.model_dump(mode="json") if page.folio else None
    about = {"page": name, "folio": folio}
    articles = [article.model_dump(mode="json") for article in page.articles]
    if not articles:
        return _dump({**about, "index": None})
    return "".join(_dump({**about, "index": i, **fields}) for i, fields in enumerate(articles))


def _dump(value: Any, indent: int | None = None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return printable(text.translate(_LINE_BREAKS)) + "\n"
