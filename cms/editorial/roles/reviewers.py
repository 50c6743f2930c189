from django.contrib.auth.models import Group

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import give

ENDING = " reviewers"


def reviewers_group(name: str, group: Group | None = None) -> Group:
    """The group that reviews for the body called `name`.

    Without a `group` it is made; one that was made here is renamed with its body; a group that
    somebody chose stays as it is.
    """
    wanted = f"{name}{ENDING}"
    if group and not group.name.endswith(ENDING):
        return group
    if group is None:
        group, _ = Group.objects.get_or_create(name=wanted)
    elif group.name != wanted and not Group.objects.filter(name=wanted).exists():
        group.name = wanted
        group.save(update_fields=["name"])
    give(group, Role.REVIEWER)
    return group


def group_of(role: Role) -> Group | None:
    return Group.objects.filter(name=role.value).first()
