"""Names on a line of their own, at the end of an article, and inside its first sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.datelines import read_closing_dateline, read_dateline
from newsseg.credits.editors import read_editors
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.listing import name_spans
from newsseg.credits.model import EDITOR, Byline, Credit, Signoff
from newsseg.credits.names import OUTLET_ENDS, Roster, read_roster
from newsseg.credits.patterns import OUTLET
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import EDITOR_ROLES, ROLE_WORDS
from newsseg.cues.surnames import COMPOUND, STRONG, SURNAMES

__all__ = ["read_byline", "read_inline_credits", "read_signoff"]

MAX_BYLINE: Final = 120  # code points of a byline that stands on a line of its own
MAX_BARE: Final = 6  # names on a line that holds nothing else
SIGNOFF_WINDOW: Final = 80
MARK: Final = 9  # code points of a filing day or printer's mark, the stop before it among them
UNCLOSED: Final = 12  # code points at the end of a line that may hold names in half a bracket

_MARK: Final = Pattern(r" *(?:[□■●☉◎◆▲○◇⊙※★☆|]|——?|\*{1,2}){0,3} *")
_MARKS: Final = frozenset("□■●☉◎⊙◆○◇")
_HINTS: Final = Pattern("[论评者员生人文图译编摄影理道导执口访写笔]")
# What a line without any such word must hold to be names and no more, unless it opens with one.
_TOLD: Final = Pattern(rf"[稿讯电绘·]|{OUTLET_ENDS}")
_HEADS: Final = STRONG | {name[0] for name in COMPOUND}
_SENTENCE: Final = Pattern("[。！？!?；;“”]")
_BRACKETED: Final = Pattern(r"[(\[] ?(?:见[上下左右题]?图 ?[,、] ?)?([^()\[\]]{2,80}?) ?[)\]]")
_STOPS: Final = frozenset("。!?…”’.」』)")
_OTHER_WORDS: Final = frozenset({"采访整理", "采访报道", "参与采写", "参与报道", "对本文亦有贡献"})
_PICTURE_VERBS: Final = frozenset({"摄", "摄影", "摄影报道"})
_NO_BYLINE: Final = tuple(sorted(_OTHER_WORDS | _PICTURE_VERBS))  # ends no byline
_WROTE: Final = Pattern(" 文 ")  # 丁禾 文 周平 摄: one wrote, one took the picture
# 中央社 closes a report so: （譯者：丁禾／核稿：周平）1130101, the day in years of the Republic.
_DESKS: Final = Pattern(r"(?:责任编辑|编辑|责编|核稿|审稿|译者|编译) ?[:/] ?")
_FILED_AS: Final = Pattern(r"(?<=[)）])1\d{6}$")
# The same day, a printer's mark (②6) or （完） behind the last stop.
_BEHIND_STOP: Final = Pattern(r"(?<=[。！？!?」』”])(?:1\d{6}|[①-⑳]\d{1,2}| ?[（(]完[）)])$")
# Before the names of those who report: 东江时报【丁禾╱湾城报导】, 东江报／记者丁禾,
# 生活中心／丁禾报导.
_BEFORE_NAMES: Final = Pattern(
    rf" *(?:{OUTLET} ?(?=\[)|{OUTLET} ?/ ?(?=(?:特派)?记者)"
    rf"|[{HAN}]{{2,8}}(?:中心|[组部室]) ?/ ?(?!综合)(?=[{HAN}]{{2,4}} ?/? ?[{HAN}]{{0,4}}报[导道]))"
)
_ROLES: Final = "|".join(row.word for row in ROLE_WORDS)
_ROLE: Final = Pattern(_ROLES)
_LABELLED: Final = Pattern(  # 【青螺报记者】丁禾
    rf"\[[{HAN}A-Za-z0-9·]{{0,12}}?(?:{_ROLES})\] ?[{HAN}]"
)
_OFFICES: Final = "|".join(
    row.word for row in EDITOR_ROLES if row.role in ("editor", "proofreader")
)
_LENT: Final = Pattern(rf" 图 ?[:/] ?[{HAN}A-Za-z]{{2,16}}?(?:提供|供图)$")  # who had the pictures
# Before the editors behind the writers, and who they work for: 记者 丁禾 青螺编辑 周平.
_EDITED: Final = Pattern(rf"[ |/]+(?:[{HAN}]{{2,4}}(?=编辑))?(?P<office>{_OFFICES}) ?[:/| ]")
_PLACE: Final = Pattern(rf"[{HAN}]{{2,6}}[省市县区乡镇村] {{1,3}}")  # of who wrote a letter
# Who signs and is nobody: 国际中心／综合报导, 《青螺日报》社论.
_NOBODY: Final = Pattern(
    rf"[{HAN}]{{2,10}}[心组部室] ?/ ?(?:[{HAN}]{{0,6}}报[道导]|综合[{HAN}\d]{{2,12}}电)"
    rf"|《[{HAN}]{{2,8}}》 ?(?:特约)?(?:社论|评论员|短评|编辑部文章)"
)
_READER: Final = Pattern(rf" *+(?:[{HAN}]{{2,8}}? ?)??(?:一[位名]?)? ?读者(?: {{1,3}}| ?: ?)")
_FROM: Final = "摘自|选自|转自|原载|载于|据"
# Where a text was taken from, before the name of who wrote it: （摘自《湾城晚报》 作者：丁禾）.
_TAKEN_FROM: Final = Pattern(
    rf" *(?:来源|稿源|{_FROM}) ?:? ?(?:\d{{4}}年\S{{0,8}} ?)?《[^《》]{{2,20}}》 ?[,、;]? ?"
)
# What a text was put together from: （综合《湾城晚报》、新华社等）.
_COMPILED: Final = Pattern(
    rf" *(?:综合|来源 ?:|稿源 ?:|{_FROM})"
    rf"(?:[{HAN}A-Za-z、,/ ]{{0,24}}?《[^《》]{{2,20}}》[{HAN}A-Za-z、,/ ]{{0,24}}"
    rf"|[{HAN}A-Za-z、,/ ]{{0,24}}?{OUTLET}等?(?:报[道导]|综合|消息)?) *"
)
# What papers say of a writer below an opinion: （作者系…教授）, （作者单位：…）.
_NOTE: Final = Pattern(
    rf"[(\[] ?(?:本文)?作者 ?:? ?(?P<names>[{HAN}·、 ]{{2,24}}?)?? ?[,:]? ?"
    r"(?:(?:均|分别|现)?(?:系|为|是|任)|(?:工作)?单位 ?[:为]|简介 ?:)"
)


def read_byline(text: str, *, bare: bool = False) -> Byline | None:
    """A line that is nothing but a byline; `bare` also takes one to six names and no other word.

    >>> [credit.name for credit in read_byline("□本报记者 丁 禾 李一鸣").credits]
    ['丁禾', '李一鸣']
    >>> read_byline("两名记者获奖") is None
    True
    """
    if not 1 < len(text) <= MAX_BYLINE or _SENTENCE.search(text):
        return None
    folded = fold(text)
    if folded[0] == "[" and _LABELLED.match(folded):
        folded = folded.replace("[", " ").replace("]", ":")
    mark = _MARK.match(folded)
    start = mark.end() if mark else 0
    end = len(folded.rstrip())
    marked = not _MARKS.isdisjoint(folded[:start])
    hinted = marked or _HINTS.search(folded)
    if before := _BEFORE_NAMES.match(folded, start, end):
        start, marked = before.end(), True
    start, end = _inside(folded, start, end)
    end, editors = _edited(text, folded, start, end)
    if bare and (place := _PLACE.match(folded, start, end)):
        start = place.end()
    if not (hinted or (bare and _may_be_names(folded, start, end))):
        return None
    if folded.endswith(_NO_BYLINE, start, end) and not _WROTE.search(folded, start, end):
        return None
    if reader := _read_reader(text, folded, start, end):
        return Byline(reader, editors)
    role = "reporter" if before else "author"
    roster = read_roster((text, folded), start, end, Trust.MARKED, role)
    if roster is None or not _is_byline(roster, marked, bare, folded[start:end]):
        return Byline(()) if _NOBODY.fullmatch(folded, start, end) else None
    return Byline(roster.credits, editors)


def _edited(text: str, folded: str, start: int, end: int) -> tuple[int, tuple[Credit, ...]]:
    """Where the writers of a byline end, and the editors behind them."""
    if lent := _LENT.search(folded, start, end):
        end = lent.start()
    office = _EDITED.search(folded, start + 1, end)
    named = read_editors(text[office.start("office") : end]) if office else None
    if office is None or named is None:
        return end, ()
    at = office.start("office")
    return office.start(), tuple(credit.moved(at) for credit in named.credits)


def _may_be_names(folded: str, start: int, end: int) -> bool:
    """Whether a line that no other word tells can be names, which all open with a surname."""
    first = folded[start : start + 1]
    if first in _HEADS or not first.isalpha():
        return True
    spaced = first in SURNAMES and folded[start + 1 : start + 2] == " "
    return spaced or _TOLD.search(folded, start, end) is not None


def _inside(folded: str, start: int, end: int) -> tuple[int, int]:
    if folded[start : start + 1] in ("(", "[") and folded[end - 1] in (")", "]"):
        return start + 1, end - 1
    return start, end


def _read_reader(text: str, folded: str, start: int, end: int) -> tuple[Credit, ...]:
    """东江读者 丁禾, 南洲一读者 丁禾: a letter or picture sent in."""
    if "读者" not in folded:
        return ()
    head = _READER.match(folded, start, end)
    spans = name_spans(folded, head.end(), end, Trust.BARE) if head else None
    return _credited(text, spans)


def _credited(
    text: str, spans: Iterable[tuple[int, int]] | None, role: str = "author"
) -> tuple[Credit, ...]:
    return tuple(Credit(squeeze(text[a:b]), role, None, a, b) for a, b in spans or ())


def _is_byline(roster: Roster, marked: bool, bare: bool, line: str) -> bool:
    if roster.verb == "电":
        return False
    if not roster.credits:
        return roster.outlet is None and roster.role_seen and _is_office(line)
    if roster.verb in _NO_BYLINE and not _WROTE.search(line):
        return False
    if roster.role_seen or (roster.verb and bare) or "/" in line:
        return True
    return (marked or bare) and len(roster.credits) <= MAX_BARE


def _is_office(line: str) -> bool:
    """本报评论员: an office stands for its people."""
    return line.startswith(("本报", "本刊", "本网", "新华社")) and _ROLE.search(line) is not None


def read_signoff(text: str) -> Signoff | None:
    """The names in brackets that close an article, and where they start.

    >>> signoff = read_signoff("大桥今日通车。（记者丁禾 李一鸣）")
    >>> signoff.start, [credit.name for credit in signoff.credits], signoff.whole
    (7, ['丁禾', '李一鸣'], True)

    A note on the writer closes it too; it says more than a name, and stays where it is.

    >>> note = read_signoff("人也要慢。（作者丁禾系河湾大学教授）")
    >>> note.start, [credit.name for credit in note.credits], note.whole
    (5, ['丁禾'], False)
    """
    trimmed = _FILED_AS.sub("", text.rstrip())
    if mark := _read_mark(text):
        return mark
    if trimmed[-1:] not in (")", "）", "]", "〕", "】"):
        return _read_unclosed(text)
    base = max(0, len(trimmed) - SIGNOFF_WINDOW)
    line = trimmed[base:]
    folded = fold(line)
    signed = _read_note(line, folded)
    opening = max(folded.rfind("("), folded.rfind("["))
    if signed is None and opening >= 0 and read_closing_dateline(text) is None:
        signed = _read_bracketed(line, folded, opening)
    return signed.moved(base) if signed else None


def _read_mark(text: str) -> Signoff | None:
    """What says for the paper itself that an article is over."""
    marked = text[-1:].isdigit() or text[-2:-1] == "完"
    mark = _BEHIND_STOP.search(text, max(len(text) - MARK, 0)) if marked else None
    return Signoff(mark.start(), (), whole=True) if mark else None


def _read_unclosed(text: str) -> Signoff | None:
    """Names behind a bracket whose other half was lost: …多年。（丁禾."""
    opening = text.rfind("（", len(text) - UNCLOSED)
    if opening < 1 or text[opening - 1] not in _STOPS:
        return None
    spans = name_spans(fold(text), opening + 1, len(text.rstrip()), Trust.BARE)
    return Signoff(opening, _credited(text, spans), whole=True) if spans else None


def _read_bracketed(line: str, folded: str, opening: int) -> Signoff | None:
    """What the brackets that open at `opening` and end the line sign."""
    start, end = opening + 1, len(folded) - 1
    if desk := _read_desk(line, folded, opening):
        return desk
    if reader := _read_reader(line, folded, start, end):
        return Signoff(opening, reader, whole=True)
    first = _behind_source(folded, start)
    closes = not folded[:opening].strip() or folded[:opening].rstrip()[-1] in _STOPS
    trust = Trust.LISTED if _ROLE.search(folded, opening) else Trust.BARE
    roster = read_roster((line, folded), first, end, trust)
    if roster is None or not _signs(roster, closes):
        compiled = closes and opening > 0 and _COMPILED.fullmatch(folded, start, end)
        return Signoff(opening, (), whole=True) if compiled else None
    return Signoff(opening, roster.credits, whole=roster.verb not in _OTHER_WORDS)


def _behind_source(folded: str, start: int) -> int:
    """Where the names begin in brackets that open at `start`."""
    taken = _TAKEN_FROM.match(folded, start)
    return taken.end() if taken else start


def _read_desk(line: str, folded: str, opening: int) -> Signoff | None:
    """Who translated and who edited a report, in the brackets that close it."""
    labels = [*_DESKS.finditer(folded, opening + 1)]
    if not labels or labels[0].start() != opening + 1:
        return None
    found: list[Credit] = []
    stops = [*(label.start() for label in labels[1:]), len(folded) - 1]
    for label, stop in zip(labels, stops, strict=True):
        role = "translator" if "译" in label[0] else EDITOR
        spans = name_spans(folded, label.end(), stop, Trust.LISTED)
        if not spans:
            return None
        found += _credited(line, spans, role)
    people = tuple(credit for credit in found if credit.role != EDITOR)
    editors = tuple(credit for credit in found if credit.role == EDITOR)
    return Signoff(opening, people, whole=True, editors=editors)


def _read_note(line: str, folded: str) -> Signoff | None:
    """A note on the writer at the end of a line."""
    note = _NOTE.search(folded)
    if note is None or _SENTENCE.search(folded, note.end()):
        return None
    spans = name_spans(folded, *note.span("names"), Trust.LISTED) if note["names"] else ()
    return Signoff(note.start(), _credited(line, spans), whole=False, note=True)


def _signs(roster: Roster, closes: bool) -> bool:
    if not roster.credits or roster.verb in _PICTURE_VERBS:
        return False
    return closes or roster.role_seen


def read_inline_credits(text: str) -> tuple[Credit, ...]:
    """Credits inside a paragraph: in its dateline, and in brackets that hold a role word.

    >>> [c.name for c in read_inline_credits("本报海口1月28日电记者丁禾报道：桥今日通车。")]
    ['丁禾']
    """
    if "者" not in text and "员" not in text and "員" not in text:
        return ()
    dateline = read_dateline(text)
    found = list(dateline.credits) if dateline else []
    folded = fold(text)
    for match in _BRACKETED.finditer(folded, dateline.end if dateline else 0):
        if _ROLE.search(match[1]) is None:
            continue
        start, end = _behind_source(folded, match.start(1)), match.end(1)
        roster = read_roster((text, folded), start, end, Trust.LISTED)
        if roster is not None and roster.role_seen:
            found += _pictured(roster)
    return tuple(found)


def _pictured(roster: Roster) -> tuple[Credit, ...]:
    if roster.verb not in _PICTURE_VERBS:
        return roster.credits
    return tuple(
        Credit(c.name, "photographer", c.affiliation, c.start, c.end) for c in roster.credits
    )
