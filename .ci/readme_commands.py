"""Print the commands of a README's nth ```sh block as they stand there: readme_commands.py N."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

BLOCK: Final = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED: Final = 2  # install and use, install and test


def commands(readme: str) -> list[str]:
    """Collect the contents of all sh blocks, in order."""
    blocks = [match.group(1).strip() for match in BLOCK.finditer(readme)]
    if len(blocks) != EXPECTED:
        sys.exit(f"README.md has {len(blocks)} ```sh blocks, CI runs exactly {EXPECTED}")
    return blocks


if __name__ == "__main__":
    readme = Path(__file__).parent.parent / "README.md"
    print(commands(readme.read_text("utf-8"))[int(sys.argv[1]) - 1])
