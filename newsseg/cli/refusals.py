"""What a command cannot do: one clear line on standard error, and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Final, NoReturn, ParamSpec

import typer

from newsseg.errors import NewssegError
from newsseg.outline import shown

__all__ = ["FAILED", "INTERRUPTED", "UNUSABLE", "Refusal", "plainly", "say"]

P = ParamSpec("P")

FAILED: Final = 1  # some pages could not be read or written, or a floor was not reached
UNUSABLE: Final = 2  # the command could not begin, or no page could be read
# 128 and the number of the signal, as shells count
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141


class Refusal(Exception):  # noqa: N818 - it is no error of the program
    """The command, or one page of it, ends here; the sentence says what to do."""

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
            _end(str(refusal), refusal.status)
        except NewssegError as error:  # a missing extra, a case that cannot be used
            _end(str(error), UNUSABLE)
        except BrokenPipeError:
            _hush()
            raise typer.Exit(NOBODY_READS) from None
        except OSError as error:  # files are told by their names before: this is what is printed to
            _hush()
            _end(f"{error.filename or 'standard output'}: {error.strerror}", FAILED)
        except KeyboardInterrupt:
            _end("interrupted", INTERRUPTED)

    return wrapped


def _end(sentence: str, status: int) -> NoReturn:
    say(sentence)
    raise typer.Exit(status) from None


def _hush() -> None:
    """Nothing more to standard output: Python would complain of it once more at the end."""
    with open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())


def say(sentence: str) -> None:
    """A line on standard error, control characters made visible."""
    typer.echo(shown(f"newsseg: {sentence}"), err=True)
