"""Filters are in the address: they narrow, they add up, and an unknown value is said."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from awards.models import County, Industry
from cms.content.models import File
from home.models import HomePage
from plan.choices import ActionStatus
from plan.models import Action, PlanPage, StrategyWorkgroup
from tests import factories
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger
from toolkit.models import Topic

UNKNOWN = "Nothing is shown."


@layer
def overview(plan: PlanPage) -> PlanPage:
    goal = factories.StrategyPageFactory(parent=plan, number="1", short_name="Connect")
    backbone = factories.WorkgroupFactory(name="Backbone", slug="backbone")
    policy = factories.WorkgroupFactory(name="Policy", slug="policy")
    for number, group, status in (
        ("1.1", backbone, ActionStatus.COMPLETE),
        ("1.2", policy, ActionStatus.COMPLETE),
        ("1.3", policy, ActionStatus.ON_TRACK),
    ):
        page = factories.StrategyPageFactory(parent=goal, number=number, short_name=f"S {number}")
        page.workgroup_roles.add(StrategyWorkgroup(workgroup=group, role="support"))
        page.actions.add(Action(number=f"{number}.1", statement=f"Do {number}", status=status))
        page.save()
    return plan


def shown(client: Client, path: str, words: list[str], **asked: Any) -> list[str]:
    response = client.get(path, asked)
    assert response.status_code == 200
    text = response.content.decode()
    return [word for word in words if f">{word}<" in text]


STATEMENTS = ["Do 1.1", "Do 1.2", "Do 1.3"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, STATEMENTS),
        ({"workgroup": "", "status": ""}, STATEMENTS),
        ({"workgroup": "policy"}, ["Do 1.2", "Do 1.3"]),
        ({"status": "complete"}, ["Do 1.1", "Do 1.2"]),
        ({"workgroup": "policy", "status": "complete"}, ["Do 1.2"]),
        ({"workgroup": "backbone", "status": "on_track"}, []),
        ({"workgroup": "nobody"}, []),
        ({"status": ["complete", "on_track"]}, []),
    ],
)
def test_the_overview_of_a_plan(
    overview: PlanPage, client: Client, asked: Any, found: list[str]
) -> None:
    assert shown(client, overview.get_url(), STATEMENTS, **asked) == found


def test_what_leads_to_the_found_is_named_but_not_counted(
    overview: PlanPage, client: Client
) -> None:
    html = client.get(overview.get_url(), {"workgroup": "backbone"}).content.decode()
    assert ">Connect</a>" in html
    assert "<strong>1</strong> part of the plan" in html
    assert "<strong>3</strong> actions" in html, "how the whole stands is said as before"


@pytest.mark.parametrize(
    "asked", [{"workgroup": "<b>x"}, {"status": "done"}, {"status": ["a", "b"]}]
)
def test_an_unknown_value_is_said_and_escaped(
    overview: PlanPage, client: Client, asked: Any
) -> None:
    html = client.get(overview.get_url(), asked).content.decode()
    assert UNKNOWN in html
    assert 'aria-invalid="true"' in html
    assert "<b>x" not in html


def test_the_toolkit_by_topic_and_audience(home: HomePage, client: Client) -> None:
    index = factories.ToolkitIndexPageFactory(parent=home, slug="kit")
    topic = Topic.objects.create(name="Pay", slug="pay")
    factories.ToolkitPageFactory(parent=index, title="Raise", topic=topic, audience="worker")
    factories.ToolkitPageFactory(parent=index, title="Budget", topic=topic, audience="employer")
    factories.ToolkitPageFactory(parent=index, title="Talk", audience="worker")
    titles = ["Raise", "Budget", "Talk"]
    assert shown(client, "/kit/", titles) == titles
    assert shown(client, "/kit/", titles, topic="pay") == ["Raise", "Budget"]
    assert shown(client, "/kit/", titles, topic="pay", audience="worker") == ["Raise"]
    assert shown(client, "/kit/", titles, topic="nothing") == []
    assert UNKNOWN in client.get("/kit/?audience=everybody").content.decode()


def test_all_resources_of_a_toolkit_in_one_list(home: HomePage, client: Client) -> None:
    index = factories.ToolkitIndexPageFactory(parent=home, slug="kit")
    topic = Topic.objects.create(name="Pay", slug="pay")
    page = factories.ToolkitPageFactory(parent=index, title="Raise", topic=topic)
    draft = factories.ToolkitPageFactory(parent=index, title="Later", draft=True)
    private = Collection.get_first_root_node().add_child(name="Members")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    form = File.objects.create(title="Form", file=ContentFile(b"-", "form.pdf"), file_size=1500)
    secret = File.objects.create(
        title="Secret", file=ContentFile(b"-", "secret.pdf"), collection=private
    )
    for owner, title, facts in (
        (page, "A form", {"kind": "template", "file": form, "language": "es"}),
        (page, "A site", {"kind": "website", "url": "https://www.example.org/a"}),
        (page, "A secret", {"file": secret}),
        (draft, "A draft", {"url": "https://www.example.org/b"}),
    ):
        owner.resources.create(title=title, **facts)
        owner.save()
    titles = ["A form", "A site", "A secret", "A draft"]
    place = "/kit/resources/"
    assert "/kit/resources/" in client.get("/kit/").text
    text = client.get(place).text
    assert "1.5\xa0KB" in text
    assert ">PDF<" in text
    assert ">Español<" in text
    assert shown(client, place, titles) == ["A form", "A site"]
    assert shown(client, place, titles, language="es", format="pdf") == ["A form"]
    assert shown(client, place, titles, format="link", topic="pay") == ["A site"]
    assert shown(client, place, titles, kind="guide") == []
    assert UNKNOWN in client.get(place, {"format": "exe"}).text
    with pytest.raises(ValidationError, match="address of the site itself"):
        factories.ToolkitPageFactory(parent=index, slug="resources")


def test_the_gallery_by_year_industry_and_county(home: HomePage, client: Client) -> None:
    index = factories.AwardsIndexPageFactory(parent=home, slug="heroes")
    care = Industry.objects.create(name="Care", slug="care")
    hollin = County.objects.create(name="Hollin", slug="hollin")
    for year, title, facts in (
        (2024, "Alder", {"industry": care}),
        (2025, "Birch", {"industry": care, "county": hollin}),
        (2025, "Cedar", {"county": hollin}),
    ):
        parent = index.get_children().filter(slug=str(year)).first()
        parent = parent or factories.AwardYearPageFactory(parent=index, year=year, slug=str(year))
        employer = factories.EmployerFactory(name=title, slug=title.lower(), **facts)
        factories.AwardProfilePageFactory(parent=parent.specific, title=title, employer=employer)
    titles = ["Alder", "Birch", "Cedar"]
    assert shown(client, "/heroes/", titles) == ["Alder", "Birch", "Cedar"]
    assert shown(client, "/heroes/", titles, industry="care") == ["Alder", "Birch"]
    assert shown(client, "/heroes/", titles, industry="care", year="2025") == ["Birch"]
    assert shown(client, "/heroes/", titles, county="hollin", year="2024") == []
    assert UNKNOWN in client.get("/heroes/?year=1066").content.decode()


def test_search_by_type(home: HomePage, overview: PlanPage, ledger: Ledger, client: Client) -> None:
    factories.ContentPageFactory(parent=home, title="Do it")
    ledger.record()
    everything = client.get("/search/", {"q": "do"}).context["found"]
    assert {(one.type, one.count) for one in everything.facets} >= {("home.content", 1)}
    pages = client.get("/search/", {"q": "do", "type": "home.content"})
    assert [hit.title for hit in pages.context["hits"]] == ["Do it"]
    assert pages.context["found"].facets == everything.facets
    assert UNKNOWN in client.get("/search/?q=do&type=plan.nothing").content.decode()
