"""Everything that a toolkit offers to download or open, in one list that filters narrow."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from cms.content.filters import Label, SiteFilter, SiteFilters, by_name
from cms.content.models import Called, File, names_of
from cms.content.visibility import Visibility
from toolkit.choices import ResourceKind
from toolkit.models import Resource, ToolkitIndexPage, ToolkitPage

LINK = "link"


@dataclass(frozen=True)
class Download:
    """A resource with the page that offers it; `file` is none for a link."""

    resource: Resource
    page: ToolkitPage
    file: File | None

    @property
    def url(self) -> str:
        return str(self.file.url) if self.file else self.resource.url

    @property
    def format(self) -> str:
        """How the file's name ends; a link has no format."""
        return PurePosixPath(self.file.filename).suffix[1:].lower() if self.file else LINK

    @property
    def size(self) -> int | None:
        return self.file.file_size if self.file else None


class Downloads:
    """As somebody asks for them: by kind, language, format and topic."""

    def __init__(self, index: ToolkitIndexPage, request: HttpRequest) -> None:
        self.asked: QueryDict = request.GET
        self.all = sorted(
            offered(index, Visibility.of(request)), key=lambda one: one.resource.title.casefold()
        )

    @cached_property
    def filters(self) -> SiteFilters:
        return SiteFilters(
            (
                self._filter("kind", _("Kind"), [(k.value, str(k.label)) for k in ResourceKind]),
                self._filter("language", _("Language"), named(self.languages)),
                self._filter("format", _("Format"), [(f, format_name(f)) for f in self.formats]),
                self._filter("topic", _("Topic"), self.topics),
            )
        )

    @cached_property
    def found(self) -> list[Download]:
        return [one for one in self.all if self._is_asked_for(one)]

    @property
    def languages(self) -> list[str]:
        return sorted({one.resource.language for one in self.all})

    @property
    def formats(self) -> list[str]:
        return sorted({one.format for one in self.all}, key=lambda each: (each == LINK, each))

    @property
    def topics(self) -> list[tuple[str, Called]]:
        topics = (one.page.topic for one in self.all)
        return by_name((topic.slug, topic.called) for topic in topics if topic)

    def _filter(self, name: str, label: str, options: Iterable[tuple[str, Label]]) -> SiteFilter:
        return SiteFilter.of(name, label, options, self.asked)

    def _is_asked_for(self, one: Download) -> bool:
        topic = one.page.topic.slug if one.page.topic else ""
        facts = {
            "kind": one.resource.kind,
            "language": one.resource.language,
            "format": one.format,
            "topic": topic,
        }
        return all(self.filters.named(name).allows(value) for name, value in facts.items())


def offered(index: ToolkitIndexPage, visibility: Visibility) -> list[Download]:
    """Files that are not public are left out, as on the pages themselves."""
    public = ToolkitPage.objects.child_of(index).live().public().order_by("path")
    pages: Any = public.defer_streamfields().prefetch_related(
        "topic", *names_of("topic"), "resources__file"
    )
    return [
        Download(resource, page, resource.file)
        for page in pages
        if visibility.shows(page) and not visibility.withdrawn(page)
        for resource in page.resources.all()
        if resource.url or visibility.shows(resource.file)
    ]


def named(codes: list[str]) -> list[tuple[str, str]]:
    return [(code, language_name(code)) for code in codes]


def language_name(code: str) -> str:
    """A language's name in that language; the code itself where it is unknown."""
    try:
        return str(get_language_info(code)["name_local"]).capitalize()
    except KeyError:
        return code


def format_name(found: str) -> str:
    return str(_("Link")) if found == LINK else found.upper()
