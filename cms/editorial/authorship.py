"""Who wrote a text: nobody may approve what they wrote."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page, Revision, WorkflowState

from cms.editorial.models.contribution import Contribution
from cms.editorial.models.decision import Decision
from cms.editorial.querysets import DecisionQuerySet

People = QuerySet[Any, tuple[int | None]]


def credit(revision: Revision, brought_back: Revision | None = None) -> None:
    """Remember who wrote in `revision`: its user, and whoever wrote what it brings back."""
    authors = {revision.user_id} | (contributors(brought_back) if brought_back else set())
    Contribution.objects.bulk_create(
        (
            Contribution(
                base_content_type_id=revision.base_content_type_id,
                object_id=revision.object_id,
                revision=revision,
                user_id=author,
            )
            for author in authors
            if author
        ),
        ignore_conflicts=True,
    )


def contributors(revision: Revision) -> set[int]:
    return _ids(_wrote_in(revision)) | _known([revision.user_id])


def authors(revision: Revision) -> set[int]:
    """Ids of everybody who wrote in its page since others approved of what is public.

    And of those who wrote in `revision`.
    """
    return _ids(*_wrote(revision)) | _known([revision.user_id])


def barred(workflow_state: WorkflowState, revision: Revision) -> set[int]:
    """Ids of the people who may not approve `revision`: submitters, authors, who overrode."""
    submitted = Decision.objects.in_round(workflow_state).submissions().values_list("person_id")
    found = _ids(*_wrote(revision), submitted, _overrode(Decision.objects.about_what(revision)))
    return found | _known([revision.user_id, workflow_state.requested_by_id])


def overriders(page: Page) -> set[int]:
    """Who put the text live that is public unreviewed: the other pair of eyes is not theirs."""
    return _ids(_overrode(Decision.objects.about(page)))


def _wrote(revision: Revision) -> Iterator[People]:
    reviewed = Decision.objects.about_what(revision).reviewed_publications().order_by("-pk")
    since = Coalesce(Subquery(reviewed.values("revision_id")[:1]), 0)
    yield (
        Contribution.objects.about_what(revision)
        .filter(revision_id__gt=since)
        .values_list("user_id")
    )
    same = Revision.objects.filter(
        base_content_type=revision.base_content_type_id, object_id=revision.object_id
    )
    yield same.filter(pk__gt=since).values_list("user_id")
    yield _wrote_in(revision)


def _wrote_in(revision: Revision) -> People:
    return Contribution.objects.on_text_of(revision).values_list("user_id")


def _overrode(decisions: DecisionQuerySet) -> People:
    return decisions.unreviewed().values_list("person_id")


def _ids(first: People, *others: People) -> set[int]:
    """All in one statement: each verdict and each publication asks anew."""
    together = first.order_by().union(*(each.order_by() for each in others))
    return _known(person for (person,) in together)


def _known(ids: Iterable[int | None]) -> set[int]:
    return {user_id for user_id in ids if user_id is not None}
