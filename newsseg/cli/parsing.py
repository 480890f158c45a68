"""`newsseg parse`: pages to documents, each written as soon as it is its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsseg.cli.forms import FORMS, PARQUET, TREE, TREES, Form
from newsseg.cli.outputs import Output
from newsseg.cli.refusals import FAILED, INTERRUPTED, UNUSABLE, Refusal, say
from newsseg.cli.showing import progress
from newsseg.cli.signals import heed
from newsseg.cli.sources import Source, told_apart
from newsseg.cli.working import Outcome, work_through

__all__ = ["Job"]


@dataclass(frozen=True, slots=True)
class Job:
    """What `newsseg parse` was asked to do."""

    sources: Sequence[Source]
    form: str
    output: Output
    jobs: int

    def run(self) -> int:
        """Do it; the exit status. Raises `Refusal` before anything is read or written."""
        form = self._form()
        self.output.check(self.sources, form)
        todo = told_apart(self.output.left(self.sources, form))
        report = _Report(len(todo))
        try:
            with progress(len(todo), printing=self.output.path is None) as advance:
                read = report.noting(work_through(todo, form.make, self.jobs), advance)
                self.output.write(form, read, report.note)
        except _NothingReadError:
            report.tell()
            return UNUSABLE
        except KeyboardInterrupt:
            done = f"interrupted: {report.read} of {len(todo)} pages read{self._kept()}"
            raise Refusal(done, INTERRUPTED) from None
        return report.tell()

    def _form(self) -> Form:
        if self.form not in FORMS:
            raise Refusal(f"--format: no format is called {self.form!r}, but {', '.join(FORMS)}")
        form = FORMS[self.form]
        if form is PARQUET:
            import newsseg.batch  # noqa: F401 - a missing extra is told before anything is read
        many = len(self.sources) > 1 and not self.output.in_folder
        return TREES if form is TREE and many else form

    def _kept(self) -> str:
        """What becomes of the pages that were read when the work is broken off."""
        if self.output.path is None:
            return ""
        return ", and kept: --resume goes on" if self.output.in_folder else ", nothing written"


class _NothingReadError(Exception):
    """No page could be read: nothing is to be written."""


class _Report:
    """What came of the pages: how many were read, and what went wrong with which of the others."""

    def __init__(self, pages: int) -> None:
        self._pages = pages
        self._failures: list[str] = []
        self.read = 0

    def noting(
        self, outcomes: Iterable[Outcome[Any]], advance: Callable[[], None]
    ) -> Iterator[Outcome[Any]]:
        """The outcomes with a value. Raises `_NothingReadError` where none of all has one."""
        for outcome in outcomes:
            heed()
            if outcome.failure is None:
                self.read += 1
                yield outcome
            else:
                self.note(f"{outcome.source.path}: {outcome.failure}")
            advance()
        if self._failures and not self.read:
            raise _NothingReadError

    def note(self, failure: str) -> None:
        """Keep a sentence for the end."""
        self._failures.append(failure)

    def tell(self) -> int:
        """Say what failed and why; the exit status."""
        for failure in self._failures:
            say(failure)
        if self._failures and self._pages > 1:
            say(f"{len(self._failures)} of {self._pages} pages failed")
        return FAILED if self._failures else 0
