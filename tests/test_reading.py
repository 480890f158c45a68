"""Reading: the encoding found, the text exact, and every failure with a remedy."""

from __future__ import annotations

import os
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from golden_corpus import GOLDEN
from newsseg.errors import DecodingError
from newsseg.reading import detect, read

SIMPLIFIED = "城南新桥昨日正式通车，市民出行更加便利。\n本报讯（记者 丁禾）"
TRADITIONAL = "城南新橋昨日正式通車，市民出行更加便利。\n本報訊（記者 丁禾）"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

CASES = [
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "utf-16-le"),
    (SIMPLIFIED, "utf-16-be"),
    (TRADITIONAL, "utf-8"),
    (TRADITIONAL, "gb18030"),
    (TRADITIONAL, "big5"),
    (TRADITIONAL, "utf-16-le"),
    (TRADITIONAL, "utf-16-be"),
]
by_case = pytest.mark.parametrize(
    ("text", "encoding"), CASES, ids=[f"{text[2:4]}-{encoding}" for text, encoding in CASES]
)

# Sentences as pages hold them; whole ones, since a run of one odd character tells nothing.
PHRASES = {
    "gb18030": ["市民出行更加便利。", "记者从会议上了解到，", "图为工人在检修线路。", "近日，"],
    "big5": ["市民出行更加便利。", "記者從會議上瞭解到，", "圖為工人在檢修線路。", "近日，"],
}
OPENINGS = {"gb18030": "本报讯（记者 丁禾）", "big5": "【本報訊】城南新橋昨日通車，"}


@by_case
def test_text_comes_back_exactly(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert read(data) == text
    assert detect(data) == encoding


@by_case
def test_a_headline_is_enough(text: str, encoding: str) -> None:
    assert read(text[:12].encode(encoding)) == text[:12]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030"])
def test_one_byte_order_mark_is_dropped(encoding: str) -> None:
    assert read((BOM + SIMPLIFIED).encode(encoding)) == SIMPLIFIED
    assert read((BOM + SIMPLIFIED).encode(encoding), encoding=encoding) == SIMPLIFIED
    assert read((BOM + BOM + SIMPLIFIED).encode(encoding)) == BOM + SIMPLIFIED


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\f", "\x85", "\u2028"])
def test_newlines_stay(newline: str) -> None:
    text = f"{SIMPLIFIED}{newline}{newline}{SIMPLIFIED}{newline}"
    assert read(text.encode("gb18030")) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_latin_text_in_utf16_without_a_mark(encoding: str) -> None:
    assert read("Page 4\r\n".encode(encoding)) == "Page 4\r\n"


@pytest.mark.parametrize("data", [b"", b"\0", b"Page 4\n", b"end\0"])
def test_ascii_is_utf8(data: bytes) -> None:
    assert detect(data) == "utf-8"
    assert read(data) == data.decode("ascii")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("市政府恒溫室裏的新銹鋼設備已經啟用，", "cp950"),
        ("佢哋嘅記者話今日嚟咗呢度，", "big5hkscs"),
        ("星期二　二〇三一年五月六日　僑社新聞", "big5hkscs"),
    ],
)
def test_the_larger_kinds_of_big5(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)) == text
    assert detect(text.encode(encoding)) == encoding


def test_all_kinds_of_bytes_are_taken() -> None:
    data = SIMPLIFIED.encode("gb18030")
    assert read(bytearray(data)) == read(memoryview(data)) == SIMPLIFIED
    assert detect(bytearray(data)) == detect(memoryview(data)) == "gb18030"


