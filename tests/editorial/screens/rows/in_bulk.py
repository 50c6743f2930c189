"""What is done to many at once, here to one. For pages see the table of publishing paths, too."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Group, User
from wagtail.models import Collection

from awards.models import County, Industry
from tests.editorial.screens.house import House
from tests.editorial.screens.row import Screen, filled
from tests.editorial.screens.rows.editorial import EVERYBODY
from toolkit.models import Topic

ADMINISTERS, PUBLISHES, MODERATES = (
    "administrator superuser",
    "publisher superuser",
    "moderator superuser",
)


def done(
    kind: str,
    action: str,
    by: str,
    changes: str,
    chosen: Callable[[House], list[Any]],
    sees: str = EVERYBODY,
    **fill: Any,
) -> dict[str, Screen]:
    """Of pages, snippets and files Wagtail asks everybody, about nothing that is not theirs."""

    def about(house: House) -> list[str]:
        return [*kind.split("."), action]

    row = filled(by, about, changes, sees, **fill)
    return {f"wagtail_bulk_action {kind} {action}": row.of(chosen)}


def spanish_collection(house: House, args: Any) -> int:
    return Collection.get_first_root_node().add_child(name="Kept back").pk


def file_actions(kind: str, changes: str, one: Callable[[House], list[Any]]) -> dict[str, Screen]:
    return {
        **done(kind, "delete", PUBLISHES, changes, one),
        **done(kind, "add_tags", PUBLISHES, "taggit.TaggedItem", one, tags="pay"),
        **done(kind, "add_to_collection", PUBLISHES, changes, one, collection=spanish_collection),
    }


def moderating(
    action: str,
    changes: str = "plan.PublicInput",
    chosen: Callable[[House], list[Any]] = lambda h: [h.said],
    **fill: Any,
) -> dict[str, Screen]:
    return done("plan.publicinput", action, MODERATES, changes, chosen, MODERATES, **fill)


IN_BULK = {
    **done(
        "wagtailcore.page",
        "add_to_release",
        "editor publisher superuser",
        "editorial.ReleaseMember",
        lambda h: [h.page],
        name="HEROES day",
    ),
    **done(
        "auth.user",
        "assign_role",
        ADMINISTERS,
        "auth.User_groups",
        lambda h: [h.who.second_editor],
        ADMINISTERS,
        role=lambda h, args: Group.objects.get(name="Publisher").pk,
    ),
    **done(
        "auth.user",
        "delete",
        ADMINISTERS,
        "auth.User",
        lambda h: [h.who.second_editor],
        ADMINISTERS,
    ),
    **done(
        "auth.user",
        "set_active_state",
        ADMINISTERS,
        "auth.User",
        lambda h: [h.who.second_editor],
        ADMINISTERS,
        mark_as_active="False",
    ),
    **done("plan.workgroup", "delete", PUBLISHES, "plan.Workgroup", lambda h: [h.workgroup()]),
    **done(
        "toolkit.topic",
        "delete",
        PUBLISHES,
        "toolkit.Topic",
        lambda h: [Topic.objects.create(name="Pay", slug="pay")],
    ),
    **done("awards.employer", "delete", PUBLISHES, "awards.Employer", lambda h: [h.employer()]),
    **done(
        "awards.county",
        "delete",
        PUBLISHES,
        "awards.County",
        lambda h: [County.objects.create(name="North", slug="n")],
    ),
    **done(
        "awards.industry",
        "delete",
        PUBLISHES,
        "awards.Industry",
        lambda h: [Industry.objects.create(name="Health", slug="h")],
    ),
    **file_actions("content.publicimage", "content.PublicImage", lambda h: [h.image()]),
    **file_actions("content.file", "content.File", lambda h: [h.file()]),
    **moderating("read"),
    **moderating("accept"),
    **moderating("refuse", reason="Off the subject."),
    **moderating("spam"),
    **moderating("assign", to=lambda h, args: User.objects.get(username="only-moderator").pk),
    **moderating("theme", changes="plan.PublicInput_themes", theme=lambda h, args: h.theme().pk),
    **moderating(
        "merge", chosen=lambda h: [h.said, h.other_said()], stays=lambda h, args: h.said.pk
    ),
}
