"""A small site on which the property test acts, with everything that a page can depend on.

Each page's title holds a token of its own, so that a title where none may be is found by searching.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from wagtail.models import Collection, Page, Site
from wagtail.query import PageQuerySet

from cms.content.models import PublicImage
from cms.editorial.roles.names import Role
from home.models import ContentPage, HomePage
from plan.models import PlanPage, StrategyPage, Workgroup
from tests.editorial.people import person
from tests.factories import HomePageFactory, ImageFactory, WorkgroupFactory
from tests.site.languages import spanish_home
from toolkit.models import ToolkitIndexPage, ToolkitPage, Topic


def token(number: int) -> str:
    return f"token-{number}-end"


class World:
    def __init__(self) -> None:
        self.numbers: Iterator[int] = count(1)
        root = Page.objects.get(depth=1)
        self.home: HomePage = HomePageFactory(parent=root, title="Home", slug="start")
        Site.objects.update(root_page=self.home)
        self.inicio = spanish_home(self.home)
        self.publisher = person("publisher", Role.PUBLISHER)
        self.workgroups: list[Workgroup] = [WorkgroupFactory() for _ in range(2)]
        collections = Collection.get_first_root_node()
        self.collection = collections.add_child(name="Photos")
        self.images: list[PublicImage] = [
            ImageFactory(collection=self.collection, description=f"Image {n}") for n in range(2)
        ]
        self.plan = self.add(PlanPage, self.home, title="Plan")
        self.topic = Topic.objects.create(name="Pay", slug="pay")
        toolkit = self.add(ToolkitIndexPage, self.home)
        self.add(ToolkitPage, toolkit, topic=self.topic)
        for _ in range(2):
            self.content(self.home, live=True)
            self.strategy(live=True)
            self.content(self.inicio, live=True)

    def begin(self) -> None:
        """Forget what earlier examples left on objects whose rows were taken back."""
        self.numbers = count(100)
        for each in (
            self.home,
            self.inicio,
            self.collection,
            *self.images,
            *self.workgroups,
            self.topic,
        ):
            each.refresh_from_db()

    def below(self, inclusive: bool = False) -> PageQuerySet[Page]:
        """All below the home pages, in the order of the tree."""
        here, there = (
            Page.objects.descendant_of(front, inclusive) for front in (self.home, self.inicio)
        )
        return (here | there).order_by("path")

    def pages(self) -> list[Page]:
        return list(self.below().specific())

    def pick(self, index: int) -> Page | None:
        pages = self.pages()
        return pages[index % len(pages)] if pages else None

    def pick_content(self, index: int, like: Page | None = None) -> Page:
        """A page below which a page may stand, or this one, in its language: the home page is
        always one."""
        every = [*HomePage.objects.order_by("path"), *ContentPage.objects.order_by("path")]
        places = [each for each in every if not like or each.locale_id == like.locale_id]
        return places[index % len(places)]

    def to_translate(self, index: int) -> Page | None:
        """An English page that has no Spanish one, though the page above it has."""
        spanish = Page.objects.filter(locale=self.inicio.locale)
        pages = [
            page
            for page in self.below().filter(locale=self.home.locale, alias_of=None).specific()
            if not spanish.filter(translation_key=page.translation_key).exists()
            and spanish.filter(translation_key=page.get_parent().translation_key).exists()
        ]
        return pages[index % len(pages)] if pages else None

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
