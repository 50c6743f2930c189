"""The main job, in a browser: imported, edited, reviewed, published, pulled by another site.

With PICTURES_DIR set, the pictures of docs/editors.md are taken on the way.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page, Site

from cms.editorial.roles.names import Role
from cms.ledger.recorder import record
from cms.ledger.verifying import verify
from home.models import HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import published
from tests.editorial.people import person
from tests.journeys.admin import PASSWORD, Person
from tests.plan.importing.conftest import WORKGROUPS
from tests.plan.importing.pages import a_page

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]

SignIn = Callable[[str], Person]


@pytest.fixture
def gate() -> None:
    """The real one."""


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """A site with a public plan, six workgroups and one account per role."""
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="The board", slug="board"))
    Site.objects.update(root_page=home, hostname="localhost", port=live_server.thread.port)
    Site.clear_site_root_paths_cache()
    groups = [
        Workgroup.objects.create(name=name, slug=name.split()[0].lower()) for name in WORKGROUPS
    ]
    editor = person("editor", Role.EDITOR)
    reviewer = person("industry-reviewer", *(group.reviewers for group in groups))
    publisher = person("publisher", Role.PUBLISHER)
    for user in (editor, reviewer, publisher):
        user.set_password(PASSWORD)
        user.save()
    plan = home.add_child(instance=PlanPage(title="The plan", slug="plan"))
    for page in (home, plan):
        page.owner_group = groups[0].reviewers
        page.save_revision(user=editor)
        published(page, editor, reviewer, publisher)
    record()
    return live_server.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def sign_in(browser: Browser, site: str) -> Iterator[SignIn]:
    pictures = os.environ.get("PICTURES_DIR")
    yield lambda name: Person(browser, site, name, Path(pictures) if pictures else None)
    for context in browser.contexts:
        context.close()


def strategies(site: str, number: str) -> list[dict[str, Any]]:
    return httpx.get(f"{site}/api/v1/strategies", params={"number": number}).json()["items"]


def assert_no_trace(site: str, page: StrategyPage) -> None:
    """What another site, a visitor and a search find of a page that is not public."""
    path = page.url_path.removeprefix("/board")
    assert strategies(site, page.number) == []
    assert httpx.get(f"{site}/api/v1/documents", params={"path": path}).status_code == 404
    assert httpx.get(f"{site}{path}").status_code == 404
    assert path not in httpx.get(f"{site}/search/", params={"q": page.short_name}).text
    assert page.short_name not in httpx.get(f"{site}/plan/").text


def test_from_the_file_to_another_site(site: str, sign_in: SignIn) -> None:
    call_command("import_page", str(a_page()), "--parent", "/plan/", "--as", "editor")
    page = StrategyPage.objects.get()
    path = page.url_path.removeprefix("/board")

    editor = sign_in("editor")
    editor.edit(page.pk)
    editor.picture("editor-draft")
    editor.page.get_by_label("Statement", exact=False).first.fill("Bring child care within reach.")
    assert not editor.may("Publish")
    editor.act("Submit to review")
    assert_no_trace(site, page)

    reviewer = sign_in("industry-reviewer")
    reviewer.picture("reviewer-queue")
    reviewer.page.get_by_role("link", name=page.title).first.click()
    reviewer.picture("reviewer-page")
    reviewer.decide("Approve")
    assert_no_trace(site, page)

    publisher = sign_in("publisher")
    publisher.page.get_by_role("link", name=page.title).first.click()
    publisher.picture("publisher-page")
    publisher.decide("Approve and publish")

    (document,) = strategies(site, page.number)
    assert document["statement"] == "Bring child care within reach."
    assert httpx.get(f"{site}{path}").status_code == 200
    publisher.go(path)
    expect(publisher.page.get_by_role("heading", level=1)).to_contain_text(page.short_name)
    publisher.picture("site-strategy")

    editor.edit(page.pk)
    editor.page.get_by_label("Statement", exact=False).first.fill("Child care for every shift.")
    editor.submit_change()
    assert strategies(site, page.number) == [document]

    reviewer.edit(page.pk)
    reviewer.act("Approve")
    assert strategies(site, page.number) == [document]
    publisher.edit(page.pk)
    publisher.act("Approve and publish")
    (changed,) = strategies(site, page.number)
    assert (changed["statement"], changed["version"]) == ("Child care for every shift.", 2)
    assert verify().well
