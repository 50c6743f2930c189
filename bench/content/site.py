"""The whole site, at one stroke: nothing of it is public before all of it is."""

from django.db import transaction
from wagtail.models import Page, Site

from bench.content.bulk import insert_pages
from bench.content.plans import make_plans
from bench.content.profiles import make_profiles
from bench.content.terms import make_terms
from bench.content.tree import count_children, place
from bench.scale import Scale
from home.models import HomePage


@transaction.atomic
def fill(scale: Scale, hostname: str = "localhost") -> None:
    root = Page.objects.get(depth=1)
    free = root.get_children().count() + 1
    home = HomePage(title="Bench", **place(root, free, "bench"))
    insert_pages([home])
    Site.objects.all().delete()
    Site.objects.create(hostname=hostname, root_page=home, is_default_site=True)
    terms = make_terms()
    make_profiles(home, scale, terms, position=1)
    make_plans(home, scale, terms, first=2)
    count_children(root, home)
