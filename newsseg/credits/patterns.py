"""Patterns built from the tables: role words with their outlets, verbs after names, agencies.

All match folded text. Quantifiers are bounded, so a search is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.dates import DATE
from newsseg.credits.folding import HAN
from newsseg.cues.roles import (
    ADJECTIVES,
    AGENCIES,
    MARKED_ROLES,
    OUTLET_ENDINGS,
    POST_ROLES,
    ROLE_WORDS,
    VERBS,
)

__all__ = [
    "AGENCY",
    "FILED",
    "OUTLET",
    "PLACE",
    "POST_ROLE",
    "ROLE",
    "ROLE_HINT",
    "VERB",
    "roles",
    "spaced",
]


def spaced(words: Iterable[str]) -> str:
    """A pattern for any of the words, with stray spaces inside them (通 讯 员).

    >>> re.fullmatch(spaced(["通讯员", "记者"]), "通 讯 员") is not None
    True
    """
    return "(?:" + "|".join(" {0,2}".join(map(re.escape, word)) for word in words) + ")"


AGENCY: Final = "(?:" + "|".join(AGENCIES) + "|本 {0,2}[报刊网台社站])"
_ENDING: Final = "(?:" + "|".join(OUTLET_ENDINGS) + ")"
# What an outlet publishes with, and another one beside it: 青螺报客户端, 青螺日报社/观河新闻.
_BESIDE: Final = rf"(?: ?[/·-] ?[{HAN}]{{1,8}}?(?:新闻|{_ENDING}))"
OUTLET: Final = (
    rf"(?:{AGENCY}|《[^《》]{{2,14}}》|[{HAN}A-Za-z0-9]{{1,12}}?{_ENDING}社?(?:客户端)?{_BESIDE}?)"
)

_ADJECTIVE: Final = rf"(?:{spaced(ADJECTIVES)}|[驻赴][{HAN}]{{1,6}}?)"
ROLE: Final = Pattern(
    rf"(?:(?P<outlet>{OUTLET}) {{0,2}})??(?:{_ADJECTIVE} {{0,2}}){{0,3}}"
    rf"(?P<word>{spaced(row.word for row in ROLE_WORDS)})(?: {{0,2}}[:/])?"
    rf"|(?<![{HAN}])(?P<mark>{spaced(row.word for row in MARKED_ROLES)}) ?[:/]"
)
ROLE_HINT: Final = Pattern(  # every alternative starts with a letter, which makes it fast to search
    "|".join(
        [" {0,2}".join(map(re.escape, row.word)) for row in ROLE_WORDS]
        + [f"{row.word[-1]} ?[:/]" for row in MARKED_ROLES]
    )
)


def roles(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `ROLE.finditer` finds, but fast where there is nothing to find.

    >>> [match["word"] for match in roles("本报记者丁禾 通讯员周平", 0, 12)]
    ['记者', '通讯员']
    """
    while ROLE_HINT.search(folded, start, end) and (match := ROLE.search(folded, start, end)):
        yield match
        start = match.end()


_POST: Final = "|".join(row.word for row in POST_ROLES)
POST_ROLE: Final = Pattern(rf"(?:/ ?(?P<slash>{_POST})| (?P<lone>[文图摄译绘]))(?![{HAN}])")

VERB: Final = Pattern(spaced(row.word for row in VERBS) + "$")
PLACE: Final = Pattern(rf"[ ,/|] {{0,3}}(?P<place>[{HAN}]{{2,8}})$")
# （中央社記者N C D電）
FILED: Final = Pattern(
    rf"[ ,/]{{0,3}}(?P<place>[{HAN}·]{{1,10}}?)? ?(?P<date>{DATE}) ?(?:专|急|外|综合)? ?[电讯]$"
)
