import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from awards.models import AwardsIndexPage, AwardYearPage, Employer
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue
from cms.editorial.models import ServiceAccount
from home.models import HomePage
from tests.editorial.people import People
from tests.fixtures.layers import layer

Call = Callable[..., Any]
PROFILE = "awards.AwardProfilePage"


@layer
def year(home: HomePage, who: People) -> AwardYearPage:
    index = AwardsIndexPage(title="Awards", slug="awards", owner_group=who.reviewer.groups.get())
    home.add_child(instance=index)
    return index.add_child(instance=AwardYearPage(title="2025", slug="2025", year=2025))


@layer
def account(year: AwardYearPage) -> ServiceAccount:
    account = ServiceAccount(name="Nominations form", contact_email="forms@example.org")
    return save_account(account, [year])


@pytest.fixture
def secret(account: ServiceAccount) -> str:
    return issue(account, "test")[1]


@pytest.fixture
def call(secret: str) -> Call:
    return caller(secret)


def caller(secret: str) -> Call:
    client = Client(raise_request_exception=False)

    def call(method: str, address: str, version: str = "", **data: Any) -> Any:
        headers = {"authorization": f"Bearer {secret}"} | ({"if-match": version} if version else {})
        return client.generic(
            method, f"/api/v3/{address}", dumps(data), "application/json", headers=headers
        )

    return call


def dumps(data: dict[str, Any]) -> str:
    return json.dumps(data) if data else ""


@layer
def employer() -> Employer:
    return Employer.objects.create(name="Brightwater Tools", slug="brightwater-tools")


def profile(year: AwardYearPage, employer: Employer, **fields: Any) -> dict[str, Any]:
    meta = {"type": PROFILE, "parent_id": year.pk}
    return {"meta": meta, "title": employer.name, "employer_id": employer.pk} | fields
