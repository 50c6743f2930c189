"""A release as a whole, before it is public: the site and the API as they would stand."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import GroupPagePermission, ModelLogEntry, Page, PageLogEntry

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue, spelled
from cms.delivery.preview.releasing import one_of_few
from cms.editorial.models import Decision, Notification, Release, ReleaseMember
from cms.editorial.releases.choices import State
from cms.ledger.models import Edition, Identity, Mark
from plan.models import PlanPage, StrategyPage
from tests.delivery.conftest import Api
from tests.delivery.preview.conftest import Viewer, link_in
from tests.delivery.preview.releases.conftest import CHANGED, LATER, NEW
from tests.editorial.people import person
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger


def entered(client: Client, token: PreviewToken) -> str:
    """Where the link leads to."""
    response = client.get(f"/-/preview/?token={spelled(token)}")
    assert response.status_code == 302, response.content
    assert response["Cache-Control"] == "no-store"
    return str(response["Location"])


def traces() -> list[Any]:
    """Whatever a publication leaves behind."""
    told = (Decision, Notification, ModelLogEntry, PageLogEntry, Edition, Identity, Mark)
    counts = [model.objects.count() for model in told]
    live = sorted(Page.objects.live().values_list("pk", "live_revision_id", "title"))
    return [*counts, live, len(mail.outbox)]


def test_the_site_shows_all_of_it_together_and_nothing_of_it_stays(
    client: Client, token: PreviewToken, old: StrategyPage, ledger: Ledger
) -> None:
    before, public = traces(), client.get("/plan/").content
    base = entered(client, token)
    seen = client.get(f"{base}plan/")
    html = seen.content.decode()
    assert "Preview of the release “HEROES day”" in html
    assert "nothing of this is public" in html
    assert CHANGED in html
    assert NEW in html
    assert LATER not in html
    assert f'href="{base}plan/5-awareness/"' in html
    assert 'href="/plan/' not in html
    strategy = client.get(f"{base}plan/{old.slug}/").content.decode()
    assert f'href="{base}plan/5-awareness/"' in strategy
    assert client.get(f"{base}plan/5-awareness/").status_code == 200
    assert client.get(f"{base}leaving/").status_code == 404
    for name, value in {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}.items():
        assert seen[name] == value
    assert client.get("/plan/").content == public
    assert client.get("/leaving/").status_code == 200
    assert traces() == before
    assert not ledger.record().outcomes


def test_what_is_no_page_is_not_in_the_preview(client: Client, token: PreviewToken) -> None:
    base = entered(client, token)
    for address in ("search/", "admin/", "api/v1/strategies"):
        html = client.get(f"{base}{address}").content.decode()
        assert "This part of the site is not in the preview" in html
        assert f'href="/{address}"' in html
    assert client.post(f"{base}plan/").status_code == 405
    assert Client().get(base).status_code == 401


def test_the_api_answers_as_it_would(
    viewer: Viewer, api: Api, token: PreviewToken, plan: PlanPage, ledger: Ledger
) -> None:
    plan_id = api.read("/documents?path=/plan/")["id"]
    urls = ("/strategies?facets=status", f"/plans/{plan_id}/outline", "/search?q=HEROES")
    before, public = traces(), [api.read(url) for url in urls]
    listed, outline, found = (viewer.read(token, f"/preview{url}") for url in urls)
    assert [item["statement"] for item in listed["items"]] == [CHANGED, NEW]
    assert listed["total"] == 2
    assert [node["number"] for node in outline["strategies"]] == ["4", "5"]
    assert found["total"] == 2
    by_path = viewer.read(token, "/preview/documents?path=/plan/5-awareness/")
    by_id = viewer.read(token, f"/preview/documents/{by_path['id']}")
    assert (by_id["statement"], by_path["statement"]) == (NEW, NEW)
    linked = json.dumps(viewer.read(token, "/preview/documents?path=/plan/4-awareness/"))
    assert by_path["id"] in linked
    gone = viewer.get(token, "/preview/documents?path=/leaving/")
    assert (gone.status_code, gone["Cache-Control"]) == (410, "no-store")
    assert [api.read(url) for url in urls] == public
    assert traces() == before


def test_pages_of_a_list_stay_in_the_preview(viewer: Viewer, token: PreviewToken) -> None:
    first = viewer.get(token, "/preview/strategies?limit=1")
    assert first.status_code == 200, first.content
    assert first["Cache-Control"] == "no-store"
    assert "ETag" not in first
    second = viewer.read(token, first.json()["next"])
    assert [item["statement"] for item in second["items"]] == [NEW]


def test_it_says_what_is_in_it(viewer: Viewer, token: PreviewToken) -> None:
    told = viewer.read(token, "/preview/release")
    assert told["name"] == "HEROES day"
    members = {each["path"]: (each["ends"], each["approved"]) for each in told["items"]}
    assert members == {
        "/plan/4-awareness/": (False, True),
        "/plan/5-awareness/": (False, True),
        None: (True, True),
    }


def test_previews_of_releases_leave_room_for_readers(
    viewer: Viewer, api: Api, token: PreviewToken
) -> None:
    with one_of_few(), one_of_few():
        refused = viewer.get(token, "/preview/strategies")
        assert (refused.status_code, refused["Retry-After"]) == (503, "2")
        assert api.get("/strategies").status_code == 200
    assert viewer.get(token, "/preview/strategies").status_code == 200


def test_one_token_opens_one_thing(
    viewer: Viewer, api: Api, token: PreviewToken, old: StrategyPage, editor: User
) -> None:
    of_page = issue(editor, old)
    for url in ("/preview", "/strategies", "/preview/changes", "/preview/openapi.json"):
        assert viewer.get(token, url).status_code in (401, 404), url
    assert viewer.get(of_page, "/preview/strategies").status_code == 401
    assert api.get("/preview/strategies").status_code == 401
    token.revoked_at = token.issued_at
    token.save()
    assert viewer.get(token, "/preview/strategies").status_code == 401


def test_a_text_that_is_not_approved_is_shown_as_it_is_and_said_to_be_so(
    client: Client, token: PreviewToken, old: StrategyPage
) -> None:
    ReleaseMember.objects.filter(page=old).update(revision=None)
    html = client.get(f"{entered(client, token)}plan/{old.slug}/").content.decode()
    assert LATER in html
    assert "not approved yet" in html


def test_a_release_that_cannot_stand_so_says_why(
    client: Client, viewer: Viewer, token: PreviewToken, new: StrategyPage
) -> None:
    clash = StrategyPageFactory(parent=new.get_parent(), number="6", slug="six", draft=True)
    clash.number = "5"
    revision = clash.save_revision()
    release = Release.objects.get()
    ReleaseMember.objects.create(release=release, page=clash, title="Six", revision=revision)
    refused = client.get(entered(client, token))
    assert refused.status_code == 409
    assert "“Six” cannot be shown" in refused.content.decode()
    assert viewer.get(token, "/preview/strategies").json()["type"].endswith("draft-incomplete")


@pytest.mark.parametrize("over", ["published", "left"])
def test_it_ends_with_the_release_and_with_its_givers_access(
    viewer: Viewer, token: PreviewToken, editor: User, over: str
) -> None:
    if over == "published":
        Release.objects.update(state=State.PUBLISHED)
    else:
        editor.groups.clear()
    status = 404 if over == "published" else 401
    assert viewer.get(token, "/preview/release").status_code == status


def test_an_editor_looks_and_shares_from_the_release(
    client: Client, release: Release, editor: User
) -> None:
    client.force_login(editor)
    screen = client.get(reverse("releases:release", args=[release.pk])).content.decode()
    look = reverse("preview_links:look_at_release", args=[release.pk])
    assert f'href="{look}"' in screen
    assert NEW in client.get(f"{client.get(look)['Location']}plan/").content.decode()
    links = reverse("preview_links:release", args=[release.pk])
    client.post(links, {"lifetime": "240"})
    html = client.get(links).content.decode()
    link = link_in(html)
    assert "Preview of the release" in Client().get(link, follow=True).content.decode()
    client.post(reverse("preview_links:revoke_release", args=[release.pk]))
    assert Client().get(link).status_code == 401
    assert ModelLogEntry.objects.filter(action="preview.revoke").exists()


def test_a_front_end_gets_a_code_and_for_it_the_release(
    client: Client, viewer: Viewer, token: PreviewToken, settings: Settings
) -> None:
    settings.PREVIEW_FRONT_ENDS = {"": "https://www.example.org/look"}
    address, _, code = entered(client, token).partition("?code=")
    assert address == "https://www.example.org/look"
    exchange = "/api/v1/preview/exchange"
    bought = client.post(exchange, {"code": code}, content_type="application/json").json()
    assert bought["release"] == "HEROES day"
    assert viewer.read(bought["token"], "/preview/strategies")["total"] == 2


def test_who_may_not_see_every_page_sees_none(
    client: Client, release: Release, new: StrategyPage
) -> None:
    """May edit one section, but not the pages in another."""
    stranger = person("stranger", Group.objects.create(name="Only strategies"))
    stranger.groups.first().permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(
        group=stranger.groups.get(), page=new.get_parent(), permission=permission
    )
    client.force_login(stranger)
    look = reverse("preview_links:look_at_release", args=[release.pk])
    screen = client.get(reverse("releases:release", args=[release.pk]))
    assert (screen.status_code, look in screen.content.decode()) == (200, False)
    assert client.get(look).status_code == 302
    assert client.post(reverse("preview_links:release", args=[release.pk])).status_code == 302
    assert not PreviewToken.objects.exists()
