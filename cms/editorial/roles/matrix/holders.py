"""Whose rights are asked about: a role, which is a group, or a person, who is in several."""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group, User

from cms.editorial.models.service_account import ServiceAccount
from cms.editorial.roles.names import Role
from cms.editorial.roles.reviewers import ENDING


@dataclass(frozen=True)
class Holder:
    key: str
    name: str
    groups: frozenset[int]
    person: User | None = None
    own: frozenset[str] = field(default=frozenset())
    """Permissions given to the account itself, “app.codename”."""

    @property
    def is_superuser(self) -> bool:
        return self.person is not None and self.person.is_superuser

    @property
    def is_active(self) -> bool:
        return self.person is None or self.person.is_active


def roles() -> list[Holder]:
    """The roles that exist everywhere, the workgroups' reviewers, other groups, the machines."""
    machines = set(ServiceAccount.objects.values_list("group_id", flat=True))
    groups = sorted(Group.objects.all(), key=lambda group: _place(group, machines))
    return [role(group) for group in groups]


def role(group: Group) -> Holder:
    return Holder(f"group-{group.pk}", group.name, frozenset({group.pk}))


def person(user: User) -> Holder:
    groups = frozenset(user.groups.values_list("pk", flat=True))
    given = user.user_permissions.values_list("content_type__app_label", "codename")
    own = frozenset(f"{app}.{codename}" for app, codename in given)
    return Holder(
        f"person-{user.pk}", user.get_full_name() or user.get_username(), groups, user, own
    )


def _place(group: Group, machines: set[int]) -> tuple[int, str]:
    if group.name in Role.values:
        return Role.values.index(group.name), ""
    if group.pk in machines:
        return len(Role) + 2, group.name
    return len(Role) + (0 if group.name.endswith(ENDING) else 1), group.name
