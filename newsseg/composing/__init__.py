"""Drafts → models: the public answer, built once, at the very end."""
