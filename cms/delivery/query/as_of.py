"""`as_of`: the answer as it was then."""

from datetime import UTC, datetime
from re import ASCII
from re import compile as pattern

from django.utils import timezone

from cms.delivery.query.parameters import Parameter
from cms.delivery.query.reading import Values
from cms.ledger import reading
from cms.ledger.reading import Now

WRITTEN = pattern(
    r"(?P<day>\d{4}-\d\d-\d\d)[Tt](?P<time>\d\d:\d\d:\d\d)(?P<fraction>\.\d+)?"
    r"(?P<zone>[Zz]|(?P<sign>[+ -])(?P<offset>\d\d:\d\d))",
    ASCII,
)
EXAMPLE = "2026-03-01T09:00:00Z"
MICROSECONDS = 7
"""Characters of a fraction that count, its point included; what is finer is cut off."""


def read_moment(text: str) -> datetime:
    """A moment of the past, in UTC. A space before the offset is a `+` that was not encoded."""
    found = WRITTEN.fullmatch(text)
    if not found:
        raise ValueError(
            f"must be a time with its zone, by RFC 3339: {EXAMPLE}, or 2026-03-01T09:00:00+01:00 "
            "with the “+” sent as %2B."
        )
    offset = f"{found['sign']}{found['offset']}".replace(" ", "+") if found["sign"] else "+00:00"
    fraction = (found["fraction"] or "")[:MICROSECONDS]
    try:
        exact = datetime.fromisoformat(f"{found['day']}T{found['time']}{fraction}{offset}")
        moment = exact.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"is no time that there is; {EXAMPLE} is one.") from None
    if moment > (now := timezone.now()):
        raise ValueError(
            f"lies in the future, of which the ledger knows nothing: here it is {spelled(now)}."
        )
    return moment


def spelled(moment: datetime) -> str:
    """In UTC, as every time in a document is spelled."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


AS_OF = Parameter(
    "as_of",
    "The answer as it was at this time (RFC 3339, with its zone), but for what has been sealed "
    "since: became private, or was erased.",
    read_moment,
    {"type": "string", "format": "date-time", "examples": [EXAMPLE]},
)


def time_in(values: Values) -> Now:
    """The ledger at the time that was asked for, if one was."""
    (as_of,) = values.get("as_of", (None,))
    return reading.at(as_of)


def headers(time: Now, head: int) -> dict[str, str]:
    """What an answer of the past is as of; an answer of now says it otherwise."""
    return {"As-Of": spelled(time.as_of), "Ledger-Head": str(head)} if time.as_of else {}