def test_a_file_is_read_by_either_kind_of_path(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "第4版\N{IDEOGRAPHIC SPACE}要闻.txt"
    path.write_bytes(f"{SIMPLIFIED}\r\n".encode("gb18030"))
    assert read(path) == read(str(path)) == f"{SIMPLIFIED}\r\n"


def test_an_encoding_can_be_forced() -> None:
    assert read("é".encode("latin-1"), encoding="latin-1") == "é"
    with pytest.raises(DecodingError, match="byte 2") as caught:
        read(b"ab\xff", encoding="utf-8")
    assert caught.value.tried == ("utf-8",)
    with pytest.raises(LookupError, match="unknown encoding 'klingon'"):
        read(b"ab", encoding="klingon")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_damaged_page_is_not_read_as_something_else(encoding: str) -> None:
    whole = (SIMPLIFIED * 4).encode(encoding)
    with pytest.raises(DecodingError, match=f"nearest is {encoding}") as caught:
        read(whole[:-1])
    assert len(whole) - 4 < caught.value.position < len(whole)
    assert encoding in caught.value.tried


def test_a_byte_order_mark_binds() -> None:
    with pytest.raises(DecodingError, match="nearest is utf-16-le") as caught:
        read(b"\xff\xfe\x00\xd8\x00")
    assert caught.value.tried == ("utf-16-le",)


def test_other_scripts_are_refused_with_a_guess() -> None:
    page = "東京都は二十八日、新しい橋の開通式を行い、関係者ら約二百人が出席した。"
    with pytest.raises(DecodingError, match="charset-normalizer takes it for"):
        read(page.encode("shift_jis"))


def test_a_missing_file_says_what_read_takes() -> None:
    with pytest.raises(FileNotFoundError, match="page text goes to parse") as caught:
        read("no-such-page.txt")
    assert caught.value.filename == "no-such-page.txt"


@pytest.mark.parametrize("text", [SIMPLIFIED, "城" * 5000, "\0", "本报讯\r"])
def test_page_text_is_no_path(text: str) -> None:
    with pytest.raises(ValueError, match=r"pass it to parse\(\)"):
        read(text)


@pytest.mark.parametrize("source", [None, 3, ["页"]])
def test_wrong_types_are_named(source: object) -> None:
    with pytest.raises(TypeError, match=f"not {type(source).__name__}"):
        read(source)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="detect\\(\\) takes bytes"):
        detect(source)  # type: ignore[arg-type]


def test_a_folder_is_no_page(tmp_path: pathlib.Path) -> None:
    with pytest.raises(IsADirectoryError if os.name == "posix" else OSError):
        read(tmp_path)


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
@pytest.mark.parametrize("carrier", ["legacy", "utf-8", "utf-16-le", "utf-16-be"])
@given(data=st.data())
def test_any_sentences_come_back(encoding: str, carrier: str, data: st.DataObject) -> None:
    phrases = data.draw(st.lists(st.sampled_from([*PHRASES[encoding], "\r\n", " 4", "２０２２年"])))
    text = OPENINGS[encoding] + "".join(phrases)
    codec = encoding if carrier == "legacy" else carrier
    assert read(text.encode(codec)) == text


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_with_a_mark_comes_back(text: str) -> None:
    for encoding in ("utf-8", "utf-16-be"):
        assert read((BOM + text).encode(encoding)) == text


@given(st.binary())
def test_any_bytes_are_text_or_a_decoding_error(data: bytes) -> None:
    outcome = _outcome(data)
    if isinstance(outcome, DecodingError):
        assert 0 <= outcome.position <= len(data)
        assert outcome.tried
    else:
        assert outcome == data.decode(detect(data)).removeprefix(BOM)


def _outcome(data: bytes) -> str | DecodingError:
    try:
        return read(data)
    except DecodingError as error:
        return error


@pytest.mark.parametrize("page", sorted(GOLDEN.glob("traditional/*.txt")), ids=lambda p: p.stem)
def test_pages_of_taiwan_and_hong_kong_in_big5(page: pathlib.Path) -> None:
    text = page.read_text("utf-8")
    data = text.encode("big5hkscs")
    assert read(data) == text
    assert newsseg.parse(read(data)) == newsseg.parse(text)
