from collections.abc import Iterator

from django.utils.text import slugify
from wagtail.models import Locale

from cms.demo.body import fill_body
from cms.demo.dates import end_of_quarter, in_days
from cms.demo.sheets.sheet import Sheet
from cms.demo.shelf import Shelf
from cms.demo.source import Entry, read, read_folder
from plan.choices import ActionStatus, Direction, PlanStatus, Role
from plan.models import (
    Action,
    Evidence,
    FurtherReading,
    Indicator,
    PlanPage,
    StrategyPage,
    StrategyWorkgroup,
    Workgroup,
    WorkgroupTranslation,
)

WINDOWS = {"open": (-30, 45), "upcoming": (14, 75), "closed": (-120, -40)}
"""When public input opens and closes, in days from today."""


def create_workgroups() -> None:
    for entry in read("workgroups")["workgroups"]:
        contact = {"contact_name": "Workgroup coordinator", "contact_email": entry.pop("contact")}
        words = entry.pop("spanish")
        made = Workgroup.objects.create(**entry, **contact)
        spanish = Locale.objects.get(language_code="es")
        WorkgroupTranslation.objects.create(workgroup=made, locale=spanish, **words)


def sheets() -> Iterator[Sheet]:
    entries = read_folder("plan")
    plan = entries.pop("plan")
    yield Sheet(PlanPage, plan["slug"], plan, fill_plan)
    by_number = {entry["number"]: entry for entry in entries.values()}
    for number, entry in sorted(by_number.items()):
        above = by_number.get(number.rpartition(".")[0])
        path = "/".join([plan["slug"], *(_slug(each) for each in (above, entry) if each)])
        yield Sheet(StrategyPage, path, entry, fill_strategy)


def _slug(entry: Entry) -> str:
    return slugify(f"{entry['number']} {entry['short_name']}".replace(".", "-"))


def fill_plan(page: PlanPage, entry: Entry, shelf: Shelf) -> None:
    page.status = PlanStatus.IN_FORCE
    page.period_start, page.period_end = entry["starts"], entry["ends"]
    page.introduction = entry["introduction"].strip()


def fill_strategy(page: StrategyPage, entry: Entry, shelf: Shelf) -> None:
    page.number, page.short_name = entry["number"], entry["short_name"]
    page.title = page.proposed_title()
    page.statement = entry["statement"]
    page.workgroup_roles = list(_roles(entry, shelf))
    page.actions = [_action(entry, n, each) for n, each in enumerate(entry.get("actions", ()), 1)]
    page.indicators = [_indicator(each) for each in entry.get("indicators", ())]
    page.evidence = [_evidence(each) for each in entry.get("evidence", ())]
    page.further_reading = [_reading(each, shelf) for each in entry.get("reading", ())]
    page.tags.set(entry["tags"])
    fill_body(page, entry, shelf)
    page.input_outcome = entry.get("outcome", "").strip()
    if window := WINDOWS.get(entry.get("input", "none")):
        page.input_open = True
        page.input_opens_on, page.input_closes_on = (in_days(days) for days in window)


def _roles(entry: Entry, shelf: Shelf) -> Iterator[StrategyWorkgroup]:
    yield StrategyWorkgroup(workgroup=shelf.workgroup(entry["lead"]), role=Role.LEAD)
    for role in (Role.SUPPORT, Role.ADVISORY):
        for name in entry[role]:
            yield StrategyWorkgroup(workgroup=shelf.workgroup(name), role=role)


def _action(strategy: Entry, position: int, entry: Entry) -> Action:
    steps = "".join(f"<li>{step}</li>" for step in entry["steps"])
    return Action(
        number=f"{strategy['number']}.{position}",
        statement=entry["statement"],
        steps=f"<ul>{steps}</ul>",
        status=status_named(entry["status"]),
        target_date=end_of_quarter(entry["quarter"]),
    )


def status_named(name: str) -> ActionStatus:
    """As the files write it: some delay."""
    return ActionStatus[name.upper().replace(" ", "_")]


def _indicator(entry: Entry) -> Indicator:
    return Indicator(
        name=entry["name"],
        unit=entry["unit"],
        direction=entry.get("direction", Direction.UP),
        baseline_value=entry["baseline"],
        baseline_date=end_of_quarter(entry["baseline_quarter"]),
        target_value=entry["target"],
        target_date=end_of_quarter(entry["target_quarter"]),
        source=entry["source"],
    )


def _evidence(entry: Entry) -> Evidence:
    names = ("statement", "figure", "source", "publisher", "year")
    return Evidence(link=entry["url"], **{name: entry[name] for name in names})


def _reading(entry: Entry, shelf: Shelf) -> FurtherReading:
    file = shelf.file(entry["file"]) if "file" in entry else None
    return FurtherReading(title=entry["title"], url=entry.get("url", ""), file=file)
