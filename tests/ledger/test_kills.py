"""Kill the process anywhere: after the recorder has run, the ledger says what the content says."""

import random
import subprocess
import sys
from time import sleep

import pytest
from django.db import connection
from wagtail.models import Page, Site

from cms.ledger.models import Edition
from cms.ledger.recorder import record
from cms.ledger.verifying import verify
from tests.factories import HomePageFactory, PlanPageFactory, StrategyPageFactory
from tests.ledger.reader import document

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.soak]

KILLS = 20


def test_a_killed_process_loses_nothing(ledger_content: list[Page]) -> None:
    for _ in range(KILLS):
        kill_in_the_middle([page.pk for page in ledger_content])
        record()
        assert verify().well
        one, other = (document(page) for page in ledger_content)
        assert one
        assert other
        assert one["statement"] == other["statement"]
    seqs = list(Edition.objects.values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
    assert len(seqs) > KILLS, "the victims got something done before they died"


@pytest.fixture
def ledger_content() -> list[Page]:
    home = HomePageFactory(parent=Page.objects.get(depth=1), slug="start")
    Site.objects.update(root_page=home)
    plan = PlanPageFactory(parent=home, slug="plan")
    pages = [StrategyPageFactory(parent=plan, number=n, slug=f"s{n}") for n in "12"]
    record()
    return pages


def kill_in_the_middle(pages: list[int]) -> None:
    name = str(connection.settings_dict["NAME"])
    command = [sys.executable, "-m", "tests.ledger.victim", name, *map(str, pages)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout
        assert victim.stdout.readline() == "ready\n"
        sleep(random.uniform(0, 0.5))
        victim.kill()
