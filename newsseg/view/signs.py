"""Text in which nothing is hidden: what a browser would obey or drop is shown as a sign."""

from __future__ import annotations

import re
from typing import Final

from newsseg.export.markup import Element, element

__all__ = ["with_signs"]

# Controls but line feed and tab; joiners and direction marks; lone surrogates and non-characters.
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_LINE_BREAK: Final = re.compile("\r\n?")


def with_signs(tag: str, text: str, **attributes: str | None) -> Element:
    r"""An element with the text, each hidden character as its number.

    >>> from xml.etree.ElementTree import tostring
    >>> tostring(with_signs("b", "新\u202e桥"), encoding="unicode")
    '<b>新<span class="sign">U+202E</span>桥</b>'
    """
    text = _LINE_BREAK.sub("\n", text)
    made = element(tag, (), **attributes)
    last: Element | None = None
    at = 0
    for found in _HIDDEN.finditer(text):
        _append(made, last, text[at : found.start()])
        last = element("span", f"U+{ord(found[0]):04X}", class_="sign")
        made.append(last)
        at = found.end()
    _append(made, last, text[at:])
    return made


def _append(made: Element, last: Element | None, text: str) -> None:
    """Text behind the last child, or at the head where there is none."""
    if last is None:
        made.text = text
    else:
        last.tail = text
