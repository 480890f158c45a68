"""Processes that work on one task at a time, each over a pipe of its own.

Where processes answer through one queue, as those of `ProcessPoolExecutor` do, one that is killed
in the middle of an answer leaves everybody waiting for its other half. Here that is the end of a
pipe, and tells which task was lost.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from signal import SIGINT
from typing import Generic, TypeVar

from newsseg.cli.signals import held_back, leave_interrupts

__all__ = ["Crew"]

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class Crew(Generic[Task, Answer]):
    """At most `size` processes, started as tasks come, killed and gone at the end of `with`."""

    def __init__(self, work: Callable[[Task], Answer], size: int) -> None:
        """`work` and the tasks must be known by their modules' names: processes begin afresh."""
        self._work = work
        self._size = size
        self._processes: dict[Connection, BaseProcess] = {}
        self._busy: dict[Connection, int] = {}

    def __enter__(self) -> Crew[Task, Answer]:
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in [*self._processes]:
            self._bury(pipe)

    @property
    def free(self) -> bool:
        """Whether another task can be given."""
        return len(self._busy) < self._size

    def give(self, number: int, task: Task) -> None:
        """Let a process that is free work on the task; the answer will bear the number."""
        idle = [pipe for pipe in self._processes if pipe not in self._busy]
        pipe = idle[0] if idle else self._hire()
        self._busy[pipe] = number
        try:
            pipe.send(task)
        except OSError:  # it died while it had nothing to do
            self._bury(pipe)
            self.give(number, task)

    def answers(self) -> Iterator[tuple[int, Answer | None]]:
        """What came, at least one; None for a task whose process died."""
        ready = wait(self._busy)
        for pipe in [pipe for pipe in self._busy if pipe in ready]:
            number = self._busy[pipe]
            try:
                answer = pipe.recv()
            except (EOFError, OSError):
                self._bury(pipe)
                yield number, None
            else:
                del self._busy[pipe]
                yield number, answer

    def _hire(self) -> Connection:
        # Fresh interpreters: what a fork copies differs between systems.
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(self._work, theirs), daemon=True)
        if os.name == "posix":
            # Where `start` does this itself, it lets signals through again before it goes on.
            resource_tracker.ensure_running()
        with held_back(SIGINT):  # which a process started meanwhile never hears
            process.start()
            self._processes[ours] = process
        theirs.close()
        return ours

    def _bury(self, pipe: Connection) -> None:
        self._busy.pop(pipe, None)
        pipe.close()
        process = self._processes.pop(pipe)
        process.kill()
        process.join()


def _serve(work: Callable[[Task], Answer], pipe: Connection) -> None:
    """What a process of the crew does: a task, an answer, until nobody is there to ask."""
    leave_interrupts()
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        answer = work(task)
        try:
            pipe.send(answer)
        except OSError:  # whoever asked is gone
            return
