"""What the database held, and how it comes to hold that again after others have committed."""

from django.apps import apps
from django.core.cache import cache

from cms.delivery.keeping.keeper import nearby
from cms.delivery.limits.counters import counters
from tests.editorial.screens.state import changed, state
from tests.fixtures.base_data import read, restore


class Kept:
    """But who is signed in, who stays so."""

    def __init__(self) -> None:
        self.state, self.rows = state(), read()

    def put_back(self) -> None:
        """Only the tables in which something differs; and the server remembers nothing of it."""
        if differs := changed(self.state):
            restore(self.rows, {apps.get_model(label)._meta.db_table for label in differs})
        nearby.clear()
        cache.clear()
        counters.cache_clear()
