"""JSON: the whole model, and JSON Lines, a line for each article."""

from __future__ import annotations

from newsseg.export.notation import json_text
from newsseg.models import Page

__all__ = ["to_json", "to_jsonl"]


def to_json(page: Page, *, name: str = "") -> str:
    r"""The whole page, as `Page.model_validate_json` reads it; `name` has no place in it.

    >>> from newsseg import Page, parse
    >>> page = parse("城南新桥通车\n\n本报讯 昨日通车。")
    >>> Page.model_validate_json(to_json(page)) == page
    True
    """
    del name
    return json_text(page.model_dump(mode="json"), indent=2)


def to_jsonl(page: Page, *, name: str = "") -> str:
    r"""A line for each article: the article's fields, `page` (the name), `index` and `folio`.

    A page without articles is a line without them, so that no page goes missing.

    >>> import json
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
        return json_text({**about, "index": None})
    return "".join(json_text({**about, "index": i, **fields}) for i, fields in enumerate(articles))
