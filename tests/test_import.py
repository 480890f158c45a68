"""`import newsseg` stays light: what is slow to load is loaded when it is first needed."""

from __future__ import annotations

from bench.imports import slow_modules_loaded


def test_importing_newsseg_loads_no_slow_module() -> None:
    assert slow_modules_loaded() == []
