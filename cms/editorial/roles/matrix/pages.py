"""What can be done with the pages of a section."""

from collections.abc import Iterator
from functools import partial

from django.contrib.auth.models import User
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.editorial.freshness.people import answering_group, may_confirm
from cms.editorial.links.share import may_share
from cms.editorial.roles.matrix.gates import gates, tester
from cms.editorial.roles.matrix.rights import AnyOf, Asked, OnOwnPages, OnPages
from cms.editorial.roles.matrix.sections import Section, sections
from cms.editorial.roles.matrix.stages import stages_of
from cms.editorial.roles.matrix.verb import Verb


def verbs() -> Iterator[Verb]:
    for section in sections():
        yield from _drafting(section)
        yield from stages_of(section, _area(section))
        yield from _publishing(section)


def _area(section: Section) -> str:
    return f"Pages in “{section.title}”"


def _drafting(section: Section) -> Iterator[Verb]:
    verb, on = partial(Verb, _area(section)), partial(OnPages, section=section)
    edits = AnyOf(on("change"), OnOwnPages(section))
    yield verb(
        "Find pages and compare their versions",
        on("add", "change", "publish", "lock", "unlock", "bulk_delete"),
        **gates(section.pages, _explores),
    )
    yield verb(
        "Add pages",
        on("add"),
        **gates(section.pages, tester("can_add_subpage"), among=_takes_pages),
    )
    yield verb("Edit drafts and submit them", edits, **gates(section.pages, tester("can_edit")))
    yield verb(
        "Send review links to people without an account", edits, **gates(section.pages, may_share)
    )
    yield verb(
        "Confirm that pages are still correct",
        AnyOf(edits, _answering(section)),
        **gates(section.pages, may_confirm),
    )


def _publishing(section: Section) -> Iterator[Verb]:
    verb, on = partial(Verb, _area(section)), partial(OnPages, section=section)
    publishes = on("publish", of_superusers=False)
    for name, method in (
        ("Publish without approval (break the glass)", "is_publisher"),
        ("Publish, schedule and roll back releases", "is_publisher"),
        ("Withdraw, restrict and move what is public", "can_set_view_restrictions"),
        ("Take pages off the schedule", "can_unschedule"),
    ):
        yield verb(name, publishes, **gates(section.pages, tester(method)))
    yield verb(
        "Take away the locks of others", on("unlock"), **gates(section.pages, tester("can_unlock"))
    )


def _explores(page: Page, user: User) -> bool:
    """Not what is shown only because it leads to others."""
    given = page_permission_policy.instances_with_direct_explore_permission(user)
    return any(page.path.startswith(place.path) for place in given)


def _takes_pages(page: Page) -> bool:
    return any(kind.can_create_at(page) for kind in type(page).creatable_subpage_models())


def _answering(section: Section) -> Asked:
    found: dict[int, set[int]] = {}
    for page in section.pages:
        if group := answering_group(page):
            found.setdefault(group.pk, set()).add(page.pk)
    return Asked(found, len(section.pages))
