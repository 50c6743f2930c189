import re
from html import unescape

_LINE_END = re.compile(r"<br>|<hr>|</(?:p|li|h[2-6]|blockquote)>|<(?:ul|ol)>")
_TAG = re.compile(r"<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>")
_SPACES = re.compile(r"\s+")


def plain_text(html: str) -> str:
    """Sanitized HTML as text: one line for each paragraph, list item and heading."""
    lines = _LINE_END.sub("\n", _SPACES.sub(" ", html)).split("\n")
    words = (unescape(_TAG.sub("", line)).replace("\xa0", " ").strip() for line in lines)
    return "\n".join(line for line in words if line)
