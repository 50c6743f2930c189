"""Whoever uploaded an image or a file may change it, until it is submitted or public.

Wagtail lets owners replace and delete what they uploaded. Once a public page shows it, that would
be a change of what is public without any review; while a text waits that shows it, a change of what
is being approved. Then it takes the "change" permission, which is the publishers'. The same holds
for what was public once: a release that is rolled back shows it again.
"""

from collections.abc import Iterable

from django.contrib.auth.models import User
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from cms.content.files_in_review import (
    is_shown_by_a_live_page,
    is_shown_by_what_was_submitted,
)
from cms.content.models import File, PublicImage
from cms.ledger.keys import key
from cms.ledger.models import Identity

CHANGES = {"change", "delete"}


class PublicFilePolicy(CollectionOwnershipPermissionPolicy):
    """Deviations from Wagtail: owning what is settled gives no right to change it."""

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: File | PublicImage
    ) -> bool:
        if not super().user_has_any_permission_for_instance(user, actions, instance):
            return False
        if not set(actions) <= CHANGES or not is_settled(instance):
            return True
        return self._check_perm(user, ["change"], collection=instance.collection)


def is_settled(file: File | PublicImage) -> bool:
    """Whether others than its uploader rely on it as it is."""
    return was_public(file) or is_shown_by_a_live_page(file) or is_shown_by_what_was_submitted(file)


def was_public(file: File | PublicImage) -> bool:
    name, object_id = key(file)
    known = Identity.objects.filter(label=name, object_id=object_id, published_at__isnull=False)
    return known.exists()


def register() -> None:
    """For the exact classes, which goes before what Wagtail's apps register whenever they start."""
    for model, stock in ((PublicImage, "wagtailimages.Image"), (File, "wagtaildocs.Document")):
        policy = PublicFilePolicy(model, auth_model=stock, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
