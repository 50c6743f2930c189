"""Documents are built by set: loading takes as many queries for many as for one, building none."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from cms.content.models import SiteSettings
from cms.ledger import registry
from cms.ledger.documents import Document
from cms.ledger.keys import key
from cms.ledger.kinds import Kind
from cms.ledger.recorder.composing import compose
from cms.ledger.recorder.finding import find
from cms.ledger.recorder.library import Library
from cms.ledger.shown import Shown
from cms.ledger.surroundings import Surroundings
from home.models import HomePage
from plan.choices import Role
from plan.models import StrategyPage
from tests.factories import (
    AwardProfilePageFactory,
    AwardsIndexPageFactory,
    AwardYearPageFactory,
    ContentPageFactory,
    ImageFactory,
    PlanPageFactory,
    StrategyPageFactory,
    ToolkitIndexPageFactory,
    ToolkitPageFactory,
    WorkgroupFactory,
)


def strategies(home: HomePage) -> list[Model]:
    plan, workgroup = PlanPageFactory(parent=home), WorkgroupFactory()
    return [strategy(plan, workgroup, str(number)) for number in (1, 2, 3)]


def strategy(plan: Any, workgroup: Any, number: str) -> StrategyPage:
    stored = [
        {"type": "image", "value": {"image": {"image": ImageFactory().pk}}, "id": "a"},
        {"type": "paragraph", "value": f'<a linktype="page" id="{plan.pk}">x</a>', "id": "b"},
    ]
    body = StrategyPage.body.field.to_python(stored)
    page = StrategyPageFactory(parent=plan, number=number, body=body, search_image=ImageFactory())
    page.workgroup_roles.create(workgroup=workgroup, role=Role.LEAD)
    page.actions.create(number=f"{number}.1", statement="Do it")
    page.evidence.create(statement="So it is.", source="A survey")
    page.further_reading.create(title="The plan", page=plan)
    page.tags.add("Outreach", f"Tag {number}")
    page.save()
    return page


def toolkit_pages(home: HomePage) -> list[Model]:
    index = ToolkitIndexPageFactory(parent=home)
    pages = ToolkitPageFactory.create_batch(3, parent=index)
    for page in pages:
        page.resources.create(title="A film", url="https://video.example/1")
        page.tags.add("Outreach")
        page.save()
    return pages


def profiles(home: HomePage) -> list[Model]:
    year = AwardYearPageFactory(parent=AwardsIndexPageFactory(parent=home))
    pages = AwardProfilePageFactory.create_batch(3, parent=year, employer__logo=ImageFactory())
    for page in pages:
        page.outcomes.create(label="Promotions", value="38")
        page.photos.create(image=ImageFactory())
        page.save()
    return pages


def content_pages(home: HomePage) -> list[Model]:
    return ContentPageFactory.create_batch(3, parent=home, search_image=ImageFactory())


def images(home: HomePage) -> list[Model]:
    made = ImageFactory.create_batch(3)
    for image in made:
        image.tags.add("Workshop")
    return made


def sites(home: HomePage) -> list[Model]:
    hosts = ("a.example", "b.example")
    return [Site.objects.create(hostname=host, root_page=home) for host in hosts]


def navigations(home: HomePage) -> list[Model]:
    return list(SiteSettings.objects.filter(site__in=sites(home)))


every_kind = pytest.mark.parametrize(
    "made", [strategies, toolkit_pages, profiles, content_pages, images, sites, navigations]
)
Made = Callable[[HomePage], list[Model]]


def kind_of(obj: Model) -> type[Kind]:
    kind = registry.by_model(type(obj))
    assert kind
    return kind


@every_kind
def test_many_are_loaded_with_as_many_queries_as_one(made: Made, home: HomePage) -> None:
    objects = made(home)
    assert queries_to_load(objects) == queries_to_load(objects[:1])


@every_kind
def test_the_cards_of_many_too(made: Made, home: HomePage) -> None:
    objects = made(home)
    assert queries_to_make_cards(objects) == queries_to_make_cards(objects[:1])


@every_kind
def test_building_makes_no_query(made: Made, home: HomePage) -> None:
    library = Library(Surroundings())
    found = find([key(obj) for obj in made(home)])
    assert not compose(library, found).failed
    again = find([each.key for each in found])
    with CaptureQueriesContext(connection) as captured:
        for each in again:
            assert issubclass(each.kind, Document)
            assert each.kind.build(each.obj, Shown(library, "en"))
    assert [query["sql"] for query in captured] == []


def queries_to_load(objects: list[Model]) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert len(list(kind_of(objects[0]).load([obj.pk for obj in objects]))) == len(objects)
    return len(captured)


def queries_to_make_cards(objects: list[Model]) -> int:
    kind = kind_of(objects[0])
    with CaptureQueriesContext(connection) as captured:
        for obj in kind.load_cards([obj.pk for obj in objects]):
            kind.card(obj)
            kind.title_of(obj)
            kind.url_of(obj)
    return len(captured)
