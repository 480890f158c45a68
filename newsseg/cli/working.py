"""Pages through one function, in this process or in several; the order stays, failures are kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from newsseg.cli.crews import Crew
from newsseg.cli.refusals import Refusal
from newsseg.cli.sources import Source

__all__ = ["Outcome", "work_through"]

T = TypeVar("T")
AHEAD: Final = 8  # pages for each process that are under way or done before their turn
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
    """A page whose process dies is tried once more: it need not have been that page's fault."""
    left = deque(range(len(sources)))
    done: dict[int, Outcome[T]] = {}
    died: set[int] = set()
    with Crew(partial(_attempt, work), jobs) as crew:
        for turn in range(len(sources)):
            while turn not in done:
                while crew.free and left and left[0] < turn + jobs * AHEAD:
                    number = left.popleft()
                    crew.give(number, sources[number])
                for i, outcome in crew.answers():
                    if outcome is None and i not in died:
                        died.add(i)
                        left.appendleft(i)
                    else:
                        done[i] = outcome or Outcome(sources[i], failure=DIED)
            yield done.pop(turn)
