"""The menus around every page say where the reader is."""

import json

import pytest
from django.test import RequestFactory
from wagtail.models import Page

from cms.content.models import SiteSettings
from home.frame import Frame
from plan.models import PlanPage


@pytest.fixture
def menus(plan: PlanPage, settings_of_site: SiteSettings) -> None:
    Page.objects.filter(pk=plan.pk).update(show_in_menus=True)
    links = [
        {"label": "Start", "page": None, "file": None, "url": "http://localhost/"},
        {"label": "The plan", "page": plan.pk, "file": None, "url": ""},
        {"label": "Front", "page": plan.get_parent().pk, "file": None, "url": ""},
    ]
    settings_of_site.navigation = json.dumps([{"type": "link", "value": link} for link in links])
    settings_of_site.save()


def here(path: str) -> dict[str, str]:
    frame = Frame(RequestFactory().get(path))
    return {entry.label: entry.leads_here for entry in [*frame.menu, *frame.navigation]}


@pytest.mark.usefixtures("menus")
@pytest.mark.parametrize(
    ("path", "section", "front"),
    [("/plan/", "page", ""), ("/plan/4-advance/", "true", ""), ("/", "", "page"), ("/x/", "", "")],
)
def test_what_the_current_page_is_and_lies_below(path: str, section: str, front: str) -> None:
    assert here(path) == {"Plan 2.0": section, "Start": "", "The plan": section, "Front": front}


@pytest.mark.parametrize(
    ("organization", "name"), [("The partners", "The partners"), ("", "The board")]
)
def test_the_name_is_the_organizations_or_the_front_pages(
    settings_of_site: SiteSettings, organization: str, name: str
) -> None:
    settings_of_site.organization = organization
    settings_of_site.save()
    assert Frame(RequestFactory().get("/")).name == name
