"""Withdrawn: readable and marked, told to other sites, out of menus and search, until it is not."""

from typing import Any

import orjson
import pytest
from django.test import Client
from wagtail.models import Page, Site

from cms.content.models import SiteSettings
from cms.editorial.models import Withdrawal
from cms.editorial.refusals import NotAPublisher, NotWithdrawn, ReasonMissing
from cms.editorial.verbs.restore import restore
from cms.editorial.verbs.unpublish import unpublish
from cms.editorial.verbs.withdraw import withdraw
from cms.ledger.models import Edition
from plan.models import PlanPage, StrategyPage
from tests.editorial.drafts import edit, fresh, published
from tests.editorial.people import People
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

REASON = "The law has changed."


@layer
def live(strategy: StrategyPage, who: People, ledger: Ledger) -> StrategyPage:
    page = published(strategy, who.editor, who.reviewer, who.publisher)
    ledger.record()
    return page


@layer
def withdrawn(live: StrategyPage, who: People, ledger: Ledger) -> StrategyPage:
    withdraw(live, who.publisher, REASON)
    ledger.record()
    return fresh(live)


def read(client: Client, path: str) -> Any:
    response = client.get(f"/api/v1{path}")
    assert response.status_code == 200, response.content
    return response.json()


def newest(page: Page) -> Edition:
    return Edition.objects.filter(path=page.url).latest("seq")


def test_it_is_readable_and_says_since_when_and_why(
    client: Client, withdrawn: StrategyPage, who: People, ledger: Ledger
) -> None:
    edition = newest(withdrawn)
    told = (edition.event, edition.reason, edition.actor, edition.change_note)
    assert told == ("withdrawn", REASON, who.publisher, "")
    document = read(client, f"/documents?path={withdrawn.url}")
    assert document["withdrawn"]
    assert document["withdrawal"]["reason"] == REASON
    assert document["statement"] == "Tell employers."
    change = read(client, "/changes?after=0")["items"][-1]
    assert (change["event"], change["reason"]) == ("withdrawn", REASON)
    assert change["document"] == document
    assert ledger.agrees()


def test_lists_tell_it_apart_and_search_does_not_find_it(
    client: Client, withdrawn: StrategyPage
) -> None:
    listed = read(client, "/strategies?withdrawn=true&facets=withdrawn")
    assert [item["id"] for item in listed["items"]] == [str(newest(withdrawn).document_id)]
    assert read(client, "/strategies?withdrawn=false")["total"] == 0
    assert read(client, "/search?q=employers")["total"] == 0
    assert read(client, "/strategies?q=employers")["total"] == 0


def test_the_past_is_as_it_was_and_the_history_tells_the_reason(
    client: Client, live: StrategyPage, withdrawn: StrategyPage
) -> None:
    published_, now = Edition.objects.filter(path=live.url).order_by("seq")
    document = f"/documents/{now.document_id}"
    before = published_.occurred_at.isoformat().replace("+00:00", "Z")
    assert read(client, f"{document}?as_of={before}") == orjson.loads(published_.body)
    newer, older = read(client, f"{document}/history")["items"]
    assert (newer["event"], newer["reason"], older["event"]) == ("withdrawn", REASON, "published")
    changes = read(client, f"{document}/diff?from=1&to=2")["changes"]
    assert {change["field"] for change in changes} == {"withdrawn", "withdrawal"}


def test_restoring_puts_it_in_force_again(
    client: Client, withdrawn: StrategyPage, who: People, ledger: Ledger
) -> None:
    restore(withdrawn, who.second_publisher, "The court has spoken.")
    ledger.record()
    assert (newest(withdrawn).event, newest(withdrawn).actor) == ("published", who.second_publisher)
    assert read(client, "/search?q=employers")["total"] == 1
    assert read(client, f"/documents?path={withdrawn.url}")["withdrawal"] is None
    with pytest.raises(NotWithdrawn):
        restore(withdrawn, who.publisher, "Again.")


def test_publishing_anew_ends_it(withdrawn: StrategyPage, who: People, ledger: Ledger) -> None:
    edit(withdrawn, who.editor, statement="As the new law has it.")
    assert Withdrawal.objects.exists(), "a draft changes nothing for readers"
    published(withdrawn, who.editor, who.reviewer, who.publisher)
    ledger.record()
    assert not Withdrawal.objects.exists()
    assert newest(withdrawn).event == "published"


def test_it_ends_with_the_page(withdrawn: StrategyPage, who: People, ledger: Ledger) -> None:
    unpublish(withdrawn, who.publisher, "It names a person.")
    ledger.record()
    assert not Withdrawal.objects.exists()
    assert newest(withdrawn).event == "gone"


def test_what_lies_below_goes_along_if_asked(
    live: StrategyPage, plan: PlanPage, who: People, ledger: Ledger
) -> None:
    Page.objects.filter(pk=plan.pk).update(live=True)
    withdraw(fresh(plan), who.publisher, REASON, include_descendants=True)
    assert set(Withdrawal.objects.values_list("page", flat=True)) == {plan.pk, live.pk}


@pytest.mark.parametrize("name", ["editor", "reviewer", "administrator", "superuser"])
def test_only_publishers_withdraw_and_restore(
    name: str, withdrawn: StrategyPage, who: People
) -> None:
    for verb in (withdraw, restore):
        with pytest.raises(NotAPublisher):
            verb(withdrawn, getattr(who, name), "Mine.")
    assert Withdrawal.objects.get().reason == REASON


def test_both_want_a_reason(withdrawn: StrategyPage, who: People) -> None:
    for verb in (withdraw, restore):
        with pytest.raises(ReasonMissing):
            verb(withdrawn, who.publisher, " ")


def test_the_site_marks_it_where_it_stands_and_leaves_it_out_of_menus(
    client: Client, live: StrategyPage, plan: PlanPage, who: People, ledger: Ledger
) -> None:
    Page.objects.filter(pk=plan.pk).update(live=True, show_in_menus=True)
    assert f'href="{plan.url}"' in header(client, live.url)
    withdraw(fresh(plan), who.publisher, REASON, include_descendants=True)
    shown = client.get(live.url).content.decode()
    assert "Withdrawn on" in shown
    assert REASON in shown
    assert f'href="{plan.url}"' not in header(client, live.url)
    assert "withdrawn-mark" in client.get(plan.url).content.decode()


def test_navigation_leaves_it_out(
    client: Client, live: StrategyPage, who: People, ledger: Ledger
) -> None:
    settings = SiteSettings.for_site(Site.objects.get())
    link = {"label": "Tell them", "page": live, "file": None, "url": ""}
    settings.navigation = [("link", link)]
    settings.save()
    ledger.record()
    assert [one["label"] for one in read(client, "/navigation")["links"]] == ["Tell them"]
    withdraw(live, who.publisher, REASON)
    ledger.record()
    assert read(client, "/navigation")["links"] == []
    assert "Tell them" not in header(client, live.url)


def header(client: Client, path: str) -> str:
    return client.get(path).content.decode().partition("<main")[0]
