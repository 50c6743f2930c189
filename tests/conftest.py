import pytest
from wagtail.models import Page

from cms.editorial import doorway
from cms.editorial.gate import GatedPage

pytest_plugins = [
    "tests.fixtures.template_database",
    "tests.fixtures.base_data",
    "tests.fixtures.browser",
    "tests.fixtures.data_dir",
    "tests.fixtures.postgres",
    "tests.fixtures.redis",
    "tests.fixtures.home",
    "tests.ledger.fixtures",
]


@pytest.fixture(autouse=True)
def gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are about something else: for them any page may be saved and published live.

    Tests of the editorial rules, and journeys, override this fixture with one that does nothing.
    """
    monkeypatch.setattr(doorway, "is_open", lambda page_id: True)
    monkeypatch.setattr(GatedPage, "publish", Page.publish)
