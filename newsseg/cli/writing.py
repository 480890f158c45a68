"""Where documents go: standard output, one file, or a file for each page; whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from signal import SIGINT, SIGTERM
from typing import BinaryIO

from newsseg.cli.refusals import FAILED, Refusal
from newsseg.cli.signals import held_back
from newsseg.writing import whole_file

__all__ = ["is_folder", "make_folder", "one_file", "refuse_existing", "standard_output"]


def is_folder(output: str) -> bool:
    """Whether `--output` is meant as a folder: it is one, or its name ends as one's does."""
    return Path(output).is_dir() or output.endswith(("/", os.sep))


def refuse_existing(file: Path, *, force: bool) -> None:
    """Raise `Refusal` where the file is there already, or has no folder to be in."""
    if file.is_dir():
        raise Refusal(f"{file}: is a folder: name a file in it")
    if os.path.lexists(file) and not force and not _is_device(file):
        raise Refusal(f"{file}: is there already (--force overwrites it)")
    _refuse_homeless(file)


def make_folder(folder: Path) -> None:
    """Make the folder if it is not there. Raises `Refusal` where it has no folder to be in."""
    _refuse_homeless(folder)
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise Refusal(f"{folder}: is there already, and no folder") from None
    except OSError as error:
        raise Refusal(f"{folder}: {error.strerror}") from error


def _refuse_homeless(path: Path) -> None:
    if not path.parent.is_dir():
        raise Refusal(f"{path.parent}: no such folder: make it first")


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output, as bytes."""
    stream: BinaryIO = sys.stdout.buffer
    if isinstance(stream, io.RawIOBase):  # PYTHONUNBUFFERED: it may write a part and not say so
        stream = io.BufferedWriter(stream)
    yield stream
    stream.flush()


@contextmanager
def one_file(file: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name when all is written, and not otherwise.

    Raises `Refusal` where it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            with held_back(SIGINT, SIGTERM):  # between making it and seeing to its end
                stream = file.open("wb") if _is_device(file) else whole_file(file)
                opened = stack.enter_context(stream)
            yield opened
    except OSError as error:
        raise Refusal(f"{file}: {error.strerror or error}", FAILED) from error


def _is_device(path: Path) -> bool:
    """Whether nothing stands there that could be replaced: /dev/null, a named pipe."""
    return path.exists() and not path.is_file() and not path.is_dir()
