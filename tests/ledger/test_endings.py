"""What an editor says when ending a document is what the public is told."""

import pytest

from cms.ledger.choices import EndingKind, Event, Seal
from cms.ledger.endings import announce
from cms.ledger.erasing import CannotErase, erase
from cms.ledger.keys import key
from cms.ledger.models import Ending, Erasure, Identity
from cms.ledger.reading import last_at, last_of
from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import document, editions, events, identity

pytestmark = pytest.mark.django_db


def end(strategy: StrategyPage, ledger: Ledger) -> Identity:
    strategy.unpublish()
    ledger.record()
    return identity(strategy)


def test_gone_with_a_reason(strategy: StrategyPage, ledger: Ledger) -> None:
    announce(key(strategy), EndingKind.GONE, reason="The figures were wrong.")
    end(strategy, ledger)
    past = last_at("/plan/four/")
    assert past
    assert past.event == Event.GONE
    assert (past.reason, past.moved) == ("The figures were wrong.", False)
    assert not Ending.objects.exists()


def test_redirected_to_a_successor(plan: PlanPage, strategy: StrategyPage, ledger: Ledger) -> None:
    successor = StrategyPageFactory(parent=plan, number="5", slug="five")
    announce(key(strategy), EndingKind.REDIRECTED, successor=key(successor))
    document_id = end(strategy, ledger).pk
    past = last_of(document_id)
    assert past
    assert past.event == Event.REDIRECTED
    assert past.successor == identity(successor).pk
    assert past.successor_path == "/plan/five/"


def test_a_redirection_to_nowhere_is_refused(strategy: StrategyPage) -> None:
    with pytest.raises(ValueError, match="successor"):
        announce(key(strategy), EndingKind.REDIRECTED)


def test_what_was_said_is_void_if_the_page_stays(strategy: StrategyPage, ledger: Ledger) -> None:
    announce(key(strategy), EndingKind.GONE, reason="A slip.")
    StrategyPage.objects.update(statement="It stays, and says something else.")
    ledger.record()
    end(strategy, ledger)
    assert events(strategy)[-1] == Event.GONE
    assert editions(strategy)[-1].reason == ""


def test_a_moved_page_is_found_at_its_old_path(strategy: StrategyPage, ledger: Ledger) -> None:
    strategy.slug = "fourth"
    strategy.save()
    ledger.record()
    past = last_at("/plan/four/")
    assert past
    assert past.moved
    assert past.path == "/plan/fourth/"


def test_an_erasure_blanks_every_edition_and_says_so(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    erased = end(strategy, ledger).pk
    edition = erase(erased, actor="admin", reason="A court's order.")
    rows = Identity.objects.get(pk=erased).editions.all()
    assert [row.event for row in rows] == ["published", "gone", "erased"]
    for row in rows:
        assert (bytes(row.body), row.title, row.path, row.etag) == (b"", "", "", "")
    assert edition.seq == rows[2].seq
    past = last_of(erased)
    assert past
    assert past.sealed
    assert Erasure.objects.get().reason == "A court's order."
    assert ledger.agrees()


def test_an_erased_page_that_is_published_again_is_another_document(
    strategy: StrategyPage, ledger: Ledger
) -> None:
    erased = end(strategy, ledger).pk
    erase(erased, actor="admin", reason="A court's order.")
    strategy.save_revision().publish()
    ledger.record()
    said = document(strategy)
    assert said
    assert said["id"] != str(erased)
    assert said["version"] == 1


def test_what_is_public_cannot_be_erased(strategy: StrategyPage) -> None:
    with pytest.raises(CannotErase, match="unpublish"):
        erase(identity(strategy).pk, actor="admin", reason="A court's order.")


def test_an_erasure_needs_a_reason(strategy: StrategyPage, ledger: Ledger) -> None:
    with pytest.raises(CannotErase, match="why"):
        erase(end(strategy, ledger).pk, actor="admin", reason="")


def test_erasing_twice_is_refused(strategy: StrategyPage, ledger: Ledger) -> None:
    erased = end(strategy, ledger).pk
    erase(erased, actor="admin", reason="A court's order.")
    with pytest.raises(CannotErase, match="already"):
        erase(erased, actor="admin", reason="A court's order.")


def test_what_stands_below_an_erased_page_is_sealed_with_it(
    plan: PlanPage, strategy: StrategyPage, ledger: Ledger
) -> None:
    plan.unpublish()
    ledger.record()
    with pytest.raises(CannotErase, match="/plan/four/"):
        erase(identity(plan).pk, actor="admin", reason="A court's order.")
    below = end(strategy, ledger)
    erase(identity(plan).pk, actor="admin", reason="A court's order.")
    below.refresh_from_db()
    assert below.seal == Seal.ERASED
    strategy.save_revision().publish()
    ledger.record()
    below.refresh_from_db()
    assert below.seal == Seal.NONE
    assert ledger.agrees()
