"""Text in which nothing is hidden: what a browser would obey or drop is shown as a sign."""

from __future__ import annotations

import re
from typing import Final

from newsseg.compiling import Pattern
from newsseg.export.markup import Element, element

__all__ = ["signed", "with_signs"]

# Controls but line feed and tab, direction marks, joiners, lone surrogates, fillers: what leaves no
# mark of its own. Variation selectors may stay: they choose a shape of the character before them.
_HIDDEN: Final = Pattern(
    r"(?V1)[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]"
    r"--[\p{Variation_Selector}\n\t]]",
    properties=True,
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
        last = element("span", _number(found[0]), class_="sign")
        made.append(last)
        at = found.end()
    _append(made, last, text[at:])
    return made


def signed(text: str) -> str:
    r"""The same for places that hold no elements: titles, attributes.

    >>> signed("新\u202e桥")
    '新U+202E桥'
    """
    return _HIDDEN.sub(lambda found: _number(found[0]), _LINE_BREAK.sub("\n", text))


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"


def _append(made: Element, last: Element | None, text: str) -> None:
    """Text behind the last child, or at the head where there is none."""
    if last is None:
        made.text = text
    else:
        last.tail = text
