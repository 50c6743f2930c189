"""Images and files: whoever adds one may correct it, until the public sees it; then publishers.

Wagtail lets the uploader change a file for ever, so an editor could replace what a live page shows.
In use means: referenced by a live page, or by anything that is public without a review.
"""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex, get_default_page_content_type
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

STOCK = {get_image_model: "wagtailimages.Image", get_document_model: "wagtaildocs.Document"}


class FilePolicy(CollectionOwnershipPermissionPolicy):
    """Deviation from Wagtail: owning a file that is in public use gives no right to change it."""

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: Model
    ) -> bool:
        changes = {"change", "delete"}.intersection(actions)
        if changes and in_public_use(instance):
            return self._check_perm(user, {"change"}, collection=instance.collection)
        return super().user_has_any_permission_for_instance(user, actions, instance)


def in_public_use(file: Model) -> bool:
    page_type = get_default_page_content_type()
    references = ReferenceIndex.get_references_to(file)
    if references.exclude(base_content_type=page_type).exists():
        return True
    pages = references.filter(base_content_type=page_type).values_list("object_id", flat=True)
    return Page.objects.live().filter(pk__in=[int(page_id) for page_id in pages]).exists()


def register_policies() -> None:
    """For exactly our models, so that Wagtail's own registration, before or after, is no matter."""
    for get_model, auth_model in STOCK.items():
        policy = FilePolicy(get_model(), auth_model=auth_model, owner_field_name="uploaded_by_user")
        register_permission_policy(get_model(), policy, exact_class=True)
