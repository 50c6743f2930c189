import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.delivery.routes import service
from home.models import HomePage
from tests.delivery.conftest import Api, but_for_the_count
from tests.factories import UserFactory

ROUTES = ["/", "/strategies", "/documents?path=/", "/openapi.json", "/docs", "/site", "/redirects"]


@pytest.mark.parametrize("route", ROUTES)
def test_head_is_get_without_its_body(api: Api, home: HomePage, route: str) -> None:
    got, head = api.get(route), api.client.head(f"/api/v1{route}")
    assert (head.status_code, head.content) == (200, b"")
    assert but_for_the_count(head) == but_for_the_count(got)


@pytest.mark.parametrize("route", ROUTES)
def test_options_says_what_a_route_takes_and_to_whom_it_is_open(
    api: Api, home: HomePage, route: str
) -> None:
    response = api.client.options(
        f"/api/v1{route}",
        headers={"origin": "https://example.org", "access-control-request-method": "GET"},
    )
    assert (response.status_code, response.content) == (204, b"")
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_method_that_a_route_does_not_take_is_refused(
    api: Api, home: HomePage, method: str
) -> None:
    response = getattr(api.client, method)("/api/v1/strategies")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json()["type"].endswith("#problem-method-not-allowed")


@pytest.mark.parametrize(
    ("route", "status"), [("/strategies", 200), ("/strategies?x=1", 400), ("/nowhere", 404)]
)
def test_reading_is_open_to_every_origin_errors_included(
    api: Api, home: HomePage, route: str, status: int
) -> None:
    response = api.get(route, origin="https://example.org")
    assert response.status_code == status
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "ETag" in response["Access-Control-Expose-Headers"]


def test_a_signed_in_reader_is_nobody_in_particular(api: Api, home: HomePage) -> None:
    api.client.force_login(UserFactory())
    with CaptureQueriesContext(connection) as queries:
        response = api.get("/documents?path=/")
    assert len(queries) == 1
    assert "session" not in queries[0]["sql"]
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


@pytest.mark.parametrize(
    "route",
    ["/nowhere", "/strategies/", "/documents/12", "/documents/not-a-uuid", "/strategies/1/x", "//"],
)
def test_a_route_that_is_not_there_is_a_problem_document(
    api: Api, home: HomePage, route: str
) -> None:
    response = api.get(route)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["detail"].endswith("/api/v1/ lists what there is.")


def test_what_django_refuses_is_a_problem_document(api: Api, home: HomePage) -> None:
    response = api.get("/strategies", host="evil.example")
    assert response.status_code == 400
    assert response.json()["type"].endswith("#problem-bad-request")


def test_our_own_failure_is_a_problem_document_that_tells_nothing(
    home: HomePage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> int:
        raise RuntimeError("the secret of the database")

    monkeypatch.setattr(service.reading, "state", broken)
    response = Client(raise_request_exception=False).get("/api/v1/")
    assert response.status_code == 500
    assert response.json()["type"].endswith("#problem-unexpected")
    assert b"secret" not in response.content
    assert "the secret of the database" in caplog.text


@pytest.mark.parametrize("accept", ["text/html", "image/*", "application/json;q=0"])
def test_a_client_that_takes_nothing_we_have_is_told_so(
    api: Api, home: HomePage, accept: str
) -> None:
    response = api.get("/strategies", accept=accept)
    assert response.status_code == 406
    assert "application/json" in response.json()["detail"]


@pytest.mark.parametrize(
    "accept", ["*/*", "application/*", "text/html, */*;q=0.1", "application/json", ",,;"]
)
def test_any_other_client_gets_json(api: Api, home: HomePage, accept: str) -> None:
    assert api.get("/strategies", accept=accept)["Content-Type"] == "application/json"


def test_nothing_in_an_answer_can_be_made_to_run(api: Api, home: HomePage) -> None:
    response = api.get("/strategies")
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_service_document_leads_everywhere(api: Api, home: HomePage) -> None:
    service_document = api.read("/")
    for collection in service_document["collections"]:
        assert api.get(collection["url"]).status_code == 200
    links = [link for link in service_document["links"].values() if "{" not in link]
    assert {api.get(link).status_code for link in links} <= {200, 404}
