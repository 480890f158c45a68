"""Fuzz newsseg with atheris: no input may raise, lose a character, or come out differently twice.

python tests/bench/fuzzing.py [seconds] [seed] [folder to keep the corpus in]

Every input is taken as bytes of a file (`read`), as text (`tokenize`, `parse`), and through every
export and the view. Prints how many inputs were tried; libFuzzer stops at the first that breaks a
promise.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["newsseg"]):
    import newsseg
    from newsseg.export import FORMATS

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from golden_corpus import GOLDEN_CASES

SECONDS: Final = "60"
LONGEST: Final = 4096  # bytes of an input
VIEWED: Final = 400  # code points; drawing every page would take most of the time


def check(data: bytes) -> None:
    """Hold every promise on one input."""
    check_reading(data)
    text = data.decode("utf-8", "surrogatepass") if is_text(data) else data.decode("latin-1")
    page = newsseg.parse(text)
    slices = [page.source[block.span.start : block.span.end] for block in page.blocks]
    if "".join(slices) != text:
        raise AssertionError("the blocks do not partition the source")
    if newsseg.parse(text) != page:
        raise AssertionError("the same text gave another page")
    newsseg.tokenize(text)
    for form in FORMATS.values():
        form.render(page, name=text[:20]).encode("utf-8")
    if len(text) <= VIEWED:
        newsseg.show(page).html.encode("utf-8")


def is_text(data: bytes) -> bool:
    """Whether the bytes are UTF-8, lone surrogates let pass."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def check_reading(data: bytes) -> None:
    """Bytes are text or a clear error."""
    try:
        newsseg.read(data)
    except newsseg.DecodingError as error:
        if not error.tried:
            raise AssertionError("the error does not say what was tried") from error


def main(seconds: str = SECONDS, seed: str = "1", corpus: str = "") -> None:
    """Fuzz from the pages of the golden corpus on."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(corpus or folder)
        kept.mkdir(parents=True, exist_ok=True)
        for number, case in enumerate(GOLDEN_CASES):
            (kept / f"golden-{number}").write_bytes(case.text.encode()[:LONGEST])
        options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={LONGEST}"]
        atheris.Setup([sys.argv[0], *options, "-print_final_stats=1", str(kept)], check)
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:4])
