"""What a command is given to read: files, the text files below folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os.path import isdir
from pathlib import Path
from typing import Final

from newsseg.cli.refusals import Refusal
from newsseg.reading import read

__all__ = ["STDIN", "SUFFIXES", "Source", "find", "text_of"]

STDIN: Final = "-"
SUFFIXES: Final = (".txt", ".md", ".markdown", ".text")  # of the files taken from a folder


@dataclass(frozen=True, slots=True)
class Source:
    """A page to read: its name (the path below the folder given) and its file."""

    name: str
    path: Path | None = None  # standard input has none

    def text(self) -> str:
        """The page, decoded. Raises `OSError` and `DecodingError`."""
        return read(self.path or sys.stdin.buffer.read())


def find(paths: Iterable[Path]) -> list[Source]:
    """The pages at `paths`, in the order given; those of a folder sorted by their names.

    Raises `Refusal` for a folder without text files, and for standard input given twice.
    """
    found = [source for path in paths for source in _at(path)]
    if sum(source.path is None for source in found) > 1:
        raise Refusal("-: standard input can be read only once")
    return found


def text_of(file: Path) -> str:
    """The text of one page. Raises `Refusal` where it cannot be read."""
    if isdir(file):
        raise Refusal(f"{file}: is a folder: name one of its files")
    (source,) = find([file])
    try:
        return source.text()
    except OSError as error:
        raise Refusal(f"{file}: {error.strerror or error}") from error
    except ValueError as error:
        raise Refusal(f"{file}: {error}") from error


def _at(path: Path) -> Iterator[Source]:
    if str(path) == STDIN:
        yield Source("stdin")
    elif isdir(path):  # which asks no more of a name that is too long
        files = sorted(file for file in path.rglob("*") if _is_text(file))
        if not files:
            raise Refusal(f"{path}: no text files in this folder ({' '.join(SUFFIXES)})")
        yield from (Source(file.relative_to(path).as_posix(), file) for file in files)
    else:
        yield Source(path.name, path)


def _is_text(file: Path) -> bool:
    return file.suffix.lower() in SUFFIXES and file.is_file() and not file.name.startswith(".")
