"""What lines are folded by: Traditional characters, and characters of another width.

They are folded before a convention is looked for, so that each is written down once, in Simplified
characters; the table holds the characters that the words of the conventions use.
Names are never cut from a folded line.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from newsseg.compiling import Pattern

__all__ = ["FOLD", "SIMPLIFIED", "foldable_to", "in_one_width"]

_PAIRS: Final = """
    記记 訊讯 攝摄 報报 電电 員员 見见 習习 實实 編编 譯译 圖图 責责 國国 網网 臺台 聞闻 題题
    轉转 頁页 頻频 體体 續续 與与 聯联 華华 視视 覺觉 資资 來来 導导 發发 總总 輯辑 劃划 籌筹
    繪绘 論论 駐驻 雜杂 誌志 級级 專专 約约 線线 號号 農农 曆历 關关 鍵键 詞词 標标 籤签 綜综
    隨随 軍军 採采 參参 讀读 業业 錄录 觀观 執执 筆笔 術术 設设 計计 對对 統统 審审 終终 創创
    層层 財财 經经 產产 檢检 應应 屬属 據据 閱阅 點点 間间 時时 廣广 週周 頭头 會会 際际 優优
    獨独 訪访 數数 製制 臨临 爲为 為为 舉举 從从 們们 價价 內内 擊击 辦办 動动 協协 單单 後后
    啓启 啟启 聲声 處处 備备 復复 學学 將将 並并 開开 當当 憶忆 戶户 掃扫 揮挥 曉晓 權权 歡欢
    熱热 現现 簡简 組组 紹绍 薦荐 評评 訴诉 話话 該该 說说 請请 車车 載载 過过 這这 進进 連连
    郵邮 鏈链 長长 門门 閉闭 問问 領领 場场 監监 書书 畫画 師师 寫写
    詳详 縫缝 疊叠 檔档 費费 無无 償偿 眾众 讚赞 縣县 區区 鄉乡 鎮镇 縮缩 訂订 絲丝 團团 條条 絡络
    驗验 碼码 繼继 傳传 隱隐 複复 結结 尋寻 擷撷
""".split()

# Punctuation as Chinese text prints it.
_FULL: Final = dict(zip(",;:?!()﹐﹔﹕﹖﹗", "，；：？！（），；：？！", strict=True))
SIMPLIFIED: Final = {pair[0]: pair[1] for pair in _PAIRS}

# One character to one character, so that offsets hold: punctuation to full width (as printed
# in Chinese text), digits and Latin letters to half width, the words of the cues to Simplified.
FOLD: Final = str.maketrans(
    {
        **SIMPLIFIED,
        **_FULL,
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        **{chr(0xFF21 + i): chr(0x41 + i) for i in range(26)},
        **{chr(0xFF41 + i): chr(0x61 + i) for i in range(26)},
        "\u3000": " ",
        "\u00a0": " ",
        "〔": "（",
        "〕": "）",
        "﹙": "（",
        "﹚": "）",
    }
)

_FOLDED: Final = {chr(code): plain for code, plain in FOLD.items()}
_FOLDABLE: Final = Pattern(f"[{re.escape(''.join(_FOLDED))}]")


def foldable_to(chars: Container[str]) -> set[str]:
    """The characters that fold to one of `chars`.

    >>> sorted(foldable_to({"讯", "："}))
    [':', '訊', '﹕']
    """
    return {char for char, plain in _FOLDED.items() if plain in chars}


def in_one_width(line: str) -> str:
    """A line as the cues see it: the same as `line.translate(FOLD)`.

    >>> in_one_width("新橋(２日)通車")
    '新橋（2日）通车'
    """
    # Most lines hold few such characters or none; translating looks every character up.
    for char in set(_FOLDABLE.findall(line)):
        line = line.replace(char, _FOLDED[char])
    return line
