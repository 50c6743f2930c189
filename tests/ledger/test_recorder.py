"""What has been committed becomes editions: all of it, in order, once."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.ledger import marks
from cms.ledger.canonical import sha256
from cms.ledger.models import Edition, Mark
from cms.ledger.recorder import RecordInsideTransaction, record
from home.models import HomePage
from plan.documents import StrategyDocument
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.factories import StrategyPageFactory, WorkgroupFactory
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import current, document, editions, events, identity

pytestmark = pytest.mark.django_db


def lead(strategy: StrategyPage, workgroup: Workgroup) -> None:
    strategy.workgroup_roles.create(workgroup=workgroup, role="lead")
    strategy.workgroup_roles.commit()


def test_a_published_page_is_a_document(strategy: StrategyPage) -> None:
    said = document(strategy)
    assert said
    assert list(said)[:9] == [
        "id", "type", "path", "url", "locale", "title", "version", "published_at", "updated_at",
    ]  # fmt: skip
    assert said["path"] == "/plan/four/"
    assert said["url"].endswith("/plan/four/")
    assert (said["type"], said["version"]) == ("plan.strategy", 1)
    assert said["published_at"] == said["updated_at"]


def test_the_etag_is_the_digest_of_the_body(strategy: StrategyPage) -> None:
    (edition,) = editions(strategy)
    assert edition.etag == sha256(bytes(edition.body))


def test_a_draft_is_nowhere(plan: PlanPage, ledger: Ledger) -> None:
    draft = StrategyPageFactory(parent=plan, number="5", draft=True)
    assert ledger.record().seqs == []
    assert events(draft) == []


def test_a_change_is_a_new_version_that_supersedes_the_old(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    StrategyPage.objects.update(statement="Another statement.")
    ledger.record()
    old, new = editions(strategy)
    assert (new.event, new.version) == ("updated", 2)
    assert old.superseded_at == new.occurred_at
    assert new.superseded_at is None
    said = document(strategy)
    assert said
    assert said["statement"] == "Another statement."
    assert said["published_at"] < said["updated_at"]


def test_saving_without_a_change_writes_no_edition(strategy: StrategyPage, ledger: Ledger) -> None:
    strategy.save()
    assert Mark.objects.exists()
    assert ledger.record().seqs == []
    assert not Mark.objects.exists()


def test_numbers_have_no_gaps_and_times_never_go_back(
    strategy: StrategyPage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2020, 1, 1, tzinfo=UTC))
    StrategyPage.objects.update(statement="Written by a slow clock.")
    ledger.record()
    rows = list(Edition.objects.values_list("seq", "occurred_at"))
    assert [seq for seq, _ in rows] == list(range(1, len(rows) + 1))
    assert [at for _, at in rows] == sorted(at for _, at in rows)


def test_a_move_says_so_for_everything_below(
    home: HomePage, plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    plan.slug = "the-plan"
    plan.save()
    ledger.record()
    assert events(plan)[-1] == events(strategy)[-1] == "moved"
    assert current(strategy).path == "/the-plan/four/"  # type: ignore[union-attr]
    assert ledger.agrees()


def test_an_unpublished_page_ends_and_may_come_back(strategy: StrategyPage, ledger: Ledger) -> None:
    was = identity(strategy).pk
    strategy.unpublish()
    ledger.record()
    assert document(strategy) is None
    ended = editions(strategy)[-1]
    assert (ended.event, bytes(ended.body), ended.path) == ("gone", b"", "/plan/four/")
    strategy.save_revision().publish()
    ledger.record()
    assert events(strategy) == ["published", "gone", "published"]
    said = document(strategy)
    assert said
    assert said["id"] == str(was)
    assert said["version"] == 3


def test_a_deleted_page_ends_with_all_below(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    documents = [identity(plan), identity(strategy)]
    plan.delete()
    ledger.record()
    for each in documents:
        assert [edition.event for edition in each.editions.all()] == ["published", "gone"]


def test_what_one_transaction_changed_appears_at_one_time(plan: PlanPage, ledger: Ledger) -> None:
    with transaction.atomic():
        pages = [StrategyPageFactory(parent=plan, number=str(n), slug=f"s{n}") for n in "123"]
    ledger.record()
    assert len({editions(page)[0].occurred_at for page in pages}) == 1


def test_a_renamed_workgroup_is_renamed_wherever_it_is_shown(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    workgroup = WorkgroupFactory(name="Backbone")
    lead(strategy, workgroup)
    ledger.record()
    Workgroup.objects.update(name="The Backbone")
    ledger.record()
    assert b"The Backbone" in bytes(editions(strategy)[-1].body)
    assert ledger.agrees()


def test_what_others_do_not_show_makes_them_no_edition(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    workgroup = WorkgroupFactory(name="Backbone")
    lead(strategy, workgroup)
    ledger.record()
    before = len(editions(strategy))
    Workgroup.objects.update(description="What it does, in other words.")
    ledger.record()
    assert len(editions(workgroup)) == 2
    assert len(editions(strategy)) == before


def test_an_idle_look_writes_and_locks_nothing(strategy: StrategyPage) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        record()
    assert len(queries) == 1
    assert queries[0]["sql"].startswith("SELECT 1")


def test_recording_inside_a_transaction_is_refused(strategy: StrategyPage) -> None:
    StrategyPage.objects.update(statement="Not yet committed.")
    with transaction.atomic(), pytest.raises(RecordInsideTransaction):
        record()


def test_a_large_group_is_left_to_the_worker_as_a_whole(
    home: HomePage, plan: PlanPage, ledger: Ledger
) -> None:
    for n in range(1, 4):
        StrategyPageFactory(parent=plan, number=str(n), slug=f"s{n}")
    ledger.record()
    plan.title = "Renamed"
    plan.save()
    recorded = record(limit=2)
    assert (recorded.deferred, recorded.seqs) == (3, [])
    assert document(plan)["title"] == "The plan"  # type: ignore[index]
    assert len(record().seqs) == 4
    assert ledger.agrees()


def test_a_document_that_cannot_be_built_keeps_its_mark_and_holds_up_nobody(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise ValueError("a defect of the class")

    with monkeypatch.context() as broken:
        broken.setattr(StrategyDocument, "build", fail)
        Page.objects.filter(pk__in=[plan.pk, strategy.pk]).update(seo_title="Seen")
        recorded = ledger.record()
    assert recorded.failed == {("wagtailcore.page", strategy.pk)}
    assert events(plan)[-1] == "updated"
    assert events(strategy) == ["published"]
    ledger.record()
    assert events(strategy)[-1] == "updated"


def test_a_date_that_passes_is_marked_by_hand(strategy: StrategyPage, ledger: Ledger) -> None:
    marks.mark(("wagtailcore.page", strategy.pk))
    assert ledger.record().seqs == [], "nothing has changed"


def test_documents_are_built_by_set(plan: PlanPage, ledger: Ledger) -> None:
    def queries(count: int) -> int:
        numbers = range(count * 10, count * 11)
        for n in numbers:
            StrategyPageFactory(parent=plan, number=str(n + 1), slug=f"s{n}")
        with CaptureQueriesContext(connection) as made:
            assert len(ledger.record().seqs) == count
        return len(made)

    assert queries(12) <= queries(2) + 2
