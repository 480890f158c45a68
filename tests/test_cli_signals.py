"""Ctrl-C that is lost on its way is heard at the next page."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from newsseg.cli import signals


@pytest.fixture
def handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signals._told.clear()
    for number, handler in before.items():
        signal.signal(number, handler)


def lose(number: int) -> None:
    """Send this process a signal, and let what it raises come to nothing."""

    def closed() -> Iterator[None]:
        try:
            yield
        finally:
            os.kill(os.getpid(), number)

    pages = closed()
    next(pages)
    del pages  # Python drops what is raised here


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize(
    ("number", "raised"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)]
)
def test_a_signal_that_was_lost_is_heeded_later(number: int, raised: type[BaseException]) -> None:
    signals.stop_when_told()
    signals.heed()
    lose(number)
    with pytest.raises(raised):
        signals.heed()


@pytest.mark.usefixtures("handlers")
def test_an_interrupt_that_is_ignored_stays_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signals.stop_when_told()
    os.kill(os.getpid(), signal.SIGINT)
    signals.heed()
