from datetime import datetime, timedelta
from urllib.parse import quote

import pytest
import time_machine
from django.utils import timezone

from plan.models import PlanPage, StrategyPage
from tests.factories import StrategyPageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger

HOUR = timedelta(hours=1)


def then(moment: datetime) -> str:
    """As a value of a query."""
    return quote(moment.isoformat())


@layer
def begin() -> datetime:
    return timezone.now()


@layer
def strategies(begin: datetime, plan: PlanPage, ledger: Ledger) -> list[StrategyPage]:
    """Three strategies; an hour later the second says something else, and the third has ended."""
    with time_machine.travel(begin + HOUR, tick=False):
        pages = [StrategyPageFactory(parent=plan, number=number) for number in "123"]
        ledger.record()
    with time_machine.travel(begin + 2 * HOUR, tick=False):
        StrategyPage.objects.filter(pk=pages[1].pk).update(statement="Otherwise.")
        pages[2].unpublish()
        ledger.record()
    return pages


@pytest.fixture
def later(begin: datetime, strategies: list[StrategyPage]) -> object:
    """Ten hours after the beginning, until the test ends."""
    with time_machine.travel(begin + 10 * HOUR, tick=False):
        yield
