"""Texts that are public although nobody approved them, and who could do so afterwards."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from wagtail.models import Page


def open_override(page: Page) -> Any:
    """The decision by which the page is public without approval, while nobody has approved it."""
    from cms.editorial.models.decision import Decision

    return Decision.objects.about(page).unreviewed().last()


def could_review(page: Page, override: Any) -> QuerySet[User]:
    """Who may approve it afterwards: whom a stage asks, who wrote none of it and did not do it."""
    from cms.editorial.authorship import authors
    from cms.editorial.eligibility import eligible

    excluded = authors(override.revision) | {override.person_id} - {None}
    return eligible(groups_asked(page), excluded)


def groups_asked(page: Page) -> list[Group]:
    """The groups of all stages of the page's workflow."""
    workflow = page.get_workflow()
    tasks = workflow.tasks.filter(active=True).specific() if workflow else []
    asked = [[*task.groups_for(page), *task.supporters_for(page)] for task in tasks]
    return list(dict.fromkeys(group for groups in asked for group in groups))
