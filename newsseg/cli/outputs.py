"""What `--output`, `--force` and `--resume` ask for, and whether a format and pages fit it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from os.path import exists, samefile
from pathlib import Path
from typing import Any, Final

from newsseg.cli.forms import PARQUET, Form
from newsseg.cli.refusals import Refusal
from newsseg.cli.sources import PATTERNS, Source
from newsseg.cli.working import Outcome
from newsseg.cli.writing import (
    is_folder,
    make_folder,
    one_file,
    refuse_existing,
    standard_output,
)

__all__ = ["PARQUET_FILE", "Output"]

PARQUET_FILE: Final = "articles.parquet"  # nobody reads Parquet in a terminal


@dataclass(frozen=True, slots=True)
class Output:
    """Standard output (no path), one file, or a folder with a file for each page."""

    path: Path | None = None
    in_folder: bool = False
    force: bool = False
    resume: bool = False

    @classmethod
    def of(cls, given: str | None, form: str, *, force: bool, resume: bool) -> Output:
        """The output as given on the command line: a name that ends in / is a folder's.

        Raises `Refusal` for no name.
        """
        if given is None and form == PARQUET.name:
            given = PARQUET_FILE
        if given == "":
            raise Refusal("--output: is empty: name a file, or a folder as FOLDER/")
        folder = given is not None and is_folder(given)
        return cls(Path(given) if given is not None else None, folder, force, resume)

    def check(self, sources: Sequence[Source], form: Form) -> None:
        """Raise `Refusal` where format and pages do not fit; make the folder asked for."""
        if self.path is not None and self.in_folder:
            _refuse_mixing(self.path, sources, form)
            make_folder(self.path)
            return
        if self.resume:
            raise Refusal("--resume: needs a folder with a file for each page: --output FOLDER/")
        if len(sources) > 1 and not form.joins:
            pages = f"{form.name} holds one page a file, and these are {len(sources)}"
            raise Refusal(f"--format: {pages}: --output FOLDER/ makes a file for each")
        if self.path is not None:
            refuse_existing(self.path, force=self.force)
            _spare(sources, self.path)

    def left(self, sources: Sequence[Source], form: Form) -> Iterator[Source]:
        """The pages to read: all, or with `--resume` those whose file is not there yet.

        Raises `Refusal` for a file that is there and may not be written over.
        """
        for source in sources:
            there = self.in_folder and exists(self._file(source, form))
            if there and self.resume:
                continue
            if there and not self.force:
                file = self._file(source, form)
                raise Refusal(f"{file}: is there already (--force overwrites, --resume skips it)")
            yield source

    def write(self, form: Form, read: Iterable[Outcome[Any]], note: Callable[[str], None]) -> None:
        """Write what was read; the file of a page that cannot be written is noted."""
        if self.in_folder:
            for outcome in read:
                try:
                    with one_file(self._file(outcome.source, form)) as stream:
                        form.write(stream, [outcome.value])
                except Refusal as refusal:
                    note(str(refusal))
            return
        with one_file(self.path) if self.path else standard_output() as stream:
            form.write(stream, (outcome.value for outcome in read))

    def _file(self, source: Source, form: Form) -> Path:
        """The file of a page: named after its source, whose own suffix stays."""
        return (self.path or Path()) / f"{source.name}{form.suffix}"


def _refuse_mixing(folder: Path, sources: Iterable[Source], form: Form) -> None:
    """Raise `Refusal` for two pages of one name, and for files that look like pages among pages."""
    seen: dict[str, Path] = {}
    for source in sources:
        if (first := seen.setdefault(source.name, source.path)) is not source.path:
            raise Refusal(f"{first}: would be one file with {source.path}: parse them one by one")
    looks_like_page = any(Path(f"page{form.suffix}").match(pattern) for pattern in PATTERNS)
    inside = {folder.resolve(), *folder.resolve().parents}
    roots = {source.folder for source in sources if source.folder}
    if looks_like_page and any(root.resolve() in inside for root in roots):
        raise Refusal(
            f"{folder}: is in the folder that is read: its files would be taken for pages"
        )


def _spare(sources: Iterable[Source], file: Path) -> None:
    """Raise `Refusal` where the output would take the place of a page."""
    if exists(file) and any(exists(each.path) and samefile(each.path, file) for each in sources):
        raise Refusal(f"{file}: is one of the pages: name another file")
