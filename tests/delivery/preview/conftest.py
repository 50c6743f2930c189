import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue, spelled
from cms.editorial.roles.names import Role
from plan.models import PlanPage, StrategyPage
from tests.delivery.conftest import Api
from tests.editorial.people import person
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

SECRET = "Said in the draft only"


def link_in(html: str) -> str:
    """The link that a screen of the admin gives out."""
    found = re.search(r'value="(http://testserver/-/preview/[^"]+)"', html)
    assert found
    return unescape(found[1])


@layer
def editor() -> User:
    return person("editor", Role.EDITOR)


@layer
def strategy(plan: PlanPage, ledger: Ledger) -> StrategyPage:
    """Public, with a draft that says something else."""
    page = StrategyPageFactory(parent=plan, number="4", statement="Said in public")
    ledger.record()
    return with_draft(page, statement=SECRET)


def with_draft(page: Any, **changes: Any) -> Any:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision()
    return Page.objects.get(pk=page.pk).specific


class Viewer:
    """Whoever was given a token."""

    def __init__(self, api: Api) -> None:
        self.api = api

    def get(self, token: PreviewToken | str, url: str = "/preview") -> Any:
        text = token if isinstance(token, str) else spelled(token)
        return self.api.get(url, authorization=f"Bearer {text}")

    def read(self, token: PreviewToken | str, url: str = "/preview") -> Any:
        response = self.get(token, url)
        assert response.status_code == 200, response.content
        return response.json()


@pytest.fixture
def viewer(api: Api) -> Viewer:
    return Viewer(api)


@pytest.fixture
def token(strategy: StrategyPage, editor: User) -> PreviewToken:
    return issue(editor, strategy, lifetime=timedelta(minutes=30))
