from typing import Any, Self

from pydantic import Field

from cms.content.documents import Part
from cms.ledger.documents import Document
from cms.ledger.fields import Filter
from cms.ledger.shown import Shown
from plan.models import Workgroup


class Contact(Part):
    """How to reach the workgroup."""

    name: str = Field(description="Whom to ask for; empty if nobody is named.")
    email: str = Field(description="Public address; empty if there is none.")


class WorkgroupDocument(Document):
    """A body that carries the plan out; its name is the title.

    Its strategies: `/strategies?workgroup=SLUG`, those that it leads: `/strategies?lead=SLUG`.
    """

    type = "plan.workgroup"
    collection = "workgroups"
    model = Workgroup
    filters = {"slug": Filter("slug", description="Short name that does not change.")}

    slug: str = Field(description="Short name that filters take.")
    description: str = Field(description="What it does; empty if that is not said.")
    contact: Contact

    @classmethod
    def build(cls, workgroup: Workgroup, shown: Shown) -> Self:
        contact = Contact(name=workgroup.contact_name, email=workgroup.contact_email)
        return cls(slug=workgroup.slug, description=workgroup.description, contact=contact)

    @classmethod
    def card(cls, workgroup: Workgroup) -> dict[str, Any]:
        return {"slug": workgroup.slug}
