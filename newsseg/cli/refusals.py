"""What a command cannot do: one clear line on standard error, and a status."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec

import typer

from newsseg.errors import NewssegError
from newsseg.outline import shown

__all__ = ["FAILED", "INTERRUPTED", "UNUSABLE", "Refusal", "plainly", "say"]

P = ParamSpec("P")

FAILED: Final = 1  # some pages could not be read, or a floor was not reached
UNUSABLE: Final = 2  # the command could not begin, or no page could be read
INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count


class Refusal(Exception):  # noqa: N818 - it is no error of the program
    """The command ends here; the sentence says what to do."""

    def __init__(self, sentence: str, status: int = UNUSABLE) -> None:
        super().__init__(sentence)
        self.status = status


def plainly(command: Callable[P, None]) -> Callable[P, None]:
    """A command whose refusals are a line and a status, not a traceback."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Refusal as refusal:
            say(str(refusal))
            raise typer.Exit(refusal.status) from None
        except NewssegError as error:  # a missing extra, a case that cannot be used
            say(str(error))
            raise typer.Exit(UNUSABLE) from None
        except KeyboardInterrupt:
            say("interrupted")
            raise typer.Exit(INTERRUPTED) from None

    return wrapped


def say(sentence: str) -> None:
    """A line on standard error, control characters made visible."""
    typer.echo(shown(f"newsseg: {sentence}"), err=True)
