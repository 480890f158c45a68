"""README and docs show what really happens: their code runs, their output is what comes out."""

from __future__ import annotations

import contextlib
import io
import pkgutil
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

import newsseg
from newsseg.evaluation import Case, differences, flaws

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = ROOT / "README.md"
PAGES: Final = [README, *sorted((ROOT / "docs").rglob("*.md")), *(ROOT / "tests").rglob("*.md")]
FENCE: Final = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]*)(?:#[^)\s]*)?\)")


class Block(NamedTuple):
    """A fenced block of a page, and the one directly below it."""

    page: Path
    kind: str
    body: str
    below: tuple[str, str] | None

    @property
    def name(self) -> str:
        return f"{self.page.name}: {self.body.strip().splitlines()[0][:40]}"


def blocks_of(page: Path) -> Iterator[Block]:
    text = page.read_text("utf-8")
    found = list(FENCE.finditer(text))
    for match, after in zip_longest(found, found[1:]):
        adjoins = after is not None and not text[match.end() : after.start()].strip()
        below = (after["kind"], after["body"]) if after is not None and adjoins else None
        yield Block(page, match["kind"], match["body"], below)


BLOCKS: Final = [block for page in PAGES for block in blocks_of(page)]
CODE: Final = [block for block in BLOCKS if block.kind == "python"]


@pytest.mark.parametrize("block", CODE, ids=lambda block: str(block.name))
def test_code_prints_what_stands_below(block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block.body, block.name, "exec"), namespace)
    if block.below is not None and block.below[0] == "text":
        assert printed.getvalue() == block.below[1]


SHOWN: Final = [
    (block, command, output)
    for block in BLOCKS
    if block.kind == "console"
    for command, output in re.findall(
        r"^\$ newsseg (.*)\n((?:(?!\$ ).*\n)*)", block.body, re.MULTILINE
    )
]


@pytest.mark.parametrize(("block", "command", "output"), SHOWN, ids=lambda it: str(it)[:40])
def test_commands_print_what_stands_below(block: Block, command: str, output: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "newsseg", *shlex.split(command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert run.stdout == output, block.name


def test_there_is_code_with_output_in_the_readme() -> None:
    shown = [block for block in CODE if block.page == README and block.below]
    assert [block.below[0] for block in shown if block.below] == ["text"]


def test_the_readme_has_two_blocks_of_commands() -> None:
    commands = [block.body.split("\n") for block in BLOCKS if block.page == README]
    kinds = [block.kind for block in BLOCKS if block.page == README]
    assert kinds.count("sh") == 2
    use, test = (body for body, kind in zip(commands, kinds, strict=True) if kind == "sh")
    assert use == ["pip install .", "newsseg parse examples/page.txt", ""]
    assert test == ['pip install ".[test]"', "python -m pytest", ""]


def test_only_the_readme_has_blocks_that_ci_runs() -> None:
    assert {block.page for block in BLOCKS if block.kind == "sh"} == {README}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    prose = FENCE.sub("", page.read_text("utf-8"))
    targets = [match["path"] for match in LINK.finditer(prose) if match["path"]]
    assert [path for path in targets if not (page.parent / path).exists()] == []


def test_all_docs_can_be_reached_from_the_readme() -> None:
    linked = {
        (ROOT / match["path"]).resolve() for match in LINK.finditer(README.read_text("utf-8"))
    }
    assert set((ROOT / "docs").rglob("*.md")) <= linked


def test_files_that_commands_name_exist() -> None:
    """Those of `newsseg` are run above: one may name a file that is not there."""
    commands = "\n".join(block.body for block in BLOCKS if block.kind in {"sh", "console"})
    paths = re.findall(r"^(?:\$ )?python.* ([\w./-]+\.py)\b", commands, re.MULTILINE)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_worked_golden_case_holds() -> None:
    blocks = list(blocks_of(ROOT / "docs" / "adding-a-golden-case.md"))
    (page,) = (block.body for block in blocks if block.kind == "txt")
    (want,) = (block.body for block in blocks if block.kind == "toml")
    case = Case("worked example", page, tomllib.loads(want))
    assert not list(flaws(case))
    assert not differences(case, newsseg.parse(case.text))


def test_every_module_has_its_line_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    listed = re.findall(r"^\| `([\w.]+)` \|", text, re.MULTILINE)
    modules = [
        found.name.removeprefix("newsseg.")
        for found in pkgutil.walk_packages(newsseg.__path__, "newsseg.")
        if not found.ispkg
    ]
    assert sorted(listed) == sorted(modules)


def test_every_role_has_its_line_in_the_conventions() -> None:
    text = (ROOT / "docs" / "conventions.md").read_text("utf-8")
    assert [role for role in newsseg.Role if f"`{role}`" not in text] == [newsseg.Role.BLANK]
