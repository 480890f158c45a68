"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["whole_file"]


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name when all is written, and not otherwise."""
    file = file.resolve()  # a link stays, and what it leads to is written
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".newsseg-")
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
