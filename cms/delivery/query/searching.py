"""`q`: what is looked for, in one collection or in all of them."""

from cms.delivery.query.kinds import read_text
from cms.delivery.query.parameters import Parameter
from cms.ledger.searching.sought import Sought


def read_sought(text: str) -> Sought:
    """Any text that says something: what is no word finds nothing, and is no syntax."""
    if not text.strip():
        raise ValueError("says nothing to look for.")
    return Sought.of(read_text(text))


Q_PARAMETER = Parameter(
    "q",
    "Only what has all of these words, in any of their forms; the last one may be the beginning of "
    "a word. Case and accents do not count, and there are no operators.",
    read_sought,
)
