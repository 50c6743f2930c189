"""What the public is told about a change: asked at submission, once, and shown where it is read."""

import json
from typing import Any

import pytest
from django.test import Client

from cms.editorial.refusals import NotSubmittable
from cms.editorial.verbs.cancel import cancel
from cms.editorial.verbs.submit import submit
from cms.ledger.models import Edition
from home.models import ContentPage
from tests.editorial.drafts import approved, edit, fresh, published
from tests.editorial.people import People
from tests.editorial.test_admin import look, post
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

NOTE = "The office has moved."


@layer
def live(article: ContentPage, who: People, ledger: Ledger) -> ContentPage:
    page = published(article, who.editor, who.reviewer, who.publisher)
    ledger.record()
    return page


def test_a_major_change_says_what_changed(live: ContentPage, who: People, ledger: Ledger) -> None:
    change(live, who, NOTE)
    ledger.record()
    assert fresh(live).change_note == NOTE
    assert notes(live) == ["", NOTE]


def test_the_next_change_starts_without(live: ContentPage, who: People, ledger: Ledger) -> None:
    change(live, who, NOTE)
    ledger.record()
    change(live, who)
    ledger.record()
    assert fresh(live).change_note == ""
    assert notes(live) == ["", NOTE, ""]


def test_minor_takes_back_what_a_draft_said(live: ContentPage, who: People) -> None:
    edit(live, who.editor, change_note="Too much said.")
    submit(live, who.editor, "")
    approved(live, who.reviewer, who.publisher)
    assert fresh(live).change_note == ""


def test_the_note_is_part_of_what_is_approved(live: ContentPage, who: People) -> None:
    edit(live, who.editor, summary="New.")
    state = submit(live, who.editor, NOTE)
    assert state.current_task_state.revision.content["change_note"] == NOTE
    cancel(live, who.editor)
    submit(live, who.editor, NOTE)
    assert live.revisions.count() == 3


def test_a_note_that_is_too_long_is_refused(live: ContentPage, who: People) -> None:
    edit(live, who.editor, summary="New.")
    with pytest.raises(NotSubmittable, match="has 501 characters; 500 is the most"):
        submit(live, who.editor, "x" * 501)


def test_a_refused_submission_writes_no_note(live: ContentPage, who: People) -> None:
    edit(live, who.editor, summary="New.")
    with pytest.raises(NotSubmittable):
        submit(live, who.reviewer, NOTE)
    assert fresh(live).latest_revision.content["change_note"] == ""


def test_a_first_publication_is_not_asked_and_a_change_is(
    article: ContentPage, who: People
) -> None:
    assert "note_for_public" not in look(who.editor, article)
    live = published(article, who.editor, who.reviewer, who.publisher)
    assert "note_for_public" in look(who.editor, live)


def test_the_editor_asks_and_the_reviewer_reads_it(live: ContentPage, who: People) -> None:
    post(who.editor, live, {"action-submit": "1", "note_for_public": f" {NOTE} "})
    page = fresh(live)
    assert page.current_workflow_task_state.revision.content["change_note"] == NOTE
    assert f"The public is told about the change: “{NOTE}”" in look(who.reviewer, page)


def test_what_was_typed_survives_a_refused_submission(live: ContentPage, who: People) -> None:
    live.owner_group.user_set.clear()
    answer = post(who.editor, live, {"action-submit": "1", "note_for_public": NOTE})
    assert f">{NOTE}</textarea>" in answer.content.decode()


def test_the_editor_says_that_a_note_is_too_long(live: ContentPage, who: People) -> None:
    answer = post(who.editor, live, {"action-submit": "1", "note_for_public": "x" * 501})
    assert "has 501 characters; 500 is the most" in answer.content.decode()
    assert not fresh(live).workflow_in_progress


def test_saving_a_draft_leaves_the_note(live: ContentPage, who: People) -> None:
    edit(live, who.editor, change_note=NOTE)
    post(who.editor, live, {"note_for_public": "Not yet meant."})
    assert fresh(live).latest_revision.content["change_note"] == NOTE


def test_readers_see_what_changed(
    live: ContentPage, who: People, ledger: Ledger, client: Client
) -> None:
    for words in (NOTE, "And back."):
        change(live, who, words)
        ledger.record()
    html = client.get(fresh(live).url).content.decode()
    assert "What changed" in html
    assert html.index("And back.") < html.index(NOTE)
    history = json.loads(client.get(f"/api/v1/documents/{document(live)}/history").content)
    assert [item["change_note"] for item in history["items"]] == ["And back.", NOTE, None]


def change(page: ContentPage, who: People, *note: str) -> None:
    text = str(page.revisions.count())
    edit(page, who.editor, summary=text)
    submit(page, who.editor, *note)
    approved(page, who.reviewer, who.publisher)


def notes(page: ContentPage) -> list[str]:
    editions = Edition.objects.filter(document=document(page)).order_by("seq")
    return list(editions.values_list("change_note", flat=True))


def document(page: ContentPage) -> Any:
    return Edition.objects.filter(revision=fresh(page).live_revision_id).last().document_id
