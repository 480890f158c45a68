"""The same text gives the same page: in any process, under any hash seed, in threads."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

import newsseg
from golden_corpus import GOLDEN, GOLDEN_CASES
from layout import KINDS, seeded

TEXTS: Final = [*(case.text for case in GOLDEN_CASES), *(seeded(kind, 3).text for kind in KINDS)]
SCRIPT: Final = """
import hashlib, sys
from pathlib import Path
import newsseg
digest = hashlib.sha256()
for file in sorted(Path(sys.argv[1]).rglob("*.txt")):
    digest.update(newsseg.parse(newsseg.read(file)).model_dump_json().encode())
print(digest.hexdigest())
"""


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return [newsseg.parse(text).model_dump_json() for text in TEXTS]


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_hash_seeds_change_nothing(seed: str) -> None:
    digest = hashlib.sha256()
    for file in sorted(GOLDEN.rglob("*.txt")):
        digest.update(newsseg.parse(newsseg.read(file)).model_dump_json().encode())
    command = [sys.executable, "-c", SCRIPT, str(GOLDEN)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.strip() == digest.hexdigest()


def test_threads_do_not_disturb_each_other(expected: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        pages = [*pool.map(newsseg.parse, TEXTS * 2)]
    assert [page.model_dump_json() for page in pages] == expected * 2


def test_what_was_parsed_before_changes_nothing(expected: list[str]) -> None:
    again = [newsseg.parse(text).model_dump_json() for text in reversed(TEXTS)]
    assert again[::-1] == expected


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # jieba leaves the user's file open
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_user_s_dictionary_changes_nothing(expected: list[str], tmp_path: Path) -> None:
    import jieba

    words = tmp_path / "words.txt"
    words.write_text("城南新桥 1000000 n\n渡口添 1000000 n\n", "utf-8")
    jieba.load_userdict(str(words))
    try:
        assert [newsseg.parse(text).model_dump_json() for text in TEXTS] == expected
    finally:
        jieba.del_word("城南新桥")
        jieba.del_word("渡口添")


def test_reading_leaves_nothing_to_the_garbage_collector() -> None:
    for text in TEXTS:
        newsseg.parse(text)  # what is compiled at the first page
    gc.collect()
    for text in TEXTS:
        newsseg.parse(text)
        newsseg.tokenize(text)
    assert gc.collect() == 0


def test_the_garbage_collector_is_on_again_after_pages_in_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(newsseg.parse, TEXTS * 2)]
    assert gc.isenabled()


def test_a_garbage_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        newsseg.parse(TEXTS[0])
        assert not gc.isenabled()
    finally:
        gc.enable()
