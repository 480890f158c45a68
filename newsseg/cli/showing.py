"""What is shown in a terminal: progress, and the lines of a page with their votes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Final

from newsseg.cli.writing import standard_output
from newsseg.outline import shown
from newsseg.spans import Role

if TYPE_CHECKING:
    from rich.text import Text

    from newsseg.tokenizer.scoring import Vote
    from newsseg.tokenizer.tokens import Token

__all__ = ["explain", "progress"]

STYLES: Final[Mapping[Role, str]] = {
    Role.MAIN: "bold red",
    Role.KICKER: "magenta",
    Role.SUBTITLE: "magenta",
    Role.COLUMN: "magenta",
    Role.LEAD: "yellow",
    Role.SUBHEAD: "bold yellow",
    Role.BYLINE: "green",
    Role.SIGNOFF: "green",
    Role.OPENING: "bold",
    Role.CAPTION: "cyan",
    Role.CREDIT: "cyan",
}
OTHERS: Final = {Role.BODY: ""}
QUIET: Final = "dim"  # furniture, folios, repeats and the like
ROLE_WIDTH: Final = 9  # of the longest role


@contextmanager
def progress(pages: int, *, printing: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error where that is a terminal, and nothing where it is not.

    None either where documents are printed to the terminal: they show how far the work is.
    """
    if not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("pages", total=pages)
        yield lambda: bar.advance(task)


def explain(tokens: Iterable[Token]) -> None:
    """Print every line with its role, how sure that is, and the votes that made it."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    with console.capture() as printed:
        for token in tokens:
            console.print(_line(token))
            for cue, votes in groupby(token.votes, key=lambda vote: vote.cue):
                console.print(_votes(token, cue, [*votes]))
    with standard_output() as stream:  # the console would end the program where nobody reads on
        stream.write(printed.get().encode())


def _line(token: Token) -> Text:
    from rich.text import Text

    style = STYLES.get(token.role, OTHERS.get(token.role, QUIET))
    head = f"{token.role:<{ROLE_WIDTH}} {token.confidence:4.2f}  "
    return Text.assemble((head, style), (shown(token.text), style))


def _votes(token: Token, cue: str, votes: list[Vote]) -> Text:
    from rich.text import Text

    weights = "  ".join(f"{vote.role} {vote.weight:+.1f}" for vote in votes)
    start, end = votes[0].start, votes[0].end
    seen = f"  {shown(token.text[start:end])!r}" if end else ""
    return Text.assemble((f"    {cue:<26} ", "dim"), weights, (seen, "dim"))
