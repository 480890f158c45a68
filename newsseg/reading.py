"""Bytes and files to text: which encoding of Chinese a page is in, and a strict reading in it.

Nothing is replaced and no newline is translated; only a byte order mark is dropped.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from collections import Counter
from functools import cache
from typing import Final

from newsseg.errors import DecodingError

__all__ = ["detect", "read"]

# Byte order marks, longest first: that of UTF-32 LE opens with that of UTF-16 LE.
_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# In order of preference where two read equally well, which happens below a dozen characters.
# UTF-8 competes so that a damaged UTF-8 page is called that, not read as GB18030 (涓浗).
_CANDIDATES: Final = (
    "gb18030",
    "big5",
    "cp950",  # Big5 as Windows writes it: 恒, 裏, 銹 and box drawing more
    "big5hkscs",  # Big5 with Hong Kong's characters
    "utf-16-le",
    "utf-16-be",
    "utf-8",
)
_PUNCTUATION: Final = "〇、。〈〉《》「」『』【】〔〕·—‘’“”…\N{IDEOGRAPHIC SPACE}"
_FULLWIDTH: Final = range(0xFF01, 0xFF5F)  # ！ to ～, digits and letters among them
_LAYOUT: Final = "\t\n\f\r\x1a"  # control characters text files hold; 1A ends those from DOS
# Share of the non-ASCII characters that must be common, less odd ones, for text to be Chinese:
# 0.99 on real pages, 0.26 on a Japanese one in Shift JIS, about 0 on Latin text. Korean and
# Japanese in EUC share their rows with GB 2312 and cannot be told from it this way.
_MIN_SHARE: Final = 0.4
_NOT_IN_PATHS: Final = "\n\r\0"
_TEXT_FOR_PATH: Final = "read() takes a path; this looks like page text: pass it to parse()"
_HINT_BYTES: Final = 65_536  # enough for a guess that only words an error message


def read(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview,
    *,
    encoding: str | None = None,
) -> str:
    """Read a page from a file (a str is its path) or from bytes, in the encoding found.

    `encoding` forces one. Raises `DecodingError` where the bytes are no text; see `detect`.

    >>> read("城南新桥通车".encode("gb18030"))
    '城南新桥通车'
    """
    data = _bytes(source)
    text = _settle(data)[1] if encoding is None else _forced(data, encoding)
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def detect(data: bytes | bytearray | memoryview) -> str:
    """Name the encoding in which `read` reads these bytes, as Python's codecs call it.

    A byte order mark decides, then valid UTF-8; of the rest the one that yields most characters
    in common use. That is safe from a dozen Han characters on; a tie goes to GB18030.

    >>> detect("城南新橋通車".encode("big5"))
    'big5'
    """
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"detect() takes bytes, not {type(data).__name__}: use open(path, 'rb')")
    return _settle(bytes(data))[0]


def _bytes(source: str | os.PathLike[str] | bytes | bytearray | memoryview) -> bytes:
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    if not isinstance(source, str | os.PathLike):
        raise TypeError(
            f"read() takes a path or bytes, not {type(source).__name__}: "
            "of a file object pass what its read() returns"
        )
    if isinstance(source, str) and any(char in source for char in _NOT_IN_PATHS):
        raise ValueError(_TEXT_FOR_PATH)
    return _file(source)


def _file(path: str | os.PathLike[str]) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError as error:
        remedy = "no such file (read() takes a path; page text goes to parse())"
        raise FileNotFoundError(error.errno, remedy, os.fspath(path)) from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(_TEXT_FOR_PATH) from None
        raise


def _forced(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise LookupError(
            f"unknown encoding {encoding!r}: leave it out to have it found, or name a codec of "
            "Python's such as 'gb18030' or 'big5'"
        ) from None
    except UnicodeError as error:
        raise _failure(data, encoding, error, tried=(encoding,)) from None


def _settle(data: bytes) -> tuple[str, str]:
    """Name the encoding, and decode in it."""
    certain = _certain(data)
    tried = (certain,) if certain else ("utf-8", *_CANDIDATES[:-1])
    encoding = certain or _likeliest(data)
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise _failure(data, encoding, error, tried=tried) from None
    if certain is None and _score(text) < _MIN_SHARE * sum(not c.isascii() for c in text):
        reason = UnicodeError("decodes, but to characters no Chinese page holds")
        raise _failure(data, encoding, reason, tried=tried)
    return encoding, text


def _certain(data: bytes) -> str | None:
    """Name the encoding that a byte order mark or valid UTF-8 tells, if one does."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return _utf16_by_nuls(data) or "utf-8"


def _utf16_by_nuls(data: bytes) -> str | None:
    """Tell UTF-16 that is valid UTF-8 too: Latin text, with a NUL for every second byte."""
    pairs, low, high = len(data) // 2, data[::2].count(0), data[1::2].count(0)
    if pairs and not low and 2 * high > pairs:
        return "utf-16-le"
    if pairs and not high and 2 * low > pairs:
        return "utf-16-be"
    return None


def _likeliest(data: bytes) -> str:
    return max(_CANDIDATES, key=lambda encoding: _score(data.decode(encoding, "replace")))


def _score(text: str) -> int:
    """Count the characters Chinese pages are made of, less those that tell of a wrong reading."""
    common = _common()
    return sum(
        count if char in common else -count if _odd(char) else 0
        for char, count in Counter(text).items()
    )


def _odd(char: str) -> bool:
    if char == "\N{REPLACEMENT CHARACTER}":
        return True
    return unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} and char not in _LAYOUT


@cache
def _common() -> frozenset[str]:
    """Collect the characters in common use, as the two standards themselves list them.

    GB 2312 puts its 3,755 common characters in rows B0 to D7, Big5 its 5,401 in rows A4 to C6;
    what is rare or of another script stands in other rows. Taking Han of one encoding for the
    other lands most of it there, so that no table of frequencies is needed.
    """
    trail = range(0x40, 0xFF)
    rows = [("gb2312", range(0xB0, 0xD8)), ("big5", range(0xA4, 0xC7))]
    han = (
        bytes((high, low)).decode(codec, "ignore")
        for codec, leads in rows
        for high in leads
        for low in trail
    )
    return frozenset(
        {char for char in han if len(char) == 1 and "\u4e00" <= char <= "\u9fff"}
        | set(_PUNCTUATION)
        | {chr(point) for point in _FULLWIDTH}
    )


def _failure(
    data: bytes, encoding: str, error: UnicodeError, *, tried: tuple[str, ...]
) -> DecodingError:
    position = error.start if isinstance(error, UnicodeDecodeError) else 0
    reason = error.reason if isinstance(error, UnicodeDecodeError) else str(error)
    return DecodingError(
        f"cannot read these {len(data)} bytes: nearest is {encoding}, which fails at byte "
        f"{position} ({reason}); tried {', '.join(tried)}. "
        f"Mend the file, or pass encoding= if you know it{_hint(data, tried)}.",
        tried=tried,
        position=position,
    )


def _hint(data: bytes, tried: tuple[str, ...]) -> str:
    """Say what charset-normalizer, which knows some ninety encodings, takes the bytes for."""
    from charset_normalizer import from_bytes  # only ever needed for bytes that cannot be read

    best = from_bytes(data[:_HINT_BYTES]).best()
    if best is None or best.encoding.replace("_", "-") in tried:
        return ""
    return f" (charset-normalizer takes it for {best.encoding})"
