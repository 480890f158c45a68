"""The errors newsseg raises on purpose. Odd text raises none of them; wrong bytes and types do."""

from __future__ import annotations

__all__ = ["DecodingError", "MissingExtra", "NewssegError"]


class NewssegError(Exception):
    """Base of all errors raised by newsseg."""


class DecodingError(NewssegError, ValueError):
    """Bytes that are text in none of the encodings tried.

    `tried` names the encodings in the order they were tried, `position` is the byte offset up to
    which the best of them could read.
    """

    def __init__(self, message: str, *, tried: tuple[str, ...], position: int) -> None:
        super().__init__(message)
        self.tried = tried
        self.position = position


class MissingExtra(NewssegError, ImportError):  # noqa: N818 - the name says what is missing
    """A part of newsseg whose libraries are not installed.

    >>> print(MissingExtra("newsseg.batch", "arrow"))
    newsseg.batch needs more libraries: pip install "newsseg[arrow]"
    """

    def __init__(self, part: str, extra: str) -> None:
        super().__init__(f'{part} needs more libraries: pip install "newsseg[{extra}]"')
        self.extra = extra
