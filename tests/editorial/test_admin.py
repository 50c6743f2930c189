"""The admin as people meet it: what can succeed is there, what cannot is not, and why."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Comment, Page, Revision
from wagtail.test.utils.form_data import querydict_from_html

from cms.editorial.models import Withdrawal
from cms.editorial.roles.names import Role
from home.models import ContentPage, HomePage
from plan.models import StrategyPage, Workgroup
from tests.editorial.attempt import FILLED_IN
from tests.editorial.drafts import approved, fresh, published, submitted
from tests.editorial.people import People, person
from tests.reasons import REASON

REJECT = {"action-workflow-action": "1", "workflow-action-name": "reject"}
APPROVE = {"action-workflow-action": "1", "workflow-action-name": "approve"}


def test_an_editor_sees_submit_and_no_publish(article: ContentPage, who: People) -> None:
    html = look(who.editor, article)
    assert "Submit to review" in html
    assert "action-publish" not in html


def test_a_reviewer_sees_the_verdicts_and_what_changed(article: ContentPage, who: People) -> None:
    published(article, who.editor, who.reviewer, who.publisher)
    fresh(article).save_revision(user=who.editor)
    page = submitted(article, who.editor)
    html = look(who.reviewer, page)
    for wanted in ("Approve", "Ask for changes", "See what changed"):
        assert wanted in html
    assert "action-save-draft" not in html
    compare = reverse(
        "wagtailadmin_pages:revisions_compare", args=(page.pk, "live", page.latest_revision_id)
    )
    assert browser(who.reviewer).get(compare).status_code == 200


def test_the_queue_is_on_the_home_page(article: ContentPage, who: People) -> None:
    submitted(article, who.editor)
    home = reverse("wagtailadmin_home")
    assert "Awaiting your review" in browser(who.reviewer).get(home).content.decode()
    assert "Awaiting your review" not in browser(who.other_reviewer).get(home).content.decode()


def test_submitting_in_the_editor_starts_the_review(article: ContentPage, who: People) -> None:
    post(who.editor, article, {"action-submit": "1"})
    assert fresh(article).current_workflow_task.name == "Workgroup review"


def test_a_submission_that_cannot_succeed_says_why_and_keeps_the_form(
    article: ContentPage, who: People
) -> None:
    article.owner_group.user_set.clear()
    answer = post(who.editor, article, {"action-submit": "1", "title": "Kept in the form"})
    assert answer.status_code == 200
    html = answer.content.decode()
    assert "which has no active member" in html
    assert "Kept in the form" in html
    assert not fresh(article).workflow_in_progress


def test_a_new_page_is_submitted_as_it_is_made(
    home: HomePage, article: ContentPage, who: People
) -> None:
    person("reviewer", Role.REVIEWER)
    url = reverse("wagtailadmin_pages:add", args=("home", "contentpage", home.pk))
    answer = browser(who.editor).post(url, FILLED_IN | {"action-submit": "1", "slug": "new"})
    assert answer.status_code == 302
    page = ContentPage.objects.get(slug="new")
    assert page.current_workflow_task.name == "Workgroup review"
    assert not page.live


def test_a_new_page_that_cannot_be_submitted_is_not_made(home: HomePage, who: People) -> None:
    url = reverse("wagtailadmin_pages:add", args=("home", "contentpage", home.pk))
    answer = browser(who.editor).post(url, FILLED_IN | {"action-submit": "1"})
    assert "“Reviewer”, which has no active member" in answer.content.decode()
    assert not ContentPage.objects.exists()


def test_what_is_added_in_the_form_is_submitted_once(
    strategy: StrategyPage, education: Workgroup, who: People
) -> None:
    url = reverse("wagtailadmin_pages:edit", args=(strategy.pk,))
    client = browser(who.editor)
    filled = querydict_from_html(client.get(url).content.decode(), form_id="page-edit-form")
    added = {
        "workgroup_roles-TOTAL_FORMS": "2",
        "workgroup_roles-1-workgroup": str(education.pk),
        "workgroup_roles-1-role": "support",
        "workgroup_roles-1-ORDER": "2",
        "workgroup_roles-1-id": "",
        "body-count": "0",
        "action-submit": "1",
    }
    client.post(url, {**{name: filled[name] for name in filled}, **added})
    page = fresh(strategy)
    assert page.workflow_in_progress
    assert len(page.latest_revision.content["workgroup_roles"]) == 2
    assert page.workgroup_roles.count() == 2


def in_bulk(*pages: Page) -> str:
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"/admin/bulk/wagtailcore/page/unpublish/?{ids}&next=/admin/"


def test_pages_are_taken_away_together_or_not_at_all(
    article: ContentPage, home: HomePage, who: People
) -> None:
    live = published(article, who.editor, who.reviewer, who.publisher)
    Page.objects.filter(pk=home.pk).update(live=True)
    url, client = in_bulk(live, home), browser(who.publisher)
    assert 'name="ending"' in client.get(url).content.decode()
    replaced = {"ending": "replaced", "successor": str(home.pk), "reason": "Merged."}
    answer = client.post(url, replaced)
    assert "cannot take the place" in answer.content.decode()
    assert "Merged.</textarea>" in answer.content.decode()
    assert fresh(article).live
    answer = client.post(url, {"ending": "withdrawn", "reason": "The law has changed."})
    assert said(answer) == ["2 pages are withdrawn: readable, and marked so."]
    assert Withdrawal.objects.count() == 2


def test_approving_saves_nothing_of_the_form(article: ContentPage, who: People) -> None:
    submitted(article, who.editor)
    approved(article, who.reviewer)
    answer = post(who.publisher, article, APPROVE | {"title": "Swapped"})
    assert said(answer) == ["“Article” is approved and live."]
    assert fresh(article).title == "Article"


def test_what_was_seen_is_what_is_approved(article: ContentPage, who: People) -> None:
    submitted(article, who.editor)
    answer = post(who.reviewer, article, APPROVE | {"loaded_revision_id": "999999"})
    assert "You were looking at another revision." in said(answer)[0]
    assert fresh(article).current_workflow_task.name == "Workgroup review"


def test_a_rejection_without_a_word_is_refused(article: ContentPage, who: People) -> None:
    submitted(article, who.editor)
    assert "Say what should change." in said(post(who.reviewer, article, REJECT))[0]
    comment = {"workflow-action-extra-data": '{"comment": "Shorter."}'}
    assert "goes back to its authors" in said(post(who.reviewer, article, REJECT | comment))[0]


def test_a_reviewer_comments_and_the_text_stays(article: ContentPage, who: People) -> None:
    page = submitted(article, who.editor)
    post(who.reviewer, article, COMMENT | {"title": page.title, "summary": ""})
    assert Comment.objects.get(page=page).text == "Who does it?"
    assert Revision.objects.for_instance(page).count() == 1
    approved(article, who.reviewer)


def test_an_unpublication_asks_what_becomes_of_the_page_and_why(
    article: ContentPage, who: People
) -> None:
    live = published(article, who.editor, who.reviewer, who.publisher)
    url, client = reverse("wagtailadmin_pages:unpublish", args=(live.pk,)), browser(who.publisher)
    assert 'name="reason"' in client.get(url).content.decode()
    answer = client.post(url, {"ending": "replaced"}).content.decode()
    assert "Choose the page that replaces it." in answer
    assert "Say why." in answer
    assert fresh(article).live
    client.post(url, {"ending": "gone", "reason": "It names a person."})
    assert not fresh(article).live


def test_a_withdrawn_page_says_so_and_is_restored(article: ContentPage, who: People) -> None:
    live = published(article, who.editor, who.reviewer, who.publisher)
    client = browser(who.publisher)
    url = reverse("wagtailadmin_pages:unpublish", args=(live.pk,))
    client.post(url, {"ending": "withdrawn", "reason": "The law has changed."})
    assert fresh(article).live
    restoring = reverse("editorial_restore", args=(live.pk,))
    assert f'href="{restoring}"' in look(who.publisher, live)
    assert "The law has changed." in look(who.editor, live)
    assert restoring not in look(who.editor, live)
    browser(who.editor).post(restoring, {"reason": "Mine."})
    client.post(restoring, {"reason": ""})
    assert Withdrawal.objects.exists()
    client.post(restoring, {"reason": "The court has spoken."})
    assert not Withdrawal.objects.exists()


@pytest.mark.parametrize("name", ["editor", "reviewer", "administrator", "superuser"])
def test_only_publishers_unpublish(name: str, article: ContentPage, who: People) -> None:
    live = published(article, who.editor, who.second_reviewer, who.publisher)
    url = reverse("wagtailadmin_pages:unpublish", args=(live.pk,))
    browser(getattr(who, name)).post(url, {"ending": "gone", "reason": "Mine."})
    assert fresh(article).live


def test_the_apis_of_the_admin_unpublish_nothing(article: ContentPage, who: People) -> None:
    """By them it would go without a reason."""
    live = published(article, who.editor, who.reviewer, who.publisher)
    answer = browser(who.publisher).post(f"/admin/api/main/pages/{live.pk}/action/unpublish/")
    assert answer.status_code == 404
    assert fresh(article).live


COMMENT = {
    "comments-TOTAL_FORMS": "1",
    "comments-0-id": "",
    "comments-0-text": "Who does it?",
    "comments-0-contentpath": "title",
    "comments-0-position": "",
    "comments-0-resolved": "",
    "comments-0-replies-TOTAL_FORMS": "0",
    "comments-0-replies-INITIAL_FORMS": "0",
}


def browser(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def look(user: Any, page: Page) -> str:
    url = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    return browser(user).get(url).content.decode()


def post(user: Any, page: Page, data: dict[str, str]) -> Any:
    url = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    owner = {"owner_group": str(fresh(page).owner_group_id)}
    return browser(user).post(url, FILLED_IN | owner | data)


def said(answer: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(answer.wsgi_request)]


def test_menus_offer_only_what_a_person_may_do(article: ContentPage, who: People) -> None:
    """Wagtail asks a button's `show`, and never `is_shown`."""
    shared = f"/admin/preview-links/page/{article.pk}/"
    idle = (f"/admin/review/{article.pk}/", f"/admin/to-be-checked/{article.pk}/")
    offered = {}
    for each in (who.editor, who.other_reviewer):
        client = Client()
        client.force_login(each)
        listing = client.get(f"/admin/pages/{article.get_parent().pk}/").content.decode()
        offered[each] = shared in listing
        header = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
        assert [address for address in idle if address in listing + header] == []
    assert offered == {who.editor: True, who.other_reviewer: False}


def test_a_publisher_moves_what_is_public(article: ContentPage, who: People) -> None:
    """Wagtail saves the plain row of the page that it moves, which is live before and after."""
    page = published(article, who.editor, who.reviewer, who.publisher)
    home = page.get_parent()
    home.add_child(instance=ContentPage(title="Other", slug="other"))
    for user, place in ((who.editor, 0), (who.publisher, 1)):
        client = Client()
        client.force_login(user)
        client.post(f"/admin/pages/{page.pk}/set_position/?position=1", REASON)
        titles = [each.title for each in fresh(home).get_children()]
        assert titles.index("Article") == titles.index("Other") + (1 if place else -1)
    assert fresh(page).live


@pytest.mark.django_db
def test_the_admin_bears_the_name_of_the_site(client: Client, settings: Any) -> None:
    settings.WAGTAIL_SITE_NAME = "Plan & Partners"
    html = client.get(reverse("wagtailadmin_login")).content.decode()
    assert "Sign in to Plan &amp; Partners" in html
    assert "- Plan &amp; Partners</title>" in html
    assert "Sign in to Wagtail" not in html
