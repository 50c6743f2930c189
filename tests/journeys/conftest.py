"""Journeys go through the real gate, with the people, pages and workgroups of the editorial tests."""

from tests.editorial.conftest import (  # noqa: F401 (fixtures)
    education,
    gate,
    home,
    industry,
    plan,
    strategy,
    who,
)
