"""XML and HTML trees: elements with text that stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

__all__ = ["Element", "document", "element", "inert"]

Element: TypeAlias = ET.Element
# Controls and non-characters, which XML 1.0 excludes or advises against and HTML calls an error,
# and lone surrogates: https://www.w3.org/TR/xml/#charsets
_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_NON_CHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_NO_TEXT: Final = re.compile(f"[{_CONTROLS}\ud800-\udfff{_NON_CHARACTERS}]")
_PREFIXES: Final = ("xml_", "xmlns_", "xsi_")  # of attributes: what stands before the colon


def inert(text: str) -> str:
    r"""Text without what is no text: such characters become U+FFFD, one for one.

    They are the controls but tab, line feed and carriage return, the non-characters and lone
    surrogates: XML cannot hold them, or a terminal would obey them.

    >>> inert("桥\x00通\ud800车")
    '桥�通�车'
    """
    return _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)


def element(
    tag: str, content: str | Iterable[Element] = (), /, **attributes: str | None
) -> Element:
    """An element with a text or with children; attributes that are None are left out.

    A trailing underscore keeps an attribute's name out of Python's way (class_); others inside
    stand for what Python's names cannot hold: xml_lang is xml:lang, data_x is data-x.

    >>> ET.tostring(element("p", "<b>", class_="lead", lang=None), encoding="unicode")
    '<p class="lead">&lt;b&gt;</p>'
    """
    made = ET.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(_attribute(name), inert(value))
    if isinstance(content, str):
        made.text = inert(content)
    else:
        made.extend(content)
    return made


def _attribute(name: str) -> str:
    """The printed name of an attribute."""
    return name.removesuffix("_").replace("_", ":" if name.startswith(_PREFIXES) else "-")


def document(root: Element) -> str:
    """A whole XML document, indented.

    >>> print(document(element("a", [element("b", "桥")])), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <a>
      <b>桥</b>
    </a>
    """
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
