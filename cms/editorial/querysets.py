from typing import Any, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from wagtail.models import Revision, RevisionMixin, WorkflowState

from cms.editorial.choices import Verb


class AboutQuerySet(models.QuerySet[Any]):
    """Rows that point at an object as Wagtail's revisions do, so that snippets can follow pages."""

    def about(self, instance: RevisionMixin) -> Self:
        return self.filter(
            base_content_type=instance.get_base_content_type(), object_id=str(instance.pk)
        )

    def on_text_of(self, revision: Revision) -> Self:
        return self.filter(revision_id=revision.pk)


class ContributionQuerySet(AboutQuerySet):
    def after(self, revision_id: int | None) -> Self:
        return self if revision_id is None else self.filter(revision_id__gt=revision_id)


class DecisionQuerySet(AboutQuerySet):
    def in_round(self, workflow_state: WorkflowState) -> Self:
        return self.filter(workflow_state=workflow_state)

    def submissions(self) -> Self:
        return self.filter(verb=Verb.SUBMITTED)

    def verdicts(self) -> Self:
        return self.filter(verb__in=Verb.verdicts())

    def approvals(self) -> Self:
        return self.filter(verb=Verb.APPROVED)

    def publications(self) -> Self:
        return self.filter(verb=Verb.PUBLISHED)

    def spending(self) -> Self:
        return self.filter(verb__in=Verb.spending())


class TaskStateQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(status=self.model.STATUS_IN_PROGRESS)

    def decidable_by(self, user: User) -> Self:
        """What `user` may decide on now: their group was asked, and they wrote none of it."""
        if not user.is_active:
            return self.none()
        mine = user.groups.all()
        asked = self.open().filter(Q(groups__in=mine) | Q(supporters__in=mine)).distinct()
        return asked.exclude(barred=user).exclude(decisions__in=approvals_by(user))


def approvals_by(user: User) -> models.QuerySet[Any]:
    """What `user` has approved, which nobody does twice."""
    return user.decisions.filter(verb=Verb.APPROVED)
