"""Who a picture is credited to when nobody is said to have taken it: 供图, 新华社发, 资料图片."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN, squeeze
from newsseg.credits.model import Credit, PhotoCredit
from newsseg.credits.names import Roster, read_roster
from newsseg.credits.patterns import AGENCY, OUTLET
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import AGENCIES, PICTURE_NOTES, PICTURE_SOURCES

__all__ = ["NOTE", "SOURCE", "found", "read_archive", "read_from", "read_given", "read_sent"]

_SOURCE: Final = (
    "(?:"
    + "|".join((*AGENCIES, *PICTURE_SOURCES))
    + rf"|[{HAN}]{{2,8}}(?:视觉|图库|图片社|图片网))"
)
# 新华社／法新: what one agency sent on from another, whose name is cut short.
SOURCE: Final = rf"{_SOURCE}(?:/ ?(?:{_SOURCE}|[法欧]新|美联|共同|盖蒂|塔斯))?"
# A remark, and whose archive it is: 本報資料照片.
_REMARK: Final = "(?:" + "|".join(PICTURE_NOTES) + ")"
NOTE: Final = rf"(?:{_REMARK}|(?P<owner>{AGENCY}|{OUTLET}) ?{_REMARK})"
_SENT: Final = Pattern(
    rf"[(\[]? {{0,2}}(?P<source>{AGENCY}|{OUTLET}) {{0,2}}发 {{0,2}}"
    rf"(?:[(\[] ?(?P<names>[^()\[\]]{{2,30}}?)摄? ?[)\]])? {{0,2}}[)\]]?$"
)
_NOT_LENT: Final = (
    "资料|档案|网络|网上|互联网|手机|数据|文字|信息|稿件|免费|无偿|统一|限量|全程|全天"
)
_GIVEN: Final = Pattern(
    rf"[(\[]? {{0,2}}(?:(?:图片|照片|图) ?由 ?(?P<by>[^\s()\[\],。:;]{{2,20}}?) ?(?:提供|供图)"
    rf"|(?:来源 ?[:/] ?)?(?P<giver>[{HAN}A-Za-z0-9·、]{{2,20}}) {{0,3}}"
    r"(?:供 ?图|(?:提供|供)(?:图片|照片))"
    rf"|(?:图片|照片|图) ?提供 ?[:/] ?(?P<offers>[{HAN}A-Za-z0-9·、]{{2,20}}))"
    rf" {{0,2}}[)\]]?$"
    # X提供 says so of a picture only in brackets of its own or behind 图/.
    rf"|(?:[(\[]? ?图 ?[:/] ?|[(\[] ?(?!图 ?[:/])(?:{_REMARK} ?[,、;/] ?)?)"
    rf"(?P<lends>(?!{_NOT_LENT})(?:(?!由)[{HAN}A-Za-z0-9·、/ ]){{2,30}}?)"
    r" ?(?:提供|授权) {0,2}[)\]]?$"
    rf"|[(\[] ?(?P<shows>(?!{_NOT_LENT}|{_SOURCE}|[{HAN}]{{1,6}}(?:资料|档案))[{HAN}]{{2,10}}?)"
    r" ?(?:[相照]片|图片) ?[)\]]$"
)
_LENT: Final = Pattern(
    rf"(?:[(\[] ?图? ?|[(\[]? ?图 ?[:/] ?)(?:翻摄|[截撷]?取|[截撷]|转载)自 ?(?P<source>(?![然身])"
    rf"[{HAN}A-Za-z]{{1,14}}) ?[)\]]?$"
)
_GIVER_ROLE: Final = Pattern(rf"(?:{OUTLET} {{0,2}})?(?:通讯员|记者|读者|作者) {{0,2}}$")
_FROM: Final = Pattern(
    r"[(\[]? {0,2}(?:图片|照片|图|资料图片)? ?"
    r"(?:来源|来自|源|(?<=^图)据|(?<=[。!?…”」』) (\[]图)据) ?:? {0,2}"
    r"(?P<source>[^\s()\[\],。:;]{2,24}) {0,2}[)\]]?$"
)
_ARCHIVE: Final = Pattern(rf"(?:[(\[] ?|(?<![{HAN}]))(?:图 ?[:/] ?)?{NOTE} {{0,2}}[)\]]?$")
_NOTE_ENDS: Final = tuple(sorted({note[-1] for note in PICTURE_NOTES}))
_AGENCY: Final = Pattern(
    rf"(?:^摄 {{0,2}})?[(\[] {{0,2}}(?P<source>{SOURCE})(?: ?(?:照片|图片|传真照片|稿))? ?[)\]]$"
    rf"|(?<![{HAN}])(?P<shown>{SOURCE}) ?(?:照片|图片|传真照片)$"
    rf"|[(\[] ?(?P<took>{SOURCE}|{OUTLET})(?:记者)? ?摄 ?[)\]]$"
    rf"|(?:(?<= )|^)(?P<plain>{'|'.join(PICTURE_SOURCES)})$"
    rf"|(?:[(\[] ?|(?<![{HAN}]))图 ?[/:] ?(?P<drawn>{SOURCE}|{OUTLET}) ?[)\]]?$"
    # Whatever stands behind the stroke, and no other word of the sentence before it.
    rf"|(?:(?:^|(?<=[。!?…”」』) ]))|[(\[] ?)图 ?/ ?"
    rf"(?P<lent>[{HAN}A-Za-z][{HAN}A-Za-z· ]{{1,19}}) ?[)\]]?$"
)


_SHOWN: Final = ("source", "took", "shown", "plain", "drawn", "lent")
_GIVERS: Final = ("by", "giver", "offers", "lends", "shows")


def _photographers(roster: Roster) -> tuple[Credit, ...]:
    return tuple(
        c
        if c.role == "photographer"
        else Credit(c.name, "photographer", c.affiliation, c.start, c.end)
        for c in roster.credits
    )


def found(
    line: str, start: int, roster: Roster | None, source: tuple[int, int] | None
) -> PhotoCredit:
    """The credit that starts at `start`, with its photographers and the source at `source`.

    >>> found("新华社发", 0, None, (0, 3)).source
    '新华社'
    """
    credits = _photographers(roster) if roster else ()
    if source is None and roster:
        source = _affiliation(line, roster, start)
    if source is None:
        return PhotoCredit(start, credits, None, 0, 0)
    name = line[slice(*source)]
    name = name if name.isascii() else squeeze(name)
    return PhotoCredit(start, credits, name.strip("《》"), *source)


def _affiliation(line: str, roster: Roster, start: int) -> tuple[int, int] | None:
    """Where the outlet before the first role word stands."""
    if roster.outlet:
        return roster.outlet[1:]
    first = roster.credits[0] if roster.credits else None
    if first is None or first.affiliation is None:
        return None
    at = line.find(first.affiliation, start, first.start)
    return (at, at + len(first.affiliation)) if at >= 0 else None


def read_sent(line: str, folded: str) -> PhotoCredit | None:
    """新华社发（丁禾摄）: sent by an agency.

    >>> line = "新华社发(丁禾摄)"
    >>> [credit.name for credit in read_sent(line, line).credits]
    ['丁禾']
    """
    if "发" not in folded[-36:]:
        return None
    at = folded.rfind("发")
    for start in _sent_starts(folded, at):
        match = _SENT.match(folded, start)
        if match is None:
            continue
        roster = None
        if match["names"]:
            roster = read_roster((line, folded), *match.span("names"), Trust.LISTED, "photographer")
            if roster is None:
                return None
        return found(line, start, roster, match.span("source"))
    return None


def _sent_starts(folded: str, at: int) -> Iterator[int]:
    for start in range(max(0, at - 16), at):
        if start == 0 or folded[start - 1] in " 。!?;)]”," or folded[start] in "([":
            yield start


def read_given(line: str, folded: str) -> PhotoCredit | None:
    """城东融媒体中心 供图, 图片由城东区文旅局提供: given by an office or a person.

    >>> read_given("城东融媒体中心 供图", "城东融媒体中心 供图").source
    '城东融媒体中心'
    """
    if "供" not in folded[-24:] and folded[-3:-1] not in ("相片", "照片", "图片", "授权"):
        return None
    match = _GIVEN.search(folded, max(0, len(folded) - 44))
    if match is None:
        return None
    span = next(match.span(group) for group in _GIVERS if match[group])
    if match["giver"] and _glued(folded, span[0]):
        return None
    roster = read_roster((line, folded), *span, Trust.BARE, "photographer")
    role = _GIVER_ROLE.search(folded, max(0, match.start() - 16), match.start())
    return found(line, role.start() if role else match.start(), roster, span)


def _glued(folded: str, at: int) -> bool:
    """The giver's name would open inside a sentence."""
    return at > 0 and folded[at - 1] not in " 。!?;,)]”’([/:"


