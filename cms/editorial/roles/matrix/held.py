"""What every group holds now, in four queries."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Self

from django.contrib.auth.models import Group
from wagtail.models import GroupCollectionPermission, GroupPagePermission


@dataclass(frozen=True)
class Grant:
    """A permission of a group at a place of a tree, and so below it."""

    group: int
    codename: str
    path: str
    title: str
    is_root: bool


@dataclass(frozen=True)
class Held:
    names: dict[int, str]
    permissions: dict[str, set[int]]
    """“app.codename”, and the groups that hold it everywhere."""
    on_pages: list[Grant]
    in_collections: list[Grant]

    @classmethod
    def now(cls) -> Self:
        return cls(
            names=dict(Group.objects.values_list("pk", "name")),
            permissions=_permissions(),
            on_pages=_on_pages(),
            in_collections=_in_collections(),
        )


def _permissions() -> dict[str, set[int]]:
    found = defaultdict(set)
    rows = Group.permissions.through.objects.values_list(
        "group_id", "permission__content_type__app_label", "permission__codename"
    )
    for group, app, codename in rows:
        found[f"{app}.{codename}"].add(group)
    return dict(found)


def _on_pages() -> list[Grant]:
    rows = GroupPagePermission.objects.select_related("page", "permission").order_by("page__path")
    return [
        Grant(
            row.group_id,
            row.permission.codename.removesuffix("_page"),
            row.page.path,
            row.page.title,
            row.page.depth == 1,
        )
        for row in rows
    ]


def _in_collections() -> list[Grant]:
    related = ("collection", "permission__content_type")
    rows = GroupCollectionPermission.objects.select_related(*related).order_by("collection__path")
    return [
        Grant(
            row.group_id,
            f"{row.permission.content_type.app_label}.{row.permission.codename}",
            row.collection.path,
            row.collection.name,
            row.collection.depth == 1,
        )
        for row in rows
    ]
