"""One account per role; reviewers belong to a workgroup's group."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User

from cms.editorial.roles.names import Role


def person(name: str, *groups: str | Group, **fields: object) -> User:
    user = User.objects.create_user(name, f"{name}@example.org", "secret", **fields)
    user.groups.set(
        group if isinstance(group, Group) else Group.objects.get(name=group) for group in groups
    )
    return user


@dataclass
class People:
    editor: User
    second_editor: User
    reviewer: User
    second_reviewer: User
    other_reviewer: User
    publisher: User
    second_publisher: User
    administrator: User
    superuser: User


def people(industry: Group, education: Group) -> People:
    return People(
        editor=person("editor", Role.EDITOR),
        second_editor=person("second-editor", Role.EDITOR),
        reviewer=person("industry-reviewer", industry),
        second_reviewer=person("second-industry-reviewer", industry),
        other_reviewer=person("education-reviewer", education),
        publisher=person("publisher", Role.PUBLISHER),
        second_publisher=person("second-publisher", Role.PUBLISHER),
        administrator=person("administrator", Role.ADMINISTRATOR),
        superuser=person("superuser", Role.ADMINISTRATOR, is_superuser=True),
    )
