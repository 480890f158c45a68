"""Text becomes labelled lines: rows, lines, features, votes, roles."""
