"""What the public of the demonstration said, and what its moderator did with it."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User

from cms.delivery.taking.receipt import hash_of, new_reference, receipt_for
from cms.demo.dates import morning_in
from cms.demo.source import Entry, read
from plan.input.choices import Standing
from plan.input.models import PublicInput, Redaction, Reply, Sender, Theme
from plan.input.moderating.assign import assign
from plan.input.moderating.decide import decide
from plan.input.moderating.merge import merge
from plan.input.moderating.theming import add_theme
from plan.input.sending.change import withdraw
from plan.input.sending.take import PURPOSE
from plan.models import StrategyPage


def hear() -> None:
    """After the strategies are public."""
    sheet = read("input")
    themes = {name: Theme.objects.create(name=name) for name in sheet["themes"]}
    kept: dict[str, PublicInput] = {}
    for entry in sheet["said"]:
        said = _said(entry)
        kept[entry.get("key", said.reference)] = said
        _moderate(said, entry, themes, kept)


def _said(entry: Entry) -> PublicInput:
    """As it came: on its day, with nothing decided."""
    reference = new_reference()
    said = PublicInput.objects.create(
        reference=reference,
        receipt_hash=hash_of(receipt_for(PURPOSE, reference)),
        strategy=StrategyPage.objects.get(number=entry["strategy"]),
        text=entry["text"],
        organisation=entry["organisation"],
        permission_to_publish=entry.get("publish", True),
    )
    PublicInput.objects.filter(pk=said.pk).update(received_at=morning_in(entry["days"]))
    if "email" in entry:
        Sender.objects.create(input=said, name=entry["name"], email=entry["email"])
    Redaction.objects.bulk_create(_left_out(said, entry))
    return said


def _left_out(said: PublicInput, entry: Entry) -> Iterator[Redaction]:
    for passage in entry.get("left_out", ()):
        yield Redaction(input=said, **passage)


def _moderate(
    said: PublicInput, entry: Entry, themes: dict[str, Theme], kept: dict[str, PublicInput]
) -> None:
    moderator = User.objects.get(username="moderator")
    state = Standing(entry["state"])
    for name in entry.get("themes", ()):
        add_theme(said.pk, themes[name], moderator)
    if state is Standing.WITHDRAWN:
        withdraw(said)
    elif state is not Standing.NEW:
        decide(said.pk, state, moderator, reason=entry.get("reason", ""))
    if entry.get("assigned"):
        assign(said.pk, moderator, moderator)
    if "merged_into" in entry:
        merge(said.pk, kept[entry["merged_into"]].pk, moderator)
    if "reply" in entry:
        _reply(said, moderator, entry["reply"])


def _reply(said: PublicInput, moderator: User, text: str) -> None:
    """Written and mailed some days later, long ago: no mail waits for the worker."""
    written: Any = Reply.objects.create(input=said, text=text, written_by=moderator)
    day = morning_in(-50)
    Reply.objects.filter(pk=written.pk).update(written_at=day, mailed_at=day)
