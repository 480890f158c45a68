"""A user's own pages with their answers, in the form of docs/golden-format.md."""

from newsseg.evaluation.cases import Case, CaseError, flaws, load_all
from newsseg.evaluation.differences import differences
from newsseg.evaluation.scoring import Scores, score

__all__ = ["Case", "CaseError", "Scores", "differences", "flaws", "load_all", "score"]
