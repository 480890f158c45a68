"""`newsseg parse`: pages to documents, each written as soon as it is its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from newsseg.cli import writing
from newsseg.cli.forms import FORMS, PARQUET, TREE, TREES, Form
from newsseg.cli.refusals import FAILED, INTERRUPTED, UNUSABLE, Refusal, say
from newsseg.cli.showing import progress
from newsseg.cli.sources import Source
from newsseg.cli.working import Outcome, work_through
from newsseg.writing import whole_file

__all__ = ["Job"]


@dataclass(frozen=True, slots=True)
class Job:
    """What `newsseg parse` was asked to do; `in_folder`: a file for each page, in `output`."""

    sources: Sequence[Source]
    form: str
    output: Path | None
    in_folder: bool
    jobs: int
    force: bool
    resume: bool

    def run(self) -> int:
        """Do it; the exit status. Raises `Refusal` before anything is read or written."""
        form = self._form()
        self._check(form)
        todo = [*self._left(form)]
        outcomes = _Outcomes(len(todo))
        try:
            with progress(len(todo)) as advance:
                found = outcomes.good(work_through(todo, form.make, self.jobs), advance)
                self._write(form, found)
        except _NothingReadError:
            outcomes.tell()
            return UNUSABLE
        except KeyboardInterrupt:
            kept = " (those are kept: --resume goes on)" if self.in_folder else ", nothing written"
            sentence = f"interrupted: {outcomes.read} of {len(todo)} pages read{kept}"
            raise Refusal(sentence, INTERRUPTED) from None
        return outcomes.tell()

    def _form(self) -> Form:
        if self.form not in FORMS:
            raise Refusal(f"no format {self.form!r}: there are {', '.join(FORMS)}")
        form = FORMS[self.form]
        return TREES if form is TREE and len(self.sources) > 1 and not self.in_folder else form

    def _check(self, form: Form) -> None:
        if form is PARQUET:
            import newsseg.batch  # noqa: F401 - a missing extra is told before anything is read

        if self.resume and not self.in_folder:
            raise Refusal("--resume needs a folder with a file for each page: --output FOLDER/")
        if self.output and not self.in_folder:
            writing.refuse_existing(self.output, force=self.force)
        if len(self.sources) > 1 and not (self.in_folder or form.joins):
            raise Refusal(f"{form.name} holds one page a file: --output FOLDER/")

    def _left(self, form: Form) -> Iterator[Source]:
        """The pages to read: all, or with `--resume` those whose file is not there yet."""
        for source in self.sources:
            file = self._file(source, form)
            if self.resume and file.exists():
                continue
            if self.in_folder and file.exists() and not self.force:
                raise Refusal(f"{file}: is there already (--force overwrites, --resume skips it)")
            yield source

    def _file(self, source: Source, form: Form) -> Path:
        """The file of a page: named after its source, whose own suffix stays."""
        return (self.output or Path()) / f"{source.name}{form.suffix}"

    def _write(self, form: Form, outcomes: Iterable[Outcome[Any]]) -> None:
        if not self.in_folder:
            with self._stream() as stream:
                form.write(stream, (outcome.value for outcome in outcomes))
            return
        for outcome in outcomes:
            file = self._file(outcome.source, form)
            file.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(file) as stream:
                form.write(stream, [outcome.value])

    def _stream(self) -> AbstractContextManager[BinaryIO]:
        return whole_file(self.output) if self.output else writing.standard_output()


class _NothingReadError(Exception):
    """No page could be read: nothing is to be written."""


class _Outcomes:
    """What came of the pages: those read are handed on, the others told at the end."""

    def __init__(self, pages: int) -> None:
        self._pages = pages
        self._failures: list[tuple[str, str]] = []
        self.read = 0

    def good(
        self, outcomes: Iterable[Outcome[Any]], advance: Callable[[], None]
    ) -> Iterator[Outcome[Any]]:
        """The outcomes with a value. Raises `_NothingReadError` where none of all has one."""
        for outcome in outcomes:
            advance()
            if outcome.failure is None:
                self.read += 1
                yield outcome
            else:
                name = outcome.source.path or outcome.source.name
                self._failures.append((str(name), outcome.failure))
        if self._failures and not self.read:
            raise _NothingReadError

    def tell(self) -> int:
        """Say which pages could not be read, and why; the exit status."""
        for name, reason in self._failures:
            say(f"{name}: {reason}")
        if self._failures and self._pages > 1:
            say(f"{len(self._failures)} of {self._pages} pages could not be read")
        return FAILED if self._failures else 0
