"""Articles made of invented words, with their answer. All chance comes from the dice given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Final, Generic, NamedTuple, TypeVar

import words
from newsseg.spans import Role
from words import Subject

T = TypeVar("T")

ROLES: Final = {"记者": "reporter", "通讯员": "correspondent"}


class Line(NamedTuple):
    """A line of an article as printed. What it says, `text[start:end]`, is without its credits."""

    role: Role
    text: str
    start: int = 0
    end: int = 1_000_000
    names: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """An article as it was meant, before it was set on a page."""

    lines: tuple[Line, ...]
    people: tuple[tuple[str, str], ...]
    """(name, role) in printed order, photographers left out."""

    def saying(self, *roles: Role) -> list[str]:
        """What the lines in these roles say."""
        return [line.says for line in self.lines if line.role in roles]

    @property
    def headline(self) -> str:
        return "".join(self.saying(Role.MAIN))

    @property
    def paragraphs(self) -> list[str]:
        return self.saying(Role.OPENING, Role.BODY)

    @property
    def captions(self) -> list[tuple[str, list[str]]]:
        """Captions and their photographers."""
        return [(line.says, [*line.names]) for line in self.lines if line.role is Role.CAPTION]

    @property
    def content(self) -> list[str]:
        """What makes the article this one: all its texts but the headline block."""
        return self.saying(Role.LEAD, Role.SUBHEAD, Role.OPENING, Role.BODY, Role.CAPTION)

    def printed(self, change: Callable[[str], str]) -> MadeArticle:
        """The article with every line changed, one character to one."""
        changed = (line._replace(text=change(line.text)) for line in self.lines)
        return replace(self, lines=tuple(changed))


@dataclass(frozen=True, slots=True)
class Mix:
    """How often an article has each part, and how its writers sign."""

    column: float = 0.12
    kicker: float = 0.25
    two_rows: float = 0.08
    subtitle: float = 0.35
    lead: float = 0.1
    subheads: float = 0.15
    caption: float = 0.35
    credit_below: float = 0.2
    caption_first: bool = False  # captions stand below the first paragraph only
    speech: float = 0.12
    jump: float = 0.06
    untitled: float = 0.03  # a brief without a headline
    picture: float = 0.04  # a picture that is an item of its own
    signing: tuple[str, ...] = tuple(
        "brief brief brief filed wire line line mark report names closing nobody".split()
    )
    paragraphs: tuple[int, int] = (1, 5)
    sentences: tuple[int, int] = (2, 4)


# Headline, subtitle, 本报讯（…）, text, a caption: nothing that could be taken for something else.
PLAIN: Final = Mix(
    column=0, kicker=0, two_rows=0, lead=0, subheads=0, speech=0, jump=0,
    untitled=0, picture=0, credit_below=0, caption_first=True,
    signing=("brief",), paragraphs=(1, 3), sentences=(1, 2),
)  # fmt: skip
# All parts but those that read like something else: two short rows like kicker and headline, a
# short subhead like a headline, text above a picture like the picture's own.
CLEAN: Final = Mix(
    column=0,
    two_rows=0,
    subheads=0,
    untitled=0,
    picture=0,
    credit_below=0,
    caption_first=True,
    paragraphs=(2, 5),
)


class Deck(Generic[T]):
    """Cards drawn without return until none is left, then all again."""

    def __init__(self, cards: Sequence[T], dice: Random) -> None:
        self.cards, self.dice = cards, dice
        self.left: list[T] = []

    def draw(self) -> T:
        self.left = self.left or [*self.cards]
        return self.left.pop(self.dice.randrange(len(self.left)))


@dataclass(slots=True)
class Table:
    """What the articles of one page draw from, so that no two are about the same."""

    dice: Random
    mix: Mix
    subjects: Deck[Subject] = field(init=False)
    places: Deck[str] = field(init=False)
    names: Deck[str] = field(init=False)
    times: Deck[str] = field(init=False)
    clauses: Deck[str] = field(init=False)
    endings: Deck[str] = field(init=False)
    speeches: Deck[str] = field(init=False)
    openings: Deck[str] = field(init=False)
    headlines: Deck[tuple[str, ...]] = field(init=False)
    two_rows: Deck[tuple[str, ...]] = field(init=False)
    kickers: Deck[str] = field(init=False)
    subtitles: Deck[str] = field(init=False)
    subheads: Deck[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        for name, cards in (
            ("subjects", words.SUBJECTS),
            ("places", words.PLACES),
            ("names", [a + b for a in words.SURNAMES for b in words.GIVEN]),
            ("times", words.TIMES),
            ("clauses", words.CLAUSES),
            ("endings", words.ENDINGS),
            ("speeches", words.SPEECHES),
            ("openings", words.OPENINGS),
            ("headlines", [(row,) for row in words.HEADLINES]),
            ("two_rows", words.TWO_ROWS),
            ("kickers", words.KICKERS),
            ("subtitles", words.SUBTITLES),
            ("subheads", words.SUBHEADS),
        ):
            setattr(self, name, Deck(cards, self.dice))

    def happens(self, share: float) -> bool:
        return self.dice.randrange(1000) < 1000 * share


def make_article(table: Table) -> MadeArticle:
    """One article about a subject that no other article of the table has."""
    return _Writer(table).article()


class _Writer:
    """Writes one article: its subject, its people, and the lines so far."""

    def __init__(self, table: Table) -> None:
        self.table, self.dice, self.mix = table, table.dice, table.mix
        subject = table.subjects.draw()
        self.things = Deck(subject.things, self.dice)
        self.folk = Deck(subject.folk, self.dice)
        self.fixed = {
            "place": table.places.draw(),
            "topic": subject.topic,
            "deed": self.dice.choice(subject.deeds),
            "lead": self.things.draw(),
        }
        self.main_folk = self.folk.draw()
        roles = self.dice.choice((("记者",), ("通讯员",), ("记者", "通讯员"), ("记者", "记者")))
        self.credits = [(role, table.names.draw()) for role in roles]

    def fill(self, template: str, **given: str) -> str:
        slots = {"thing": self.things.draw(), "folk": self.folk.draw()} | self.fixed | given
        return template.format(n=self.dice.randrange(11, 980), **slots)

    def head(self, template: str) -> str:
        return self.fill(template, folk=self.main_folk)

    def article(self) -> MadeArticle:
        if self.table.happens(self.mix.picture):
            return self.picture()
        if self.table.happens(self.mix.untitled):
            return self.brief()
        lines = [*self.headline(), *self.summary()]
        people = tuple((name, ROLES[role]) for role, name in self.credits)
        signing = self.dice.choice(self.mix.signing)
        body = self.signed(signing, [*self.body()])
        if signing == "names":
            people = tuple((name, "author") for name, _ in people)
        return MadeArticle((*lines, *self.illustrated(body)), () if signing == "nobody" else people)

    def brief(self) -> MadeArticle:
        people = tuple((name, ROLES[role]) for role, name in self.credits)
        opening = Line(Role.BODY, self.head(self.table.openings.draw()) + self.sentence())
        return MadeArticle(tuple(self.signed("brief", [opening])), people)

    def picture(self) -> MadeArticle:
        """A picture's text and credit, with or without a headline."""
        head = [Line(Role.MAIN, self.head(*self.table.headlines.draw()))]
        name = self.table.names.draw()
        text = self.head(self.table.openings.draw()) + f"图为{self.sentence()}"
        caption = Line(Role.CAPTION, f"{text}{name}摄", end=len(text), names=(name,))
        return MadeArticle((*(head if self.dice.randrange(2) else []), caption), ())

    # ---- the headline block

    def headline(self) -> Iterator[Line]:
        happens, mix = self.table.happens, self.mix
        if happens(mix.column):
            yield Line(Role.COLUMN, self.dice.choice(words.COLUMNS))
        if happens(mix.kicker):
            yield Line(Role.KICKER, self.head(self.table.kickers.draw()))
        rows = self.table.two_rows if happens(mix.two_rows) else self.table.headlines
        yield from (Line(Role.MAIN, self.head(row)) for row in rows.draw())
        if happens(mix.subtitle):
            yield Line(Role.SUBTITLE, self.head(self.table.subtitles.draw()), start=2)

    def summary(self) -> Iterator[Line]:
        if self.table.happens(self.mix.lead):
            yield Line(Role.LEAD, self.head(self.dice.choice(words.LEADS)))

    # ---- the text

    def sentence(self) -> str:
        if self.table.happens(self.mix.speech):
            return self.fill(self.table.speeches.draw())
        time = self.fill(self.table.times.draw()) + "，" if self.table.happens(0.6) else ""
        clause, ending = self.table.clauses.draw(), self.table.endings.draw()
        return f"{time}{self.fill(clause)}，{self.fill(ending)}。"

    def paragraph(self) -> str:
        return "".join(self.sentence() for _ in range(self.dice.randint(*self.mix.sentences)))

    def body(self) -> Iterator[Line]:
        opening = self.head(self.table.openings.draw())
        yield Line(Role.BODY, opening + self.sentence())
        count = self.dice.randint(*self.mix.paragraphs) - 1
        if not self.table.happens(self.mix.subheads):
            yield from (Line(Role.BODY, self.paragraph()) for _ in range(count))
            return
        for subhead in self.table.subheads.draw():
            yield Line(Role.SUBHEAD, self.head(subhead))
            yield from (Line(Role.BODY, self.paragraph()) for _ in range(self.dice.randint(1, 3)))

    # ---- credits

    def roster(self, glue: str) -> str:
        roles = dict.fromkeys(role for role, _ in self.credits)
        named = [" ".join(name for r, name in self.credits if r == role) for role in roles]
        return " ".join(f"{role}{glue}{names}" for role, names in zip(roles, named, strict=True))

    def signed(self, signing: str, body: list[Line]) -> list[Line]:
        """The text with its writers named in one of the ways papers name them."""
        glue = self.dice.choice(("", " "))
        roster, day = self.roster(glue), f"{self.dice.randint(1, 12)}月{self.dice.randint(1, 28)}日"
        place, names = self.fixed["place"], " ".join(name for _, name in self.credits)
        match signing:
            case "brief":
                body[0] = _opened(body[0], f"本报讯（{roster}）")
            case "filed":
                body[0] = _opened(body[0], f"本报{place}{day}电（{roster}）")
            case "wire":
                body[0] = _opened(body[0], f"新华社{place}{day}电（{roster}）")
            case "report":
                body[0] = _opened(body[0], f"本报讯 {roster}报道：")
            case "line":
                body.insert(0, Line(Role.BYLINE, f"本报{roster}"))
            case "mark":
                body.insert(0, Line(Role.BYLINE, f"□{roster}"))
            case "names":
                body[-1] = _closed(body[-1], f"（{names}）")
            case "closing":
                body[-1] = _closed(body[-1], f"（{roster}）")
        if signing not in {"names", "closing"} and self.table.happens(self.mix.jump):
            body[-1] = _closed(body[-1], f"（下转第{self.dice.choice('二三四五六七八')}版）")
        return body

    def illustrated(self, body: list[Line]) -> list[Line]:
        """The text with a picture below one of its paragraphs."""
        if not self.table.happens(self.mix.caption):
            return body
        text, name = self.fill(self.dice.choice(words.CAPTIONS)), self.table.names.draw()
        below = [i for i, line in enumerate(body, 1) if line.role in {Role.OPENING, Role.BODY}]
        at = below[0] if self.mix.caption_first else self.dice.choice(below)
        if self.table.happens(self.mix.credit_below):
            lines = [Line(Role.CAPTION, f"图为{text}。", names=(name,))]
            lines.append(Line(Role.CREDIT, f"{name} 摄"))
        else:
            mark = self.dice.choice(("", "▲", "图为"))
            credit = self.dice.choice((" {}摄", "。 {} 摄", "。{}/摄")).format(name)
            start, end = int(mark == "▲"), len(mark + text) + (credit[0] == "。")
            lines = [Line(Role.CAPTION, mark + text + credit, start, end, (name,))]
        return [*body[:at], *lines, *body[at:]]


def _opened(line: Line, dateline: str) -> Line:
    return Line(Role.OPENING, dateline + line.text, len(dateline))


def _closed(line: Line, mark: str) -> Line:
    end = min(line.end, len(line.text))
    return line._replace(text=line.text + mark, end=end)


def make_articles(dice: Random, mix: Mix, least: int, most: int) -> tuple[MadeArticle, ...]:
    """The articles of one page, each about something else."""
    table = Table(dice, mix)
    return tuple(make_article(table) for _ in range(dice.randint(least, most)))
