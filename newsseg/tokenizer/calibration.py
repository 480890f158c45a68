"""The decoder's share for a role → how often a line with such a share was right.

The decoder's shares are too sure in the middle of the scale. The table is fitted on made pages,
whose lines all know their part, by `tests/calibration.py`, which prints it as it stands here.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Final

__all__ = ["SHARES", "calibrated"]

# The decoder's share, and the share of lines that were right: straight lines in between.
SHARES: Final[tuple[tuple[float, float], ...]] = (
    (0.0000, 0.500),
    (0.3413, 0.500),
    (0.4071, 0.515),
    (0.6291, 0.627),
    (0.8082, 0.767),
    (0.8874, 0.846),
    (0.9441, 0.966),
    (0.9718, 0.982),
    (0.9856, 0.993),
    (0.9956, 0.997),
    (0.9991, 0.999),
    (1.0000, 0.999),
)
_STEPS: Final = tuple(pairwise(SHARES))
_INNER: Final = tuple(share for share, _ in SHARES[1:-1])


def calibrated(share: float) -> float:
    """How sure a role is for which the decoder has this share.

    >>> 0.0 < calibrated(0.4) < calibrated(0.9) < calibrated(1.0)
    True
    """
    (x0, y0), (x1, y1) = _STEPS[bisect_right(_INNER, share)]
    return y0 + (y1 - y0) * (share - x0) / (x1 - x0)
