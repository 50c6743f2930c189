from collections.abc import Sequence

from django.http.request import MediaType

from cms.delivery.problems import NotAcceptable

JSON = "application/json"
NDJSON = "application/x-ndjson"
MOST_RANGES = 50


def preferred(accept: str | None, offered: Sequence[str]) -> str:
    """The offered media type that the client likes best; the first where it has no preference."""
    ranges = (accept or "").split(",")[:MOST_RANGES]
    wanted = [MediaType(token) for token in ranges if "/" in token]
    if not wanted:
        return offered[0]
    best = max(offered, key=lambda media: quality(media, wanted))
    if quality(best, wanted) <= 0:
        raise NotAcceptable(f"This route answers with {' or '.join(offered)}.")
    return best


def quality(media: str, wanted: Sequence[MediaType]) -> float:
    """How much the client wants it: the quality of the most specific range that covers it."""
    covering = [kind for kind in wanted if kind.match(media)]
    return max(covering, key=lambda kind: kind.specificity).quality if covering else 0.0
