from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page, Site

from home.models import HomePage
from plan.models import PlanPage
from tests.factories import HomePageFactory, PlanPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


class Api:
    """A reader of the API, who knows nothing but what the API says."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, url: str, **headers: str) -> Any:
        return self.client.get(absolute(url), headers=headers)

    def read(self, url: str) -> Any:
        response = self.get(url)
        assert response.status_code == 200, response.content
        return response.json()

    def titles(self, url: str) -> list[str]:
        return [item["title"] for item in self.read(url)["items"]]

    def walk(self, url: str) -> list[dict[str, Any]]:
        """All pages of a list, following `next`."""
        items: list[dict[str, Any]] = []
        following: str | None = url
        while following:
            page = self.read(following)
            items += page["items"]
            following = page["next"]
        return items


def absolute(url: str) -> str:
    return url if url.startswith(("/api/v1", "http")) else f"/api/v1{url}"


def but_for_the_count(response: HttpResponse) -> dict[str, str]:
    """Its headers, without what changes with every request."""
    return {name: value for name, value in response.items() if name != "RateLimit"}


@pytest.fixture
def api(client: Client, db: None) -> Api:
    return Api(client)


@layer
def home(ledger: Ledger) -> HomePage:
    """The home page of the only site, recorded."""
    page = HomePageFactory(parent=Page.objects.get(depth=1), slug="start", title="Home")
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=page, is_default_site=True)
    ledger.record()
    return page


@layer
def plan(home: HomePage, ledger: Ledger) -> PlanPage:
    page = PlanPageFactory(parent=home, title="Our plan", slug="plan")
    ledger.record()
    return page
