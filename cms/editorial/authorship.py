"""Who wrote a text: nobody may approve what they wrote."""

from collections.abc import Iterable

from wagtail.models import Page, Revision, WorkflowState

from cms.editorial.models.contribution import Contribution
from cms.editorial.models.decision import Decision


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
    named = Contribution.objects.on_text_of(revision).values_list("user_id", flat=True)
    return _known({*named, revision.user_id})


def authors(page: Page, revision: Revision) -> set[int]:
    """Ids of everybody who wrote in the page since others approved of what is public.

    And of those who wrote in `revision`.
    """
    published = Decision.objects.about(page).reviewed_publications().last()
    since = published.revision_id if published else None
    named = Contribution.objects.about(page).after(since).values_list("user_id", flat=True)
    saved = Revision.objects.for_instance(page).filter(pk__gt=since or 0)
    return _known({*named, *saved.values_list("user_id", flat=True)}) | contributors(revision)


def submitters(workflow_state: WorkflowState) -> set[int]:
    named = Decision.objects.in_round(workflow_state).submissions().values_list("person_id")
    return _known({workflow_state.requested_by_id, *(person for (person,) in named)})


def barred(workflow_state: WorkflowState, revision: Revision) -> set[int]:
    """Ids of the people who may not approve `revision`: submitters, authors, who overrode."""
    page = workflow_state.content_object
    return submitters(workflow_state) | authors(page, revision) | overriders(page)


def overriders(page: Page) -> set[int]:
    """Who put the text live that is public unreviewed: the other pair of eyes is not theirs."""
    return _known(Decision.objects.about(page).unreviewed().values_list("person_id", flat=True))


def _known(ids: Iterable[int | None]) -> set[int]:
    return {user_id for user_id in ids if user_id is not None}
