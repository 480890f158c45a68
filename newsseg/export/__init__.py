r"""Pages in the formats that other programs read.

>>> from newsseg import parse
>>> from newsseg.export import FORMATS
>>> page = parse("城南新桥通车\n\n本报讯（记者 丁禾）昨日，城南新桥正式通车。")
>>> print(FORMATS["markdown"].render(page), end="")
# 城南新桥通车
<BLANKLINE>
记者 丁禾
<BLANKLINE>
昨日，城南新桥正式通车。
"""

from newsseg.export.cnml import to_cnml
from newsseg.export.formats import FORMATS, Format
from newsseg.export.markdown import to_markdown
from newsseg.export.ninjs import to_ninjs
from newsseg.export.plain import to_text
from newsseg.export.records import to_json, to_jsonl
from newsseg.export.schema_org import to_schema_org
from newsseg.export.tei import to_tei
from newsseg.export.web import to_html

__all__ = [
    "FORMATS",
    "Format",
    "to_cnml",
    "to_html",
    "to_json",
    "to_jsonl",
    "to_markdown",
    "to_ninjs",
    "to_schema_org",
    "to_tei",
    "to_text",
]
