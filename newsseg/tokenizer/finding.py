"""Lines → finds: datelines, bylines and credits, looked for only where one can stand.

The readers of `newsseg.credits` are exact and dear; a look at a few characters tells for most
lines that there is nothing to read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from newsseg import credits
from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN
from newsseg.credits.spelling import MAX_SOUNDS
from newsseg.cues.roles import CRAFTS, EDITOR_ROLES, ROLE_WORDS

__all__ = ["NOTHING", "Finds", "find"]

WHOLE: Final = 120  # code points of the longest line that is nothing but credits
BARE: Final = 40  # code points of the longest line that is nothing but names
NAME: Final = 4  # code points of the longest name
HEAD: Final = 60  # code points at the head of a line that may hold a dateline
TERSE: Final = 12  # code points of a folio line without a word for page


class Finds(NamedTuple):
    """What the credit readers found on a line; None where they found nothing."""

    dateline: credits.Dateline | None = None
    byline: credits.Byline | None = None
    names: credits.Byline | None = None  # nothing but names: a byline, or a sign-off
    photo: credits.PhotoCredit | None = None
    signoff: credits.Signoff | None = None
    closing: credits.Dateline | None = None  # a dateline in brackets that closes an article
    editors: credits.Editors | None = None
    source: credits.SourceLine | None = None
    keywords: tuple[tuple[int, int], ...] | None = None
    jump: credits.Jump | None = None
    folio: credits.Folio | None = None

    @property
    def opens(self) -> bool:
        """Whether the line opens an article for certain."""
        return self.dateline is not None or self.byline is not None

    @property
    def above_articles(self) -> bool:
        """Whether the line stands at the head of a page, or of an article on a web page."""
        return not (self.folio is None and self.source is None and self.keywords is None)

    @property
    def goes_on_elsewhere(self) -> bool:
        """Whether the text goes on on another page (下转), and so ends here on this one."""
        return self.jump is not None and self.jump.direction == "to" and self.jump.continues


NOTHING: Final = Finds()


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(set(words), key=lambda word: (len(word), word)))


# One of these stands in every line of its kind, once the line is folded and its spaces are gone.
_WIRE: Final = Pattern("[社报报網网台道日 ].{0,16}?[电電]")
_WRITER: Final = "(?:[记記]者|特派[员員])"
_REPORTED: Final = Pattern(
    rf"[（(].{{0,8}}?{_WRITER}|{_WRITER}.{{0,20}}?(?:[報报][道导導]|[发發]自)|{_WRITER}.{{1,12}}[/／╱]"
)
_EDITORS: Final = Pattern(_any_of([*(row.word for row in EDITOR_ROLES), *CRAFTS]))
_SOURCE: Final = Pattern(r"来源|稿源|转自|作者|\d{4}[-年/.]\d")
# Classes of characters, not sets: to search for one takes a third of the time per character.
_KEYWORDS: Final = Pattern("[键鍵签籤KkTt]")
_FOLIO: Final = Pattern("[版期星总總年/.·．-]")
_BYLINE: Final = Pattern(
    _any_of([*(row.word for row in ROLE_WORDS), "读者", "采访", "报导", "社论", "文/", "文:"])
)
# No editors' line, source line or byline is without one of these, in either script, or a colon.
_TOLD_BY: Final = Pattern(
    "[编編辑輯版校统統策划劃图圖画畫设設审審监監创創制製责責源转作0123456789０１２者员員文译譯摄攝影理道导導执執口生人访訪写寫笔筆记記论論]"
)
_WROTE: Final = Pattern(
    r"(?:撰?文|[采採][访訪写寫]|文字|[报報][道导導]) ?[:：/／]"
)  # 文：丁禾 图：周平
_FILED: Final = Pattern("[电電讯訊社]")
_OWN: Final = frozenset(("本报", "本報", "本台", "本刊", "本网", "本網"))
_MARKS: Final = frozenset("□■●☉◎⊙◆○◇※★☆")
_JUMP: Final = Pattern("[接转轉续續见見刊完]")
# The last character of a line that closes a sentence, and no credit.
_PLAIN_END: Final = frozenset("。！？”!?；，、,;…")
_ENDS_PHOTO: Final = frozenset("）)〕】]摄攝图圖发發片照觉覺社道供")
_ENDS_CREDIT: Final = frozenset("）)〕】]摄攝")
_CLOSES: Final = frozenset("）)〕】]")
_APART: Final = Pattern("[ 　、·/（(]")
# Names and what stands between them; a longer run of Han characters is no name.
_NAMES: Final = Pattern(
    rf"(?:[{HAN}]{{1,{MAX_SOUNDS}}}+(?![{HAN}])|[·•・A-Za-z.（）()、/ \u3000\u00a0\t—-])++"
)


def find(text: str) -> Finds:
    """Everything the credit readers find on a line, the whole-line forms first.

    >>> find("□本报记者 丁禾").byline.credits[0].name, find("桥通了。") is NOTHING
    ('丁禾', True)
    """
    last = text[-1]
    if last in _PLAIN_END and text[-2:-1] not in _ENDS_CREDIT:
        return _at_head(text)
    if len(text) <= WHOLE and (whole := _whole_line(text)) is not None:
        return whole
    dateline = credits.read_dateline(text) if _may_open(text) else None
    # A short line was asked for a picture credit just now.
    credited = len(text) > WHOLE and _may_be_credited(text)
    photo = credits.read_photo_credit(text) if credited else None
    # A number may follow the bracket: （編輯：丁禾）1130101.
    closes = last in _CLOSES or last.isdigit() or "（" in text[-5:]
    signoff = credits.read_signoff(text) if closes and not photo else None
    closing = None if _says_who(photo) or signoff else _closing(text)
    jump = credits.read_jump(text) if _JUMP.search(text[:12] + text[-24:]) else None
    if dateline or photo or signoff or closing or jump:
        return Finds(dateline=dateline, photo=photo, signoff=signoff, closing=closing, jump=jump)
    return NOTHING


def _at_head(text: str) -> Finds:
    """What a line that ends as a plain sentence can hold: a dateline, or a jump mark before it."""
    opens, jumps = _may_open(text), _JUMP.search(text, 0, 12)
    if not (opens or jumps):
        return NOTHING
    dateline = credits.read_dateline(text) if opens else None
    jump = credits.read_jump(text) if jumps else None
    if dateline or jump:
        return Finds(dateline=dateline, jump=jump)
    return NOTHING


def _may_open(text: str) -> bool:
    head = text[:HEAD]
    if "讯" in head or "訊" in head or "】" in head or "〕" in head:
        return True
    if head[0] in "（(" and ("报道" in head or "報道" in head):
        return True
    if head[0] == "本" and head[:2] in _OWN:  # 本报消息, and 本报讯 misread
        return True
    if "电" in head or "電" in head:
        return _WIRE.search(head) is not None
    writer = "记者" in head or "記者" in head or "特派" in head
    return writer and _REPORTED.search(head) is not None


def _may_be_credited(text: str) -> bool:
    tail = text[-24:]
    return (
        text[-1] in _ENDS_PHOTO
        or "摄" in tail
        or "攝" in tail
        or "图" in tail
        or "圖" in tail
        or "来源" in tail
    )


def _says_who(photo: credits.PhotoCredit | None) -> bool:
    """Whether it is surely a picture's: （美聯社） closes a caption or an article."""
    return photo is not None and (photo.source is None or bool(photo.credits))


