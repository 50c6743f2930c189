"""A form that was filled in beside an older state, as one about the present: nothing of it is lost,
and what others left out meanwhile is there too."""

from typing import Any

from plan.input.models import PublicInput, Redaction
from plan.input.moderating.seen import mark_of

PREFIX = "redactions"
FIELDS = ("passage", "occurrence", "explanation")
Row = dict[str, str]


def reconciled(data: Any, said: PublicInput) -> Any:
    present = {str(row.pk): row for row in said.redactions.all()}
    sent = list(_rows(data))
    known = [row for row in sent if row["id"] in present]
    others = [_row(row) for key, row in present.items() if key not in {row["id"] for row in known}]
    new = [row | {"id": ""} for row in sent if row["id"] not in present and _says(row)]
    rebuilt = data.copy()
    _write(rebuilt, [*known, *others], new)
    rebuilt["seen"] = mark_of(said)
    return rebuilt


def _rows(data: Any) -> Any:
    total = data.get(f"{PREFIX}-TOTAL_FORMS", "")
    for at in range(int(total) if total.isdecimal() else 0):
        names = (*FIELDS, "id", "DELETE")
        yield {name: data.get(f"{PREFIX}-{at}-{name}", "") for name in names}


def _row(stored: Redaction) -> Row:
    values = {name: getattr(stored, name) for name in FIELDS}
    told = {name: "" if value is None else str(value) for name, value in values.items()}
    return told | {"id": str(stored.pk), "DELETE": ""}


def _says(row: Row) -> bool:
    return not row["DELETE"] and any(row[name] for name in FIELDS)


def _write(data: Any, known: list[Row], new: list[Row]) -> None:
    data[f"{PREFIX}-TOTAL_FORMS"] = str(len(known) + len(new))
    data[f"{PREFIX}-INITIAL_FORMS"] = str(len(known))
    for at, row in enumerate([*known, *new]):
        for name, value in row.items():
            data[f"{PREFIX}-{at}-{name}"] = value
