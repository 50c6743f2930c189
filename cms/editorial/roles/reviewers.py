from django.contrib.auth.models import Group

from cms.editorial.roles.names import Role
from cms.editorial.roles.synchronise import give


def reviewers_group(name: str, group: Group | None = None) -> Group:
    """The group that reviews for the body called `name`: made, or renamed and given its rights."""
    wanted = f"{name} reviewers"
    if group is None:
        group, _ = Group.objects.get_or_create(name=wanted)
    elif group.name.endswith(" reviewers") and group.name != wanted:
        group.name = wanted
        group.save(update_fields=["name"])
    give(group, Role.REVIEWER)
    return group
