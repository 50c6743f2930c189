"""Whether a request is answered, and what its answer says about limits."""

import time
from dataclasses import dataclass, field

from django.http import HttpRequest

from cms.delivery.http.client_address import client_address
from cms.delivery.keys.bearer import key_of
from cms.delivery.keys.known import KnownKey, known_keys
from cms.delivery.limits.counters import counters
from cms.delivery.limits.headers import headers_of
from cms.delivery.limits.partition import of_address
from cms.delivery.limits.policy import (
    Policy,
    posts_per_address,
    posts_per_key,
    reads_per_address,
    reads_per_key,
)
from cms.delivery.limits.window import Moment, Taken, until_next
from cms.delivery.preview.bearer import refuse_elsewhere
from cms.delivery.problems import Problem, TooManyRequests, Unauthorized
from cms.delivery.usage.tally import tally

READS = ("GET", "HEAD")
POSTS = "cms.posts"


@dataclass(frozen=True, slots=True)
class Admission:
    refusal: Problem | None = None
    headers: dict[str, str] = field(default_factory=dict)
    used: int = 0
    """Within this minute, by the same key or address; 0 where that is not counted."""


OPEN = Admission()


def admit(request: HttpRequest) -> Admission:
    """A read counts for its key; without one, or with one that does not work, for its address.

    OPTIONS is no read and asks for no key: a browser sends it before it may send one.
    """
    if request.method not in READS:
        refuse_elsewhere(request)
        return OPEN
    try:
        refuse_elsewhere(request)
        key = key_of(request)
        admission = by_key(key) if key else by_address(request, reads_per_address())
        used = key.id if key else None
    except Unauthorized as problem:
        admission = by_address(request, reads_per_address(), problem)
        used = problem.key
    tally().add(used, refused=admission.refusal is not None)
    return admission


def admit_post(request: HttpRequest) -> Admission:
    """For the routes that take what the public sends in. A key has its limit once more for posts;
    raises Unauthorized for one that does not work."""
    if key := key_of(request):
        policy, moment = posts_per_key(key.limit), Moment.at(time.time())
        taken = counters().take(f"posts-key:{key.id}", policy.quota, moment)
        known_keys().confirm(key, taken.keys)
        return admission(policy, taken, moment)
    by = by_address(request, posts_per_address())
    request.META[POSTS] = by.used
    return by


def posts_counted(request: HttpRequest) -> int:
    """Posts of its address within this minute, this one included, once it was admitted."""
    return int(request.META.get(POSTS, 0))


def by_key(key: KnownKey) -> Admission:
    """Raises Unauthorized for a key that has stopped working since it was read."""
    policy, moment = reads_per_key(key.limit), Moment.at(time.time())
    taken = counters().take(f"key:{key.id}", policy.quota, moment)
    known_keys().confirm(key, taken.keys)
    return admission(policy, taken, moment)


def by_address(request: HttpRequest, policy: Policy, otherwise: Problem | None = None) -> Admission:
    """`otherwise` is what the request is refused for if not for its number."""
    address = of_address(client_address(request))
    if not policy.quota or not address:
        return Admission(otherwise)
    moment = Moment.at(time.time())
    taken = counters().take(f"{policy.name}:{address}", policy.quota, moment)
    return admission(policy, taken, moment, otherwise)


def admission(
    policy: Policy, taken: Taken, moment: Moment, otherwise: Problem | None = None
) -> Admission:
    headers = headers_of(policy, taken, moment)
    if taken.admitted:
        return Admission(otherwise, headers, taken.used)
    wait = until_next(policy.quota, taken, moment)
    return Admission(TooManyRequests(policy.quota, wait), headers, taken.used)
