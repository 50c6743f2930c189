"""Which content coding a client is answered with, by RFC 9110, section 12.5.3."""

from dataclasses import dataclass
from functools import lru_cache

IDENTITY = "identity"
OURS = ("br", "gzip")
"""Best first: between codings that the client likes alike, ours decides."""

MOST_CODINGS = 20
LONGEST_HEADER = 500
X_GZIP = {"x-gzip": "gzip"}


@dataclass(frozen=True)
class Wanted:
    best: str
    """The coding to answer with, where the body is worth it."""
    taken: frozenset[str]
    """Every coding that the client takes, no coding included unless it is refused."""


def wanted(accept_encoding: str | None) -> Wanted:
    """What a header asks for. Without one, nothing is coded."""
    return read((accept_encoding or "")[:LONGEST_HEADER])


@lru_cache(maxsize=256)
def read(header: str) -> Wanted:
    told = dict(map(quality, header.lower().split(",")[:MOST_CODINGS]))
    others = told.get("*", 0.0)
    liked = {coding: told.get(coding, others) for coding in OURS}
    plain = told.get(IDENTITY, 0.0 if told.get("*") == 0 else None)
    taken = {coding for coding, much in liked.items() if much > 0}
    if plain != 0:
        taken.add(IDENTITY)
    return Wanted(best(liked, plain), frozenset(taken))


def best(liked: dict[str, float], plain: float | None) -> str:
    """Where nothing is acceptable, no coding: a body that is there serves better than a refusal."""
    coding = max(OURS, key=lambda one: liked[one])
    return coding if liked[coding] > 0 and liked[coding] >= (plain or 0) else IDENTITY


def quality(token: str) -> tuple[str, float]:
    """A coding and how much it is wanted; one that cannot be read is not wanted."""
    coding, _, parameters = token.partition(";")
    coding = coding.strip()
    return X_GZIP.get(coding, coding), weight(parameters.strip())


def weight(parameters: str) -> float:
    if not parameters:
        return 1.0
    name, _, value = parameters.partition("=")
    try:
        much = float(value) if name.strip() == "q" else 0.0
    except ValueError:
        return 0.0
    return much if 0 <= much <= 1 else 0.0
