from typing import Self

from pydantic import Field

from cms.content.documents import Body, NamedTerm, PageDocument, body
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown
from toolkit.choices import Audience, ResourceKind
from toolkit.documents.resource import Resource
from toolkit.models import ToolkitPage

TOPIC = "toolkit.topic"


class ToolkitPageDocument(PageDocument):
    """One subject of the toolkit, with its resources."""

    type = "toolkit.page"
    collection = "toolkit"
    model = ToolkitPage
    prefetch = ("resources", "tagged_items")
    filters = {
        **PageDocument.filters,
        "audience": Filter("audience", description="For whom.", choices=tuple(Audience.values)),
        "topic": Filter("topic.slug", description="Slug of the topic."),
        "kind": Filter(
            "resources.kind", description="A kind of resource.", choices=tuple(ResourceKind.values)
        ),
        "content_type": Filter(
            "resources.file.content_type", description="Media type of a file: application/pdf."
        ),
        "language": Filter("resources.language", description="Language code of a resource."),
    }

    audience: Audience = Field(description="For whom it is.")
    audience_label: str = Field(description="The audience, for people.")
    topic: NamedTerm | None = Field(description="What it is about.")
    body: Body
    resources: list[Resource] = Field(description="In their order.")

    @classmethod
    def build(cls, page: ToolkitPage, shown: Shown) -> Self:
        return cls(
            **cls.shared(page, shown),
            audience=Audience(page.audience),
            audience_label=str(Audience(page.audience).label),
            topic=NamedTerm.of((TOPIC, page.topic_id), shown) if page.topic_id else None,
            body=body(page.body, shown),
            resources=[Resource.of(resource, shown) for resource in page.resources.all()],
        )
