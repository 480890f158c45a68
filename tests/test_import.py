"""`import newsseg` stays light: what is slow to load is loaded when it is first needed."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from bench.imports import slow_modules_loaded

COMPILED: Final = """
import re, sys
compiled, compile = [], re.compile
def watched(pattern, *rest):
    caller = sys._getframe(1).f_globals["__name__"]
    if caller.startswith("newsseg"):
        compiled.append(caller)
    return compile(pattern, *rest)
re.compile = watched
import newsseg
print(*compiled)
newsseg.parse("本报讯（记者 丁禾）昨日，城南新桥通车。")
print(bool(compiled))
"""


def test_importing_newsseg_loads_no_slow_module() -> None:
    assert slow_modules_loaded() == []


def test_importing_newsseg_compiles_no_pattern() -> None:
    run = subprocess.run([sys.executable, "-c", COMPILED], capture_output=True, check=True)
    assert run.stdout.split() == [b"True"]
