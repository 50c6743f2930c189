"""What answers say about limits: draft-ietf-httpapi-ratelimit-headers-11.

They are of the moment and of the caller. The draft has clients ignore them on an answer with an
`Age`, which comes from a cache; `no-cache="RateLimit"` would say it to caches, but many of those
take it for `no-cache` and would keep nothing at all (decision 105).
"""

from math import ceil

from cms.delivery.limits.policy import Policy
from cms.delivery.limits.window import WINDOW, Moment, Taken, remaining, until_next


def headers_of(policy: Policy, taken: Taken, moment: Moment) -> dict[str, str]:
    left = remaining(policy.quota, taken, moment)
    seconds = (
        until_next(policy.quota, taken, moment) if left == 0 else ceil(WINDOW - moment.elapsed)
    )
    return {
        "RateLimit-Policy": policy.header,
        "RateLimit": f'"{policy.name}";r={left};t={seconds}',
    }
