import gc

import pytest

pytest_plugins = [
    "tests.fixtures.template_database",
    "tests.fixtures.base_data",
    "tests.fixtures.gate",
    "tests.fixtures.layers.plugin",
    "tests.fixtures.order",
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


def pytest_collection_finish() -> None:
    """What has been imported stays: nobody looks for garbage in it again."""
    gc.collect()
    gc.freeze()
