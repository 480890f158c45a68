"""Warm throughput of newsseg.parse, and of others over the same text in the same run.

python tests/bench/throughput.py [folder of .txt files] [repeats]

The others are jieba.lcut, one scan with a pattern, and the HTML extractors one would otherwise
take, with each line in a <p>. Those need the extra `bench`; of one that is not installed nothing is
measured, and that is said.
"""

from __future__ import annotations

import html
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import jieba
import regex

import newsseg

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDERS: Final = (ROOT.parent / "shared" / "bench", ROOT / "tests" / "golden")
REPEATS: Final = 5
SCAN: Final = regex.compile(r"\p{Han}+|\d+|[A-Za-z]+")
Work = tuple[Callable[[str], object], Sequence[str]]


def pages(folder: Path) -> list[str]:
    """Read all pages below a folder, untranslated."""
    texts = [newsseg.read(path) for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        sys.exit(f"no .txt files below {folder}")
    return texts


def as_html(text: str) -> str:
    """A page as an HTML document of paragraphs."""
    paragraphs = (f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><body><article>{''.join(paragraphs)}</article></body></html>"


def extractors() -> dict[str, Callable[[str], object]]:
    """Each extractor's call on an HTML document, by its name."""
    found: dict[str, Callable[[str], object]] = {}
    for name, make in (
        ("trafilatura", _trafilatura),
        ("newspaper", _newspaper),
        ("gne", _gne),
    ):
        if find_spec(name):
            found[name] = make()
        else:
            print(f'{name} is not installed (pip install ".[bench]")', file=sys.stderr)
    return found


def _trafilatura() -> Callable[[str], object]:
    import trafilatura

    extract: Callable[[str], object] = trafilatura.extract
    return extract


def _newspaper() -> Callable[[str], object]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it misses nltk, which is for summaries
        import newspaper

    def extract(document: str) -> object:
        article = newspaper.Article(url="http://localhost/", language="zh")
        article.download(input_html=document)
        article.parse()
        return article.text

    return extract


def _gne() -> Callable[[str], object]:
    from gne import GeneralNewsExtractor

    extract: Callable[[str], object] = GeneralNewsExtractor().extract
    return extract


def works(texts: Sequence[str]) -> dict[str, Work]:
    """What is timed, and on what."""
    documents = [*map(as_html, texts)]
    return {
        "newsseg.parse": (newsseg.parse, texts),
        "jieba.lcut": (jieba.lcut, texts),
        "regex scan": (SCAN.findall, texts),
        **{name: (work, documents) for name, work in extractors().items()},
    }


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Time one pass over all texts."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def timed(todo: Mapping[str, Work], repeats: int) -> dict[str, list[float]]:
    """Interleaved passes, the first of which only warms up."""
    times: dict[str, list[float]] = {name: [] for name in todo}
    for turn in range(repeats + 1):
        for name, (work, texts) in todo.items():
            taken = seconds(work, texts)
            if turn:
                times[name].append(taken)
    return times


def main(folder: Path, repeats: int = REPEATS) -> int:
    """Print characters and milliseconds a page, medians, and how many times slower than parse."""
    texts = pages(folder)
    chars = sum(map(len, texts))
    jieba.setLogLevel("WARNING")
    times = timed(works(texts), repeats)
    print(f"{len(texts)} pages, {chars} characters, median of {repeats} passes: {folder}")
    medians = {name: statistics.median(each) for name, each in times.items()}
    ours = medians["newsseg.parse"]
    for name, median in medians.items():
        speed = f"{chars / median:12,.0f} characters/s {median / len(texts) * 1e3:8.2f} ms a page"
        spread = f"({min(times[name]):.3f} to {max(times[name]):.3f} s)"
        print(f"{name:14}{speed}   {median / ours:6.2f} times newsseg's time {spread}")
    print(f"newsseg.parse is {medians['jieba.lcut'] / ours:.2f} times as fast as jieba.lcut")
    return 0


if __name__ == "__main__":
    default = next((each for each in FOLDERS if each.is_dir()), FOLDERS[-1])
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    sys.exit(main(given, *map(int, sys.argv[2:3])))
