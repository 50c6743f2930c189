"""A redirect that is edited in Wagtail's own screens leads readers and mirrors at once."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.editorial.roles.names import Role
from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import ContentPageFactory, UserFactory
from tests.ledger.fixtures import Ledger
from tests.reasons import REASON


@pytest.fixture
def publisher(db: None) -> Client:
    """In the admin: publishers change what is public without a review, redirects among it."""
    client = Client()
    user = UserFactory(groups=[Group.objects.get(name=Role.PUBLISHER)])
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def save(publisher: Client, name: str, *arguments: int, **fields: Any) -> None:
    answer = publisher.post(reverse(f"wagtailredirects:{name}", args=arguments), fields | REASON)
    assert answer.status_code == 302, answer.content.decode()


def seen(api: Api, path: str) -> tuple[list[Any], Any, Any]:
    """What the list of redirects, the API by path and the built-in site say of an old path."""
    listed = [
        (one["to_url"], one["permanent"])
        for one in api.read(f"/redirects?from_path={path}")["items"]
    ]
    by_path, page = api.get(f"/documents?path={path}/"), api.client.get(f"{path}/")
    return (
        listed,
        (by_path.status_code, by_path.headers.get("Location")),
        (page.status_code, page.headers.get("Location")),
    )


def told_since(api: Api, seq: int) -> list[tuple[str, str]]:
    items = api.read(f"/changes?after={seq}&history=true&types=content.redirect")["items"]
    return [(item["event"], item["type"]) for item in items]


def test_it_leads_is_led_elsewhere_and_is_taken_away(
    api: Api, home: HomePage, plan: PlanPage, publisher: Client, ledger: Ledger
) -> None:
    ContentPageFactory(parent=home, title="News", slug="news")
    ledger.record()
    began = api.read("/changes")["head"]
    to_plan = "/api/v1/documents?path=/plan/"

    save(publisher, "add", old_path="/old-plan/", redirect_page=plan.pk, is_permanent="on")
    assert seen(api, "/old-plan") == (
        [("http://testserver/plan/", True)],
        (308, to_plan),
        (301, "/plan/"),
    )

    (redirect,) = Redirect.objects.all()
    elsewhere = "https://example.org/survey"
    save(publisher, "edit", redirect.pk, old_path="/old-plan/", redirect_link=elsewhere)
    assert seen(api, "/old-plan") == ([(elsewhere, False)], (307, elsewhere), (302, elsewhere))

    save(publisher, "delete", redirect.pk)
    listed, by_path, page = seen(api, "/old-plan")
    assert (listed, by_path[0], page[0]) == ([], 404, 404)
    assert told_since(api, began) == [
        ("published", "content.redirect"),
        ("updated", "content.redirect"),
        ("gone", "content.redirect"),
    ]
    assert ledger.agrees()
