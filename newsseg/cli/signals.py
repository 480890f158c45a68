"""When Ctrl-C and `kill` are heard."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["clean_up_when_killed", "held_back", "leave_interrupts"]


@contextmanager
def held_back(*numbers: signal.Signals) -> Iterator[None]:
    """Hear these signals afterwards; a process started meanwhile never hears them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_interrupts() -> None:
    """Leave Ctrl-C, which reaches all processes of a terminal, to the one that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def clean_up_when_killed() -> None:
    """Let `kill` leave nothing half-written and no process behind, as Ctrl-C does."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
