"""The public pages of a toolkit, by topic."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from cms.content.filters import SiteFilter, SiteFilters, by_name
from cms.content.models import names_of
from toolkit.choices import Audience
from toolkit.models import ToolkitIndexPage, ToolkitPage, Topic


@dataclass
class Shelf:
    """The pages of one topic; those without a topic stand together on the last one."""

    topic: Topic | None
    pages: list[ToolkitPage] = field(default_factory=list)


@dataclass
class Shelves:
    """A toolkit as somebody asks for it."""

    pages: list[ToolkitPage]
    asked: QueryDict

    @classmethod
    def of(cls, index: ToolkitIndexPage, asked: QueryDict) -> "Shelves":
        return cls(_pages(index), asked)

    @cached_property
    def filters(self) -> SiteFilters:
        topics = ((page.topic.slug, page.topic.called) for page in self.pages if page.topic)
        audiences = [(one.value, str(one.label)) for one in Audience]
        return SiteFilters(
            (
                SiteFilter.of("topic", _("Topic"), by_name(topics), self.asked),
                SiteFilter.of("audience", _("For"), audiences, self.asked),
            )
        )

    @cached_property
    def found(self) -> list[ToolkitPage]:
        return [page for page in self.pages if self._is_asked_for(page)]

    @property
    def shelves(self) -> list[Shelf]:
        return shelves(self.found)

    def _is_asked_for(self, page: ToolkitPage) -> bool:
        topic = page.topic.slug if page.topic else ""
        return self.filters.named("topic").allows(topic) and self.filters.named("audience").allows(
            page.audience
        )


def shelves(pages: Iterable[ToolkitPage]) -> list[Shelf]:
    """In the order in which an editor arranged the pages: a topic comes with its first page."""
    found: dict[int | None, Shelf] = {}
    for page in pages:
        found.setdefault(page.topic_id, Shelf(page.topic)).pages.append(page)
    return sorted(found.values(), key=lambda shelf: shelf.topic is None)


def _pages(index: ToolkitIndexPage) -> list[ToolkitPage]:
    public = ToolkitPage.objects.child_of(index).live().public().order_by("path")
    parts = ("topic", *names_of("topic"), "resources", "search_image__renditions")
    return list(public.defer_streamfields().prefetch_related(*parts))
