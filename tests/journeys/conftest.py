"""Journeys go through the real gate, with the people and pages of the editorial tests."""

from tests.editorial.conftest import (  # noqa: F401 (fixtures)
    education,
    gate,
    home,
    industry,
    plan,
    strategy,
    who,
)
