"""The garbage collector stands aside while a page is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is searched for cycles meanwhile.

    Reading a page makes hundreds of thousands of values and no cycle of them (tests hold that), so
    that the search finds nothing and takes a third of the time on a large page. What was on before
    is on again afterwards, whichever of several threads ends first: only one that found it on turns
    it on, and the first of them did.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
