"""Labelled lines become drafts of articles, and the lines of a draft its paragraphs."""
