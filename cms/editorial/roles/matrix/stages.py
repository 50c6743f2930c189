"""Who is asked in the stages of the reviews that govern a section."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial

from django.contrib.auth.models import User
from django.db.models import prefetch_related_objects
from wagtail.models import Page, Workflow

from cms.editorial.eligibility import eligible
from cms.editorial.models.tasks import GatedTask
from cms.editorial.roles.matrix.gates import gates
from cms.editorial.roles.matrix.rights import Asked
from cms.editorial.roles.matrix.sections import Section
from cms.editorial.roles.matrix.verb import Verb
from cms.editorial.workflow_of import workflows_of


def stages_of(section: Section, area: str) -> Iterator[Verb]:
    """A verb for each stage, in the order in which they follow each other."""
    for task, pages in _governed(section).items():
        asked = {page.pk: _groups(task, page) for page in pages}
        by_group = defaultdict(set)
        for page, groups in asked.items():
            for group in groups:
                by_group[group].add(page)
        yield Verb(
            area,
            f"Approve or ask for changes: {task.name}",
            Asked(by_group, len(pages)),
            **gates(pages, partial(_may, task)),
        )


def _governed(section: Section) -> dict[GatedTask, list[Page]]:
    found: dict[GatedTask, list[Page]] = {}
    tasks_of = cache(_tasks)
    for page, workflow in _reviewed(section.pages):
        for task in tasks_of(workflow):
            found.setdefault(task, []).append(page)
    return found


def _reviewed(pages: list[Page]) -> Iterator[tuple[Page, Workflow]]:
    """Pages of one kind, in one section of a workflow, have the same review."""
    known: dict[tuple[type[Page], int], Workflow] = {}
    for page, governing in workflows_of(pages):
        alike = type(page), governing.pk
        if alike not in known:
            known[alike] = page.workflow_under(governing)
        yield page, known[alike]


def _tasks(workflow: Workflow) -> list[GatedTask]:
    specific = workflow.tasks.filter(active=True).specific()
    found = [task for task in specific if isinstance(task, GatedTask)]
    for task in found:
        prefetch_related_objects([task], "groups")
    return found


def _groups(task: GatedTask, page: Page) -> set[int]:
    return {group.pk for group in (*task.groups_for(page), *task.supporters_for(page))}


def _may(task: GatedTask, page: Page, user: User) -> bool:
    groups = [*task.groups_for(page), *task.supporters_for(page)]
    return eligible(groups, ()).filter(pk=user.pk).exists()
