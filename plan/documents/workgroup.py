from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import Field

from cms.content.documents import FALLBACKS, LOCALE, Part, in_further_languages, names
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown
from plan.models import Workgroup


class Contact(Part):
    """How to reach the workgroup."""

    name: str = Field(description="Whom to ask for; empty if nobody is named.")
    email: str = Field(description="Public address; empty if there is none.")


class WorkgroupInLanguage(Part):
    """What a workgroup is called in one language, and what it does."""

    locale: str = LOCALE
    title: str = Field(description="Its name.")
    description: str = Field(description="What it does; empty if that is not said.")
    fallbacks: list[str] = FALLBACKS


class WorkgroupDocument(Document):
    """A body that carries the plan out; its name is the title.

    Its strategies: `/strategies?workgroup=SLUG`, those that it leads: `/strategies?lead=SLUG`.
    """

    type = "plan.workgroup"
    collection = "workgroups"
    model = Workgroup
    prefetch: ClassVar[tuple[Any, ...]] = ("translations",)
    card_prefetch: ClassVar[tuple[Any, ...]] = ("translations",)
    filters = {"slug": Filter("slug", description="Short name that does not change.")}
    unsearched = ("translations",)

    slug: str = Field(description="Short name that filters take.")
    description: str = Field(description="What it does; empty if that is not said.")
    contact: Contact
    translations: list[WorkgroupInLanguage] = Field(
        description="What stands in their place in each further language of the site."
    )

    @classmethod
    def build(cls, workgroup: Workgroup, shown: Shown) -> Self:
        contact = Contact(name=workgroup.contact_name, email=workgroup.contact_email)
        return cls(
            slug=workgroup.slug,
            description=workgroup.description,
            contact=contact,
            translations=list(in_languages(workgroup, shown)),
        )

    @classmethod
    def card(cls, workgroup: Workgroup) -> dict[str, Any]:
        return {"slug": workgroup.slug, **names(workgroup)}


def in_languages(workgroup: Workgroup, shown: Shown) -> Iterator[WorkgroupInLanguage]:
    default = {"title": workgroup.name, "description": workgroup.description}
    rows = {
        str(row.locale_id): {"title": row.name, "description": row.description.strip()}
        for row in workgroup.translations.all()
    }
    for language, said in in_further_languages({"translations": rows}, shown):
        own = {name: words for name, words in said.items() if words}
        left = [name for name, words in default.items() if words and name not in own]
        yield WorkgroupInLanguage(locale=language, fallbacks=left, **default | own)
