"""When Ctrl-C and `kill` are heard."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

__all__ = ["heed", "held_back", "leave_interrupts", "stop_when_told"]


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


_told: list[BaseException] = []  # what signals raised


def stop_when_told() -> None:
    """Let Ctrl-C and `kill` break the work off, with nothing half-written and no process behind.

    Where Ctrl-C is ignored, as behind nohup, it stays so.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: _break_off(KeyboardInterrupt()))
    signal.signal(signal.SIGTERM, lambda number, _: _break_off(SystemExit(128 + number)))


def _break_off(reason: BaseException) -> NoReturn:
    _told.append(reason)
    raise reason


def heed() -> None:
    """Raise once more what a signal raised: it may have been lost on its way.

    Python drops what is raised while a generator is closed, and pydantic makes an error of its own
    of it while it writes JSON.
    """
    if _told:
        raise _told[-1]