def _closing(text: str) -> credits.Dateline | None:
    if text[-1] not in _CLOSES or not _FILED.search(text[-6:]):
        return None
    return credits.read_closing_dateline(text)


def _whole_line(text: str) -> Finds | None:  # noqa: PLR0911 - one reader after the other
    plain = credits.fold(text).replace(" ", "") if _TOLD_BY.search(text) else ""
    if text[0] in "（(" and (signoff := credits.read_signoff(text)) and signoff.editors:
        return Finds(signoff=signoff)
    if _EDITORS.search(plain, 0, 16) and (editors := credits.read_editors(text)):
        return Finds(editors=editors)
    if (
        (":" in plain or "|" in plain)
        and _SOURCE.search(plain)
        and (source := credits.read_source_line(text))
    ):
        return Finds(source=source)
    if _KEYWORDS.search(text, 0, 12) and (keywords := credits.read_keywords(text)):
        return Finds(keywords=keywords)
    if (_FOLIO.search(text) or _is_terse(text)) and (folio := credits.read_folio(text)):
        return Finds(folio=folio)
    pictured = _may_be_credited(text) and not _WROTE.match(text)
    if pictured and (photo := credits.read_photo_credit(text)):
        if not photo.start and _wrote(byline := credits.read_byline(text)):
            return Finds(byline=byline)
        closing = None if _says_who(photo) else _closing(text)
        return Finds(photo=photo, dateline=credits.read_dateline(text), closing=closing)
    if (text[0] in _MARKS or _BYLINE.search(plain)) and (byline := credits.read_byline(text)):
        return Finds(byline=byline)
    if _may_be_names(text) and (names := credits.read_byline(text, bare=True)):
        return Finds(names=names)
    return None


def _wrote(byline: credits.Byline | None) -> bool:
    """Whether a byline names who wrote, as the credit of a picture does not: 记者丁禾 文/图."""
    return byline is not None and any(c.role == "reporter" for c in byline.credits)


def _is_terse(text: str) -> bool:
    """2 要闻, 港聞 A3: a short line that begins or ends with a number."""
    return len(text) <= TERSE and (text[0] in "ABCD0123456789" or text[-1].isdigit())


def _may_be_names(text: str) -> bool:
    """Names stand apart from each other, or alone on a line of two to four characters."""
    if len(text) > BARE or (len(text) > NAME and not _APART.search(text)):
        return False
    return _NAMES.fullmatch(text) is not None
