"""How the past is asked for, what is refused, and what it costs."""

import json
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.delivery.keeping.shared import shared
from plan.models import StrategyPage
from tests.delivery.conftest import Api
from tests.delivery.past.conftest import HOUR, then
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import editions, identity

pytestmark = pytest.mark.usefixtures("later")

READS = (
    "/documents/{id}",
    "/documents?path=/plan/",
    "/strategies",
    "/site",
    "/navigation",
    "/redirects",
    "/plans/{id}/outline",
)


def addressed(api: Api, url: str) -> str:
    """With the plan's id."""
    return url.format(id=api.read("/documents?path=/plan/")["id"])


def asking(url: str, as_of: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}as_of={as_of}"


def test_a_list_says_what_it_is_as_of(api: Api, begin: datetime) -> None:
    page = api.read(asking("/strategies", then(begin + HOUR)))
    assert [item["number"] for item in page["items"]] == ["1", "2", "3"]
    assert page["total"] == 3
    moment = (begin + HOUR).astimezone(UTC)
    assert page["as_of"] == moment.isoformat().replace("+00:00", "Z")
    assert page["seq"] == api.read("/")["seq"] - 2
    now = api.read("/strategies")
    assert "as_of" not in now
    assert (now["total"], now["items"][1]["statement"]) == (2, "Otherwise.")


@pytest.mark.parametrize("url", ["/documents/{id}", "/plans/{id}/outline", "/site"])
def test_other_answers_say_it_in_their_headers(api: Api, begin: datetime, url: str) -> None:
    seq = api.read(asking("/strategies", then(begin + HOUR)))["seq"]
    answer = api.get(asking(addressed(api, url), then(begin + HOUR)))
    assert datetime.fromisoformat(answer["As-Of"]) == begin + HOUR
    assert int(answer["Ledger-Head"]) == seq
    assert {"As-Of", "Ledger-Head"} <= set(answer["Access-Control-Expose-Headers"].split(", "))
    assert "As-Of" not in api.get(addressed(api, url))


def test_a_document_of_the_past_is_the_very_bytes(
    api: Api, strategies: list[StrategyPage], begin: datetime
) -> None:
    first, _ = editions(strategies[1])
    answer = api.get(asking(f"/documents/{identity(strategies[1]).pk}", then(begin + HOUR)))
    assert answer.content == bytes(first.body)
    assert answer["ETag"] == f'"{first.etag}"'


def test_what_is_no_moment_of_the_past_is_refused(api: Api) -> None:
    for url in ("/strategies", "/documents?path=/plan/", "/site"):
        response = api.get(asking(url, "2999-01-01T00:00:00Z"))
        assert response.status_code == 400
        (fault,) = response.json()["errors"]
        assert fault["parameter"] == "as_of"
        assert "lies in the future" in fault["detail"]


def test_the_feed_and_the_service_know_no_as_of(api: Api, begin: datetime) -> None:
    for url in ("/changes", "/", "/changes?after=0"):
        assert api.get(asking(url, then(begin + HOUR))).status_code == 400


def test_before_the_first_edition_there_is_nothing(api: Api) -> None:
    long_ago = "2001-01-01T00:00:00Z"
    page = api.read(asking("/strategies?facets=level", long_ago))
    assert (page["items"], page["total"], page["seq"]) == ([], 0, 0)
    assert page["facets"] == {"level": []}
    lines = api.get(asking("/strategies", long_ago), accept="application/x-ndjson")
    assert b"".join(lines.streaming_content) == b""
    for url in READS:
        if url not in ("/strategies", "/redirects"):
            assert api.get(asking(addressed(api, url), long_ago)).status_code == 404, url


def test_what_had_ended_then_is_gone_then_too(
    api: Api, strategies: list[StrategyPage], begin: datetime
) -> None:
    ended = f"/documents/{identity(strategies[2]).pk}"
    assert api.get(asking(ended, then(begin + HOUR))).status_code == 200
    gone = api.get(asking(ended, then(begin + 2 * HOUR)))
    assert gone.status_code == 410
    assert datetime.fromisoformat(gone.json()["ended_at"]) == begin + 2 * HOUR


