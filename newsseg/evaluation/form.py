"""The form of an answer: which keys there are, and what may stand behind each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationError,
)

__all__ = ["ROLES", "mistakes"]

ROLES: Final[Mapping[str, str]] = {
    "记者": "reporter",
    "通讯员": "correspondent",
    "作者": "author",
    "摄影": "photographer",
    "编辑": "editor",
    "编译": "translator",
    "記者": "reporter",
    "通訊員": "correspondent",
    "攝影": "photographer",
    "編輯": "editor",
    "編譯": "translator",
}
_KIND: Final = Discriminator(lambda value: "a table" if isinstance(value, dict) else "a string")


def _known_role(person: str) -> str:
    role, _, name = person.rpartition(" ")
    if not name or (role and role not in ROLES):
        raise ValueError(f"should be a name alone or behind one of {', '.join(ROLES)}")
    return person


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Person(_Part):
    name: str
    role: str | None = None
    affiliation: str | None = None


class _Dateline(_Part):
    agency: str | None = None
    place: str | None = None
    date: dt.date | None = None


class _Caption(_Part):
    text: str
    photographers: list[str] = []
    credit: str = ""


class _Folio(_Part):
    date: dt.date | None = None
    number: str | None = None
    name: str | None = None


_Text: TypeAlias = Annotated[str, Tag("a string")]
_People: TypeAlias = list[
    Annotated[
        Annotated[str, AfterValidator(_known_role), Tag("a string")]
        | Annotated[_Person, Tag("a table")],
        _KIND,
    ]
]
_Jump: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(to|from)( \S+)?$")]


class _Article(_Part):
    kind: Literal["news", "photo"] = "news"
    headline: str = ""
    kicker: list[str] = []
    subtitle: list[str] = []
    headlines: list[str] = []
    column: str = ""
    people: _People = []
    dateline: Annotated[_Text | Annotated[_Dateline, Tag("a table")], _KIND] = ""
    lead: list[str] = []
    subheads: list[str] = []
    paragraphs: list[str] = []
    captions: list[Annotated[_Text | Annotated[_Caption, Tag("a table")], _KIND]] = []
    source: str = ""
    published: dt.datetime | None = None
    editors: _People = []
    keywords: list[str] = []
    jumps: list[_Jump] = []


class _Answer(_Part):
    article: list[_Article] = []
    note: str = ""
    order: Literal["any"] | None = None
    spaces: Literal["exact"] | None = None
    xfail: str | None = None
    furniture: list[str] = []
    duplicates: int = Field(default=0, ge=0)
    folio: _Folio | None = None
    people: _People = []


def mistakes(answer: Mapping[str, Any]) -> Iterator[str]:
    """Where an answer is not in the form, each with its key, articles counted from 0.

    >>> [*mistakes({"article": [{"hedline": "城南新桥通车"}]})]
    ["article 0: unknown key 'hedline'"]
    >>> [*mistakes({"article": [{"people": ["记者 丁禾", 7]}]})]
    ['article 0: people 1: Input should be a valid string']
    """
    try:
        _Answer.model_validate(answer)
    except ValidationError as error:
        for each in error.errors():
            where = [*_named(each["loc"])]
            said = each["msg"].removeprefix("Value error, ")
            if each["type"] == "extra_forbidden":
                said = f"unknown key {where.pop()!r}"
            yield ": ".join([*where, said])


def _named(place: tuple[int | str, ...]) -> Iterator[str]:
    """The keys of a place, each with its number where it is a list's."""
    keys = [key for key in place if key not in ("a string", "a table")]
    for key, after in zip(keys, [*keys[1:], ""], strict=True):
        if isinstance(key, str):
            yield f"{key} {after}" if isinstance(after, int) else key
