"""What a command is given to read: files, the text files below folders, standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from os.path import isdir
from pathlib import Path
from typing import Final

from newsseg.cli.refusals import Refusal
from newsseg.reading import read

__all__ = ["PATTERNS", "STDIN", "Source", "find", "text_of", "told_apart"]

STDIN: Final = "-"
PATTERNS: Final = ("*.txt", "*.text", "*.md", "*.markdown")  # of the files taken from a folder


@dataclass(frozen=True, slots=True)
class Source:
    """A page to read. `name` tells it from the others: its path below the folder given.

    `folder` is that folder; `data` what came by standard input, which other processes do not
    have; `flaw` the sentence that says why there is nothing to read.
    """

    name: str
    path: Path
    folder: Path | None = None
    data: bytes | None = None
    flaw: str | None = None

    def text(self) -> str:
        """The page, decoded. Raises `Refusal` with the reason where it cannot be read."""
        if self.flaw is not None:
            raise Refusal(self.flaw)
        try:
            return read(self.path if self.data is None else self.data)
        except FileNotFoundError:
            raise Refusal("no such file or folder") from None
        except OSError as error:
            raise Refusal(error.strerror or str(error)) from error
        except ValueError as error:  # no text in any encoding tried
            raise Refusal(str(error)) from error


def find(paths: Iterable[Path], patterns: Sequence[str] = PATTERNS) -> list[Source]:
    """The pages at `paths`, in the order given; those below a folder sorted by their names.

    Raises `Refusal` for standard input given twice.
    """
    paths = [*paths]
    if sum(str(path) == STDIN for path in paths) > 1:
        raise Refusal("-: standard input can be read only once")
    return [source for path in paths for source in _at(path, patterns)]


def told_apart(sources: Iterable[Source]) -> list[Source]:
    """The same pages; those that share a name are called by their whole path.

    >>> pages = [Source("1.txt", Path("may/1.txt")), Source("1.txt", Path("june/1.txt"))]
    >>> [page.name for page in told_apart(pages)]
    ['may/1.txt', 'june/1.txt']
    """
    sources = [*sources]
    often = Counter(source.name for source in sources)
    return [
        replace(source, name=source.path.as_posix()) if often[source.name] > 1 else source
        for source in sources
    ]


def text_of(file: Path) -> str:
    """The text of one page. Raises `Refusal` where it cannot be read."""
    if isdir(file):
        raise Refusal(f"{file}: is a folder: name one of its files")
    (source,) = find([file])
    try:
        return source.text()
    except Refusal as refusal:
        raise Refusal(f"{file}: {refusal}") from refusal


def _at(path: Path, patterns: Sequence[str]) -> Iterator[Source]:
    if str(path) == STDIN:
        yield Source("stdin", path, data=sys.stdin.buffer.read())
    elif isdir(path):  # which asks no more of a name that is too long
        yield from _below(path, patterns)
    else:
        yield Source(path.name, path)


def _below(folder: Path, patterns: Sequence[str]) -> list[Source]:
    """The pages below a folder; hidden files and folders are left alone."""
    closed: list[OSError] = []
    found: list[Source] = []
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(parent, name) for name in files if not name.startswith(".")]
        found += [_page(file, folder) for file in paths if _fits(file, patterns)]
    for error in closed:  # a folder that may not be looked into
        found.append(_page(Path(error.filename), folder, flaw=error.strerror))
    if not found:
        looked_for = f"no text files in this folder (looked for {' '.join(patterns)})"
        return [_page(folder, folder, flaw=looked_for)]
    return sorted(found, key=lambda source: source.path.parts)


def _page(path: Path, folder: Path, flaw: str | None = None) -> Source:
    return Source(path.relative_to(folder).as_posix(), path, folder, flaw=flaw)


def _fits(file: Path, patterns: Sequence[str]) -> bool:
    """Whether a file is meant. A link that leads nowhere is: it is named, not passed over."""
    lower = file.with_name(file.name.lower())
    fits = any(file.match(pattern) or lower.match(pattern) for pattern in patterns)
    return fits and (file.is_file() or not file.exists())
