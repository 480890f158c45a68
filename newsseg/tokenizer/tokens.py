"""Text → tokens: labelled lines, each with the votes that made its role."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from newsseg.spans import Interval, Role
from newsseg.tokenizer.calibration import calibrated
from newsseg.tokenizer.decoding import decode
from newsseg.tokenizer.features import Features, observe
from newsseg.tokenizer.lines import split_rows
from newsseg.tokenizer.scoring import Vote, score
from newsseg.tokenizer.wrapping import unwrap

__all__ = ["Token", "tokenize"]


@dataclass(frozen=True, slots=True)
class Token:
    """A line with its role. `start` and `end` are code points in the source, half-open.

    `confidence` is how often a line that goes with its role as well as this one was right, 0 to 1.
    """

    features: Features
    role: Role
    confidence: float
    votes: tuple[Vote, ...]

    def playing(self, role: Role) -> Token:
        """The same line in another role."""
        return replace(self, role=role)

    @property
    def text(self) -> str:
        """The line as printed, rows joined, Markdown marks and outer white space gone."""
        return self.features.line.text

    @property
    def start(self) -> int:
        """Its first code point in the source."""
        return self.features.line.rows[0].start

    @property
    def end(self) -> int:
        """The code point behind its last."""
        return self.features.line.rows[-1].end

    @property
    def spans(self) -> tuple[Interval, ...]:
        """The rows of the line in the source."""
        return tuple(Interval(row.start, row.end) for row in self.features.line.rows)


_SURE: Final = calibrated(1.0)  # of most lines, which can be one thing only


def tokenize(source: str, start: int = 0, stop: int | None = None) -> list[Token]:
    r"""The labelled lines of `source[start:stop]`.

    >>> for token in tokenize("城南新桥通车\n\n本报讯（记者丁禾）昨日，城南新桥通车。"):
    ...     print(token.role, token.text[:6])
    main 城南新桥通车
    opening 本报讯（记者
    """
    features = observe(unwrap(source, list(split_rows(source, start, stop))))
    votes = score(features)
    return [
        Token(line, role, _SURE if share == 1.0 else calibrated(share), cast)
        for line, cast, (role, share) in zip(features, votes, decode(votes), strict=True)
    ]
