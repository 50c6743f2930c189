"""How often a caller may ask, for what is answered again: counted of portions, and in one trip to
the database with everything else (see `portions.py` and `cms.ledger.readers`).

Whoever is not known, or has no permit left, is asked in full by `admission.py`, which also says
why somebody is refused; nothing is ever refused here.
"""

import time
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest

from cms.delivery.http.client_address import client_address
from cms.delivery.keys.known import Remembered, known_keys
from cms.delivery.limits.admission import OPEN, Admission
from cms.delivery.limits.counters import counters
from cms.delivery.limits.headers import headers_of
from cms.delivery.limits.partition import of_address
from cms.delivery.limits.policy import Policy, reads_per_address, reads_per_key
from cms.delivery.limits.window import Moment
from cms.delivery.usage.tally import tally

Environ = MutableMapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passing:
    """A read that was counted, and is answered once what is remembered of its key is confirmed."""

    admission: Admission
    partition: str = ""
    moment: Moment | None = None
    remembered: Remembered | None = None

    def confirmed(self, word: str) -> bool:
        """Whether the key is still as it was, by the word that the database said just now."""
        if self.remembered and self.remembered.word != word:
            known_keys().forget(self.remembered.key)
            self.take_back()
            return False
        tally().add(self.remembered.key.id if self.remembered else None, refused=False)
        return True

    def take_back(self) -> None:
        """It goes the long way, and counts there."""
        if self.moment:
            counters().put_back(self.partition, self.moment)


class Asked:
    """As much of a request as it takes to know its address."""

    def __init__(self, environ: Environ) -> None:
        self.META = environ


def passing(environ: Environ) -> Passing | None:
    """None for whoever must be asked in full."""
    header = environ.get("HTTP_AUTHORIZATION")
    if header is not None:
        return by_key(header)
    policy = reads_per_address()
    address = of_address(client_address(cast(HttpRequest, Asked(environ))))
    if not policy.quota or not address:
        return Passing(OPEN)
    return counted(policy, f"{policy.name}:{address}")


def by_key(header: str) -> Passing | None:
    scheme, _, secret = header.partition(" ")
    remembered = known_keys().recall(secret.strip()) if scheme.lower() == "bearer" else None
    if remembered is None:
        return None
    key = remembered.key
    return counted(reads_per_key(key.limit), f"key:{key.id}", remembered)


def counted(policy: Policy, partition: str, remembered: Remembered | None = None) -> Passing | None:
    moment = Moment.at(time.time())
    taken = counters().spend(partition, policy.quota, moment)
    if not taken.admitted:
        return None
    admission = Admission(None, headers_of(policy, taken, moment), taken.used)
    return Passing(admission, partition, moment, remembered)
