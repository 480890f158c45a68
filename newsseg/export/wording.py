"""Articles in the words of a Chinese paper, for formats that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from itertools import groupby
from typing import Final

from newsseg.models import Article, Caption, Headline, Jump, Person

__all__ = [
    "ROLE_WORDS",
    "WRITERS",
    "byline",
    "captioned",
    "credit_of",
    "headline_of",
    "jump_mark",
    "moment",
    "printable",
]

# The word a paper prints before the names of each role.
ROLE_WORDS: Final[Mapping[str, str]] = {
    "reporter": "记者",
    "correspondent": "通讯员",
    "author": "作者",
    "photographer": "摄影",
    "editor": "编辑",
    "translator": "编译",
    "designer": "制图",
    "proofreader": "校对",
    "commentator": "评论员",
    "intern": "实习生",
}
# Roles of those who write: in formats that know authors and others.
WRITERS: Final = frozenset({"reporter", "correspondent", "author", "intern", "commentator"})
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    r"""The text with lone surrogates, which UTF-8 cannot hold, as U+FFFD: one for one.

    >>> printable("桥\ud800通车")
    '桥�通车'
    """
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def byline(people: Iterable[Person]) -> str:
    """Names behind their role words, as a byline prints them.

    >>> byline([Person(name="丁禾", role="reporter"), Person(name="祁望", role="reporter")])
    '记者 丁禾 祁望'
    """
    groups = groupby(people, key=lambda person: (person.affiliation or "", person.role))
    return "  ".join(
        " ".join([f"{outlet}{ROLE_WORDS.get(role, role)}", *(each.name for each in group)])
        for (outlet, role), group in groups
    )


def credit_of(caption: Caption) -> str:
    """Who took a picture and who supplied it, empty where nobody is named.

    >>> credit_of(Caption(text="", photographers=(Person(name="丁禾", role="photographer"),)))
    '丁禾 摄'
    """
    names = " ".join(person.name for person in caption.photographers)
    parts = (f"{names} 摄" if names else "", caption.credit.text if caption.credit else "")
    return "  ".join(filter(None, parts))


def captioned(caption: Caption) -> str:
    """A picture's text with its credit behind it, as papers print them.

    >>> captioned(Caption(text="新桥。", photographers=(Person(name="丁禾", role="photographer"),)))
    '新桥。（丁禾 摄）'
    """
    credit = credit_of(caption)
    return f"{caption.text}（{credit}）" if credit else caption.text


def jump_mark(jump: Jump) -> str:
    """A jump line as papers print it.

    >>> from newsseg import Span
    >>> jump_mark(Jump(direction="to", page="3", span=Span(start=0, end=5)))
    '下转第3版'
    """
    return f"{'下转' if jump.direction == 'to' else '上接'}第{jump.page or ' '}版"


def moment(published: datetime, between: str = " ") -> str:
    """The day, and the hour where one is printed: a paper tells only the day.

    With "T" between day and hour it is a date or a date and time of ISO 8601.

    >>> moment(datetime(2031, 5, 6)), moment(datetime(2031, 5, 6, 11, 20), "T")
    ('2031-05-06', '2031-05-06T11:20:00')
    """
    if published.time() == time():
        return published.date().isoformat()
    return published.isoformat(between)


def headline_of(article: Article) -> Headline:
    """The headline block, an empty one where there is none."""
    return article.headline or Headline()
