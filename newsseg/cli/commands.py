"""The commands and their options."""

from __future__ import annotations

import signal
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from newsseg.cli.forms import FORMS, PARQUET, TREE
from newsseg.cli.refusals import plainly
from newsseg.cli.sources import STDIN, find, text_of
from newsseg.outline import shown

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Turn the raw text of Chinese newspaper pages into typed articles.",
)

PARQUET_FILE = "articles.parquet"
PageFile = Annotated[Path, typer.Argument(help="A page; - for standard input.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsseg {version('newsseg')}")
        raise typer.Exit


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
        list[Path], typer.Argument(help="Files, folders of text files, - for standard input.")
    ],
    *,
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"One of: {', '.join(FORMS)}.")
    ] = TREE.name,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            help="A file for all pages, or a folder (ending in /) with a file for each. Without it "
            f"standard output, but {PARQUET_FILE} for parquet.",
        ),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes.")] = 1,
    resume: Annotated[
        bool, typer.Option("--resume", help="Skip pages whose file is in the folder already.")
    ] = False,
    force: Force = False,
) -> None:
    """Print the articles of pages as readable trees, or write them in another format.

    A page that cannot be read is named at the end, and the others go on.
    """
    from newsseg.cli.parsing import Job
    from newsseg.cli.writing import is_folder

    form = "json" if json else form
    output = output or (PARQUET_FILE if form == PARQUET.name else None)
    job = Job(
        sources=find(paths),
        form=form,
        output=Path(output) if output else None,
        in_folder=bool(output) and is_folder(str(output)),
        jobs=jobs,
        force=force,
        resume=resume,
    )
    raise typer.Exit(job.run())


@app.command("explain", epilog="Example: newsseg explain page.txt | less -R")
@plainly
def explain_page(file: PageFile) -> None:
    """Show every line with its role, its confidence and the votes that made it."""
    from newsseg.cli.showing import explain
    from newsseg.pipeline import tokenize

    explain(tokenize(text_of(file)))


@app.command("view", epilog="Example: newsseg view page.txt --output page.html")
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
    from newsseg.cli.writing import refuse_existing
    from newsseg.pipeline import parse
    from newsseg.view import show

    target = output or Path(f"{'page' if str(file) == STDIN else file.name}.html")
    refuse_existing(target, force=force)
    show(parse(text_of(file))).save(target)
    typer.echo(shown(str(target)))


@app.command("evaluate", epilog="Example: newsseg evaluate my-pages/ --floor 0.95")
@plainly
def evaluate_folder(
    folder: Annotated[Path, typer.Argument(help="Pages (.txt), each with its answer (.toml).")],
    *,
    floor: Annotated[
        float | None, typer.Option(min=0, max=1, help="Fail when the mean is below.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only the figures.")] = False,
) -> None:
    """Compare what newsseg finds with what you wrote down beside your own pages."""
    from newsseg.cli.evaluating import evaluate

    raise typer.Exit(evaluate(folder, floor, details=not quiet))


def main() -> None:
    """Run the command line."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # head has read enough: end quietly
    app(prog_name="newsseg")
