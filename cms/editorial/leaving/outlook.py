"""What would become of somebody's work: told before the account is closed."""

from django.contrib.auth.models import User

from cms.editorial.leaving.belongings import belongings
from cms.editorial.leaving.groups import emptied
from cms.editorial.leaving.reviews import reviews_of
from cms.editorial.models import ServiceAccount

NAMED = 10


def outlook(person: User) -> list[str]:
    """Sentences; empty if nothing hangs on the account, or it is closed already."""
    if not person.is_active or is_machine(person):
        return []
    groups = set(person.groups.values_list("pk", flat=True))
    held = [(each, each.held(person, gone=True)) for each in belongings()]
    return [
        *shortened([str(review) for review in reviews_of(person, groups)]),
        *(kind.told(len(things)) for kind, things in held if things),
        *emptied(person, groups),
    ]


def is_machine(person: User) -> bool:
    """A service account is closed and opened again by its own verbs, and its tokens wait."""
    return ServiceAccount.objects.filter(user=person).exists()


def shortened(sentences: list[str]) -> list[str]:
    more = len(sentences) - NAMED
    return sentences if more <= 0 else [*sentences[:NAMED], f"So with {more} more reviews."]
