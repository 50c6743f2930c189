"""Releases, from the first to the last verb."""

from typing import Any

from django.urls import reverse

from cms.editorial.models import Release
from cms.editorial.releases.add import add
from cms.editorial.releases.create import create
from cms.editorial.releases.discard import discard
from cms.editorial.releases.publish import publish
from cms.editorial.releases.remove import remove
from cms.editorial.releases.roll_back import roll_back
from cms.editorial.releases.schedule import schedule
from cms.editorial.schedule import run_due
from cms.editorial.verbs.unpublish import unpublish
from tests.editorial.audit.desk import NOBODY, TOMORROW, Desk, Row
from tests.editorial.drafts import edit
from tests.editorial.releases.pages import member_of


def step(d: Desk, release: Release, verb: str, /, **data: Any) -> None:
    d.post(d.who.publisher, reverse(f"releases:{verb}", args=[release.pk]), **data)


def put_on_schedule(d: Desk) -> Release:
    return schedule(d.ready(), d.who.publisher, TOMORROW)


def spoiled(d: Desk) -> None:
    put_on_schedule(d)
    unpublish(d.home.specific, d.who.publisher, "Not now.")
    with d.later():
        run_due()


def late(d: Desk) -> None:
    put_on_schedule(d)
    with d.later():
        run_due()


def grown(d: Desk) -> None:
    release = put_on_schedule(d)
    add(release, d.strategy, d.who.editor)


HEROES = "HEROES day"
RELEASES = {
    "begin a release": Row(
        "editorial.release.create", lambda d: create(d.who.editor, HEROES), "editor", HEROES
    ),
    "name it otherwise": Row(
        "wagtail.edit",
        lambda d: step(d, d.ready(), "edit", name="HEROES night", note=""),
        "publisher",
        "HEROES night",
    ),
    "put a page in": Row("editorial.release.add", Desk.release, "editor", says=HEROES),
    "take a page out": Row(
        "editorial.release.remove",
        lambda d: (d.release(), remove(member_of(d.page), d.who.editor)),
        "editor",
        says=HEROES,
    ),
    "approve for a release": Row("editorial.release.pin", Desk.ready, "publisher", says=HEROES),
    "edit what waits": Row(
        "editorial.release.unpin",
        lambda d: (d.ready(), edit(d.page, d.who.editor, summary="Else.")),
        "editor",
        says=HEROES,
    ),
    "schedule a release": Row(
        "editorial.release.schedule", put_on_schedule, "publisher", HEROES, f"{TOMORROW:%Y-%m-%d}"
    ),
    "take a release off": Row(
        "editorial.release.unschedule",
        lambda d: step(d, put_on_schedule(d), "unschedule"),
        "publisher",
        HEROES,
    ),
    "edit what is scheduled": Row(
        "editorial.release.unschedule",
        lambda d: (put_on_schedule(d), edit(d.page, d.who.editor, summary="Else.")),
        "editor",
        HEROES,
        "was edited after its approval",
    ),
    "add to what is scheduled": Row(
        "editorial.release.unschedule", grown, "editor", HEROES, "was added"
    ),
    "publish a release": Row(
        "editorial.release.publish",
        lambda d: publish(d.ready(), d.who.publisher),
        "publisher",
        HEROES,
    ),
    "a release that fails": Row(
        "editorial.release.fail", spoiled, NOBODY, HEROES, "the page above, is not public"
    ),
    "a release that is late": Row(
        "editorial.release.late", late, NOBODY, HEROES, f"{TOMORROW:%Y-%m-%d}"
    ),
    "roll back": Row(
        "editorial.release.roll_back",
        lambda d: roll_back(publish(d.ready(), d.who.publisher), d.who.publisher, "Too early."),
        "publisher",
        f"Roll back: {HEROES}",
        "Too early.",
    ),
    "give a release up": Row(
        "editorial.release.discard",
        lambda d: discard(d.release(), d.who.publisher),
        "publisher",
        HEROES,
    ),
}
