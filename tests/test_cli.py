"""The command `newsseg`: what it prints, and what it says when it cannot."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

import newsseg
from newsseg.batch import SCHEMA
from newsseg.cli import app, working
from newsseg.cli.crews import Crew

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


# ---- many pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six pages, one of them no text, one deeper down; and a file that is no page."""
    pages = tmp_path / "pages"
    (pages / "deep").mkdir(parents=True)
    for number in range(4):
        (pages / f"{number}.txt").write_text(PAGE.replace("新港", f"第{number}港"), "utf-8")
    (pages / "deep" / "5.md").write_text(PAGE, "utf-8")
    (pages / "bad.txt").write_bytes(bytes(range(128, 256)) * 4)
    (pages / "picture.png").write_bytes(b"\x89PNG")
    return pages


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_page_is_named_and_the_rest_goes_on(folder: Path, jobs: str) -> None:
    result = run("parse", str(folder), "--format", "jsonl", "--jobs", jobs)
    assert result.exit_code == 1
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [r["page"] for r in records] == ["0.txt", "1.txt", "2.txt", "3.txt", "deep/5.md"]
    report = result.stderr.splitlines()
    assert "bad.txt" in report[0]
    assert report[-1] == "newsseg: 1 of 6 pages failed"


def test_trees_of_several_pages_bear_their_names(folder: Path) -> None:
    shown = run("parse", str(folder / "0.txt"), str(folder / "1.txt")).stdout
    assert [line for line in shown.splitlines() if line.startswith("──")] == [
        "── 0.txt",
        "── 1.txt",
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_parquet_holds_every_article(folder: Path, tmp_path: Path, jobs: str) -> None:
    file = tmp_path / "all.parquet"
    assert run("parse", str(folder), "-f", "parquet", "-o", str(file), "-j", jobs).exit_code == 1
    table = pq.read_table(file)
    assert table.schema.equals(SCHEMA)
    assert table["page_id"].to_pylist() == ["0.txt", "1.txt", "2.txt", "3.txt", "deep/5.md"]


def test_parquet_is_a_file_by_default(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("parse", str(folder), "-f", "parquet").exit_code == 1
    assert pq.read_table("articles.parquet").num_rows == 5
    assert "articles.parquet: is there already" in refused(["parse", str(folder), "-f", "parquet"])


def test_a_folder_gets_a_file_for_each_page(folder: Path, tmp_path: Path) -> None:
    out = f"{tmp_path / 'out'}/"
    assert run("parse", str(folder), "-f", "tei", "-o", out).exit_code == 1
    found = sorted(path.relative_to(out).as_posix() for path in Path(out).rglob("*.*"))
    names = ["0.txt", "1.txt", "2.txt", "3.txt", "deep/5.md"]
    assert found == [f"{name}.tei.xml" for name in names]


def test_resume_skips_what_is_there(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (folder / "bad.txt").unlink()
    options = ("-f", "json", "-o", f"{out}/")
    assert run("parse", str(folder), *options).exit_code == 0
    (out / "2.txt.json").unlink()
    (out / "1.txt.json").write_text("mine", "utf-8")
    assert "--resume skips" in refused(["parse", str(folder), *options])
    assert run("parse", str(folder), *options, "--resume").exit_code == 0
    assert (out / "2.txt.json").exists()
    assert (out / "1.txt.json").read_text("utf-8") == "mine"
    assert run("parse", str(folder), *options, "--force").exit_code == 0
    assert (out / "1.txt.json").read_text("utf-8") != "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "docx"], "parquet"),  # lists the formats there are
        (["--format", "tei"], "--output FOLDER/"),
        (["--format", "jsonl", "--output", "none/a.jsonl"], "no such folder"),
        (["--format", "jsonl", "--output", "there.jsonl"], "--force"),
        (["--format", "jsonl", "--output", "new.jsonl", "--resume"], "--output FOLDER/"),
    ],
)
def test_what_does_not_fit_is_said_before_anything_is_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.jsonl").write_text("mine", "utf-8")
    assert said in refused(["parse", str(folder), *arguments])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages", "there.jsonl"]
    assert Path("there.jsonl").read_text("utf-8") == "mine"


def test_a_folder_without_text_is_refused(tmp_path: Path) -> None:
    assert "no text files" in refused(["parse", str(tmp_path)])


def test_nothing_is_written_where_nothing_could_be_read(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    refused(["parse", str(folder / "bad.txt"), "-f", "jsonl", "-o", str(file)])
    assert [path.name for path in tmp_path.iterdir()] == ["pages"]


def test_no_process_is_started_that_has_no_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []

    def crew(work: Callable[[Any], Any], size: int) -> Crew[Any, Any]:
        sizes.append(size)
        return Crew(work, size)

    monkeypatch.setattr(working, "Crew", crew)
    assert run("parse", str(folder / "0.txt"), "-j", "64").exit_code == 0
    assert sizes == [1]


def test_which_files_of_a_folder_are_pages(folder: Path) -> None:
    (folder / ".hidden.txt").write_text(PAGE, "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "1.txt").write_text(PAGE, "utf-8")
    (folder / "LOUD.TXT").write_text(PAGE, "utf-8")
    (folder / "scan.ocr").write_text(PAGE, "utf-8")

    def pages(*options: str) -> list[str]:
        printed = run("parse", str(folder), "-f", "jsonl", *options).stdout
        return [json.loads(line)["page"] for line in printed.splitlines()]

    assert pages() == ["0.txt", "1.txt", "2.txt", "3.txt", "LOUD.TXT", "deep/5.md"]
    assert pages("--glob", "*.ocr") == ["scan.ocr"]
    assert pages("--glob", "deep/*", "--glob", "3.*") == ["3.txt", "deep/5.md"]
    assert "looked for *.none" in refused(["parse", str(folder), "--glob", "*.none"])


def test_a_link_that_leads_nowhere_is_named(folder: Path) -> None:
    (folder / "lost.txt").symlink_to(folder / "none.txt")
    assert f"{folder / 'lost.txt'}: no such file" in run("parse", str(folder)).stderr


def test_a_folder_that_is_closed_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr("os.scandir", closed)  # root could look into any
    result = run("parse", str(folder), "-f", "text")
    assert result.exit_code == 1
    assert f"newsseg: {folder / 'deep'}: Permission denied" in result.stderr.splitlines()


def test_pages_that_share_a_name_are_told_apart(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "0.txt").write_text(PAGE, "utf-8")
    both = [str(folder / "0.txt"), str(other / "0.txt")]
    printed = run("parse", *both, "-f", "jsonl").stdout
    assert [json.loads(line)["page"] for line in printed.splitlines()] == both
    assert "one file" in refused(["parse", *both, "-f", "tei", "-o", f"{tmp_path}/out/"])


def test_a_page_is_not_written_over(folder: Path) -> None:
    page = folder / "0.txt"
    options = ["-f", "text", "-o", str(page), "--force"]
    assert "is one of the pages" in refused(["parse", str(folder), *options])
    assert page.read_text("utf-8") == PAGE.replace("新港", "第0港")


@pytest.mark.parametrize("out", ["", "deep/", "new/"])
def test_output_that_would_be_read_as_pages_is_refused(folder: Path, out: str) -> None:
    options = ["-f", "markdown", "-o", f"{folder}/{out}"]
    assert "taken for pages" in refused(["parse", str(folder), *options])
    assert not (folder / "new").exists()
    assert run("parse", str(folder), "-f", "json", "-o", f"{folder}/").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["parse"], "paths"),
        (["parse", "a.txt", "--no-such"], "--no-such"),
        (["parse", "a.txt", "--jobs", "0"], "--jobs"),
        (["parse", "a.txt", "--jobs", "many"], "--jobs"),
        (["parse", "-", "-"], "only once"),
        (["parse", "-", "--output", ""], "--output: is empty"),
        (["explain", "none.txt"], "no such file"),
        (["explain", "."], "is a folder"),
        (["view", "none.txt"], "no such file"),
        (["evaluate", "none"], "no such folder"),
        (["translate"], "translate"),
    ],
)
def test_a_mistake_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in refused(arguments)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("option", ["parse", "view"])
def test_output_that_cannot_be_a_file_is_refused(folder: Path, tmp_path: Path, option: str) -> None:
    page = str(folder / "0.txt")
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    assert "--force" in refused([option, page, "-o", str(file)])
    assert "no such folder" in refused([option, page, "-o", str(tmp_path / "none" / "a")])
    assert "no such folder" in refused([option, page, "-o", str(file / "a")])
    assert file.read_text("utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", "utf-8")
    page = str(folder / "0.txt")
    assert "no folder" in refused(["parse", page, "-f", "tei", "-o", f"{file}/"])
    assert "no such folder" in refused(["parse", page, "-f", "tei", "-o", f"{tmp_path}/a/b/"])


