"""The command line: `newsseg parse FILE`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsseg.errors import NewssegError
from newsseg.outline import outline, shown
from newsseg.pipeline import parse
from newsseg.reading import read

__all__ = ["main"]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Turn the raw text of a Chinese newspaper page into typed articles.",
)


@app.callback()
def _root() -> None:
    """Keep `parse` a command of its own, since others will follow."""


@app.command("parse")
def parse_file(
    file: Annotated[Path, typer.Argument(help="The page's text; - for standard input.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print the whole model as JSON.")] = False,
) -> None:
    """Print the articles of a page as a readable tree, or as JSON."""
    try:
        text = read(sys.stdin.buffer.read() if str(file) == "-" else file)
    except (NewssegError, OSError, ValueError) as error:
        typer.echo(shown(f"newsseg: {file}: {error}"), err=True)
        raise typer.Exit(2) from error
    page = parse(text)
    typer.echo(page.model_dump_json(indent=2) if json else outline(page))


def main() -> None:
    """Run the command line."""
    app()
