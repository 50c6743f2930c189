"""The review screen: what it shows, to whom, and that a decision is about what was seen."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Comment, CommentReply

from cms.editorial.models import Decision
from cms.editorial.verbs.cancel import cancel
from plan.models import StrategyPage
from tests.editorial.drafts import edit, fresh, published, submitted
from tests.editorial.people import People, person
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@layer
def changed(strategy: StrategyPage, who: People, ledger: Ledger) -> StrategyPage:
    """A public strategy with a changed text under review."""
    live = published(strategy, who.editor, who.second_reviewer, who.publisher)
    ledger.record()
    edit(live, who.editor, statement="Tell most employers <soon>.")
    return submitted(live, who.editor)


def test_the_text_is_shown_beside_what_is_public(changed: StrategyPage, who: People) -> None:
    html = screen(who.reviewer, changed)
    for wanted in ("<b>Statement</b>", "<ins>most </ins>", "Workgroup review", "Industry Part"):
        assert wanted in html
    assert "Ask for changes" in html
    marked = draft(who.reviewer, changed)
    assert '<ins data-change="">most </ins>' in marked
    assert '<ins data-change="">&lt;soon&gt;</ins>' in marked
    assert "editorial/marks.css" in marked


def test_who_may_not_decide_sees_no_buttons(changed: StrategyPage, who: People) -> None:
    for user in (who.editor, who.publisher, who.other_reviewer, who.superuser):
        assert "review-decision" not in screen(user, changed)


def test_who_may_not_see_drafts_sees_nothing(changed: StrategyPage) -> None:
    stranger = signed_in(person("stranger"))
    for url in (address(changed), draft_address(changed)):
        assert stranger.get(url).status_code in (302, 403)


def test_a_new_page_is_all_new(strategy: StrategyPage, who: People) -> None:
    page = submitted(strategy, who.editor)
    assert "It is new: nothing of it is public yet." in screen(who.reviewer, page)
    assert "data-change" not in draft(who.reviewer, page)


def test_an_approval_is_of_what_was_seen(changed: StrategyPage, who: People) -> None:
    answer = decide(who.reviewer, changed, "approve", comment="Good.")
    assert answer.url == reverse("wagtailadmin_home")
    last = Decision.objects.about(changed).last()
    assert (last.verb, last.comment, last.person) == ("approved", "Good.", who.reviewer)
    assert last.revision_id == changed.latest_revision_id


def test_a_newer_text_is_not_approved_unseen(changed: StrategyPage, who: People) -> None:
    seen = hidden(who.reviewer, changed)
    cancel(changed, who.editor)
    edit(changed, who.editor, statement="Something else.")
    page = submitted(changed, who.editor)
    data = seen | {"action": "approve", "comment": "Fine with me."}
    answer = signed_in(who.reviewer).post(address(page), data)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "The text has changed since you opened this screen" in html
    assert "See the newer text" in html
    assert "Fine with me." in html
    assert "review-decision" not in html
    assert fresh(page).current_workflow_task.name == "Workgroup review"


def test_a_text_swapped_under_the_same_id_is_not_approved(
    changed: StrategyPage, who: People
) -> None:
    data = hidden(who.reviewer, changed) | {"digest": "0" * 64, "action": "approve"}
    assert signed_in(who.reviewer).post(address(changed), data).status_code == 409
    assert fresh(changed).current_workflow_task.name == "Workgroup review"


def test_changes_are_asked_for_in_words(changed: StrategyPage, who: People) -> None:
    refused = decide(who.reviewer, changed, "reject", comment=" ")
    assert refused.status_code == 409
    assert "Say what should change." in refused.content.decode()
    decide(who.reviewer, changed, "reject", comment="Who does it?")
    assert fresh(changed).current_workflow_state.status == "needs_changes"
    assert "Who does it?" in screen(who.editor, changed)


def test_comments_are_answered(changed: StrategyPage, who: People) -> None:
    comment = Comment.objects.create(
        page=changed, user=who.editor, text="Is this enough?", contentpath="statement"
    )
    assert "Is this enough?" in screen(who.reviewer, changed)
    url = reverse("editorial_review:reply", args=[changed.pk, comment.pk])
    assert signed_in(who.reviewer).post(url, {"text": " "}).status_code == 302
    signed_in(who.reviewer).post(url, {"text": "It is."})
    assert CommentReply.objects.get().text == "It is."
    assert "It is." in screen(who.editor, changed)


def test_the_screen_costs_the_same_with_many_decisions(
    changed: StrategyPage, who: People, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(who.reviewer)
    client.get(address(changed))
    with django_assert_max_num_queries(110):
        client.get(address(changed))


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def address(page: StrategyPage) -> str:
    return reverse("editorial_review:screen", args=[page.pk])


def draft_address(page: StrategyPage) -> str:
    return reverse("editorial_review:draft", args=[page.pk, fresh(page).latest_revision_id])


def screen(user: Any, page: StrategyPage) -> str:
    answer = signed_in(user).get(address(page))
    assert answer.status_code == 200
    return answer.content.decode()


def draft(user: Any, page: StrategyPage) -> str:
    answer = signed_in(user).get(draft_address(page))
    assert answer.status_code == 200
    return answer.content.decode()


def hidden(user: Any, page: StrategyPage) -> dict[str, str]:
    seen = signed_in(user).get(address(page)).context["shown"].seen
    return {"revision": str(seen.revision_id), "digest": seen.digest}


def decide(user: Any, page: StrategyPage, action: str, comment: str = "") -> Any:
    data = hidden(user, page) | {"action": action, "comment": comment}
    return signed_in(user).post(address(page), data)