def test_the_way_on_from_an_old_path_stays_in_the_past(
    api: Api, strategies: list[StrategyPage], begin: datetime, ledger: Ledger
) -> None:
    strategies[0].slug = "renamed"
    strategies[0].save()
    ledger.record()
    strategies[0].slug = "renamed-again"
    strategies[0].save()
    url = asking("/documents?path=/plan/1-awareness/", then(begin + 10 * HOUR))
    response = api.get(url)
    assert response.status_code == 308
    assert api.read(response["Location"])["path"] == "/plan/renamed/"
    assert "as_of=" in response["Location"]


def test_pages_of_the_past_stay_in_the_past(api: Api, begin: datetime, ledger: Ledger) -> None:
    page = api.read(asking("/strategies?limit=2", then(begin + HOUR)))
    StrategyPage.objects.update(statement="Again something else.")
    ledger.record()
    following = api.read(page["next"])
    assert (following["as_of"], following["total"]) == (page["as_of"], 3)
    assert [item["number"] for item in following["items"]] == ["3"]
    cursor = page["next"].partition("cursor=")[2]
    assert api.get(f"/strategies?limit=2&cursor={cursor}").status_code == 400
    other = asking(f"/strategies?limit=2&cursor={cursor}", then(begin + 1.5 * HOUR))
    assert api.get(other).status_code == 400


def test_an_answer_of_the_past_is_current_until_something_is_sealed(
    api: Api, plan: object, strategies: list[StrategyPage], begin: datetime, ledger: Ledger
) -> None:
    urls = [asking(addressed(api, url), then(begin + HOUR)) for url in READS]
    urls.append(asking("/strategies?include=plan&facets=level", then(begin + HOUR)))
    etags = {url: api.get(url)["ETag"] for url in urls}
    StrategyPageFactory(parent=plan, number="9")
    ledger.record()
    for url, etag in etags.items():
        with CaptureQueriesContext(connection) as queries:
            again = api.get(url, if_none_match=etag)
        assert (again.status_code, len(queries)) == (304, 1), url
        assert "max-age=60" in again["Cache-Control"]


@pytest.mark.parametrize(
    ("url", "most"),
    [
        ("/documents/{id}", 1),
        ("/documents?path=/plan/", 1),
        ("/site", 1),
        ("/strategies?limit=1", 3),
        ("/strategies?limit=200", 3),
        ("/strategies?role=lead&level=1", 3),
        ("/strategies?sort=-number&limit=1", 3),
        ("/strategies?sort=-number", 5),
        ("/strategies?facets=level,role", 4),
        ("/plans/{id}/outline", 3),
    ],
)
def test_the_past_costs_a_constant_number_of_queries(
    api: Api, begin: datetime, url: str, most: int
) -> None:
    url = asking(addressed(api, url), then(begin + HOUR))
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert api.get(url).status_code == 200
    assert len(queries) <= most, [query["sql"] for query in queries]


def test_the_total_of_the_past_is_remembered(api: Api, begin: datetime) -> None:
    """Under a name that any cache takes, so that the cache is not given up for a while."""
    api.get(f"/strategies?limit=1&as_of={then(begin + HOUR)}")
    assert not shared.is_away()
    with CaptureQueriesContext(connection) as queries:
        page = api.get(f"/strategies?limit=2&as_of={then(begin + HOUR)}").json()
    assert page["total"] == 3
    assert not [query for query in queries if "COUNT(" in query["sql"].upper()]


def test_a_stream_of_the_past(api: Api, begin: datetime) -> None:
    url = asking("/strategies?sort=-number&fields=number", then(begin + HOUR))
    response = api.get(url, accept="application/x-ndjson")
    lines = b"".join(response.streaming_content).splitlines()
    assert [json.loads(line)["number"] for line in lines] == ["3", "2", "1"]
    assert datetime.fromisoformat(response["As-Of"]) == begin + HOUR
    assert int(response["Ledger-Head"]) < api.read("/")["seq"]
