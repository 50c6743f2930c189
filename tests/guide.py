"""The tables of refusals in the guides, as tests compare them with what they try."""

import re

from django.conf import settings

ROW = re.compile(r"^\| ([^|`]+) \| (?:`(\d+ [a-z-]+)`|([^|`]+)) \|$", re.M)
HEAD = re.compile(r"^\| .*\n\|(?: --- \|)+$", re.M)


def refusals(guide: str, heading: str) -> dict[str, str]:
    """Case by case, below one heading of a guide and above the next as high or higher."""
    text = (settings.BASE_DIR / "docs" / f"{guide}.md").read_text()
    level = heading.split(maxsplit=1)[0]
    _, below = text.split(f"\n{heading}\n")
    own = re.split(rf"^#{{1,{len(level)}}} ", below, flags=re.M)[0]
    return {case: code or words for case, code, words in ROW.findall(HEAD.sub("", own))}
