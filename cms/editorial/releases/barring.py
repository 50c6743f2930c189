"""Who does not let a release go live, though they publish every page of it.

Apps register their reasons in `AppConfig.ready()`. Each answers a sentence, or nothing if it has
nothing against this person.
"""

from collections.abc import Callable

from django.contrib.auth.models import User

from cms.editorial.models.release import Release

Reason = Callable[[Release, User], str]

_reasons: list[Reason] = []


def register(reason: Reason) -> None:
    if reason not in _reasons:
        _reasons.append(reason)


def why_not(release: Release, user: User) -> str:
    return next((told for reason in _reasons if (told := reason(release, user))), "")
