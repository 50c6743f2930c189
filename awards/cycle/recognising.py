"""A draft keeps its categories and criteria without ids until they are first published.

Wagtail never writes those ids into the draft, so publishing it again would replace the rows, and
what was nominated and judged would point at nothing. Here a draft's row is known again by its key,
or, where it is older than keys are, by its name.
"""

from typing import Any

from awards.cycle.row_keys import RELATIONS


def recognise(draft: Any) -> None:
    """Give rows without an id that of the public row that is the same, and rows without a key that
    of theirs."""
    for relation in RELATIONS:
        rows = list(getattr(draft, relation).all())
        if all(row.pk and row.key for row in rows):
            continue
        public = _public(draft, relation)
        free = [each for each in public.values() if each.pk not in {row.pk for row in rows}]
        for row in rows:
            if row.pk is None and (known := _same(row, free)):
                free.remove(known)
                row.pk = known.pk
            if not row.key and row.pk in public:
                row.key = public[row.pk].key


def _same(row: Any, among: list[Any]) -> Any:
    by = "key" if row.key else "name"
    return next((each for each in among if getattr(each, by) == getattr(row, by)), None)


def _public(draft: Any, relation: str) -> dict[int, Any]:
    model = type(draft)._meta.get_field(relation).related_model
    return {each.pk: each for each in model.objects.filter(year_id=draft.pk)}
