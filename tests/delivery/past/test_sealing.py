"""What became private, or was erased, is told of no moment, by no route."""

from datetime import datetime

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cms.ledger.choices import EndingKind
from cms.ledger.endings import announce
from cms.ledger.erasing import erase
from cms.ledger.keys import key
from cms.ledger.models import FormerSortKey, FormerValue
from plan.models import PlanPage, StrategyPage
from tests.delivery.conftest import Api
from tests.delivery.past.conftest import HOUR, then
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import identity

SECRET = "Whispered"


@layer
def secret(begin: datetime, strategies: list[StrategyPage], ledger: Ledger) -> StrategyPage:
    """A strategy below the first one, of two versions."""
    with time_machine.travel(begin + 3 * HOUR, tick=False):
        page = StrategyPageFactory(
            parent=strategies[0], number="1.1", short_name=SECRET, slug=SECRET.lower()
        )
        ledger.record()
    StrategyPage.objects.filter(pk=page.pk).update(statement=f"{SECRET} twice.")
    with time_machine.travel(begin + 4 * HOUR, tick=False):
        ledger.record()
    return page


def reads_of(page: StrategyPage, moment: datetime) -> list[str]:
    id, path = identity(page).pk, page.url_path.removeprefix("/start")
    return [
        f"/documents/{id}?as_of={then(moment)}",
        f"/documents/{id}?as_of={then(moment)}&include=parent",
        f"/documents?path={path}&as_of={then(moment)}",
        f"/documents/{id}/history",
        f"/documents/{id}/diff?from=1&to=2",
        f"/documents/{id}",
        f"/documents?path={path}",
    ]


def lists_of(plan: str, moment: datetime) -> list[str]:
    as_of = f"as_of={then(moment)}"
    return [
        f"/strategies?{as_of}",
        f"/strategies?{as_of}&sort=-number&limit=200",
        f"/strategies?{as_of}&number=1.1&facets=number",
        f"/strategies?{as_of}&facets=number,parent",
        f"/plans/{plan}/outline?{as_of}",
        f"/documents/{plan}?{as_of}&include=parent",
        "/changes?history=true",
    ]


def trace(api: Api, urls: list[str]) -> list[str]:
    """The addresses that answer with anything of it."""
    found = []
    for url in urls:
        answer = api.get(url)
        if SECRET.lower() in (answer.content.decode() + str(answer.headers)).lower():
            found.append(url)
    lines = api.get(urls[0], accept="application/x-ndjson")
    if SECRET.encode() in b"".join(getattr(lines, "streaming_content", ())):
        found.append("stream")
    return found


def sealed(api: Api, page: StrategyPage, plan: str, moment: datetime) -> bool:
    for url in reads_of(page, moment):
        answer = api.get(url)
        assert answer.status_code == 410, url
        assert SECRET.lower() not in answer.content.decode().lower(), url
        assert answer.json()["reason"] is None
    assert trace(api, lists_of(plan, moment)) == []
    assert api.read(lists_of(plan, moment)[2])["total"] == 0
    return True


def open_again(api: Api, page: StrategyPage, plan: str, moment: datetime) -> bool:
    assert [api.get(url).status_code for url in reads_of(page, moment)] == [200] * 7
    assert set(trace(api, lists_of(plan, moment))) >= {"stream", *lists_of(plan, moment)[:5]}
    return True


def test_becoming_private_seals_the_past_with_all_below_and_becoming_public_opens_it(
    api: Api,
    plan: PlanPage,
    strategies: list[StrategyPage],
    secret: StrategyPage,
    begin: datetime,
    ledger: Ledger,
) -> None:
    plan_id, moment = str(identity(plan).pk), begin + 3 * HOUR
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        assert open_again(api, secret, plan_id, moment)
        urls = [*reads_of(secret, moment)[:1], *lists_of(plan_id, moment)[:5]]
        etags = {url: api.get(url)["ETag"] for url in urls}
        assert api.read(urls[1])["total"] == 3
        restriction = PageViewRestriction.objects.create(
            page=strategies[0], restriction_type="login"
        )
        ledger.record()
        assert sealed(api, secret, plan_id, moment)
        assert sealed(api, secret, plan_id, begin + 5 * HOUR)
        assert api.read(urls[1])["total"] == 1
        for url, etag in etags.items():
            assert api.get(url, if_none_match=etag).status_code != 304, url
        restriction.delete()
        ledger.record()
        assert open_again(api, secret, plan_id, moment)
        assert api.read(urls[1])["total"] == 3
        assert ledger.agrees()


