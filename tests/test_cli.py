"""The command `newsseg`: what it prints, and what it says when it cannot."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

import newsseg
from newsseg.cli import app

PAGE: Final = "# 芦湾新港开市\n\n本报讯（记者 丁禾）昨日清晨，芦湾新港开市，渔船靠岸。\n"


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("utf-8"))
    return path


def test_parse_prints_a_tree(page_file: Path) -> None:
    result = run("parse", str(page_file))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "1. 芦湾新港开市"
    assert "丁禾 (reporter)" in result.stdout
    assert result.stderr == ""


def test_json_is_the_whole_page(page_file: Path) -> None:
    result = run("parse", "--json", str(page_file))
    assert result.exit_code == 0
    assert newsseg.Page.model_validate_json(result.stdout) == newsseg.parse(PAGE)


def test_a_dash_reads_standard_input(page_file: Path) -> None:
    piped = run("parse", "-", stdin=PAGE.encode("utf-8"))
    assert piped.exit_code == 0
    assert piped.stdout == run("parse", str(page_file)).stdout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = PAGE * 2
    assert run("parse", "-", stdin=text.encode(encoding)).stdout.startswith("1. 芦湾新港开市\n")


def refused(arguments: Sequence[str], stdin: bytes = b"") -> str:
    """The one line on standard error of a call that fails with status 2."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("newsseg: ")
    return line


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = str(tmp_path / "missing.txt")
    line = refused(["parse", path])
    assert path in line
    assert "no such file" in line


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    assert str(tmp_path) in refused(["parse", str(tmp_path)])


def test_bytes_that_are_no_text_are_refused() -> None:
    assert "-" in refused(["parse", "-"], stdin=bytes(range(128, 256)) * 4)


def test_page_text_for_a_path_is_refused() -> None:
    refused(["parse", "很长的名字" * 1000])


def test_control_characters_of_a_page_are_shown() -> None:
    page = PAGE.replace("新港", "\x1b[31m新港\u202e").replace("清晨", "\x07清晨")
    result = run("parse", "-", stdin=page.encode("utf-8"))
    assert result.exit_code == 0
    assert "\\x1b[31m" in result.stdout
    assert all(char.isprintable() or char == "\n" for char in result.stdout)


def test_control_characters_of_a_page_are_escaped_in_json() -> None:
    page = PAGE.replace("新港", "\x1b[31m新港")
    result = run("parse", "--json", "-", stdin=page.encode("utf-8"))
    assert "\x1b" not in result.stdout
    assert newsseg.Page.model_validate_json(result.stdout).source == page


@pytest.mark.parametrize("char", ["\x07", "\u202e", "\n"], ids=["bell", "bidi", "line break"])
def test_control_characters_of_a_name_are_shown(char: str) -> None:
    assert char not in refused(["parse", f"无此{char}文件.txt"])


def test_the_command_runs_by_itself(page_file: Path) -> None:
    command = [sys.executable, "-c", "from newsseg.cli import main; main()", "parse"]
    good = subprocess.run([*command, str(page_file)], capture_output=True, check=False)
    bad = subprocess.run([*command, str(page_file) + "x"], capture_output=True, check=False)
    assert (good.returncode, good.stderr) == (0, b"")
    assert "芦湾新港开市" in good.stdout.decode("utf-8")
    assert (bad.returncode, bad.stdout) == (2, b"")
    assert bad.stderr.count(b"\n") == 1
