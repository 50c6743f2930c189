"""The overview of a plan by workgroup and by how actions stand."""

from collections.abc import Iterable
from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from cms.content.filters import SiteFilter, SiteFilters, by_name
from plan.choices import ActionStatus
from plan.outline import Node


def filters(nodes: Iterable[Node], asked: QueryDict) -> SiteFilters:
    """Workgroups are those that the public strategies name."""
    held = (
        (role.workgroup.slug, role.workgroup.called)
        for root in nodes
        for node in root.walk()
        for role in node.strategy.workgroup_roles.all()
    )
    statuses = [(status.value, str(status.label)) for status in ActionStatus]
    return SiteFilters(
        (
            SiteFilter.of("workgroup", _("Workgroup"), by_name(held), asked),
            SiteFilter.of("status", _("Actions that are"), statuses, asked),
        )
    )


def narrowed(nodes: Iterable[Node], by: SiteFilters) -> list[Node]:
    """What was found, below what leads to it; of this, no actions are shown."""
    parts = (_part(node, by) for node in nodes)
    return [part for part in parts if part.found or part.children]


def _part(node: Node, by: SiteFilters) -> Node:
    only = by.named("status").asked
    part = replace(node, only=only, found=_holds(node, by))
    part.found = part.found and (not only or bool(part.actions))
    part.children = narrowed(node.children, by)
    return part


def _holds(node: Node, by: SiteFilters) -> bool:
    """Whether the workgroup is asked for, in whatever role."""
    slugs = [role.workgroup.slug for role in node.strategy.workgroup_roles.all()]
    return by.named("workgroup").allows(*slugs)
