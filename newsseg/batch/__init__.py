"""Many pages at once: Arrow tables of pages in, Arrow tables of articles out.

The same function works on a table in memory, in Ray Data's `map_batches`, and, by way of
`parse_batches`, in Spark's `mapInArrow`. It needs the extra `newsseg[arrow]`.
"""

try:
    import pyarrow  # noqa: F401 - only whether it is there
except ImportError as error:
    from newsseg.errors import MissingExtra

    raise MissingExtra("newsseg.batch", "arrow") from error

from newsseg.batch.parsing import parse_batch, parse_batches
from newsseg.batch.rows import table_of
from newsseg.batch.schema import SCHEMA

__all__ = ["SCHEMA", "parse_batch", "parse_batches", "table_of"]
