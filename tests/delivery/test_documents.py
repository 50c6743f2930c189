import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.ledger.choices import EndingKind
from cms.ledger.endings import announce
from home.models import HomePage
from plan.models import PlanPage
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger


def test_a_document_is_the_same_by_id_and_by_path(api: Api, plan: PlanPage) -> None:
    by_path = api.get("/documents?path=/plan/")
    by_id = api.get(f"/documents/{by_path.json()['id']}")
    assert by_id.content == by_path.content
    assert by_id["ETag"] == by_path["ETag"]
    assert by_id.json()["title"] == "Our plan"


def test_a_document_says_how_long_and_under_which_keys_it_may_be_kept(
    api: Api, plan: PlanPage
) -> None:
    response = api.get("/documents?path=/plan/")
    document = response.json()
    assert response["Cache-Control"].startswith("public, max-age=60")
    assert response["Surrogate-Key"].split() == [document["id"], "plan.plan", "/", "/plan/"]
    assert response["Last-Modified"].endswith("GMT")
    assert int(response["Content-Length"]) == len(response.content)


def test_what_has_not_changed_is_answered_with_304(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    etag = api.get("/documents?path=/plan/")["ETag"]
    for sent in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = api.get("/documents?path=/plan/", if_none_match=sent)
        assert (again.status_code, again.content) == (304, b"")
        assert again["ETag"] == etag
    plan.title = "Their plan"
    plan.save()
    ledger.record()
    assert api.get("/documents?path=/plan/", if_none_match=etag).status_code == 200


@pytest.mark.parametrize("fresh", [True, False])
def test_a_document_costs_one_query(api: Api, plan: PlanPage, fresh: bool) -> None:
    etag = api.get("/documents?path=/plan/")["ETag"]
    headers = {} if fresh else {"if_none_match": etag}
    for url in ("/documents?path=/plan/", f"/documents/{api.read('/plans')['items'][0]['id']}"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            api.get(url, **headers)
        assert len(queries) == 1


def test_a_draft_leaves_no_trace(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    StrategyPageFactory(parent=plan, draft=True, slug="secret", number="7")
    ledger.record()
    assert api.get("/documents?path=/plan/secret/").status_code == 404
    assert api.read("/strategies")["total"] == 0


def test_an_id_that_never_was_is_not_found(api: Api, home: HomePage) -> None:
    response = api.get("/documents/00000000-0000-4000-8000-000000000000")
    assert response.status_code == 404
    assert response.json()["type"] == "/api/v1/docs#problem-not-found"


def test_what_was_public_is_gone_with_reason_time_and_successor(
    api: Api, plan: PlanPage, home: HomePage, ledger: Ledger
) -> None:
    ended, successor = api.read("/documents?path=/plan/"), api.read("/documents?path=/")
    announce(
        ("wagtailcore.page", plan.pk),
        EndingKind.GONE,
        reason="Merged.",
        successor=("wagtailcore.page", home.pk),
    )
    plan.live = False
    plan.save()
    ledger.record()
    for url in ("/documents?path=/plan/", f"/documents/{ended['id']}"):
        response = api.get(url)
        assert response.status_code == 410
        problem = response.json()
        assert problem["id"] == ended["id"]
        assert problem["reason"] == "Merged."
        assert problem["ended_at"] > ended["updated_at"]
        assert problem["replaced_by"] == {"id": successor["id"], "path": "/", "url": None}


def test_of_what_became_private_only_the_end_is_told(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    ended = api.read("/documents?path=/plan/")
    plan.view_restrictions.create(restriction_type="login")
    ledger.record()
    for url in ("/documents?path=/plan/", f"/documents/{ended['id']}"):
        response = api.get(url)
        assert response.status_code == 410
        assert response.json()["reason"] is None
        assert "Our plan" not in response.content.decode()
    assert api.read("/plans")["total"] == 0


def test_by_an_old_path_one_is_sent_to_the_new_one(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    plan.slug = "strategic-plan"
    plan.save()
    ledger.record()
    response = api.get("/documents?path=/plan/")
    assert response.status_code == 308
    assert response["Location"] == "/api/v1/documents?path=/strategic-plan/"
    assert api.read(response["Location"])["title"] == "Our plan"


def test_a_child_of_what_moved_is_found_by_its_old_path_too(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    StrategyPageFactory(parent=plan, slug="four", number="4")
    ledger.record()
    plan.slug = "strategic-plan"
    plan.save()
    ledger.record()
    response = api.get("/documents?path=/plan/four/")
    assert response["Location"] == "/api/v1/documents?path=/strategic-plan/four/"
