"""Replaced: readers of the old address, on the site and in the API, are led to the new page."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from cms.editorial.choices import Ending
from cms.editorial.refusals import UnfitSuccessor
from cms.editorial.verbs.end import end
from cms.ledger.models import Edition
from cms.ledger.reading import head
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.drafts import draft, edit, fresh, published
from tests.editorial.people import People
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


def public(page: Page, who: People) -> Page:
    return published(page, who.editor, who.reviewer, who.publisher)


@layer
def old(plan: PlanPage, strategy: StrategyPage, who: People, ledger: Ledger) -> Page:
    return public(strategy, who)


@layer
def new(old: Page, plan: PlanPage, industry: Workgroup, who: People, ledger: Ledger) -> Page:
    page = public(draft(plan, who.editor, industry, number="4.2"), who)
    ledger.record()
    return page


def replace(page: Page, successor: Page, who: People, ledger: Ledger) -> None:
    end(fresh(page), who.publisher, Ending.REPLACED, "Merged.", successor)
    ledger.record()


def led(client: Client, page: Page) -> tuple[str, str]:
    """Where the API and the site send a reader of the page's address."""
    api = client.get(f"/api/v1/documents?path={page.url}")
    site = client.get(page.url)
    assert (api.status_code, site.status_code) == (308, 301)
    return api["Location"].partition("path=")[2], site["Location"]


def test_readers_are_led_and_the_ending_says_why(
    client: Client, old: Page, new: Page, who: People, ledger: Ledger
) -> None:
    replace(old, new, who, ledger)
    assert led(client, old) == (new.url, new.url)
    ending = Edition.objects.filter(path=old.url).latest("seq")
    assert (ending.event, ending.reason) == ("redirected", "Merged.")
    gone = client.get(f"/api/v1/documents/{ending.document_id}")
    assert (gone.status_code, gone.json()["reason"]) == (410, "Merged.")
    assert gone.json()["replaced_by"]["path"] == new.url
    redirects = client.get("/api/v1/redirects").json()["items"]
    assert [one["from_path"] for one in redirects] == [old.url.rstrip("/")]


def test_who_was_led_to_a_page_that_is_replaced_is_led_on(
    client: Client, old: Page, new: Page, plan: PlanPage, who: People, ledger: Ledger
) -> None:
    replace(old, new, who, ledger)
    Page.objects.filter(pk=plan.pk).update(live=True)
    ledger.record()
    replace(new, fresh(plan), who, ledger)
    assert led(client, old) == led(client, new) == (plan.url, plan.url)


def test_a_page_that_comes_back_is_at_its_own_address(
    client: Client, old: Page, new: Page, who: People, ledger: Ledger
) -> None:
    replace(old, new, who, ledger)
    public(edit(old, who.editor, statement="Again."), who)
    ledger.record()
    assert client.get(f"/api/v1/documents?path={old.url}").status_code == 200
    assert not Redirect.objects.exists()
    replace(new, old, who, ledger)
    assert led(client, new) == (old.url, old.url)


def test_the_redirect_to_what_became_private_is_shown_to_nobody_also_in_the_past(
    client: Client, old: Page, new: Page, who: People, ledger: Ledger
) -> None:
    replace(old, new, who, ledger)
    then = Edition.objects.get(seq=head()).occurred_at.isoformat().replace("+00:00", "Z")
    PageViewRestriction.objects.create(page=new, restriction_type="login")
    ledger.record()
    for at in ("", f"&as_of={then}"):
        for url in ("/redirects?limit=9", f"/documents?path={old.url}"):
            answer = client.get(f"/api/v1{url}{at}", follow=True).content.decode()
            assert new.url not in answer, f"{url}{at}"


def test_a_successor_is_a_page_that_everybody_can_read(
    old: Page, new: Page, plan: PlanPage, who: People, ledger: Ledger
) -> None:
    unfit = {
        old: "taken away itself",
        plan: "not public",
        None: "Choose the page",
    }
    for successor, why in unfit.items():
        with pytest.raises(UnfitSuccessor, match=why):
            end(old, who.publisher, Ending.REPLACED, "Merged.", successor)
    PageViewRestriction.objects.create(page=new, restriction_type="login")
    with pytest.raises(UnfitSuccessor, match="private"):
        end(old, who.publisher, Ending.REPLACED, "Merged.", new)
    assert fresh(old).live
