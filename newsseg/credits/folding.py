"""Fold width, spaces and the Traditional characters of role words, one character to one character.

Offsets into the folded line are offsets into the line. Names are always cut from the line itself,
never from the fold.
"""

from __future__ import annotations

import re
from typing import Final

from newsseg.credits.compiling import Pattern

__all__ = ["HAN", "fold", "squeeze"]

HAN: Final = "\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff"

# Traditional character and its Simplified form.
_VARIANTS: Final = (
    "記记 訊讯 攝摄 報报 電电 員员 見见 習习 實实 編编 譯译 圖图 責责 "
    "國国 網网 臺台 聞闻 題题 轉转 頁页 頻频 體体 續续 與与 聯联 華华 "
    "視视 覺觉 資资 來来 導导 發发 總总 輯辑 劃划 籌筹 繪绘 論论 駐驻 "
    "雜杂 誌志 級级 專专 約约 線线 號号 農农 曆历 關关 鍵键 詞词 標标 "
    "籤签 綜综 隨随 軍军 採采 參参 讀读 業业 錄录 觀观 執执 筆笔 術术 "
    "設设 計计 對对 統统 審审 終终 創创 層层 財财 經经 產产 檢检 應应 "
    "屬属 據据 閱阅 點点 間间 時时 廣广 週周 頭头 會会 際际 優优 獨独 "
    "訪访 數数 製制"
).split()
_MARKS: Final = {
    "，": ",",
    "∶": ":",
    "︰": ":",
    "﹕": ":",
    "〔": "(",
    "〕": ")",
    "【": "[",
    "】": "]",
}
_DOTS: Final = {"﹙": "(", "﹚": ")", "•": "·", "‧": "·", "・": "·", "∙": "·", "⋅": "·"}
_SPACES: Final = (
    "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)

_BLANKS: Final = _SPACES + "".join(map(chr, range(0x2000, 0x200B)))

_FOLD: Final = (
    {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(_BLANKS, " ")
    | {pair[0]: pair[1] for pair in _VARIANTS}
    | _MARKS
    | _DOTS
)
_FOLDED: Final = Pattern("[" + re.escape("".join(_FOLD)) + "]")
_BLANK: Final = Pattern(f"[ {_BLANKS}]+")


def fold(text: str) -> str:
    """The line in half-width marks, plain spaces and Simplified role words, of the same length.

    >>> fold("【本報訊】（記者　丁禾）")
    '[本报讯](记者 丁禾)'
    """
    # Four times as fast as str.translate, which looks every single character up.
    for char in set(_FOLDED.findall(text)):
        text = text.replace(char, _FOLD[char])
    return text


def squeeze(text: str) -> str:
    """The text without any white space, as names are printed: 丁　禾 is 丁禾.

    >>> squeeze("丁　禾")
    '丁禾'
    """
    return text if text.isalnum() else _BLANK.sub("", text)
