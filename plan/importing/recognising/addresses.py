import re
from urllib.parse import urlsplit

WRITTEN_OUT = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]")
LONGEST = 500


def is_web_address(address: str) -> bool:
    """Whether a link field can hold it: a whole address, not one relative to the old site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    return is_web and len(address) <= LONGEST and not re.search(r"\s", address)
