"""The commands and their options."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from newsseg.cli.forms import FORMS, TREE
from newsseg.cli.refusals import plainly, say
from newsseg.cli.signals import stop_when_told
from newsseg.cli.sources import PATTERNS, STDIN, find, text_of
from newsseg.outline import shown

__all__ = ["app", "main"]


class _Commands(TyperGroup):
    """Commands whose mistakes in options are told in one line, as all others are."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and end the program with its status."""
        alone = not (sys.argv[1:] if args is None else args)  # which shows the help
        passed = (args, prog_name, complete_var, alone, windows_expand_args)
        try:
            status = super().main(*passed, **extra)
        except typer.TyperException as error:
            say(f"{' '.join(error.format_message().split())} (newsseg --help tells how)")
            status = error.exit_code
        return sys.exit(status or 0) if standalone_mode else status


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Turn the raw text of Chinese newspaper pages into typed articles.",
    epilog="""Examples:

    newsseg parse page.txt

    newsseg parse pages/ --format jsonl --output articles.jsonl

    newsseg COMMAND --help
""",
)

PageFile = Annotated[Path, typer.Argument(help="A page; - for standard input.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsseg {version('newsseg')}")
        raise typer.Exit


def _formats(typed: str) -> list[str]:
    """What a shell completes `--format` to."""
    return [name for name in FORMS if name.startswith(typed)]


@app.callback()
def _root(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print it.")
    ] = False,
) -> None:
    """Hold the option that belongs to no command."""


@app.command(
    "parse",
    epilog="""Examples:

    newsseg parse page.txt

    newsseg parse pages/ --format jsonl --output articles.jsonl --jobs 4

    newsseg parse pages/ --format tei --output tei/ --resume

    pdftotext page.pdf - | newsseg parse - --format markdown
""",
)
@plainly
def parse_pages(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Files, folders (all text files below them), - for standard input."),
    ],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", help=f"One of: {', '.join(FORMS)}.", autocompletion=_formats
        ),
    ] = TREE.name,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            help="A file, for one page or for formats whose documents can follow each other "
            f"({', '.join(name for name, form in FORMS.items() if form.joins)}); or a folder, its "
            "name ending in /, with a file for each page. Written whole or not at all. Without it "
            "standard output, but for parquet articles.parquet.",
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Processes that read pages.")
    ] = 1,
    glob: Annotated[
        list[str] | None,
        typer.Option(
            "--glob",
            help=f"Which files of a folder are pages, instead of {' '.join(PATTERNS)}; "
            "may be given several times.",
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Skip pages whose file is in the folder already.")
    ] = False,
    force: Force = False,
) -> None:
    """Print the articles of pages as readable trees, or write them in another format.

    A page that cannot be read is named at the end, and the others go on. Exit status: 0 all was
    done, 1 some pages failed, 2 nothing could be done, 130 interrupted.
    """
    from newsseg.cli.outputs import Output
    from newsseg.cli.parsing import Job

    form = "json" if json else form
    job = Job(
        sources=find(paths, glob or PATTERNS),
        form=form,
        output=Output.of(output, form, force=force, resume=resume),
        jobs=jobs,
    )
    raise typer.Exit(job.run())


@app.command(
    "explain",
    epilog="""Examples:

    newsseg explain page.txt

    newsseg explain page.txt | grep -A9 ^main
""",
)
@plainly
def explain_page(file: PageFile) -> None:
    """Show every line with its role, its confidence and the votes that made it.

    A vote is the name of a rule, the roles it spoke for and against with its weight (log odds),
    and what it saw, unless that was the whole line.
    """
    from newsseg.cli.showing import explain
    from newsseg.pipeline import tokenize

    explain(tokenize(text_of(file)))


@app.command(
    "view",
    epilog="""Examples:

    newsseg view page.txt

    newsseg view page.txt --output page.html --force
""",
)
@plainly
def view_page(
    file: PageFile,
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="By default the page's name and .html.")
    ] = None,
    force: Force = False,
) -> None:
    """Write a page that shows source and articles side by side, to open in a browser."""
    from newsseg.cli.writing import one_file, refuse_existing
    from newsseg.pipeline import parse
    from newsseg.view import show

    target = output or Path(f"{'page' if str(file) == STDIN else file.name}.html")
    refuse_existing(target, force=force)
    view = show(parse(text_of(file)))
    with one_file(target) as stream:
        stream.write(view.html.encode())
    typer.echo(shown(str(target)))


@app.command(
    "evaluate",
    epilog="""Examples:

    newsseg evaluate my-pages/

    newsseg evaluate my-pages/ --floor 0.95 --quiet
""",
)
@plainly
def evaluate_folder(
    folder: Annotated[Path, typer.Argument(help="Pages (.txt), each with its answer (.toml).")],
    *,
    floor: Annotated[
        float | None,
        typer.Option("--floor", min=0, max=1, help="Exit with 1 when the mean is below."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only the figures.")] = False,
) -> None:
    """Compare what newsseg finds with what you wrote down beside your own pages."""
    from newsseg.cli.evaluating import evaluate

    raise typer.Exit(evaluate(folder, floor, details=not quiet))


def main() -> None:
    """Run the command line."""
    stop_when_told()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a character the terminal lacks is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="newsseg")
