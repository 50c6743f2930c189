"""What the award adds to the table of who may do what."""

from collections.abc import Iterator

from django.contrib.auth.models import User

from awards.judging.coordination import COORDINATES, is_coordinator
from awards.judging.models import Judge
from awards.nominating.admin.file_view import SEES_NOMINATIONS
from awards.nominating.admin.panels import SEES_NOMINATORS
from cms.editorial.roles.matrix.rights import Invited
from cms.editorial.roles.matrix.verb import Verb, permitted

NOMINATIONS = "Nominations and judging"


def verbs() -> Iterator[Verb]:
    yield permitted(NOMINATIONS, "Read nominations and their files", SEES_NOMINATIONS)
    yield permitted(NOMINATIONS, "Decide which are eligible", COORDINATES)
    yield permitted(NOMINATIONS, "See who nominated (personal data)", SEES_NOMINATORS)
    yield permitted(
        NOMINATIONS, "Invite judges, see results, choose winners", COORDINATES, is_coordinator
    )
    yield Verb(NOMINATIONS, "Judge entries", Invited(invitations), lambda user: False, judges)


def invitations(user: User) -> list[str]:
    appointed = Judge.objects.appointed().filter(user=user).select_related("year")
    return [f"the invitation to judge “{judge.year}”" for judge in appointed]


def judges(user: User) -> bool:
    return bool(user.is_active and Judge.objects.appointed().filter(user=user).exists())