def test_a_page_whose_file_cannot_be_written_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "deep").write_text("mine", "utf-8")  # where a folder should be
    (folder / "bad.txt").unlink()
    result = run("parse", str(folder), "-f", "json", "-o", f"{tmp_path}/out/")
    assert result.exit_code == 1
    first, last = result.stderr.splitlines()
    assert first.startswith(f"newsseg: {tmp_path}/out/deep/5.md.json: ")
    assert last == "newsseg: 1 of 5 pages failed"
    assert len([*(tmp_path / "out").glob("*.json")]) == 4


def test_a_name_too_long_for_a_file_is_named(tmp_path: Path) -> None:
    page = tmp_path / f"{'长' * 83}.txt"  # 253 of 255 bytes
    page.write_text(PAGE, "utf-8")
    result = run("parse", str(page), "-f", "tei", "-o", f"{tmp_path}/out/")
    assert result.exit_code == 1
    assert result.stderr.endswith(".txt.tei.xml: File name too long\n")


def test_a_link_stays_where_output_is_forced(folder: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("mine", "utf-8")
    link.symlink_to(target)
    command = ["parse", str(folder / "0.txt"), "-f", "text", "-o", str(link)]
    assert "--force" in refused(command)
    assert run(*command, "--force").exit_code == 0
    assert link.is_symlink()
    assert target.read_text("utf-8").startswith("芦湾第0港开市")


@pytest.mark.parametrize("form", ["json", "jsonl", "html", "tei", "parquet"])
def test_names_of_files_are_any_bytes(tmp_path: Path, form: str) -> None:
    long = "长" * 80 + ".txt"  # 244 of 255 bytes
    for name in (os.fsdecode(b"\xff<&>\x1b.txt"), long):
        (tmp_path / name).write_text(PAGE, "utf-8")
        result = run(
            "parse", str(tmp_path / name), "-f", form, "-o", str(tmp_path / "out"), "--force"
        )
        assert (result.exit_code, result.stderr) == (0, "")
        assert b"\x1b" not in (tmp_path / "out").read_bytes() or form == "parquet"


def test_an_unreadable_file_is_named(page_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: object) -> str:
        raise PermissionError(13, "Permission denied", str(page_file))

    monkeypatch.setattr("newsseg.cli.sources.read", read)  # root could read any file
    assert refused(["parse", str(page_file)]).endswith("page.txt: Permission denied")
    assert refused(["explain", str(page_file)]).endswith("page.txt: Permission denied")


# ---- the other commands


def test_explain_shows_lines_and_votes(page_file: Path) -> None:
    result = run("explain", str(page_file))
    assert result.exit_code == 0
    first, *_ = result.stdout.splitlines()
    assert first.split() == ["main", "1.00", "芦湾新港开市"]
    assert "heading-mark" in result.stdout
    assert "main +3.5" in result.stdout


def test_explain_obeys_no_control_characters() -> None:
    page = PAGE.replace("新港", "\x1b[31m[bold]新港\u202e")
    shown = run("explain", "-", stdin=page.encode("utf-8")).stdout
    assert "[bold]新港" in shown
    assert all(char.isprintable() or char == "\n" for char in shown)


def test_view_writes_one_file(
    page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("view", str(page_file))
    assert (result.exit_code, result.stdout) == (0, "page.txt.html\n")
    assert Path("page.txt.html").read_text("utf-8") == newsseg.show(newsseg.parse(PAGE)).html
    assert "--force" in refused(["view", str(page_file)])


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "harbour.txt").write_text(PAGE, "utf-8")
    (folder / "harbour.toml").write_text(
        '[[article]]\nheadline = "芦湾新港"\npeople = ["丁禾"]\n', "utf-8"
    )
    return folder


def test_evaluate_says_what_differs_and_how_much_holds(cases: Path) -> None:
    result = run("evaluate", str(cases))
    assert result.exit_code == 0
    assert "harbour:\n  article 0: headline: expected" in result.stdout
    assert result.stdout.splitlines()[-1].split() == ["mean", "of", "1", "cases", "0.6667"]


def test_evaluate_fails_below_the_floor(cases: Path) -> None:
    assert run("evaluate", str(cases), "--floor", "0.6").exit_code == 0
    result = run("evaluate", str(cases), "--floor", "0.7", "--quiet")
    assert result.exit_code == 1
    assert result.stderr == "newsseg: the mean 0.6667 is below the floor 0.7\n"
    assert "harbour" not in result.stdout


@pytest.mark.parametrize(
    ("answer", "said"),
    [("[[article]]\nhedline = 'x'", "unknown key 'hedline'"), ("[[article", "harbour.toml")],
)
def test_a_faulty_answer_is_named(cases: Path, answer: str, said: str) -> None:
    (cases / "harbour.toml").write_text(answer, "utf-8")
    assert said in refused(["evaluate", str(cases)])


def test_all_mistakes_are_named_before_anything_is_compared(cases: Path) -> None:
    (cases / "harbour.toml").write_text("ordre = 'any'\n[[article]]\nheadline = 3", "utf-8")
    (cases / "market.txt").write_text(PAGE, "utf-8")
    (cases / "market.toml").write_text("[[article]]\nsubheads = ['没有']", "utf-8")
    result = run("evaluate", str(cases))
    assert (result.exit_code, result.stdout) == (2, "")
    named = [
        line.removeprefix(f"newsseg: {cases}/").split(": ")[:2]
        for line in result.stderr.splitlines()
    ]
    assert named == [
        ["harbour.toml", "article 0"],
        ["harbour.toml", "unknown key 'ordre'"],
        ["market.toml", "article 0"],
    ]


@pytest.mark.parametrize("floor", ["1.5", "-1", "high"])
def test_a_floor_that_is_no_share_is_refused(cases: Path, floor: str) -> None:
    assert "--floor" in refused(["evaluate", str(cases), "--floor", floor])


def test_no_figure_reaches_what_is_no_number(cases: Path) -> None:
    assert run("evaluate", str(cases), "--floor", "nan").exit_code != 0


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    assert "no cases here" in refused(["evaluate", str(tmp_path)])


def test_the_version_is_the_package_s() -> None:
    assert run("--version").stdout == f"newsseg {version('newsseg')}\n"


@pytest.mark.parametrize("command", ["parse", "explain", "view", "evaluate"])
def test_help_has_examples(command: str) -> None:
    assert f"newsseg {command} " in run(command, "--help").stdout
