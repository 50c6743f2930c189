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
    "tests.fixtures.keeping",
    "tests.fixtures.limits",
    "tests.ledger.fixtures",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--using-database",
        action="store_true",
        help="only the tests that use the database: the others have been run beside another one",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Random as the order is, what takes long begins first, so that no worker ends alone."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    if config.option.using_database:
        others = [item for item in items if not uses_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if uses_database(item)]


def uses_database(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return "django_db_setup" in fixtures or item.get_closest_marker("django_db") is not None


@pytest.fixture(autouse=True)
def gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are about something else: for them any page may be saved and published live.

    Tests of the editorial rules, and journeys, override this fixture with one that does nothing.
    """
    monkeypatch.setattr(doorway, "is_open", lambda page_id: True)
    monkeypatch.setattr(GatedPage, "publish", Page.publish)
