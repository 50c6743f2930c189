"""Groups that answer for pages and lose their last member."""

from collections.abc import Collection

from django.contrib.auth.models import Group, User

from cms.editorial.freshness.dated import dated


def emptied(person: User, groups: Collection[int]) -> list[str]:
    """A sentence for each of `groups` that owns pages and has nobody but `person`."""
    said = []
    for group in Group.objects.filter(pk__in=groups).order_by("name"):
        others = group.user_set.filter(is_active=True).exclude(pk=person.pk)
        pages = 0 if others.exists() else dated().filter(owned_by=group.pk).count()
        if pages:
            owned = "its page" if pages == 1 else f"its {pages} pages"
            said.append(f"“{group}” is empty then: the publishers are reminded of {owned}.")
    return said
