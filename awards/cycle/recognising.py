"""A draft keeps its categories and criteria without ids until they are first published.

Wagtail never writes those ids into the draft, so publishing it again would replace the rows, and
what was nominated and judged would point at nothing. Here a draft's row is known again by its name.
"""

from typing import Any


def recognise(draft: Any) -> None:
    """Give rows without an id that of the public row of the same name that no other row has."""
    for relation in ("categories", "criteria"):
        rows = list(getattr(draft, relation).all())
        new = [row for row in rows if row.pk is None]
        if new:
            known = _public(draft, relation)
            for pk in {row.pk for row in rows if row.pk}:
                known = {name: other for name, other in known.items() if other != pk}
            for row in new:
                row.pk = known.pop(row.name, None)


def _public(draft: Any, relation: str) -> dict[str, int]:
    model = type(draft)._meta.get_field(relation).related_model
    return dict(model.objects.filter(year_id=draft.pk).values_list("name", "pk"))
