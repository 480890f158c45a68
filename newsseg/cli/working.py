"""Pages through one function, in this process or in several; the order stays, failures are kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children, get_context
from signal import SIGINT
from typing import Final, Generic, TypeVar

from newsseg.cli.refusals import Refusal
from newsseg.cli.signals import held_back, leave_interrupts
from newsseg.cli.sources import Source

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
        return (_attempt(work, source) for source in sources)
    return _in_processes(sources, work, min(jobs, len(sources)))  # no process that has no page


def _attempt(work: Callable[[Source], T], source: Source) -> Outcome[T]:
    """The outcome on one page: what cannot be read is no reason to stop."""
    try:
        return Outcome(source, work(source))
    except Refusal as refusal:
        return Outcome(source, failure=str(refusal))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one page is no other's fault
        return Outcome(source, failure=f"{type(error).__name__}: {error}")


def _in_processes(
    sources: Sequence[Source], work: Callable[[Source], T], jobs: int
) -> Iterator[Outcome[T]]:
    """Where a process dies, the pages under way are tried one at a time: the next death has a name.

    A pool does not tell which of its pages ended a process.
    """
    left = deque(sources)
    while left:
        suspects = yield from _together(left, work, jobs, jobs * WAITING)
        alone = deque(left.popleft() for _ in range(suspects))
        if alone and (yield from _together(alone, work, jobs=1, most=1)):
            yield Outcome(alone.popleft(), failure=DIED)
        left.extendleft(reversed(alone))


def _together(
    left: deque[Source], work: Callable[[Source], T], jobs: int, most: int
) -> Generator[Outcome[T], None, int]:
    """The outcomes of `left`, each taken from it; at most `most` pages are under way.

    Stops where a process dies, and returns how many pages at the head of `left` were under way.
    """
    under_way: deque[Future[Outcome[T]]] = deque()
    with _pool(jobs) as pool:
        try:
            while left:
                while len(under_way) < min(most, len(left)):
                    with held_back(SIGINT):  # the processes that this starts
                        under_way.append(pool.submit(_attempt, work, left[len(under_way)]))
                outcome = under_way[0].result()
                under_way.popleft()
                left.popleft()
                yield outcome
        except BrokenProcessPool:
            return max(1, len(under_way))
    return 0


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that are gone afterwards, at once where the work was broken off."""
    # Fresh interpreters: what a fork copies differs between systems.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=leave_interrupts)
    try:
        yield pool
    except BaseException:
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
