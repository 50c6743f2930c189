"""Preview links in the admin: who may give one out, who takes it back; and where previews lead."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import PageLogEntry, PageViewRestriction
from wagtail.test.utils.form_data import querydict_from_html

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue
from cms.editorial.roles.names import Role
from plan.models import StrategyPage
from tests.delivery.preview.conftest import SECRET, link_in
from tests.editorial.people import person

FRONT_END = "https://www.example.org/look"


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def links_of(page: StrategyPage) -> str:
    return reverse("preview_links:page", args=[page.pk])


def share(client: Client, page: StrategyPage, **fields: Any) -> Any:
    given = {"lifetime": "240", "shows": "draft", "at": ""} | fields
    return client.post(links_of(page), given)


def test_an_editor_shares_a_link_that_shows_the_draft(desk: Client, strategy: StrategyPage) -> None:
    assert share(desk, strategy).status_code == 302
    html = desk.get(links_of(strategy)).content.decode()
    link = link_in(html)
    seen = Client().get(link, follow=True)
    assert SECRET in seen.content.decode()
    token = PreviewToken.objects.get()
    hours = (token.expires_at - token.issued_at).total_seconds() / 3600
    assert (token.shared, round(hours), token.revision_id) == (True, 4, None)
    assert PageLogEntry.objects.filter(page=strategy, action="preview.share").exists()


def test_a_link_can_be_for_the_text_as_it_is_now_and_for_a_moment(
    desk: Client, strategy: StrategyPage
) -> None:
    share(desk, strategy, shows="revision", at="2126-03-01 12:00")
    token = PreviewToken.objects.get()
    assert token.revision_id == strategy.latest_revision_id
    assert token.at
    assert token.at.year == 2126


@pytest.mark.parametrize(
    "wrong", [{"lifetime": "525600"}, {"at": "2020-01-01 12:00"}, {"shows": "release"}]
)
def test_a_wrong_answer_is_said_and_makes_no_link(
    desk: Client, strategy: StrategyPage, wrong: dict[str, str]
) -> None:
    response = share(desk, strategy, **wrong)
    assert response.status_code == 200
    assert "w-field__errors" in response.content.decode()
    assert not PreviewToken.objects.exists()


def test_the_link_of_another_is_listed_but_not_shown(
    desk: Client, strategy: StrategyPage, token: PreviewToken
) -> None:
    other = person("second-editor", Role.EDITOR)
    issue(other, strategy, shared=True)
    html = desk.get(links_of(strategy)).content.decode()
    assert "second-editor" in html
    assert "/-/preview/?token=" not in html


ROLES = {Role.EDITOR: True, Role.PUBLISHER: True, Role.ADMINISTRATOR: False, None: False}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_share(client: Client, strategy: StrategyPage, role: Role | None) -> None:
    client.force_login(person("somebody", *([role] if role else [])))
    assert share(client, strategy).headers.get("Location", "") == (
        links_of(strategy)
        if ROLES[role]
        else reverse("wagtailadmin_home")
        if role
        else f"{reverse('wagtailadmin_login')}?next={links_of(strategy)}"
    )
    assert PreviewToken.objects.exists() == ROLES[role]


def test_the_menu_of_a_page_offers_it(desk: Client, strategy: StrategyPage) -> None:
    for name, args in (("edit", [strategy.pk]), ("explore", [strategy.get_parent().pk])):
        view = f"wagtailadmin_{name}" if name == "explore" else f"wagtailadmin_pages:{name}"
        assert links_of(strategy) in desk.get(reverse(view, args=args)).content.decode()


@pytest.mark.parametrize("what", ["one", "page"])
def test_a_link_is_taken_back(
    desk: Client, strategy: StrategyPage, token: PreviewToken, what: str
) -> None:
    kept = issue(token.issued_by, strategy.get_parent())
    address = {
        "one": reverse("preview_links:revoke", args=[token.pk]),
        "page": reverse("preview_links:revoke_page", args=[strategy.pk]),
    }[what]
    assert desk.get(address).status_code == 405
    response = desk.post(address, {"next": links_of(strategy)})
    assert response["Location"] == links_of(strategy)
    assert list(PreviewToken.objects.valid()) == [kept]
    assert PageLogEntry.objects.filter(page=strategy, action="preview.revoke").exists()


def test_nobody_takes_back_what_is_not_theirs_to_see(
    client: Client, strategy: StrategyPage, token: PreviewToken
) -> None:
    client.force_login(person("stranger", Role.REVIEWER))
    for address in (
        reverse("preview_links:revoke", args=[token.pk]),
        reverse("preview_links:revoke_page", args=[strategy.pk]),
        reverse("preview_links:revoke_person", args=[token.issued_by_id]),
    ):
        client.post(address)
    assert PreviewToken.objects.valid().exists()
    assert client.get(reverse("preview_links:all")).status_code == 302


def test_who_manages_people_sees_all_links_and_takes_back_a_persons(
    client: Client, strategy: StrategyPage, token: PreviewToken
) -> None:
    deleted = issue(token.issued_by, strategy.get_parent())
    PreviewToken.objects.filter(pk=deleted.pk).update(page=9999)
    client.force_login(person("admin", Role.ADMINISTRATOR))
    listed = reverse("preview_links:all")
    html = client.get(listed).content.decode()
    assert strategy.title in html
    assert "A deleted page" in html
    assert "/-/preview/?token=" not in html
    client.post(reverse("preview_links:revoke_person", args=[token.issued_by_id]))
    assert not PreviewToken.objects.valid().exists()
    assert "No preview link works" in client.get(listed).content.decode()


def view_draft(desk: Client, page: StrategyPage) -> str:
    return reverse("wagtailadmin_pages:view_draft", args=[page.pk])


def panel(desk: Client, page: StrategyPage) -> str:
    """The address of the preview panel, which has been sent the editor's form as it stands."""
    html = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = querydict_from_html(html, form_id="page-edit-form").dict()
    answer = desk.post(address, form | {"body-count": "0"})
    assert answer.json() == {"is_valid": True, "is_available": True}
    return f"{address}?in_preview_panel=true"


