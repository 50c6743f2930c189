"""Whoever looks at a release again, in the same state, does not wait for it to be published again;
and whatever has changed is seen at once."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.delivery.preview import rehearsals as keeping
from cms.delivery.preview.issuing import issue_for_release
from cms.delivery.preview.rehearsals import rehearsals
from cms.editorial.models import Release, ReleaseMember
from cms.ledger.models import Current, Edition, FormerValue, Mark, Searchable, SortKey, Value
from plan.models import PlanPage, StrategyPage
from tests.delivery.conftest import Api
from tests.delivery.preview.conftest import Viewer
from tests.delivery.preview.releases.conftest import CHANGED, LATER, NEW
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger

LIST = "/preview/strategies?facets=status"
ASKED = (
    LIST,
    "/preview/search?q=HEROES",
    "/preview/documents?path=/plan/4-awareness/",
    "/preview/documents?path=/plan/5-awareness/",
    "/preview/navigation",
    "/preview/release",
)
LEDGER = (Edition, Current, Value, SortKey, Searchable, FormerValue, Mark)
CEILING = 60


def statements(viewer: Viewer, token: PreviewToken) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert viewer.get(token, LIST).status_code == 200
    return len(caught)


def said(viewer: Viewer, token: PreviewToken) -> list[str]:
    return [item["statement"] for item in viewer.read(token, LIST)["items"]]


def without_time(told: Any) -> Any:
    """Two rehearsals have two times."""
    if isinstance(told, list):
        return [without_time(each) for each in told]
    if isinstance(told, dict):
        times = ("published_at", "updated_at", "ended_at")
        return {name: without_time(each) for name, each in told.items() if name not in times}
    return told


def test_it_costs_the_same_however_many_pages_there_are(
    viewer: Viewer, token: PreviewToken, release: Release, plan: PlanPage, ledger: Ledger
) -> None:
    first = statements(viewer, token)
    again = statements(viewer, token)
    assert again < CEILING < first
    for number in range(20, 30):
        page = StrategyPageFactory(parent=plan, number=str(number), draft=True)
        revision = page.save_revision()
        ReleaseMember.objects.create(release=release, page=page, title="New", revision=revision)
    assert statements(viewer, token) > first
    assert statements(viewer, token) <= again + 2


def test_it_answers_as_when_it_was_published_anew(
    viewer: Viewer, token: PreviewToken, api: Api, ledger: Ledger
) -> None:
    public = api.read("/strategies")
    before = [list(model.objects.order_by("pk").values_list()) for model in LEDGER]
    fresh = []
    for url in ASKED:
        rehearsals.clear()
        fresh.append(without_time(viewer.read(token, url)))
    kept = [without_time(viewer.read(token, url)) for url in ASKED]
    assert kept == fresh
    assert viewer.get(token, "/preview/documents?path=/leaving/").status_code == 410
    assert api.read("/strategies") == public
    assert [list(model.objects.order_by("pk").values_list()) for model in LEDGER] == before
    assert not ledger.record().outcomes


def test_another_text_is_seen_at_once(
    viewer: Viewer, token: PreviewToken, old: StrategyPage, new: StrategyPage
) -> None:
    assert said(viewer, token) == said(viewer, token) == [CHANGED, NEW]
    ReleaseMember.objects.filter(page=old).update(revision=None)
    assert said(viewer, token) == [LATER, NEW]
    draft = StrategyPage.objects.get(pk=old.pk)
    draft.statement = "Typed just now"
    draft.save_revision()
    assert said(viewer, token) == ["Typed just now", NEW]
    ReleaseMember.objects.filter(page=new).delete()
    assert said(viewer, token) == ["Typed just now"]


@pytest.mark.parametrize("recorded", [False, True])
def test_what_becomes_public_meanwhile_is_seen_at_once(
    viewer: Viewer, token: PreviewToken, plan: PlanPage, ledger: Ledger, recorded: bool
) -> None:
    assert said(viewer, token) == said(viewer, token) == [CHANGED, NEW]
    StrategyPageFactory(parent=plan, number="6", statement="Public meanwhile")
    if recorded:
        ledger.record()
    for _ in range(2):
        assert said(viewer, token) == [CHANGED, NEW, "Public meanwhile"]


def test_what_left_no_edition_is_seen_too(
    viewer: Viewer, token: PreviewToken, new: StrategyPage, ledger: Ledger
) -> None:
    """A mark that the recorder took away, of something that nothing public shows."""
    statements(viewer, token)
    again = statements(viewer, token)
    Mark.objects.create(label="wagtailcore.page", object_id=new.pk)
    assert not ledger.record().outcomes
    assert statements(viewer, token) > again
    assert statements(viewer, token) == again


def test_it_lasts_for_a_minute(
    viewer: Viewer, token: PreviewToken, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements(viewer, token)
    again = statements(viewer, token)
    monkeypatch.setattr(keeping, "SECONDS", -1)
    assert statements(viewer, token) > again


def test_another_link_finds_it_but_only_while_its_issuer_may_see_the_drafts(
    viewer: Viewer, token: PreviewToken, release: Release, editor: User
) -> None:
    statements(viewer, token)
    again = statements(viewer, token)
    assert statements(viewer, issue_for_release(editor, release)) == again
    token.revoked_at = timezone.now()
    token.save()
    assert viewer.get(token, LIST).status_code == 401
    other = issue_for_release(editor, release)
    editor.groups.clear()
    assert viewer.get(other, LIST).status_code == 401


def test_what_is_too_large_is_not_kept(
    viewer: Viewer, token: PreviewToken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LARGEST", 3)
    assert statements(viewer, token) > CEILING
    assert statements(viewer, token) > CEILING


def test_where_the_page_stands_is_part_of_it(
    viewer: Viewer, token: PreviewToken, new: StrategyPage, home: Page
) -> None:
    assert viewer.get(token, "/preview/documents?path=/plan/5-awareness/").status_code == 200
    Page.objects.filter(pk=new.pk).update(slug="five", url_path=new.url_path[:-12] + "five/")
    told = viewer.read(token, "/preview/release")
    assert statements(viewer, token) < CEILING
    rehearsals.clear()
    assert without_time(viewer.read(token, "/preview/release")) == without_time(told)
