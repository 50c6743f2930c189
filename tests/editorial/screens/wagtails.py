"""Wagtail's own screens about what is ours: what axe is asked about besides our screens."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.urls import reverse
from factory import Factory
from wagtail.models import Page, get_page_models

from tests import factories
from tests.editorial.screens.house import House
from tests.editorial.screens.listing import OURS, screens
from tests.editorial.screens.rows import TABLE

FORMS_AND_LISTS = ("add", "edit", "list", "index")
"""Of a model of ours. What else Wagtail shows about one holds nothing of ours but its name."""

SETTINGS = "wagtailsettings:edit"


def rows() -> list[str]:
    """Those with a row in the table: of settings, snippets, images, files and our registers."""
    about_ours = {each.name for each in screens() if each.is_ours and not each.has_own_view}
    listed = {name for name in about_ours if name.rpartition(":")[2] in FORMS_AND_LISTS}
    seen = {name for name, row in TABLE.items() if row.sees}
    return sorted(seen & {*listed, SETTINGS})


def reports() -> list[str]:
    whole = (each.name for each in screens() if not each.name.endswith("_results"))
    return sorted(name for name in whole if name.startswith("wagtailadmin_reports:"))


def addresses(house: House) -> Iterator[tuple[str, str]]:
    """Of the tree, the editor of a page of each type, the history of one, and reports."""
    for page in one_of_each(house):
        yield f"editor {page._meta.label}", reverse("wagtailadmin_pages:edit", args=[page.pk])
    yield "tree", reverse("wagtailadmin_explore", args=[house.home.pk])
    yield "history", reverse("wagtailadmin_pages:history", args=[house.page.pk])
    for name in reports():
        yield name, reverse(name)


def one_of_each(house: House) -> list[Page]:
    made: dict[Any, Page] = {type(house.home.specific): house.home.specific}

    def of(model: Any) -> Page:
        if model not in made:
            parent = of(model.allowed_parent_page_models()[0])
            made[model] = factory_of(model)(parent=parent, draft=True)
            made[model].save_revision(user=house.who.editor)
        return made[model]

    return [of(model) for model in get_page_models() if model.__module__.startswith(OURS)]


@cache
def factory_of(model: Any) -> type[Factory]:
    found = {
        each._meta.get_model_class(): each for each in vars(factories).values() if _makes(each)
    }
    return found[model]


def _makes(each: Any) -> bool:
    return isinstance(each, type) and issubclass(each, Factory) and not each._meta.abstract
