"""By what the past is found."""

from typing import Any

import pytest

from cms.ledger import ordering
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter
from cms.ledger.models import FormerSortKey, FormerValue, SortKey, State, Value
from cms.ledger.recorder.indexing import Index
from cms.ledger.verifying import repair, verify
from plan.documents.strategy import StrategyDocument
from plan.models import StrategyPage
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import editions, identity

pytestmark = pytest.mark.django_db

NAMES = ("collection", "name", "key")


def rows(model: Any, *, of: StrategyPage, **which: Any) -> set[tuple[Any, ...]]:
    found = model.objects.filter(document=identity(of).pk, **which).values_list(*NAMES)
    return {tuple(map(plain, row)) for row in found}


def plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


@layer
def changed(strategy: StrategyPage, ledger: Ledger) -> StrategyPage:
    """A strategy of two versions: number 4, then 5."""
    StrategyPage.objects.filter(pk=strategy.pk).update(number="5")
    ledger.record()
    return strategy


def test_what_was_current_is_kept_as_it_was(strategy: StrategyPage, ledger: Ledger) -> None:
    values, keys = rows(Value, of=strategy), rows(SortKey, of=strategy)
    assert rows(FormerValue, of=strategy) == rows(FormerSortKey, of=strategy) == set()
    StrategyPage.objects.filter(pk=strategy.pk).update(number="5")
    ledger.record()
    first, second = editions(strategy)
    assert rows(FormerValue, of=strategy) == values
    assert rows(FormerSortKey, of=strategy) == keys
    kept = FormerValue.objects.get(document=identity(strategy), name="number")
    assert (kept.edition_id, kept.until, kept.shown) == (first.seq, second.seq, "4")
    strategy.unpublish()
    ledger.record()
    seqs = {edition.seq for edition in editions(strategy)[:2]}
    assert {row.edition_id for row in FormerSortKey.objects.all()} >= seqs
    assert ledger.agrees()


def test_a_ledger_that_is_older_than_its_tables_is_repaired(changed: StrategyPage) -> None:
    kept = rows(FormerValue, of=changed), rows(FormerSortKey, of=changed)
    FormerValue.objects.all().delete()
    FormerSortKey.objects.all().delete()
    State.objects.filter(pk=State.Name.FORMER).delete()
    report = verify()
    assert [(one.what, one.document_id) for one in report.differences] == [
        ("index", identity(changed).pk)
    ]
    repair()
    assert (rows(FormerValue, of=changed), rows(FormerSortKey, of=changed)) == kept
    assert verify().well


@pytest.mark.parametrize("spoil", ["shown", "until", "key", "name"])
def test_verify_finds_any_row_that_is_not_what_the_body_says(
    changed: StrategyPage, spoil: str
) -> None:
    wrong = {"shown": "9", "until": 10**6, "key": b"9", "name": "other"}[spoil]
    FormerValue.objects.filter(document=identity(changed), name="number").update(**{spoil: wrong})
    assert [one.what for one in verify().differences] == ["index"]


def test_another_declaration_finds_the_past_by_it(
    changed: StrategyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    repair()
    before = State.objects.get(pk=State.Name.FORMER).value
    filters = {**StrategyDocument.filters, "short_name": Filter("short_name")}
    monkeypatch.setattr(StrategyDocument, "filters", filters)
    repair(thorough=False)
    assert State.objects.get(pk=State.Name.FORMER).value != before
    first, _ = editions(changed)
    found = FormerValue.objects.get(name="short_name", edition=first)
    assert found.shown == changed.short_name
    assert verify().well


def test_what_does_not_fit_a_declaration_of_today_is_found_by_its_place(
    changed: StrategyPage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    filters = {"statement": Filter("statement", ValueKind.NUMBER)}
    first, _ = editions(changed)
    monkeypatch.setattr(StrategyDocument, "filters", filters)
    monkeypatch.setattr("cms.ledger.recorder.composing.index_of", lambda *_: index_of_nothing())
    repair()
    assert not FormerValue.objects.filter(edition=first).exists()
    assert FormerSortKey.objects.filter(edition=first, name="path").count() == 1
    assert "does not fit" in caplog.text


def index_of_nothing() -> Any:
    return Index("strategies", {}, {"number": ordering.MISSING, "position": ordering.MISSING})


def test_after_a_migration_the_past_is_looked_at_only_where_a_declaration_has_changed(
    changed: StrategyPage,
) -> None:
    repair()
    FormerValue.objects.all().delete()
    assert repair(thorough=False).outcomes == []
    assert not verify().well
    assert [one.what for one in repair().outcomes] == ["index"]
    assert verify().well
