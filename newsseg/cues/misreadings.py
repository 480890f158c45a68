"""How OCR misreads the words of the conventions: rows that prove themselves.

One character is wrong, the rest of the form is exact; what stands around it is part of the form
where the wrong word could be another. Everything is written in folded form (`credits.folding`).
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["MISREADINGS", "Misreading"]


class Misreading(NamedTuple):
    """A character read wrong: `pattern` has it as its only group, `right` is what was printed.

    `sign` stands in every line the pattern fits; a line without it is not looked at.
    """

    sign: str
    pattern: str
    right: str
    hit: str
    miss: str


_HEAD: Final = r"(?:^|[(\[□■●◎ /:、]|[报社网台刊习约席派])"  # what stands before 记者
_NAMES: Final = r"(?=[ :/]?[\u4e00-\u9fff]{1,4}(?:[ 、,)\]:/·通摄报]|$))"

MISREADINGS: Final = (
    Misreading("汛", r"本报(汛)(?= ?[(\[)\]:]| |$)", "讯", "本报汛(记者丁禾)", "本报汛期报道"),
    Misreading("迅", r"本报(迅)(?= ?[(\[)\]:]| |$)", "讯", "本报迅 昨日", "本报迅速报道"),
    Misreading("记音", rf"{_HEAD}记(音){_NAMES}", "者", "(记音丁禾)", "标记音高"),
    Misreading("记老", rf"{_HEAD}记(老){_NAMES}", "者", "本报记老 丁禾", "书记老丁"),
    Misreading("记考", rf"{_HEAD}记(考){_NAMES}", "者", "□记考丁禾", "登记考生"),
    Misreading("纪", rf"{_HEAD}(纪)者{_NAMES}", "记", "本报纪者 丁禾", "世纪者"),
    Misreading("通迅", r"通(迅)员", "讯", "通迅员丁禾", "交通迅速"),
    Misreading("通汛", r"通(汛)员", "讯", "通汛员丁禾", "通汛期"),
    Misreading("通讯贝", r"通讯(贝)", "员", "通讯贝 丁禾", "通讯员"),
    Misreading("新华杜", r"新华(杜)", "社", "新华杜南洲1月2日电", "新华社"),
    Misreading("编缉", r"编(缉)", "辑", "责任编缉:丁禾", "通缉"),
    Misreading("曰", r"[\d一二三四五六七八九十](曰)(?= ?[电讯])", "日", "十四曰电", "其曰电"),
    Misreading("曰", r"月[\d一二三四五六七八九十廿]{1,3}(曰)", "日", "1月2曰", "子曰"),
    Misreading("I", r"(?<![A-Za-z\d])(I)(?=\d?月\d)", "1", "南洲I月2日电", "AI月2"),
    Misreading("l", r"(?<![A-Za-z\d])(l)(?=\d?月\d)", "1", "南洲l月2日电", "El月2"),
    Misreading("l", r"月(l)(?=\d?日)", "1", "1月l8日电", "1月l8"),
    Misreading("I", r"月(I)(?=\d?日)", "1", "1月I8日电", "1月I8"),
    Misreading("撮", r"[(者员 ][\u4e00-\u9fff·]{2,4} ?(撮)(?=[)\]]$)", "摄", "(丁禾撮)", "(一小撮"),
    Misreading("揖", r"[(者员 ][\u4e00-\u9fff·]{2,4} ?(揖)(?=[)\]]$)", "摄", "(丁禾揖)", "作揖"),
    Misreading("摂", r"[(者员 ][\u4e00-\u9fff·]{2,4} ?(摂)(?=[)\]]?$)", "摄", "记者丁禾摂", "摂取"),
)
