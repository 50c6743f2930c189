"""What a preview says: the public document of the draft, and nothing of it anywhere else."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from cms.delivery.models import PreviewToken
from cms.delivery.preview.issuing import issue
from cms.ledger import envelope, registry
from cms.ledger.models import Dependency, Edition, Identity
from home.models import HomePage
from plan.choices import Role
from plan.models import PlanPage, StrategyPage
from tests.delivery.conftest import Api
from tests.delivery.preview.conftest import SECRET, Viewer, with_draft
from tests.factories import ImageFactory, StrategyPageFactory, WorkgroupFactory
from tests.ledger.fixtures import Ledger

MOST_QUERIES = 23
"""Whatever the page holds: who asks, the draft, the surroundings, and the cards by kind."""


def test_it_is_the_public_document_of_the_draft(
    viewer: Viewer, api: Api, token: PreviewToken
) -> None:
    live = api.read("/strategies")["items"][0]
    seen = viewer.read(token)
    assert seen["statement"] == SECRET
    assert list(seen) == list(live), "the same fields in the same order"
    assert (seen["id"], seen["path"], seen["url"]) == (live["id"], live["path"], live["url"])
    assert seen["version"] == live["version"] + 1
    assert seen["published_at"] == live["published_at"]
    schema = envelope.schema(registry.by_type("plan.strategy"))  # type: ignore[arg-type]
    assert schema.model_validate(seen)


def test_nobody_keeps_it(viewer: Viewer, token: PreviewToken) -> None:
    response = viewer.get(token)
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "Authorization" in response["Vary"]
    assert not {"ETag", "Last-Modified", "Surrogate-Key"} & set(response.headers)


def test_a_page_that_was_never_public(
    viewer: Viewer, plan: PlanPage, editor: User, ledger: Ledger
) -> None:
    page = with_draft(StrategyPageFactory(parent=plan, number="7", draft=True), slug="seven")
    first, again = (viewer.read(issue(editor, page)) for _ in range(2))
    assert (first["version"], first["path"]) == (1, "/plan/seven/")
    assert first["plan"]["title"] == "Our plan"
    assert first["id"] == again["id"], "provisional, but the same each time"


def test_the_path_is_what_it_would_be(
    viewer: Viewer, strategy: StrategyPage, home: HomePage, editor: User
) -> None:
    assert viewer.read(issue(editor, with_draft(strategy, slug="four")))["path"] == "/plan/four/"
    moved = with_draft(home, slug="another-root")
    assert viewer.read(issue(editor, moved))["path"] == "/"


def test_looking_writes_nothing(viewer: Viewer, token: PreviewToken, ledger: Ledger) -> None:
    ledger.record()
    before = [model.objects.count() for model in (Edition, Identity, Dependency)]
    viewer.read(token)
    assert ledger.record().outcomes == []
    assert before == [model.objects.count() for model in (Edition, Identity, Dependency)]


def test_nothing_of_a_draft_is_in_any_other_answer(
    viewer: Viewer, api: Api, token: PreviewToken, strategy: StrategyPage
) -> None:
    viewer.read(token)
    document = api.read("/strategies")["items"][0]["id"]
    routes = [one["url"] for one in api.read("/")["collections"] + api.read("/")["singles"]]
    routes += [f"/documents/{document}", f"/documents?path={strategy.url}", "/changes?after=0"]
    routes += ["/strategies?q=draft", "/openapi.json", "/"]
    for route in routes:
        assert SECRET.encode() not in api.get(route).content, route


def test_what_it_shows_of_others_is_what_is_public_of_them(
    viewer: Viewer, strategy: StrategyPage, editor: User, ledger: Ledger
) -> None:
    plan = strategy.get_parent().specific
    with_draft(plan, title="A secret plan")
    group = WorkgroupFactory(name="Industry")
    strategy.workgroup_roles.create(workgroup=group, role=Role.LEAD)
    image = ImageFactory(title="In the draft only")
    strategy.search_image = image
    token = issue(editor, with_draft(strategy))
    seen = viewer.read(token)
    assert seen["plan"]["title"] == "Our plan"
    assert seen["leads"] == ["industry"]
    assert seen["seo"]["image"]["alt"] == image.alt
    vault = Collection.get_first_root_node().add_child(name="Vault")
    CollectionViewRestriction.objects.create(collection=vault, restriction_type="login")
    type(image).objects.update(collection=vault)
    assert viewer.read(token)["seo"]["image"] is None


def test_fields_and_include_work_as_on_any_document(viewer: Viewer, token: PreviewToken) -> None:
    seen = viewer.read(token, "/preview?fields=statement&include=plan")
    assert seen["statement"] == SECRET
    assert "title" not in seen
    assert [one["title"] for one in seen["included"]] == ["Our plan"]
    assert viewer.get(token, "/preview?fields=budget").status_code == 400


def test_an_unfinished_draft_is_shown_as_far_as_it_goes_or_says_that_it_cannot_be(
    viewer: Viewer, strategy: StrategyPage, editor: User, caplog: pytest.LogCaptureFixture
) -> None:
    revision = strategy.save_revision(clean=False)
    revision.content["statement"] = ""
    revision.save()
    assert viewer.read(issue(editor, strategy))["statement"] == ""
    strategy.actions.create(number="4.1", statement="Ask", status="no such state")
    response = viewer.get(issue(editor, with_draft(strategy)))
    assert response.status_code == 409
    assert response.json()["type"].endswith("#problem-draft-incomplete")


@pytest.mark.parametrize("actions", [0, 40])
def test_the_number_of_queries_does_not_grow_with_the_page(
    viewer: Viewer, strategy: StrategyPage, editor: User, actions: int
) -> None:
    for number in range(actions):
        strategy.actions.create(number=f"4.{number}", statement="Ask", steps="<p>Often</p>")
        group = WorkgroupFactory()
        strategy.workgroup_roles.create(workgroup=group, role=Role.SUPPORT)
    token = issue(editor, with_draft(strategy))
    viewer.read(token)
    with CaptureQueriesContext(connection) as queries:
        viewer.read(token)
    assert len(queries) <= MOST_QUERIES, "\n".join(one["sql"][:150] for one in queries)


@pytest.mark.parametrize("was_public", [True, False])
@pytest.mark.parametrize("end", ["delete", "restrict"])
def test_what_is_deleted_or_private_has_no_preview(
    viewer: Viewer, plan: PlanPage, editor: User, ledger: Ledger, was_public: bool, end: str
) -> None:
    page = with_draft(StrategyPageFactory(parent=plan, live=was_public), statement=SECRET)
    ledger.record()
    token = issue(editor, page)
    if end == "delete":
        page.delete()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    ledger.record()
    response = viewer.get(token)
    assert response.status_code == (410 if was_public else 404)
    assert SECRET.encode() not in response.content


def test_what_was_erased_has_no_preview_by_an_earlier_token(
    viewer: Viewer, strategy: StrategyPage, editor: User, ledger: Ledger
) -> None:
    from cms.ledger.erasing import erase

    token = issue(editor, strategy)
    strategy.unpublish()
    ledger.record()
    assert viewer.get(token).status_code == 200, "the draft of an unpublished page is a draft"
    assert token.document
    erase(token.document, actor="lawyer", reason="The law")
    assert viewer.get(token).status_code == 410


NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dates", "at", "status"),
    [
        ({}, None, 200),
        ({"go_live_at": NOON.replace(month=5)}, None, 200),
        ({"go_live_at": NOON.replace(month=5)}, NOON.replace(month=4), 404),
        ({"go_live_at": NOON.replace(month=5)}, NOON.replace(month=5), 200),
        ({"expire_at": NOON.replace(month=5)}, NOON.replace(month=4), 200),
        ({"expire_at": NOON.replace(month=5)}, NOON.replace(month=5), 410),
        ({"expire_at": NOON.replace(month=2)}, None, 200),
    ],
)
def test_a_point_in_time_keeps_the_dates_of_the_page(
    viewer: Viewer,
    strategy: StrategyPage,
    editor: User,
    dates: dict[str, Any],
    at: datetime | None,
    status: int,
) -> None:
    with time_machine.travel(NOON, tick=False):
        token = issue(editor, with_draft(strategy, **dates), at=at)
        response = viewer.get(token)
    assert response.status_code == status
    if status == 200:
        assert datetime.fromisoformat(response["Preview-At"]) == at or NOON
        assert datetime.fromisoformat(response.json()["updated_at"]) == (at or NOON)


def test_a_revision_stays_what_it_was(viewer: Viewer, strategy: StrategyPage, editor: User) -> None:
    pinned = issue(editor, strategy, revision_id=strategy.latest_revision_id)
    following = issue(editor, strategy)
    with_draft(strategy, statement="Said later")
    assert viewer.read(pinned)["statement"] == SECRET
    assert viewer.read(following)["statement"] == "Said later"
    strategy.latest_revision = None
    strategy.save()
    Page.objects.get(pk=strategy.pk).revisions.all().delete()
    assert viewer.get(pinned).status_code == 404
