"""Where documents go: standard output, one file, or a folder with a file for each page."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsseg.cli.refusals import Refusal

__all__ = ["is_folder", "refuse_existing", "standard_output"]


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
