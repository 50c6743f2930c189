"""The difference of two documents as the review screen shows it."""

from collections.abc import Iterable
from typing import Any

import orjson
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.delivery.answers.difference import OF_EACH_VERSION
from cms.delivery.differences.budget import Budget
from cms.delivery.differences.fields import different_fields
from cms.delivery.differences.schemas import ChangeSchema, ItemSchema
from cms.editorial.reviewing.comparison import Change
from cms.ledger import previewing, reading
from cms.ledger.drafts import draft_of
from cms.ledger.keys import PAGE

Body = dict[str, Any]


def changes(page: Page, revision: Revision) -> list[Change] | None:
    before = public_body(page)
    after = draft_body(page, revision)
    if before is None or after is None:
        return None
    return told(different_fields(before, after, Budget()))


def public_body(page: Page) -> Body | None:
    document = reading.document_of((PAGE, page.pk))
    served = reading.by_id(document) if document else None
    return without_stamps(served.body) if served else None


def draft_body(page: Page, revision: Revision) -> Body | None:
    try:
        seen = previewing.preview(draft_of(page, revision), timezone.now())
    except (previewing.NoDocument, previewing.Incomplete):
        return None
    return without_stamps(seen.body)


def without_stamps(body: bytes) -> Body:
    fields = orjson.loads(body)
    return {name: value for name, value in fields.items() if name not in OF_EACH_VERSION}


def told(different: Iterable[ChangeSchema | ItemSchema]) -> list[Change]:
    return [one_told(each) for each in different]


def one_told(each: ChangeSchema | ItemSchema) -> Change:
    items = each.items if isinstance(each, ChangeSchema) else []
    return Change(
        label=each.label,
        kind=str(each.kind),
        before=each.before,
        after=each.after,
        words=[(stretch.op, stretch.text) for stretch in each.words],
        parts=told([*items, *each.changes]),
    )