def read_from(line: str, folded: str) -> PhotoCredit | None:
    """图片来源：城东区文旅局: taken from elsewhere.

    >>> read_from("图片来源:城东区文旅局", "图片来源:城东区文旅局").source
    '城东区文旅局'
    """
    if "自" in folded[-20:] and (lent := _LENT.search(folded, max(0, len(folded) - 32))):
        return found(line, lent.start(), None, lent.span("source"))
    if "来" not in folded and "图源" not in folded and "图据" not in folded:
        return None
    match = _FROM.search(folded, max(0, len(folded) - 44))
    if match is None or ("图" not in match[0][:6] and "照片" not in match[0][:6]):
        return None
    return found(line, match.start(), None, match.span("source"))


def _unowned(start: int) -> PhotoCredit:
    return PhotoCredit(start, (), None, 0, 0)


def read_archive(line: str, folded: str) -> PhotoCredit | None:
    """资料图片, （美联社）: an archive or an agency, and nobody's name.

    >>> read_archive("(美联社)", "(美联社)").source
    '美联社'
    """
    if folded.rstrip(" )]").endswith(_NOTE_ENDS) and (archive := _ARCHIVE.search(folded)):
        owner = archive.span("owner") if archive["owner"] else None
        return found(line, archive.start(), None, owner) if owner else _unowned(archive.start())
    if not ("图" in folded or folded.endswith((")", "]", *PICTURE_SOURCES))):
        return None
    agency = _AGENCY.search(folded, max(0, len(folded) - 24))
    if agency is None:
        return None
    span = next(agency.span(group) for group in _SHOWN if agency[group])
    return found(line, agency.start(), None, span)
