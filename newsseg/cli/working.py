"""Pages through one function, in this process or in several; the order stays, failures are kept."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Final, Generic, TypeVar

from newsseg.cli.sources import Source
from newsseg.errors import NewssegError

__all__ = ["Outcome", "work_through"]

T = TypeVar("T")
WAITING: Final = 8  # pages for each process that are under way or done ahead of their turn
DIED: Final = "the process that read this page died"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of a page: a value, or the sentence that says why there is none."""

    source: Source
    value: T | None = None
    failure: str | None = None


def work_through(
    sources: Sequence[Source], work: Callable[[Source], T], jobs: int
) -> Iterator[Outcome[T]]:
    """The outcome of `work` on each source, in order; `work` must be known by its module's name."""
    if jobs == 1:
        return (attempt(work, source) for source in sources)
    return _in_processes(sources, work, jobs)


def attempt(work: Callable[[Source], T], source: Source) -> Outcome[T]:
    """The outcome on one page: what cannot be read is no reason to stop."""
    try:
        return Outcome(source, work(source))
    except (NewssegError, OSError, ValueError) as error:
        return Outcome(source, failure=_reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror  # without the path, which stands before it already
    return str(error)


def _in_processes(
    sources: Sequence[Source], work: Callable[[Source], T], jobs: int
) -> Iterator[Outcome[T]]:
    left = deque(sources)
    while left:
        under_way: deque[tuple[Source, Future[Outcome[T]]]] = deque()
        with _pool(jobs) as pool:
            try:
                yield from _through(pool, work, left, under_way, jobs * WAITING)
            except BrokenProcessPool:
                left.extendleft(source for source, _ in reversed(under_way))
                pool.shutdown(cancel_futures=True)
                yield _alone(left.popleft(), work)


def _through(
    pool: ProcessPoolExecutor,
    work: Callable[[Source], T],
    left: deque[Source],
    under_way: deque[tuple[Source, Future[Outcome[T]]]],
    most: int,
) -> Iterator[Outcome[T]]:
    while left or under_way:
        while left and len(under_way) < most:
            under_way.append((left[0], pool.submit(attempt, work, left[0])))
            left.popleft()
        outcome = under_way[0][1].result()
        under_way.popleft()
        yield outcome


def _alone(source: Source, work: Callable[[Source], T]) -> Outcome[T]:
    """The page that was due when a process died, in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(attempt, work, source).result()
        except BrokenProcessPool:
            return Outcome(source, failure=DIED)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Fresh interpreters: what a fork copies differs between systems.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of the terminal; the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
