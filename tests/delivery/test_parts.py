from django.db import connection
from django.test.utils import CaptureQueriesContext

from plan.models import Action, PlanPage
from tests.delivery.conftest import Api
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger


def test_the_outline_of_a_plan_is_its_numbered_tree(
    api: Api, plan: PlanPage, ledger: Ledger
) -> None:
    four = StrategyPageFactory(parent=plan, number="4", slug="four")
    below = StrategyPageFactory(parent=four, number="4.1", slug="one")
    StrategyPageFactory(parent=four, number="4.2", slug="two", draft=True)
    Action.objects.create(strategy=below, number="4.1.1", statement="Act.", status="complete")
    ledger.record()
    plan_id = api.read("/documents?path=/plan/")["id"]
    with CaptureQueriesContext(connection) as queries:
        tree = api.read(f"/plans/{plan_id}/outline")
    assert len(queries) == 3
    assert (tree["id"], tree["title"]) == (plan_id, "Our plan")
    (node,) = tree["strategies"]
    assert [child["number"] for child in node["strategies"]] == ["4.1"]
    assert node["progress"]["by_status"]["complete"] == 1


def test_an_outline_that_has_not_changed_costs_one_query(api: Api, plan: PlanPage) -> None:
    url = f"/plans/{api.read('/documents?path=/plan/')['id']}/outline"
    etag = api.get(url)["ETag"]
    with CaptureQueriesContext(connection) as queries:
        assert api.get(url, if_none_match=etag).status_code == 304
    assert len(queries) == 1


def test_what_is_no_plan_has_no_outline(api: Api, plan: PlanPage, ledger: Ledger) -> None:
    home_id = api.read("/documents?path=/")["id"]
    assert api.get(f"/plans/{home_id}/outline").status_code == 404
    url = f"/plans/{api.read('/documents?path=/plan/')['id']}/outline"
    plan.live = False
    plan.save()
    ledger.record()
    assert api.get(url).status_code == 410
