"""Progress of the demonstration's strategies: written by the editor, reviewed like everything."""

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import User

from cms.demo.choices import State
from cms.demo.dates import end_of_quarter
from cms.demo.review import bring
from cms.demo.sheets.plan import status_named
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.demo.source import Entry
from plan.choices import Role
from plan.models import (
    ActionProgress,
    IndicatorReading,
    ProgressFigure,
    ProgressPage,
    StrategyPage,
)


def report(sheets: Iterable[Sheet], shelf: Shelf) -> None:
    """After the strategies are public: a progress update speaks of what everybody can read."""
    for sheet in sheets:
        made: list[ProgressPage] = []
        for entry in sheet.entry.get("updates", ()):
            strategy = StrategyPage.objects.get(pk=shelf.page(sheet.path).pk)
            made.append(_update(strategy, entry, made))


def _update(strategy: StrategyPage, entry: Entry, before: list[ProgressPage]) -> ProgressPage:
    update = ProgressPage(
        owner=User.objects.get(username="editor"),
        as_of=end_of_quarter(entry["quarter"]),
        status=status_named(entry["status"]),
        narrative=entry["narrative"],
        reported_by=strategy.workgroup_roles.get(role=Role.LEAD).workgroup,
        corrects=before[entry["corrects"] - 1] if "corrects" in entry else None,
        correction_note=entry.get("correction", ""),
    )
    update.action_statuses = list(_actions(strategy, entry))
    update.readings = [
        IndicatorReading(indicator=key, value=value)
        for key, value in entry.get("readings", {}).items()
    ]
    update.figures = [ProgressFigure(**figure) for figure in entry.get("figures", ())]
    strategy.add_child(instance=update)
    bring(update, State(entry.get("state", State.LIVE)), entry)
    return update


def _actions(strategy: StrategyPage, entry: Entry) -> Iterator[ActionProgress]:
    notes = entry.get("notes") or [""] * len(entry["actions"])
    numbered = zip(strategy.actions.all(), entry["actions"], notes, strict=True)
    for action, status, note in numbered:
        yield ActionProgress(number=action.number, status=status_named(status), note=note)
