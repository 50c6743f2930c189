"""What the public sees beside pages, one of each kind."""

from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site

from awards.models import AwardProfilePage, AwardsIndexPage, AwardYearPage, Employer
from cms.content.models import File
from home.models import HomePage
from plan.models import StrategyPage, Workgroup
from tests.editorial.people import People
from tests.factories import ImageFactory
from tests.fixtures.layers import layer
from tests.ledger.fixtures import Ledger


@dataclass
class Shown:
    """What the public sees, by kind."""

    workgroup: Workgroup
    employer: Employer
    redirect: Redirect
    image: Any
    file: File
    site: Site

    @property
    def locale_id(self) -> int:
        return int(self.site.root_page.locale_id)


@layer
def shown(
    home: HomePage, strategy: StrategyPage, industry: Workgroup, who: People, ledger: Ledger
) -> Shown:
    """The picture and the file are the editor's own, and a live page shows them."""
    root = Collection.get_first_root_node()
    image = ImageFactory(uploaded_by_user=who.editor, collection=root)
    paper = ContentFile(b"%PDF-1.4", name="report.pdf")
    file = File.objects.create(
        title="Report", file=paper, uploaded_by_user=who.editor, collection=root
    )
    employer = Employer.objects.create(name="Brightwater Tools", slug="brightwater-tools")
    index = home.add_child(instance=AwardsIndexPage(title="Awards"))
    year = index.add_child(instance=AwardYearPage(title="2025", year=2025))
    profile = year.add_child(instance=AwardProfilePage(title="Brightwater", employer=employer))
    strategy.body = [("document", {"file": file, "description": ""})]
    strategy.save()
    HomePage.objects.filter(pk=home.pk).update(hero_image=image)
    for page in (home, strategy.get_parent(), strategy, index, year, profile):
        type(page).objects.filter(pk=page.pk).update(live=True)
    redirect = Redirect.objects.create(old_path="/old", redirect_link="https://example.org/new")
    ledger.record()
    site = Site.objects.get(is_default_site=True)
    return Shown(industry, employer, redirect, image, file, site)
