"""What must not be told: each thing carries words of its own in its title, path, text and file."""

from typing import Any

from wagtail.images.models import Filter
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from awards.models import Employer
from cms.content.models import File, PublicImage
from home.models import ContentPage
from plan.models import Workgroup
from tests.factories import (
    ContentPageFactory,
    EmployerFactory,
    FileFactory,
    ImageFactory,
    WorkgroupFactory,
)

MARK = "zqx"
"""What all secret words begin with, and no other."""


def words(thing: str) -> dict[str, str]:
    """No word of one thing is contained in one of another."""
    parts = ("title", "slug", "text", "file", "alt")
    return {part: f"{MARK}{thing}{part}" for part in parts}


def page(thing: str, parent: Page, **fields: Any) -> ContentPage:
    said = words(thing)
    told = {"title": said["title"], "slug": said["slug"], "summary": said["text"]}
    body = [("paragraph", f"<p>{said['text']}</p>"), ("heading", {"text": said["text"]})]
    made: ContentPage = ContentPageFactory(parent=parent, body=body, **told | fields)
    return made


def image(thing: str, collection: Collection) -> PublicImage:
    said = words(thing)
    made: PublicImage = ImageFactory(
        title=said["title"],
        description=said["alt"],
        file__filename=f"{said['file']}.jpg",
        file__width=700,
        collection=collection,
    )
    made.create_rendition(Filter(spec="width-640"))
    return made


def file(thing: str, collection: Collection) -> File:
    said = words(thing)
    made: File = FileFactory(
        title=said["title"], file__filename=f"{said['file']}.txt", collection=collection
    )
    return made


def workgroup(thing: str) -> Workgroup:
    said = words(thing)
    made: Workgroup = WorkgroupFactory(name=said["title"], slug=said["slug"])
    return made


def employer(thing: str) -> Employer:
    said = words(thing)
    made: Employer = EmployerFactory(name=said["title"], slug=said["slug"])
    return made


def collection(name: str) -> Collection:
    root = Collection.get_first_root_node()
    made: Collection = root.add_child(name=name)
    return made


def close(place: Page | Collection) -> None:
    """From now on it is private, with all that it holds."""
    if isinstance(place, Page):
        PageViewRestriction.objects.create(page=place, restriction_type="login")
    else:
        CollectionViewRestriction.objects.create(collection=place, restriction_type="login")
