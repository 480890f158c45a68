"""Where documents go: standard output, one file, or a file for each page; whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsseg.cli.refusals import Refusal

__all__ = ["is_folder", "one_file", "refuse_existing", "standard_output"]


def is_folder(output: str) -> bool:
    """Whether `--output` is meant as a folder: it is one, or its name ends as one's does."""
    return Path(output).is_dir() or output.endswith(("/", os.sep))


def refuse_existing(file: Path, *, force: bool) -> None:
    """Raise `Refusal` where the file is there already, or has no folder to be in."""
    if file.exists() and not force:
        raise Refusal(f"{file}: is there already (--force overwrites it)")
    if not file.parent.is_dir():
        raise Refusal(f"{file.parent}: no such folder: make it first")


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output, as bytes."""
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def one_file(file: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name when all is written, and not otherwise."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        part.chmod(0o666 & ~_umask())  # mkstemp lets nobody else read it
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
