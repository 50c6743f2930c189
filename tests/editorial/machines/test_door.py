"""A machine drafts and submits below its sections; through no route can it do anything else."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import APIToken, Page, PageLogEntry, WorkflowPage

from awards.models import AwardProfilePage, AwardYearPage, Employer
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.routes import RULES
from cms.editorial.machines.tokens import issue, revoke
from cms.editorial.machines.urls import patterns
from cms.editorial.models import ServiceAccount, ServiceToken
from cms.editorial.roles.names import Role
from home.models import ContentPage
from tests.editorial.drafts import approved, edit, fresh, submitted, waived
from tests.editorial.machines.conftest import Call, caller, profile
from tests.editorial.people import People
from tests.editorial.test_waivers import DEEP

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
WRITING = ("POST", "PUT", "PATCH", "DELETE")
ROUTES = sorted({each.pattern._route for each in patterns})


@pytest.fixture
def draft(call: Call, year: AwardYearPage, employer: Employer) -> AwardProfilePage:
    made = call("POST", "pages/", **profile(year, employer))
    assert made.status_code == 201, made.content
    return AwardProfilePage.objects.get(pk=made.json()["id"])


def version_of(call: Call, page: Page) -> str:
    return str(call("GET", f"pages/{page.pk}/?version=draft")["ETag"])


def test_the_table_of_every_route_and_method(
    call: Call, draft: AwardProfilePage, article: ContentPage, who: People
) -> None:
    """On its own draft only what is in the table; on the draft of another nothing at all."""
    outcomes = {
        (method, route): call(method, address(route, draft)).status_code
        for route in ROUTES
        for method in METHODS
    }
    entered = {key for key, status in outcomes.items() if status != 403}
    assert entered == RULES.keys()
    reads = {key: outcomes[key] for key in RULES if key[0] == "GET"}
    assert {key: status for key, status in reads.items() if status not in (200, 302)} == {}
    assert {outcomes[key] for key, rule in RULES.items() if rule.writes} == {428}
    of_another = {key for key, rule in RULES.items() if rule.page}
    assert {call(key[0], address(key[1], article)).status_code for key in of_another} == {404}
    assert AwardProfilePage.objects.get().pk == draft.pk


def address(route: str, page: Page) -> str:
    places = {
        "<page_id>": page.pk,
        "<revision_id>": page.latest_revision_id,
        "<type_name>": "awards.AwardProfilePage",
        "<type>": "awards.Employer",
        "<pk>": getattr(page, "employer_id", 1),
    }
    for place, value in places.items():
        route = route.replace(place, str(value))
    for place in ("<site_id>", "<redirect_id>", "<document_id>", "<image_id>"):
        route = route.replace(place, "1")
    return f"{route}?id={page.pk}" if route == "pages/find/" else route


def test_it_sees_only_what_it_wrote(
    call: Call, draft: AwardProfilePage, article: ContentPage, who: People
) -> None:
    (listed,) = call("GET", "pages/").json()["items"]
    assert listed["id"] == draft.pk
    assert call("GET", f"pages/find/?id={article.pk}").status_code == 404
    other = AwardProfilePage(title="Theirs", employer=draft.employer, owner=who.editor)
    draft.get_parent().add_child(instance=other)
    assert call("GET", f"pages/{other.pk}/").status_code == 404


@pytest.mark.parametrize("name", ["editor", "publisher", "superuser"])
def test_a_token_of_a_person_is_refused(name: str, who: People, year: AwardYearPage) -> None:
    _, plaintext = APIToken.create_token(user=getattr(who, name), name="mine")
    refused = caller(plaintext)("GET", "whoami/")
    assert (refused.status_code, "service accounts" in refused.json()["detail"]) == (403, True)


@pytest.mark.parametrize("name", ["editor", "reviewer", "publisher", "administrator", "superuser"])
def test_no_route_lets_a_token_of_a_person_write(
    name: str, who: People, draft: AwardProfilePage
) -> None:
    """Snippets, redirects, images, documents and sites as well as pages."""
    _, plaintext = APIToken.create_token(user=getattr(who, name), name="mine")
    ask = caller(plaintext)
    tried = [(method, route) for route in ROUTES for method in WRITING]
    kinds = {route.split("/")[0] for _, route in tried}
    assert kinds >= {"pages", "snippets", "redirects", "images", "documents", "sites"}
    entered = [each for each in tried if ask(each[0], address(each[1], draft)).status_code != 403]
    assert entered == []


def test_a_stock_token_of_the_account_is_refused(account: ServiceAccount) -> None:
    _, plaintext = APIToken.create_token(user=account.user, name="stock")
    assert caller(plaintext)("GET", "whoami/").status_code == 403


@pytest.mark.parametrize(
    "header", ["", "Basic eDp5", "Bearer", "Bearer nonsense", "Bearer wagtail_"]
)
def test_without_a_token_nothing_answers(header: str, account: ServiceAccount) -> None:
    headers = {"authorization": header} if header else {}
    response = Client().get("/api/v3/pages/", headers=headers)
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert response["Content-Type"] == "application/problem+json"


def test_a_session_opens_nothing(who: People, account: ServiceAccount) -> None:
    client = Client()
    client.force_login(who.superuser)
    assert client.get("/api/v3/pages/").status_code == 401


def test_tokens_end(account: ServiceAccount, secret: str, call: Call) -> None:
    token = ServiceToken.objects.get()
    assert secret not in (token.key_hash, token.prefix)
    assert secret.startswith(token.prefix)
    assert call("GET", "whoami/").status_code == 200
    token.refresh_from_db()
    assert token.last_used_at
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert call("GET", "whoami/").status_code == 401
    revoke(token)
    assert call("GET", "whoami/").status_code == 401


def test_the_door_closes_with_the_account(account: ServiceAccount, call: Call) -> None:
    user = account.user
    user.groups.add(Group.objects.get(name=Role.PUBLISHER))
    assert call("GET", "whoami/").status_code == 403
    save_account(account)
    assert call("GET", "whoami/").status_code == 200
    account.is_active = False
    save_account(account)
    assert call("GET", "whoami/").status_code == 403


def test_a_stale_write_changes_nothing(call: Call, draft: AwardProfilePage) -> None:
    first = version_of(call, draft)
    written = call("PATCH", f"pages/{draft.pk}/", first, citation="First.")
    assert written.status_code == 200, written.content
    assert written["ETag"] == version_of(call, draft) != first
    stale = call("PATCH", f"pages/{draft.pk}/", first, citation="Second.")
    assert (stale.status_code, stale.json()["title"]) == (409, "Conflict")
    assert fresh(draft).get_latest_revision_as_object().citation == "First."
    assert call("PATCH", f"pages/{draft.pk}/", citation="Second.").status_code == 428
    assert call("POST", f"pages/{draft.pk}/actions/submit/", first).status_code == 409


def test_a_lock_is_obeyed(call: Call, draft: AwardProfilePage, who: People) -> None:
    version = version_of(call, draft)
    Page.objects.filter(pk=draft.pk).update(locked=True, locked_by=who.editor)
    refused = call("PATCH", f"pages/{draft.pk}/", version, citation="Mine.")
    assert (refused.status_code, "locked" in refused.json()["detail"]) == (403, True)


def test_in_review_the_text_is_frozen(
    call: Call, draft: AwardProfilePage, account: ServiceAccount, who: People
) -> None:
    version = version_of(call, draft)
    sent = call("POST", f"pages/{draft.pk}/actions/submit/", version)
    assert (sent.status_code, sent.json()["stage"]) == (200, "Workgroup review")
    refused = call("PATCH", f"pages/{draft.pk}/", version, citation="Mine.")
    assert refused.status_code == 403
    assert call("POST", f"pages/{draft.pk}/actions/submit/", version).status_code == 403


def test_a_warning_may_stay_for_a_reason(
    call: Call, draft: AwardProfilePage, account: ServiceAccount
) -> None:
    doubtful = edit(draft, account.user, body=DEEP)
    version, address = version_of(call, doubtful), f"pages/{draft.pk}/actions/submit/"
    refused = call("POST", address, version)
    named = re.search(r"\[([\w-]+)\]", refused.json()["detail"])
    assert refused.status_code == 403
    assert named
    assert call("POST", address, version, reasons={"another": "It stays."}).status_code == 403
    assert call("POST", address, version, reasons={named[1]: " "}).status_code == 403
    assert not PageLogEntry.objects.filter(action="editorial.waiver").exists()
    sent = call("POST", address, version, reasons={named[1]: "No level between."})
    assert sent.status_code == 200, sent.content
    entry = PageLogEntry.objects.get(action="editorial.waiver")
    assert (entry.user, entry.data["reason"]) == (account.user, "No level between.")


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_publishing_is_refused_whatever_is_asked(
    method: str, call: Call, draft: AwardProfilePage, year: AwardYearPage, employer: Employer
) -> None:
    if method == "POST":
        data = profile(year, employer, slug="second")
        data["meta"]["action"] = "publish"
        response = call("POST", "pages/", **data)
    else:
        meta = {"type": "awards.AwardProfilePage", "action": "publish"}
        response = call("PATCH", f"pages/{draft.pk}/", version_of(call, draft), meta=meta)
    assert response.status_code == 403
    assert not AwardProfilePage.objects.filter(live=True).exists()
    assert AwardProfilePage.objects.count() == 1


def test_elsewhere_it_writes_nothing(
    call: Call, article: ContentPage, employer: Employer, year: AwardYearPage
) -> None:
    above: Any = year.get_parent()
    meta = {"type": "awards.AwardYearPage", "parent_id": above.pk}
    assert call("POST", "pages/", meta=meta, title="2026", year=2026).status_code == 403
    WorkflowPage.objects.all().delete()
    refused = call("POST", "pages/", **profile(year, employer))
    assert (refused.status_code, "No workflow" in refused.json()["detail"]) == (403, True)


def test_it_does_not_choose_its_reviewers(call: Call, draft: AwardProfilePage, who: People) -> None:
    group = who.other_reviewer.groups.get()
    version = version_of(call, draft)
    call("PATCH", f"pages/{draft.pk}/", version, owner_group_id=group.pk, owner_group=group.pk)
    assert fresh(draft).get_latest_revision_as_object().owner_group is None


def test_what_is_live_gets_a_draft_and_stays(
    call: Call, draft: AwardProfilePage, account: ServiceAccount, who: People
) -> None:
    submitted(draft, account.user)
    confirmed = waived(approved(draft, who.reviewer), who.publisher)
    live = approved(confirmed, who.publisher)
    version = version_of(call, live)
    assert call("PATCH", f"pages/{live.pk}/", version, citation="Newer.").status_code == 200
    assert AwardProfilePage.objects.get(live=True).citation == ""


def test_the_contributor_cannot_sign_in(account: ServiceAccount) -> None:
    assert not account.user.has_usable_password()
    client = Client()
    client.force_login(account.user)
    assert client.get("/admin/").status_code == 302


def test_issuing_needs_an_end_within_a_year(account: ServiceAccount) -> None:
    for days in (-1, 400):
        with pytest.raises(Exception, match="within a year"):
            issue(account, "too long", timezone.now() + timedelta(days=days))
