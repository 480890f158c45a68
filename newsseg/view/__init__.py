"""A page to look at: its source with the roles in colour, beside its articles."""

from newsseg.view.showing import View, show

__all__ = ["View", "show"]
