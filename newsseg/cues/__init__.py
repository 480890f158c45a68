"""What the papers' conventions look like, as tables.

A row proves itself: it names a line it must hit and one it must miss, and one parametrised test
runs them all.
"""

from newsseg.cues.cue import SHORT, Cue
from newsseg.cues.fitting import fitting, may_fit
from newsseg.cues.furniture import (
    HEADLINE_LABELS,
    OVER_LINKS,
    SITE_BEHIND,
    SUMMARY_LABELS,
    TOOLS,
    WAY,
)
from newsseg.cues.tables import CUES
from newsseg.cues.variants import FOLD, foldable_to, in_one_width

__all__ = [
    "CUES",
    "FOLD",
    "HEADLINE_LABELS",
    "OVER_LINKS",
    "SHORT",
    "SITE_BEHIND",
    "SUMMARY_LABELS",
    "TOOLS",
    "WAY",
    "Cue",
    "fitting",
    "foldable_to",
    "in_one_width",
    "may_fit",
]
