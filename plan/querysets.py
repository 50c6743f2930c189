from typing import Self

from django.contrib.auth.models import Group
from wagtail.models import PageManager, PageQuerySet

from plan import choices


class StrategyQuerySet(PageQuerySet):
    def led_by(self, reviewers: Group) -> Self:
        """Strategies that a workgroup with these reviewers leads."""
        return self.filter(
            workgroup_roles__role=choices.Role.LEAD,
            workgroup_roles__workgroup__reviewers=reviewers,
        ).distinct()


StrategyManager = PageManager.from_queryset(StrategyQuerySet)
