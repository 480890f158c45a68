"""Processes that work for one another, and what is left of them when one is gone."""

from __future__ import annotations

import subprocess
import sys
from multiprocessing import Pipe, active_children
from multiprocessing.connection import wait
from typing import Final

import pytest

from newsseg.cli import crews
from newsseg.cli.crews import Crew

# The first process of a program: later ones find started what `multiprocessing` starts with it.
MASK: Final = """
import signal
from functools import partial
from newsseg.cli.crews import Crew

if __name__ == "__main__":
    with Crew(partial(signal.pthread_sigmask, signal.SIG_BLOCK), 1) as crew:
        crew.give(0, ())
        print([signal.SIGINT in answer for _, answer in crew.answers()])
"""
LONG: Final = 10_000_000  # bytes; more than a pipe holds


def test_tasks_are_answered_by_their_numbers() -> None:
    with Crew(bytes, 2) as crew:
        crew.give(7, 1)
        assert crew.free
        crew.give(8, 2)
        assert not crew.free
        answers: dict[int, bytes | None] = {}
        while len(answers) < 2:
            answers |= crew.answers()
    assert answers == {7: b"\0", 8: b"\0\0"}
    assert active_children() == []


def test_a_process_killed_in_the_middle_of_an_answer_costs_that_answer() -> None:
    with Crew(bytes, 1) as crew:
        crew.give(0, LONG)
        (process,) = active_children()
        assert wait(crew._processes)  # the answer has begun, and waits for somebody to take it
        process.kill()
        assert [*crew.answers()] == [(0, None)]
        crew.give(1, 3)
        assert [*crew.answers()] == [(1, b"\0\0\0")]


def test_a_process_that_died_with_nothing_to_do_is_replaced() -> None:
    with Crew(bytes, 1) as crew:
        crew.give(0, 1)
        assert [*crew.answers()] == [(0, b"\0")]
        (process,) = active_children()
        process.kill()
        process.join()
        crew.give(1, 2)
        assert [*crew.answers()] == [(1, b"\0\0")]


def test_work_broken_off_leaves_no_process_behind() -> None:
    with Crew(bytes, 2) as crew:
        crew.give(0, LONG)
        crew.give(1, LONG)
    assert active_children() == []


def test_even_the_first_process_never_hears_ctrl_c() -> None:
    command = [sys.executable, "-c", MASK]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout == "[True]\n"


def test_an_answer_nobody_waits_for_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "leave_interrupts", lambda: None)
    ours, theirs = Pipe()
    ours.send(1)
    ours.close()
    crews._serve(bytes, theirs)
