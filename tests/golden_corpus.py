"""The golden corpus: invented pages with what is expected of them (docs/golden-format.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from newsseg.evaluation import load_all

GOLDEN: Final = Path(__file__).parent / "golden"
GOLDEN_CASES: Final = load_all(GOLDEN)
