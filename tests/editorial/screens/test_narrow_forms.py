"""On a phone no field of a form is wider than the form, however long what can be chosen is."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from tests.editorial.screens.site_of_files import SiteOfFiles
from tests.editorial.screens.test_axe import PHONE
from tests.factories import UserFactory, WorkgroupFactory
from tests.fixtures.browser import chromium

pytestmark = [pytest.mark.once, pytest.mark.browser, pytest.mark.slow]

CUT = """() => [...document.querySelectorAll("form .w-field")]
    .filter((field) => field.scrollWidth > field.closest("form").clientWidth)
    .map((field) => field.className)"""


def test_no_field_is_cut(db: None, client: Client) -> None:
    workgroup = WorkgroupFactory()
    Group.objects.create(name="Whoever approves what the partners of the whole region propose")
    client.force_login(UserFactory(is_superuser=True))
    form = client.get(reverse(workgroup.snippet_viewset.get_url_name("edit"), args=[workgroup.pk]))
    with SiteOfFiles.running() as site, chromium() as browser:
        site.html = form.content.decode()
        page = browser.new_page(viewport=PHONE, base_url=site.url)
        page.goto("/")
        assert page.locator("form .w-field--select").count()
        assert page.evaluate(CUT) == []
