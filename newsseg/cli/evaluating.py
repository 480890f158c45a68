"""`newsseg evaluate`: a folder of golden cases, their differences, the figures, and a floor."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import isdir
from pathlib import Path

import typer

from newsseg.cli.refusals import FAILED, Refusal, say
from newsseg.evaluation import Case, Scores, differences, flaws, load_all, score
from newsseg.models import Page
from newsseg.outline import shown
from newsseg.pipeline import parse

__all__ = ["evaluate"]


def evaluate(folder: Path, floor: float | None, *, details: bool) -> int:
    """Print what differs and the figures; the exit status. Raises `Refusal` on a faulty case."""
    if not isdir(folder):
        raise Refusal(f"{folder}: no such folder")
    cases = load_all(folder)
    if faulty := [f"{folder / case.name}.toml: {flaw}" for case in cases for flaw in flaws(case)]:
        for flaw in faulty[:-1]:
            say(flaw)
        raise Refusal(faulty[-1])
    pages = [(case, parse(case.text)) for case in cases]
    if details:
        _print_differences(pages)
    scores = score(pages)
    _print_figures(scores, len(pages))
    if floor is not None and not scores.mean >= floor:  # nor at or above what is no number
        say(f"the mean {scores.mean:.4f} is below the floor {floor}")
        return FAILED
    return 0


def _print_differences(pages: Sequence[tuple[Case, Page]]) -> None:
    for case, page in pages:
        if found := differences(case, page):
            typer.echo(f"{shown(case.name)}:")
            for line in found[: found.index("")]:  # what came is left out: `newsseg parse` shows it
                typer.echo(f"  {shown(line)}")


def _print_figures(scores: Scores, cases: int) -> None:
    typer.echo(f"{'field':18} {'stated':>6} {'met':>6}   share")
    for field, stated in scores.stated.items():
        typer.echo(f"{field:18} {stated:6} {scores.met[field]:6}  {scores.share(field):6.4f}")
    typer.echo(f"{f'mean of {cases} cases':32}  {scores.mean:6.4f}")