def revision(desk: Client, page: StrategyPage) -> str:
    return reverse("wagtailadmin_pages:revisions_view", args=[page.pk, page.latest_revision_id])


@pytest.mark.parametrize("where", [view_draft, panel, revision])
def test_without_a_front_end_the_built_in_site_shows_drafts(
    desk: Client, strategy: StrategyPage, where: Any
) -> None:
    response = desk.get(where(desk, strategy))
    assert (response.status_code, SECRET in response.content.decode()) == (200, True)
    assert not PreviewToken.objects.exists()


@pytest.mark.parametrize("where", [view_draft, panel, revision])
def test_with_a_front_end_it_shows_them(
    desk: Client, strategy: StrategyPage, settings: Settings, where: Any
) -> None:
    settings.PREVIEW_FRONT_ENDS = {"testserver": FRONT_END, "": "https://other.example/"}
    address = where(desk, strategy)
    first, second = desk.get(address), desk.get(address)
    assert first["Location"].startswith(f"{FRONT_END}?code=previewcode_")
    assert first["Location"] != second["Location"]
    assert "no-store" in first["Cache-Control"]
    assert first["Referrer-Policy"] == "no-referrer"
    token = PreviewToken.objects.get()
    assert token.shared is False
    assert token.revision_id == (strategy.latest_revision_id if where is revision else None)
    assert token.expires_at > timezone.now()


def test_a_private_page_is_shown_by_the_built_in_site(
    desk: Client, strategy: StrategyPage, settings: Settings
) -> None:
    settings.PREVIEW_FRONT_ENDS = {"": FRONT_END}
    PageViewRestriction.objects.create(page=strategy, restriction_type="login")
    assert SECRET in desk.get(view_draft(desk, strategy)).content.decode()


def test_the_editor_follows_autosave_only_where_a_front_end_shows_drafts(
    desk: Client, strategy: StrategyPage, settings: Settings
) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[strategy.pk])
    assert "delivery/preview.js" not in desk.get(edit).content.decode()
    settings.PREVIEW_FRONT_ENDS = {"": FRONT_END}
    assert "delivery/preview.js" in desk.get(edit).content.decode()
