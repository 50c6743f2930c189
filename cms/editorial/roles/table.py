"""Who may do what, as data. What no line grants, nobody of that role may do.

Only publishers change what is public without a review: site settings, redirects, tags, snippets,
files in use and the tree. Editors see it, and propose. Publishing itself is granted to nobody: it
is what a review ends in; "publish" on pages is what makes a person a publisher of that section.
"""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from cms.editorial.roles.models import (
    NOMINATIONS,
    NOMINATORS,
    SENDERS,
    SENT_IN,
    THEMES,
    managed,
    public_without_review,
)
from cms.editorial.roles.names import Role

PAGES: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("add", "change", "lock"),
    Role.REVIEWER: ("lock",),
    Role.AWARDS_COMMITTEE: ("lock",),
    Role.AWARDS_COORDINATOR: ("lock",),
    Role.PUBLISHER: ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
    Role.ADMINISTRATOR: ("lock", "unlock"),
}
"""On the whole tree. A reviewer's "lock" opens the explorer and the comparison of revisions; it
locks nothing that the reviewer cannot edit."""

FILES: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("add", "choose"),
    Role.PUBLISHER: ("add", "change", "delete", "choose"),
}

COLLECTIONS: dict[Role, tuple[str, ...]] = {
    Role.PUBLISHER: ("add", "change", "delete"),
}
"""Below the root: Wagtail asks for these where a collection lies, not of the model."""

MODELS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("view",),
    Role.PUBLISHER: ("add", "change", "delete", "view"),
}


TRANSLATING = "submit_translation"
"""Makes a draft of a page in another language; it is reviewed like any other."""


def permissions_of(role: Role) -> set[Permission]:
    """The permissions that are not tied to a place in the tree."""
    granted = set[Permission]()
    if role is not Role.CONTRIBUTOR:
        granted |= set(Permission.objects.filter(codename="access_admin"))
    granted |= _on(public_without_review(), MODELS.get(role, ()))
    if "add" in PAGES.get(role, ()):
        granted |= set(Permission.objects.filter(codename=TRANSLATING))
    if role is Role.ADMINISTRATOR:
        granted |= _on(managed(), ("add", "change", "delete", "view"))
    if role is Role.MODERATOR:
        granted |= _on([apps.get_model(SENT_IN)], ("view", "change"))
        granted |= _on([apps.get_model(SENDERS)], ("view",))
        granted |= _on([apps.get_model(THEMES)], ("add", "change", "delete", "view"))
    if role is Role.AWARDS_COORDINATOR:
        granted |= _on([apps.get_model(NOMINATIONS)], ("view", "change"))
        granted |= _on([apps.get_model(NOMINATORS)], ("view",))
    return granted


def _on(models: Iterable[type[Model]], actions: Iterable[str]) -> set[Permission]:
    wanted = {
        (model, f"{action}_{model._meta.model_name}") for model in models for action in actions
    }
    types = ContentType.objects.get_for_models(*{model for model, _ in wanted})
    found = Permission.objects.filter(content_type__in=types.values())
    codenames = {(types[model].pk, codename) for model, codename in wanted}
    return {each for each in found if (each.content_type_id, each.codename) in codenames}
