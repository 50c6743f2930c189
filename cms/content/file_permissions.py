"""Whoever uploaded an image or a file may change it, until the public sees it.

Wagtail lets owners replace and delete what they uploaded. Once a public page shows it, that would
be a change of what is public without any review: then it takes the "change" permission, which is
the publishers'.
"""

from collections.abc import Iterable

from django.contrib.auth.models import User
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from cms.content.models import File, PublicImage
from cms.ledger.keys import key
from cms.ledger.models import Current

CHANGES = {"change", "delete"}


class PublicFilePolicy(CollectionOwnershipPermissionPolicy):
    """Deviations from Wagtail: owning what is in public use gives no right to change it."""

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: File | PublicImage
    ) -> bool:
        if not super().user_has_any_permission_for_instance(user, actions, instance):
            return False
        if not set(actions) <= CHANGES or not in_public_use(instance):
            return True
        return self._check_perm(user, ["change"], collection=instance.collection)


def in_public_use(instance: File | PublicImage) -> bool:
    label, object_id = key(instance)
    return Current.objects.filter(label=label, object_id=object_id).exists()


def register() -> None:
    """For the exact classes, which goes before what Wagtail's apps register whenever they start."""
    for model, stock in ((PublicImage, "wagtailimages.Image"), (File, "wagtaildocs.Document")):
        policy = PublicFilePolicy(model, auth_model=stock, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
