"""Which images and files belong to a text that is under review, or approved and not public yet.

An approval is of a text, and a text names its images by number: whoever replaces the picture behind
the number changes what was approved.
"""

from collections.abc import Iterator

from django.db.models import Model
from wagtail.models import Page, ReferenceIndex, Revision, TaskState

from cms.content.checks.named import all_named
from cms.content.models import File, PublicImage
from cms.editorial.models import ReleaseMember
from cms.ledger.keys import Key, label


def is_shown_by_what_was_submitted(file: File | PublicImage) -> bool:
    """By such a text itself, or by what it names, as a profile does its employer's logo."""
    showing = {(label(type(file)), file.pk), *_holders(file)}
    return any(not showing.isdisjoint(_named_by(text)) for text in _submitted())


def is_shown_by_a_live_page(file: File | PublicImage) -> bool:
    """Also by one that not everybody may see, of which the ledger knows nothing."""
    pages = [pk for name, pk in _holders(file) if name == label(Page)]
    return Page.objects.live().filter(pk__in=pages).exists()


def _holders(file: File | PublicImage) -> Iterator[Key]:
    for reference in ReferenceIndex.get_references_to(file).select_related("base_content_type"):
        model = reference.base_content_type.model_class()
        if model is not None and reference.object_id.isdigit():
            yield label(model), int(reference.object_id)


def _submitted() -> Iterator[Page]:
    """A text that waits for a decision, a time or a release."""
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).values("revision_id")
    pinned = ReleaseMember.objects.filter(is_open=True).values("revision_id")
    texts = Revision.page_revisions
    scheduled = texts.filter(approved_go_live_at__isnull=False)
    for revision in texts.filter(pk__in=waiting) | texts.filter(pk__in=pinned) | scheduled:
        yield revision.as_object()


def _named_by(text: Model) -> Iterator[Key]:
    for model, object_id, _ in all_named(text):
        yield label(model), int(object_id)