def test_what_ended_before_its_section_became_private_is_sealed_without_an_edition(
    api: Api, plan: PlanPage, secret: StrategyPage, begin: datetime, ledger: Ledger
) -> None:
    plan_id, moment = str(identity(plan).pk), begin + 3 * HOUR
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        StrategyPage.objects.get(pk=secret.pk).unpublish()
        ledger.record()
        list_url = lists_of(plan_id, moment)[0]
        etag, seq = api.get(list_url)["ETag"], api.read("/")["seq"]
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        ledger.record()
        assert api.read("/")["seq"] == seq
        assert api.get(list_url, if_none_match=etag).status_code == 200
        assert sealed(api, secret, plan_id, moment)


def test_what_others_said_of_it_in_the_past_is_left_out_and_the_answer_is_another(
    api: Api, plan: PlanPage, strategies: list[StrategyPage], begin: datetime, ledger: Ledger
) -> None:
    witness = StrategyPage.objects.get(pk=strategies[1].pk)
    url = f"/documents/{identity(witness).pk}?as_of={then(begin + 5 * HOUR)}"
    with time_machine.travel(begin + 5 * HOUR, tick=False):
        witness.further_reading.create(title="Read on", page=strategies[0])
        witness.save()
        ledger.record()
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        before = api.get(url)
        difference = f"/documents/{identity(witness).pk}/diff?from=2&to=3"
        feed = "/changes?history=true"
        etags = {each: api.get(each)["ETag"] for each in (url, f"{url}&fields=title", feed)}
        etags[difference] = api.get(difference)["ETag"]
        restriction = PageViewRestriction.objects.create(
            page=strategies[0], restriction_type="login"
        )
        ledger.record()
        with CaptureQueriesContext(connection) as queries:
            after = api.get(url)
        assert len(queries) == 2, "one more, where something is sealed"
        (left,) = after.json()["further_reading"]
        assert left == {"title": "Read on", "url": None, "document": None, "hreflang": None}
        for each, etag in etags.items():
            again = api.get(each, if_none_match=etag)
            assert again.status_code == 200, each
            assert "/plan/1-awareness/" not in str(again.json().get("changes", again.json())), each
        restriction.delete()
        ledger.record()
        assert (api.get(url).content, api.get(url)["ETag"]) == (before.content, before["ETag"])


def test_an_erasure_leaves_no_value_behind(
    api: Api, plan: PlanPage, secret: StrategyPage, begin: datetime, ledger: Ledger
) -> None:
    plan_id, moment, document = str(identity(plan).pk), begin + 3 * HOUR, identity(secret)
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        StrategyPage.objects.get(pk=secret.pk).delete()
        ledger.record()
        list_url = lists_of(plan_id, moment)[0]
        etag = api.get(list_url)["ETag"]
        erase(document.pk, actor="the office", reason="The law demands it.")
        assert api.get(list_url, if_none_match=etag).status_code == 200
        for part in ("", f"?as_of={then(moment)}", "/history", "/diff?from=1&to=2"):
            answer = api.get(f"/documents/{document.pk}{part}")
            assert answer.status_code == 410
            assert SECRET.lower() not in answer.content.decode().lower()
        assert trace(api, lists_of(plan_id, moment)) == []
        for model in (FormerValue, FormerSortKey):
            assert not model.objects.filter(document=document).exists()
        assert ledger.agrees()


def test_a_successor_that_was_sealed_is_not_named_in_the_past(
    api: Api,
    plan: PlanPage,
    strategies: list[StrategyPage],
    secret: StrategyPage,
    begin: datetime,
    ledger: Ledger,
) -> None:
    ended = strategies[1]
    with time_machine.travel(begin + 5 * HOUR, tick=False):
        announce(key(ended), EndingKind.REDIRECTED, successor=key(secret))
        StrategyPage.objects.get(pk=ended.pk).unpublish()
        ledger.record()
    url = f"/documents/{identity(ended).pk}?as_of={then(begin + 6 * HOUR)}"
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        assert SECRET.lower() in api.get(url).json()["replaced_by"]["path"]
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        ledger.record()
        assert api.get(url).json()["replaced_by"] is None
