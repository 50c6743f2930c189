"""The overview of a plan as somebody asks for it: the whole, or what filters leave of it."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import cached_property

from cms.content.filters import SiteFilters
from plan.models import PlanPage
from plan.narrowing import filters, narrowed
from plan.outline import Node, Outline, outline


@dataclass
class Overview:
    outline: Outline
    """The whole plan: how it stands does not depend on what is asked."""
    asked: QueryDict

    @classmethod
    def of(cls, plan: PlanPage, asked: QueryDict) -> "Overview":
        return cls(outline(plan), asked)

    @cached_property
    def filters(self) -> SiteFilters:
        return filters(self.outline.nodes, self.asked)

    @cached_property
    def nodes(self) -> list[Node]:
        if not self.filters.narrow:
            return self.outline.nodes
        return narrowed(self.outline.nodes, self.filters)

    @property
    def found(self) -> list[Node]:
        """The strategies that are shown for their own sake."""
        return [node for root in self.nodes for node in root.walk() if node.found]

    @property
    def actions_found(self) -> int:
        return sum(len(node.actions) for node in self.found)
