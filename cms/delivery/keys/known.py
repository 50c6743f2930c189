"""What a process remembers of the keys that it has met, so that a read asks no database for one.

A change of any key gives all keys together a new version, which every count tells on its way
back: what was remembered under another version is read anew, before the request is answered. So a
revoked key stops at once in every process that shares the cache. Where none is shared, or while it
is away, `LONGEST` is how long a process may not know. What is answered again is not counted one by
one (`cms.delivery.limits.portions`): its statement brings a word of the database that means the
same (`cms.ledger.readers`).
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from time import monotonic

from django.utils import timezone

from cms.delivery.choices import KeyState
from cms.delivery.keys.secret import digest_of
from cms.delivery.limits.counters import counters
from cms.delivery.models import DeliveryKey
from cms.delivery.models.key import state_of
from cms.delivery.problems import Unauthorized
from cms.ledger.readers import word_of_readers

LONGEST = 5.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class KnownKey:
    id: int
    digest: str
    limit: int
    expires_at: datetime | None
    revoked_at: datetime | None
    replaced_at: datetime | None
    """When this secret stops, or stopped, because the key got another one."""


@dataclass(frozen=True, slots=True)
class Remembered:
    key: KnownKey
    version: str
    word: str
    until: float


class KnownKeys:
    def __init__(self) -> None:
        self.remembered: dict[str, Remembered] = {}

    def find(self, digest: str) -> KnownKey:
        """The key with this secret. Raises Unauthorized if there is none, or it does not work;
        that is never said from memory."""
        found = self.remembered.get(digest)
        if found and found.until > monotonic():
            with suppress(Unauthorized):
                return working(found.key)
        return working(self.read(digest))

    def recall(self, secret: str) -> Remembered | None:
        """From memory alone, if it works; its word is still to be compared."""
        found = self.remembered.get(digest_of(secret))
        if found is None or found.until <= monotonic():
            return None
        with suppress(Unauthorized):
            working(found.key)
            return found
        return None

    def forget(self, key: KnownKey) -> None:
        self.remembered.pop(key.digest, None)

    def confirm(self, key: KnownKey, version: str) -> None:
        """Raises Unauthorized for a key that was changed and does not work any more."""
        found = self.remembered.get(key.digest)
        if found is None or found.version != version:
            working(self.read(key.digest))

    def read(self, digest: str) -> KnownKey:
        """From the database; the version first, so that a change meanwhile makes it look old."""
        version = counters().version_of_keys()
        if found := in_database(digest):
            key, word = found
            self.remembered[digest] = Remembered(key, version, word, monotonic() + LONGEST)
            return key
        self.remembered.pop(digest, None)
        raise Unauthorized("There is no such key.")


@cache
def known_keys() -> KnownKeys:
    """This process's."""
    return KnownKeys()


def in_database(digest: str) -> tuple[KnownKey, str] | None:
    """With the word of that moment."""
    keys = DeliveryKey.objects.with_digest(digest)
    key = keys.annotate(word=word_of_readers()).first()
    if key is None:
        return None
    replaced_at = key.previous_until if digest == key.previous_digest else None
    known = KnownKey(key.pk, digest, key.limit, key.expires_at, key.revoked_at, replaced_at)
    return known, key.word or ""


def working(key: KnownKey) -> KnownKey:
    """Raises Unauthorized, with the reason, which only the holder of a secret gets to know."""
    now = timezone.now()
    match state_of(key.revoked_at, key.expires_at, now):
        case KeyState.REVOKED:
            raise Unauthorized("This key was revoked.", key=key.id)
        case KeyState.EXPIRED:
            raise Unauthorized(f"This key expired at {said(key.expires_at)}.", key=key.id)
    if key.replaced_at and key.replaced_at <= now:
        raise Unauthorized(
            f"This key was replaced by a new one; it worked until {said(key.replaced_at)}.",
            key=key.id,
        )
    return key


def said(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
