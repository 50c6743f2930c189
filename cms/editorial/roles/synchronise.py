"""Brings groups, permissions and the workflow to what the table says. Run as often as you like."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms.editorial.roles.models import files
from cms.editorial.roles.names import Role
from cms.editorial.roles.table import COLLECTIONS, FILES, PAGES, permissions_of
from cms.editorial.roles.workflows import synchronise_workflow

STOCK_GROUPS = ("Moderators", "Editors")


@transaction.atomic
def synchronise() -> None:
    """Idempotent. Members stay; permissions that the table does not give are taken away."""
    for role in Role:
        give(Group.objects.get_or_create(name=role.value)[0], role)
    synchronise_workflow()
    _remove_stock_groups()


def give(group: Group, role: Role) -> None:
    """Give `group` exactly what `role` may."""
    group.permissions.set(permissions_of(role))
    _give_pages(group, PAGES.get(role, ()))
    of_files = _on(files(), FILES.get(role, ()))
    _give_in_collections(group, of_files | _on([Collection], COLLECTIONS.get(role, ())))


def _give_pages(group: Group, actions: tuple[str, ...]) -> None:
    wanted = {(root.pk, f"{action}_page") for root in Page.get_root_nodes() for action in actions}
    for held in GroupPagePermission.objects.filter(group=group).select_related("permission"):
        key = (held.page_id, held.permission.codename)
        if key in wanted:
            wanted.remove(key)
        else:
            held.delete()
    for page_id, codename in wanted:
        action = codename.removesuffix("_page")
        GroupPagePermission.objects.create(group=group, page_id=page_id, permission_type=action)


def _give_in_collections(group: Group, permissions: set[Permission]) -> None:
    """Only what differs is written: each change is a row of the log."""
    roots = Collection.get_root_nodes()
    wanted = {(root.pk, each.pk) for each in permissions for root in roots}
    for held in GroupCollectionPermission.objects.filter(group=group):
        key = (held.collection_id, held.permission_id)
        if key in wanted:
            wanted.remove(key)
        else:
            held.delete()
    for collection_id, permission_id in wanted:
        GroupCollectionPermission.objects.create(
            group=group, collection_id=collection_id, permission_id=permission_id
        )


def _on(models: Iterable[type[Model]], actions: Iterable[str]) -> set[Permission]:
    found = set[Permission]()
    for model in models:
        codenames = [f"{action}_{model._meta.model_name}" for action in actions]
        content_type = ContentType.objects.get_for_model(model)
        found |= set(Permission.objects.filter(content_type=content_type, codename__in=codenames))
    return found


def _remove_stock_groups() -> None:
    """Wagtail's own groups may publish; without members they go, with members they may nothing."""
    for group in Group.objects.filter(name__in=STOCK_GROUPS):
        if group.user_set.exists():
            group.permissions.clear()
            _give_pages(group, ())
            _give_in_collections(group, set())
        else:
            group.delete()
