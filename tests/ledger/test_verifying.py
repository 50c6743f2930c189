"""Built anew or kept up to date, the ledger is the same; where it is not, verify says so."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from cms.ledger.marks import drain
from cms.ledger.models import Current, Dependency, Edition, SortKey, Value
from cms.ledger.reading import Listing
from cms.ledger.verifying import verify
from plan.documents import StrategyDocument
from plan.models import PlanPage, StrategyPage
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import document, events

pytestmark = pytest.mark.django_db


def run(*args: str) -> str:
    out = StringIO()
    call_command("ledger", *args, stdout=out)
    return out.getvalue()


def test_verify_finds_a_change_that_left_no_mark_and_repair_writes_it(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    StrategyPage.objects.update(statement="Nobody noticed.")
    drain()
    with pytest.raises(CommandError, match="repair"):
        run("verify")
    assert events(strategy) == ["published"], "verify writes nothing"
    assert "updated" in run("repair")
    assert document(strategy)["statement"] == "Nobody noticed."  # type: ignore[index]
    assert "says what the content says" in run("verify")


def test_verify_records_what_is_marked_first(strategy: StrategyPage) -> None:
    StrategyPage.objects.update(statement="On its way.")
    assert verify().well
    assert events(strategy) == ["published", "updated"]


@pytest.mark.parametrize("model", [Current, Dependency])
def test_verify_notices_what_was_lost_beside_the_editions(
    strategy: StrategyPage, ledger: Ledger, model: type[Current] | type[Dependency]
) -> None:
    Value.objects.all().delete()
    SortKey.objects.all().delete()
    model.objects.all().delete()
    assert not verify().well


def test_repair_puts_lost_values_back(strategy: StrategyPage, ledger: Ledger) -> None:
    before = Value.objects.count()
    Current.objects.update(indexed="")
    Value.objects.all().delete()
    run("repair")
    assert Value.objects.count() == before > 0
    assert ledger.agrees()


def test_a_class_that_joins_another_collection_is_put_there(
    strategy: StrategyPage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StrategyDocument, "collection", "objectives")
    run("repair")
    assert events(strategy) == ["published"]
    assert Listing("objectives").total() == 1
    assert Listing("strategies").total() == 0
    assert len(Listing("objectives", sort="title").page(10)) == 1


def test_verify_notices_a_gap(strategy: StrategyPage, ledger: Ledger) -> None:
    last = Edition.objects.latest("seq")
    Current.objects.filter(edition=last).delete()
    Edition.objects.filter(pk=last.pk).update(seq=last.seq + 2)
    assert verify().gaps == [last.seq, last.seq + 1]


def test_verify_names_pages_that_no_approval_stands_behind(plan: PlanPage, ledger: Ledger) -> None:
    assert "No approval stands behind" in run("verify")


def test_record_records(strategy: StrategyPage) -> None:
    Page.objects.filter(pk=strategy.pk).update(seo_title="Found")
    assert "1 editions written." in run("record")
