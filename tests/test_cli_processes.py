"""The command as a process among others: pipes, signals, terminals, processes of its own."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

import newsseg

PAGE: Final = "# 芦湾新港开市\n\n本报讯（记者 丁禾）昨日清晨，芦湾新港开市，渔船靠岸。\n"
COMMAND: Final = (sys.executable, "-m", "newsseg")
PATIENCE: Final = 60  # seconds until a process counts as one that hangs


def written(folder: Path, texts: Mapping[str, str]) -> Path:
    """A folder of pages by their names."""
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four pages, one of them no text, one deeper down."""
    pages = written(tmp_path / "pages", dict.fromkeys(("0.txt", "1.txt", "deep/3.md"), PAGE))
    (pages / "bad.txt").write_bytes(bytes(range(128, 256)) * 4)
    return pages


@pytest.fixture
def forty(tmp_path: Path) -> Path:
    """More pages than two processes have under way."""
    texts = {f"{i:02}.txt": PAGE * (1 + 5 * (i % 7 == 0)) for i in range(40)}
    return written(tmp_path / "pages", texts)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """So many pages that something can happen in the middle of them."""
    return written(tmp_path / "pages", {f"{i:03}.txt": PAGE * 20 for i in range(200)})


def run(*arguments: object, **settings: Any) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    given: Any = {"capture_output": True, "timeout": PATIENCE, **settings}
    done: subprocess.CompletedProcess[str] = subprocess.run(
        command, check=False, encoding="utf-8", **given
    )
    return done


@contextmanager
def started(*arguments: object, **settings: Any) -> Iterator[subprocess.Popen[str]]:
    """The command on its way, at the head of a group of processes that can be looked for."""
    command = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True, **settings
    ) as process:
        try:
            yield process
            assert nobody_left(process.pid)
        finally:
            if process.poll() is None or not nobody_left(process.pid):
                os.killpg(process.pid, signal.SIGKILL)


def nobody_left(group: int) -> bool:
    """Whether all processes of the group have ended, or end soon."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def wait_for(files: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while len([*folder.glob("[!.]*")]) < files and time.monotonic() < until:
        time.sleep(0.01)


def wait_for_part(folder: Path) -> None:
    """Until a file that is not whole yet is there."""
    until = time.monotonic() + PATIENCE
    while not [*folder.glob(".*")] and time.monotonic() < until:
        time.sleep(0.01)


# ---- on its own


@pytest.mark.parametrize("start", [COMMAND, (str(Path(sys.executable).with_name("newsseg")),)])
def test_the_command_runs_by_itself(start: Sequence[str], folder: Path) -> None:
    good = subprocess.run([*start, "parse", folder / "0.txt"], capture_output=True, check=False)
    bad = subprocess.run([*start, "parse", folder / "none"], capture_output=True, check=False)
    assert (good.returncode, good.stderr) == (0, b"")
    assert "芦湾新港开市" in good.stdout.decode("utf-8")
    assert (bad.returncode, bad.stdout) == (2, b"")
    assert bad.stderr.count(b"\n") == 1


def test_output_is_utf_8_whatever_the_terminal_is(folder: Path) -> None:
    narrow = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    assert "芦湾新港开市" in run("parse", folder / "0.txt", env=narrow).stdout
    assert "芦湾新港开市" in run("explain", folder / "0.txt", env=narrow).stdout
    assert "\\u82a6" in run("parse", "芦湾", env=narrow).stderr  # as far as the terminal can


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands(shell: str) -> None:
    script = run(env={**os.environ, "_NEWSSEG_COMPLETE": f"source_{shell}"})
    assert "_NEWSSEG_COMPLETE" in script.stdout


@pytest.mark.parametrize(
    ("words", "completed"),
    [("newsseg ev", ["evaluate"]), ("newsseg parse --format j", ["json", "jsonl"])],
)
def test_a_shell_completes_words(words: str, completed: list[str]) -> None:
    asked = {
        "_NEWSSEG_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    program = "import sys; from newsseg.cli import main; sys.argv[0] = 'newsseg'; main()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **asked},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.split() == completed


# ---- processes of its own


def test_standard_input_is_read_beside_other_processes(folder: Path) -> None:
    done = run("parse", "-", folder / "0.txt", "-f", "jsonl", "-j", 2, input=PAGE)
    assert [json.loads(line)["page"] for line in done.stdout.splitlines()] == ["stdin", "0.txt"]
    assert done.returncode == 0


def test_the_order_stays(forty: Path) -> None:
    one, two = (run("parse", forty, "-f", "text", "-j", jobs).stdout for jobs in (1, 2))
    assert one
    assert one == two


@pytest.mark.parametrize("page", ["00.txt", "20.txt", "39.txt"])
def test_a_process_that_dies_is_a_failure_of_its_page(
    forty: Path, tmp_path: Path, page: str
) -> None:
    """`sitecustomize` makes the process that reads a page kill itself, as one out of memory is."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, newsseg.cli.sources as s\n"
        "read = s.read\n"
        f"s.read = lambda it: os.kill(os.getpid(), 9) if str(it).endswith('{page}') else read(it)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = run("parse", forty, "-f", "jsonl", "-j", 2, env=environment)
    assert done.returncode == 1
    names = sorted(file.name for file in forty.iterdir() if file.name != page)
    assert [*dict.fromkeys(json.loads(line)["page"] for line in done.stdout.splitlines())] == names
    assert done.stderr.splitlines() == [
        f"newsseg: {forty / page}: the process that read this page died",
        "newsseg: 1 of 40 pages failed",
    ]


