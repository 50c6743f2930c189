from datetime import datetime
from typing import Any, NamedTuple, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Revision, RevisionMixin, WorkflowState

from cms.editorial.choices import Verb


class AboutQuerySet(models.QuerySet[Any]):
    """Rows that point at an object as Wagtail's revisions do, so that snippets can follow pages."""

    def about(self, instance: RevisionMixin) -> Self:
        return self.filter(
            base_content_type=instance.get_base_content_type(), object_id=str(instance.pk)
        )

    def about_what(self, row: Revision | WorkflowState) -> Self:
        """About the same as `row`, without fetching that."""
        return self.filter(base_content_type=row.base_content_type_id, object_id=str(row.object_id))

    def on_text_of(self, revision: Revision) -> Self:
        return self.filter(revision_id=revision.pk)


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

    def reviewed_publications(self) -> Self:
        return self.filter(verb__in=Verb.reviewed())

    def overrides(self) -> Self:
        """Publications without approval, by breaking the glass."""
        return self.filter(verb=Verb.OVERRIDDEN)

    def unreviewed(self) -> Self:
        """Overrides whose text is public, and that nobody else has approved since."""
        later = self.model.objects.filter(
            base_content_type=OuterRef("base_content_type"),
            object_id=OuterRef("object_id"),
            verb__in=Verb.settling(),
            pk__gt=OuterRef("pk"),
        )
        return self.overrides().exclude(Exists(later))

    def since(self, moment: datetime) -> Self:
        return self.filter(at__gte=moment)

    def override_share(self) -> "OverrideShare":
        """How many of these publications were without approval."""
        overridden = self.overrides().count()
        return OverrideShare(overridden, overridden + self.publications().count())

    def spending(self) -> Self:
        return self.filter(verb__in=Verb.spending())


class OverrideShare(NamedTuple):
    overrides: int
    publications: int

    @property
    def percent(self) -> float:
        return 100 * self.overrides / self.publications if self.publications else 0.0


WITH_DECISIONS = ("groups", "supporters", "decisions__also_for")


class TaskStateQuerySet(models.QuerySet[Any]):
    def with_decisions(self) -> Self:
        """With all by which it is told what is still wanting."""
        return self.prefetch_related(*WITH_DECISIONS)

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
