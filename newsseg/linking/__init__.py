"""Drafts → drafts: what stands apart on the page and belongs together is brought together."""
