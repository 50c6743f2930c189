"""A year in the days of nominations, and its translation."""

from typing import Any

import pytest
import time_machine

from awards.models import AwardYearPage, County
from tests.fixtures.layers import layer
from tests.site.languages import spanish, spanish_home

WORDS = {"reach": ("Alcance", "¿Quiénes participaron?"), "result": ("Resultado", "¿Qué cambió?")}


@layer
def year(planned: AwardYearPage) -> AwardYearPage:
    """With one category and two criteria, in the days of nominations."""
    planned.categories.create(name="Small employers")
    for place, (name, weight) in enumerate((("Reach", 60), ("Result", 40))):
        planned.criteria.create(name=name, asks=f"{name}?", weight=weight, sort_order=place)
    planned.save()
    County.objects.create(name="North", slug="north")
    return planned


@layer
def draft(year: AwardYearPage) -> AwardYearPage:
    """The year as it was copied for translation, with Spanish words."""
    spanish_home(year.get_parent().get_parent().specific)
    year.get_parent().copy_for_translation(spanish()).save_revision().publish(
        skip_permission_checks=True
    )
    page: AwardYearPage = year.copy_for_translation(spanish())
    page.title, page.nomination_consent = "El premio", "Su nombre nos permite preguntarle."
    page.criteria, page.categories = list(page.criteria.all()), list(page.categories.all())
    for row in page.criteria.all():
        row.name, row.asks = WORDS[row.key]
    page.categories.first().name = "Empresas pequeñas"
    page.save_revision()
    return page


@layer
def spanish_year(draft: AwardYearPage) -> AwardYearPage:
    draft.get_latest_revision().publish(skip_permission_checks=True)
    draft.refresh_from_db()
    return draft


@pytest.fixture
def while_open() -> Any:
    with time_machine.travel("2026-03-10T12:00Z", tick=False):
        yield
