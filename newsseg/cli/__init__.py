"""The command line: parse, explain, view and evaluate."""

from newsseg.cli.commands import app, main

__all__ = ["app", "main"]
