"""How a page is to be read."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict

__all__ = ["Options"]


class Options(BaseModel):
    """Choices a caller can make; the defaults suit a page nobody knows anything about.

    `issued` is the day the paper came out, for pages whose folio does not say: `published`, and
    years and months that a dateline leaves out, are told from it.

    >>> Options().issued is None
    True
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    issued: date | None = None