# ---- pipes


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "command", [("parse", "-j", 1), ("parse", "-j", 2), ("explain",), ("parse", "-f", "json")]
)
def test_a_reader_that_has_enough_ends_it_quietly(
    many: Path, command: Sequence[object], unbuffered: str
) -> None:
    page = many / "all.txt"
    page.write_text(PAGE * 200, "utf-8")
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    given = many if "-j" in command else page
    with started(*command, given, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(PATIENCE) == 128 + signal.SIGPIPE
        assert process.stderr.read() == ""


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_full_disk_is_told_in_one_line(folder: Path, command: str) -> None:
    with open("/dev/full", "w") as full:
        done = run(command, folder / "0.txt", stdout=full, capture_output=False, stderr=-1)
    assert done.returncode == 1
    assert done.stderr == "newsseg: standard output: No space left on device\n"


def test_a_device_is_written_to_and_not_replaced(folder: Path) -> None:
    for device in ("/dev/null", "/dev/full"):
        status = run("parse", folder / "0.txt", "-o", device, "--force").returncode
        assert status == int(device == "/dev/full")
        assert Path(device).is_char_device()


# ---- signals


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_leaves_whole_files_and_one_line(
    many: Path, tmp_path: Path, jobs: int
) -> None:
    out = tmp_path / "out"
    with started("parse", many, "-f", "json", "-o", f"{out}/", "-j", jobs) as process:
        wait_for(3, out)
        os.killpg(process.pid, signal.SIGINT)  # a terminal sends it to all of them
        _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 130
    (line,) = said.splitlines()
    assert line.startswith("newsseg: interrupted: ")
    files = [path for path in out.rglob("*") if path.is_file()]
    assert all(path.suffix == ".json" for path in files)
    assert 3 <= len(files) < 200
    for path in files:
        newsseg.Page.model_validate_json(path.read_bytes())


def test_what_was_done_is_kept_and_the_rest_done_later(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = ("parse", many, "-f", "text", "-o", f"{out}/", "--resume")
    with started(*command, "-j", 2) as process:
        wait_for(3, out)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert run(*command).returncode == 0
    assert len([*out.iterdir()]) == 200
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_one_file_is_whole_or_not_there(many: Path, form: str, number: signal.Signals) -> None:
    out = many.parent / "out"
    out.mkdir()
    with started("parse", many, "-f", form, "-o", out / "all", "-j", 2) as process:
        wait_for_part(out)
        time.sleep(0.2)
        os.kill(process.pid, number)
        _, said = process.communicate(timeout=PATIENCE)
        assert process.returncode == 128 + number
    assert "Traceback" not in said
    assert [*out.iterdir()] == []


def test_processes_hear_no_interrupt_while_they_start(many: Path) -> None:
    for delay in (0.4, 0.6, 0.8):  # seconds: imports, then the start of processes
        with started("parse", many, "-j", 2, stdout=subprocess.DEVNULL) as process:
            time.sleep(delay)
            os.killpg(process.pid, signal.SIGINT)
            _, said = process.communicate(timeout=PATIENCE)
        assert "spawn" not in said


# ---- terminals


@contextmanager
def terminal() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: what a person sees, and what the command writes to."""
    seen, written = pty.openpty()
    try:
        yield seen, written
    finally:
        os.close(seen)
        os.close(written)


XTERM: Final = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}


def test_progress_is_shown_in_a_terminal_only(folder: Path) -> None:
    command = ("parse", folder, "-f", "jsonl")
    with terminal() as (seen, written):
        done = run(*command, capture_output=False, stdout=-1, stderr=written, env=XTERM)
        shown = os.read(seen, 100_000)
    assert b"4/4" in shown
    assert b"bad.txt" in shown  # the report comes after the bar
    assert len(done.stdout.splitlines()) == 3
    assert "4/4" not in run(*command).stderr


def test_no_bar_is_drawn_over_documents(folder: Path) -> None:
    with terminal() as (seen, written):
        run("parse", folder, capture_output=False, stdout=written, stderr=written, env=XTERM)
        shown = os.read(seen, 100_000)
    assert "芦湾新港开市".encode() in shown
    assert b"4/4" not in shown


def test_explain_is_in_colour_in_a_terminal_only(folder: Path) -> None:
    (folder / "0.txt").write_text(PAGE.replace("新港", "\x1b[35m新港"), "utf-8")
    colours = {}
    for setting in ({}, {"NO_COLOR": "1"}):
        with terminal() as (seen, written):
            run(
                "explain",
                folder / "0.txt",
                capture_output=False,
                stdout=written,
                env={**XTERM, **setting},
            )
            colours[bool(setting)] = os.read(seen, 100_000)
    assert b"\x1b[1;31m" in colours[False]
    assert b"\x1b[1;31m" not in colours[True]
    assert b"\x1b[35m" not in colours[False] + colours[True]
    assert b"\\x1b[35m" in colours[True]
    assert "\x1b" not in run("explain", folder / "0.txt").stdout
