"""A small site on which the property test acts, with everything that a page can depend on.

Each page's title holds a token of its own, so that a title where none may be is found by searching.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Collection, Page, Site

from cms.content.models import PublicImage
from cms.editorial.roles.names import Role
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.people import person
from tests.factories import HomePageFactory, ImageFactory, WorkgroupFactory
from tests.site.languages import spanish_home


def token(number: int) -> str:
    return f"token-{number}-end"


class World:
    def __init__(self) -> None:
        self.numbers: Iterator[int] = count(1)
        root = Page.objects.get(depth=1)
        self.home: HomePage = HomePageFactory(parent=root, title="Home", slug="start")
        Site.objects.update(root_page=self.home)
        self.publisher = person("publisher", Role.PUBLISHER)
        self.workgroups: list[Workgroup] = [WorkgroupFactory() for _ in range(2)]
        collections = Collection.get_first_root_node()
        self.collection = collections.add_child(name="Photos")
        self.images: list[PublicImage] = [
            ImageFactory(collection=self.collection, description=f"Image {n}") for n in range(2)
        ]
        self.plan = self.add(PlanPage, self.home, title="Plan")
        for _ in range(2):
            self.content(self.home, live=True)
            self.strategy(live=True)

    def begin(self) -> None:
        """Forget what earlier examples left on objects whose rows were taken back."""
        self.numbers = count(100)
        for each in (self.home, self.collection, *self.images, *self.workgroups):
            each.refresh_from_db()

    def pages(self) -> list[Page]:
        """All below the front pages, in the order of the tree."""
        below = self.on_the_site().exclude(pk__in=self.fronts()).order_by("path")
        return list(below.specific())

    def on_the_site(self) -> QuerySet[Page]:
        """Whatever readers find if it is public: the front pages, and what is below them."""
        wanted = Q(pk__in=[])
        for path in self.fronts().values_list("path", flat=True):
            wanted |= Q(path__startswith=path)
        return Page.objects.filter(wanted)

    def fronts(self) -> QuerySet[Page]:
        """The home page in each language."""
        return Page.objects.filter(translation_key=self.home.translation_key)

    def spanish_front(self) -> Page:
        front = self.fronts().filter(locale__language_code="es").first()
        return front or spanish_home(self.home)

    def pick(self, index: int) -> Page | None:
        pages = self.pages()
        return pages[index % len(pages)] if pages else None

    def pick_content(self, index: int) -> Page:
        """A page below which a page may stand: a home page is always one."""
        places = [*HomePage.objects.order_by("path"), *ContentPage.objects.order_by("path")]
        return places[index % len(places)]

    def content(self, parent: Page, live: bool) -> ContentPage:
        linked, image = self.pick(next(self.numbers)), self.images[0]
        link = f'<a linktype="page" id="{linked.pk}">there</a>' if linked else "nowhere"
        body = [("paragraph", f"<p>More is said {link}.</p>")]
        page: ContentPage = self.add(ContentPage, parent, live=live, body=body, search_image=image)
        return page

    def strategy(self, live: bool) -> StrategyPage:
        number = next(self.numbers)
        plan = PlanPage.objects.order_by("path").first() or self.add(PlanPage, self.home)
        page = StrategyPage(
            number=str(number),
            short_name=token(number),
            title=f"{number} {token(number)}",
            slug=f"s-{number}",
            statement="What is to be done.",
            live=False,
        )
        plan.add_child(instance=page)
        page.tags.add("skills")
        page.workgroup_roles.create(workgroup=self.workgroups[number % 2], role="lead")
        page.save()
        if live:
            page.save_revision().publish()
        return page

    def add(self, model: type[Page], parent: Page, live: bool = True, **fields: Any) -> Any:
        number = next(self.numbers)
        fields = {"title": token(number), "slug": f"p-{number}", "live": False} | fields
        page = model(**fields)
        parent.add_child(instance=page)
        if live:
            page.save_revision().publish()
        return page
