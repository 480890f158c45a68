"""What the papers' conventions look like, as tables.

A row proves itself: it names a line it must hit and one it must miss, and one parametrised test
runs them all.
"""

from newsseg.cues.cue import SHORT, Cue
from newsseg.cues.fitting import fitting, may_fit
from newsseg.cues.tables import CUES

__all__ = ["CUES", "SHORT", "Cue", "fitting", "may_fit"]
