"""An unsafe request is one transaction, and is in the ledger when its response arrives."""

from collections.abc import Callable

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from cms.ledger.middleware import AtomicRequests, RecordMiddleware
from plan.models import PlanPage, StrategyPage
from tests.factories import UserFactory
from tests.ledger.fixtures import Ledger
from tests.ledger.reader import events

pytestmark = pytest.mark.django_db

View = Callable[[HttpRequest], HttpResponse]


def depth() -> int:
    return len(connection.atomic_blocks)


def test_the_view_of_an_unsafe_request_runs_in_a_transaction(rf: RequestFactory) -> None:
    seen = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(depth())
        return HttpResponse()

    middleware = AtomicRequests(view)
    before = depth()
    middleware.process_view(rf.post("/"), view, (), {})
    assert seen == [before + 1]


def test_a_read_gets_no_transaction(rf: RequestFactory) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        raise AssertionError("left to Django")

    assert AtomicRequests(view).process_view(rf.get("/"), view, (), {}) is None


def test_a_view_may_decline(rf: RequestFactory) -> None:
    @transaction.non_atomic_requests
    def view(request: HttpRequest) -> HttpResponse:
        raise AssertionError("left to Django")

    assert AtomicRequests(view).process_view(rf.post("/"), view, (), {}) is None


def test_a_failed_request_leaves_nothing(
    rf: RequestFactory, strategy: StrategyPage, ledger: Ledger
) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        StrategyPage.objects.update(statement="Half done.")
        return HttpResponse(status=500)

    AtomicRequests(view).process_view(rf.post("/"), view, (), {})
    strategy.refresh_from_db()
    assert strategy.statement != "Half done."
    assert ledger.record().seqs == []


def changing(statement: str) -> View:
    def view(request: HttpRequest) -> HttpResponse:
        StrategyPage.objects.update(statement=statement)
        return HttpResponse()

    return view


def test_the_change_is_recorded_when_the_response_arrives(
    rf: RequestFactory, strategy: StrategyPage
) -> None:
    RecordMiddleware(changing("At once."))(rf.post("/"))
    assert events(strategy) == ["published", "updated"]


def test_a_read_is_not_held_up_by_recording(rf: RequestFactory, strategy: StrategyPage) -> None:
    RecordMiddleware(changing("By a job."))(rf.get("/"))
    assert events(strategy) == ["published"]


def test_a_failure_to_record_does_not_take_the_answer_away(
    rf: RequestFactory, strategy: StrategyPage, monkeypatch: pytest.MonkeyPatch, ledger: Ledger
) -> None:
    def broken(*args: object) -> None:
        raise ValueError("a defect")

    with monkeypatch.context() as patched:
        patched.setattr("cms.ledger.kinds.Kind.load", broken)
        assert RecordMiddleware(changing("Later."))(rf.post("/")).status_code == 200
    assert len(ledger.record().seqs) == 1, "the marks were kept"


def test_an_editor_is_told_when_a_large_group_is_left_to_the_worker(
    rf: RequestFactory, strategy: StrategyPage, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.ledger.middleware.MOST_DEPENDENTS", 0)

    def rename_the_plan(request: HttpRequest) -> HttpResponse:
        PlanPage.objects.update(title="A plan that its strategies show")
        return HttpResponse()

    request = rf.post("/")
    request.user = UserFactory()
    request._messages = CookieStorage(request)
    RecordMiddleware(rename_the_plan)(request)
    (told,) = list(request._messages)
    assert "1 other pages and records show it" in str(told)
    assert events(strategy) == ["published"], "not half of the group either"
    assert len(ledger.record().seqs) == 2
