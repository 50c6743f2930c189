"""The site's own documents, and the ways from old addresses."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import HomePageFactory
from tests.ledger.fixtures import Ledger


@pytest.mark.parametrize("route", ["/site", "/navigation"])
def test_what_a_site_has_one_of_is_the_document_itself(
    api: Api, home: HomePage, route: str
) -> None:
    response = api.get(route)
    document = response.json()
    assert document["type"] == f"content.{route[1:]}"
    assert response.content == api.get(f"/documents/{document['id']}").content
    assert api.get(route, if_none_match=response["ETag"]).status_code == 304


@pytest.mark.parametrize("route", ["/site", "/navigation"])
def test_each_site_answers_for_its_host_and_the_default_one_for_all_others(
    api: Api, home: HomePage, ledger: Ledger, route: str
) -> None:
    other = HomePageFactory(parent=Page.objects.get(depth=1), slug="other", title="Other")
    Site.objects.create(hostname="localhost", root_page=other)
    ledger.record()
    assert api.read(route)["hostname"] == "testserver"
    assert api.get(route, host="localhost").json()["hostname"] == "localhost"
    assert api.get(route, host="127.0.0.1").json()["hostname"] == "testserver"
    assert api.read(f"{route}?hostname=localhost")["hostname"] == "localhost"


@pytest.mark.parametrize(("permanent", "status"), [(True, 308), (False, 307)])
def test_an_editors_redirect_leads_to_the_document(
    api: Api, plan: PlanPage, ledger: Ledger, permanent: bool, status: int
) -> None:
    Redirect.add_redirect("/old-plan/", redirect_to=plan, is_permanent=permanent)
    ledger.record()
    for path in ("/old-plan/", "/old-plan"):
        response = api.get(f"/documents?path={path}")
        assert response.status_code == status
        assert api.read(response["Location"])["title"] == "Our plan"
    (listed,) = api.read("/redirects?from_path=/old-plan")["items"]
    assert listed["to_document"]["path"] == "/plan/"


def test_an_editors_redirect_may_lead_elsewhere(api: Api, home: HomePage, ledger: Ledger) -> None:
    Redirect.add_redirect("/survey/", redirect_to="https://example.org/survey", is_permanent=True)
    ledger.record()
    response = api.get("/documents?path=/survey/")
    assert (response.status_code, response["Location"]) == (308, "https://example.org/survey")


def test_a_redirect_of_another_site_is_not_followed(
    api: Api, plan: PlanPage, home: HomePage, ledger: Ledger
) -> None:
    other = HomePageFactory(parent=Page.objects.get(depth=1), slug="other", title="Other")
    site = Site.objects.create(hostname="localhost", root_page=other)
    Redirect.add_redirect("/old/", redirect_to="https://example.org/theirs", site=site)
    ledger.record()
    assert api.get("/documents?path=/old/").status_code == 404
    theirs = api.get("/documents?path=/old/", host="localhost")
    assert theirs["Location"] == "https://example.org/theirs"


def test_a_redirect_to_what_is_not_public_leads_nowhere(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    Redirect.add_redirect("/old-plan/", redirect_to=plan)
    plan.live = False
    plan.save()
    ledger.record()
    assert api.get("/documents?path=/old-plan/").status_code == 404
