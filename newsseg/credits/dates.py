"""Printed dates: 2022年1月7日, 二〇二二年一月七日, 中華民國一一一年, 廿三日, 2019-05-24 11:34."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.folding import fold

__all__ = ["DATE", "DAY", "FULL_DATE", "parse_date", "parse_day", "parse_moment", "parse_number"]

MAX_DIGITS: Final = 8  # longer figures are no part of a date

# The characters a zero is printed as, or read as: 二〇二二, 二○二二, 二O二二.
_ZEROS: Final = "〇零○◯O0"
_HAN: Final = f"[{_ZEROS}一二三四五六七八九]"
_COUNT: Final = f"[{_ZEROS}一二三四五六七八九十百廿卅卌]"
_N: Final = r"(?:\d{1,2}|[〇零○一二三四五六七八九十廿卅](?: ?[〇零○一二三四五六七八九十]){0,3})"
_MONTH: Final = rf"(?:{_N}|元)"
_ERA: Final = r"(?:中 ?[华華] ?)?民 ?[国國]"
_YEAR: Final = (
    rf"(?:\d[\dO]{{2}}\d|{_HAN}(?: ?{_HAN}){{3}}"
    rf"|{_ERA} ?(?:\d{{1,3}}|元|{_COUNT}(?: ?{_COUNT}){{0,5}}))"
)

_SUN: Final = "[日曰]"  # OCR models take one for the other
FULL_DATE: Final = rf"{_YEAR} ?年 ?{_MONTH} ?月 ?{_N} ?{_SUN}"
DAY: Final = rf"(?:{_MONTH} ?月 ?)?{_N} ?日"
DATE: Final = rf"(?:{_YEAR} ?年 ?)?{DAY}"

_PRINTED: Final = Pattern(
    rf"(?:(?P<year>{_YEAR}) ?年 ?)?(?P<month>{_MONTH}) ?月 ?(?P<day>{_N}) ?{_SUN}"
)
_DAY: Final = Pattern(rf" *(?P<day>{_N}) ?日 *")
# A year that cannot be read is not to be told from the page: 昭和二十年, 五三年.
_OTHER_YEAR: Final = Pattern("[^今本当當]年 ?$")
_FULL: Final = Pattern(FULL_DATE)
_DASHED: Final = Pattern(r"(?<!\d)(\d{4})([-/.·])(\d{1,2})\2(\d{1,2})(?!\d)")
_CLOCK: Final = Pattern(r" {0,4}T?(\d{1,2}) ?[:时時] ?(\d{2})(?::(\d{2})|分)?(?:Z|\+\d\d:\d\d)?")
_DIGITS: Final = {char: value for value, char in enumerate("元一二三四五六七八九")} | {
    **dict.fromkeys(_ZEROS, 0),
    "元": 1,
}
_TENS: Final = {"十": 10, "廿": 20, "卅": 30, "卌": 40}
_REPUBLIC: Final = 1911  # 民國 1 is 1912


def parse_number(text: str) -> int | None:
    """A number in digits or Han characters, None when it is none.

    >>> [parse_number(number) for number in ("12", "十四", "廿三", "二〇二二", "一百一十一")]
    [12, 14, 23, 2022, 111]
    """
    text = text.replace(" ", "")
    if text.isascii():
        text = text.replace("O", "0")
        return int(text) if text.isdigit() and len(text) <= MAX_DIGITS else None
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    return _spoken(text)


def _spoken(text: str) -> int | None:
    total, digit = 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "百":
            total, digit = total + 100 * (digit or 1), 0
        elif char in _TENS:
            total, digit = total + (digit or 1) * _TENS[char], 0
        else:
            return None
    return total + digit


def _year(printed: str) -> int | None:
    republic = "国" in printed or "國" in printed
    number = parse_number(printed.lstrip("中华民国華國 "))  # 民國元年 is its first
    return number + _REPUBLIC if republic and number is not None else number


def _real(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except (ValueError, OverflowError):
        return None


def parse_date(text: str) -> date | tuple[int, int] | None:
    """The first date in the text; `(month, day)` when no year is printed; None when not real.

    >>> parse_date("中華民國一一一年一月七日"), parse_date("十月卅一日")
    (datetime.date(2022, 1, 7), (10, 31))
    """
    folded = fold(text)
    if match := _PRINTED.search(folded):
        month, day = parse_number(match["month"]), parse_number(match["day"])
        if match["year"]:
            return _real(_year(match["year"]), month, day)
        if _OTHER_YEAR.search(folded, 0, match.start()):
            return None
        return (month, day) if month and day and _real(2000, month, day) else None
    if match := _DASHED.search(folded):
        return _real(int(match[1]), int(match[3]), int(match[4]))
    return None


def parse_day(text: str) -> int | None:
    """The day of a month that is not printed, as 1950s datelines have it.

    >>> parse_day("十四日"), parse_day("廿日"), parse_day("十月十四日")
    (14, 20, None)
    """
    match = _DAY.fullmatch(fold(text))
    day = parse_number(match["day"]) if match else None
    return day if day and _real(2000, 1, day) else None


def parse_moment(text: str) -> tuple[datetime, int, int] | None:
    """The first full date with its clock time, if any, and where it stands.

    >>> parse_moment("2019-05-24 11:34")
    (datetime.datetime(2019, 5, 24, 11, 34), 0, 16)
    """
    folded = fold(text)
    match = _DASHED.search(folded) or _FULL.search(folded)
    day = parse_date(match[0]) if match else None
    if match is None or not isinstance(day, date):
        return None
    clock = _CLOCK.match(folded, match.end())
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, second)
    except ValueError:  # 25:61 is no time
        return datetime(day.year, day.month, day.day), match.start(), match.end()
    return moment, match.start(), clock.end() if clock else match.end()
