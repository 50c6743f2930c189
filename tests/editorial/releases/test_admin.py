"""Releases in the admin: from a page or a list into one, what is in the way, publish, calendar."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.editorial.models import Release
from cms.editorial.releases.choices import State
from cms.editorial.releases.publish import publish
from cms.editorial.releases.remove import remove
from plan.models import StrategyPage
from tests.editorial.drafts import fresh, submitted
from tests.editorial.people import People, person
from tests.editorial.releases.pages import live, member_of


def browser(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


def read(user: object, name: str, *args: object, **query: str) -> str:
    answer = browser(user).get(reverse(f"releases:{name}", args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_pages_come_in_from_their_menu_and_from_lists(
    strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    editor = browser(who.editor)
    url = reverse("releases:add_page", args=[strategy.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[strategy.pk])
    assert url in editor.get(edit).content.decode()
    assert "name a new one" in editor.post(url).content.decode()
    assert editor.post(url, {"name": "HEROES day"}).status_code == 302
    release = Release.objects.get()
    assert "goes live with the release <b>HEROES day</b>" in editor.get(edit).content.decode()
    bulk = f"/admin/bulk/wagtailcore/page/add_to_release/?id={other.pk}&next=/admin/"
    assert other.title in editor.get(bulk).content.decode()
    assert editor.post(bulk, {"release": release.pk}).status_code == 302
    assert member_of(other).release == release
    refused = editor.post(bulk, {"name": "Another"}).content.decode()
    assert "is in the release “HEROES day”" in refused
    assert Release.objects.count() == 1


def test_the_release_says_what_is_in_the_way(
    release: Release, strategy: StrategyPage, who: People
) -> None:
    submitted(strategy, who.editor)
    shown = read(who.publisher, "release", release.pk)
    assert "In review. Its reviewers have been asked." in shown
    assert "Not submitted. Submit it." in shown
    assert "2 of 2 pages are not ready" in shown
    assert reverse("releases:publish", args=[release.pk]) not in shown
    answer = browser(who.publisher).post(reverse("releases:publish", args=[release.pk]))
    assert "cannot go live" in answer.content.decode()
    assert live(strategy) == [False]


def test_a_publisher_schedules_publishes_and_rolls_back(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    publisher = browser(who.publisher)
    at = timezone.localtime() + timedelta(days=1)
    url = reverse("releases:schedule", args=[ready.pk])
    assert publisher.post(url, {"at": f"{at:%Y-%m-%d %H:%M}"}).status_code == 302
    month = read(who.editor, "calendar", month=f"{at:%Y-%m}")
    assert "HEROES day" in month
    assert "HEROES day" in read(who.editor, "index", state=State.SCHEDULED.value)
    assert "HEROES day" not in read(who.editor, "index", state=State.PUBLISHED.value)
    assert "HEROES day" in browser(who.editor).get("/admin/").content.decode()
    publish = reverse("releases:publish", args=[ready.pk])
    assert "Only a publisher" in browser(who.editor).post(publish).content.decode()
    assert publisher.post(publish).status_code == 302
    assert live(strategy, other) == [True, True]
    assert "Went live with it" in read(who.editor, "release", ready.pk)
    back = reverse("releases:roll_back", args=[ready.pk])
    answer = publisher.post(back, {"reason": "Wrong figures."}, follow=True)
    assert "Leaves the public again" in answer.content.decode()


def test_the_calendar_shows_pages_that_go_live_and_that_expire(
    strategy: StrategyPage, who: People
) -> None:
    day = timezone.now().replace(day=15)
    fresh(strategy).latest_revision.__class__.objects.filter(
        pk=fresh(strategy).latest_revision_id
    ).update(approved_go_live_at=day)
    shown = read(who.reviewer, "calendar")
    assert "Page goes live" in shown
    assert "4.1 Awareness" in shown
    assert browser(who.editor).get("/admin/releases/calendar/?month=soon").status_code == 404
    before = (day - timedelta(days=60)).replace(day=1)
    empty = read(who.reviewer, "calendar", month=f"{before:%Y-%m}")
    assert f'The next is on <a href="?month={day:%Y-%m}">' in empty


@pytest.mark.parametrize("name", ["index", "calendar", "create"])
def test_whoever_works_on_no_page_sees_none_of_it(name: str, db: None) -> None:
    visitor = person("visitor", is_staff=True)
    assert browser(visitor).get(reverse(f"releases:{name}")).status_code in (302, 403)


def test_lists_find_what_waits_for_a_release(
    ready: Release, strategy: StrategyPage, other: StrategyPage, who: People
) -> None:
    def listed(waits: str) -> set[int]:
        query = {"waits_for_release": waits}
        answer = browser(who.publisher).get("/admin/strategies/", query)
        return {page.pk for page in answer.context["object_list"]}

    assert listed("true") == {strategy.pk, other.pk}
    remove(member_of(other), who.publisher)
    assert listed("true") == {strategy.pk}
    assert listed("false") == {other.pk}
    publish(ready, who.publisher)
    assert listed("true") == set()
    assert listed("false") == listed("") == {strategy.pk, other.pk}
