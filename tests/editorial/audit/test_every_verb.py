"""One table: what is decided, overridden, shared, opened, exported, erased or granted leaves a row.

A new action that the log knows and this table does not fails here; a new screen fails in
`test_every_screen`.
"""

import csv
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.editorial.roles.synchronise import synchronise
from cms.editorial.verbs.reject import reject
from cms.editorial.verbs.stage import open_stage
from home.models import ContentPage
from tests.editorial.audit.desk import OF_THE_PUBLIC, Desk
from tests.editorial.audit.rows import TABLE
from tests.editorial.drafts import submitted
from tests.editorial.people import People
from tests.ledger.fixtures import Ledger

Entry = ModelLogEntry | PageLogEntry


@pytest.fixture(autouse=True)
def no_receiver(settings: Any) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE = False


def entries() -> list[Entry]:
    models = (ModelLogEntry, PageLogEntry)
    return [each for model in models for each in model.objects.order_by("timestamp", "pk")]


def key(entry: Entry) -> tuple[type[Entry], int]:
    return type(entry), entry.pk


@pytest.mark.parametrize("name", TABLE)
def test_it_leaves_a_row_with_who_what_when_and_why(
    name: str, article: ContentPage, who: People, ledger: Ledger
) -> None:
    row, before, began = TABLE[name], set(map(key, entries())), timezone.now()
    row.act(Desk(article, who, ledger))
    new = [each for each in entries() if key(each) not in before]
    told = [each for each in new if each.action == row.action][-1]
    assert (told.user.get_username() if told.user else "") == row.by
    assert row.about in told.label
    assert row.says in f"{told.message} {told.comment}"
    assert told.timestamp >= began
    kept = " ".join(f"{each.label} {each.data}" for each in new)
    assert [word for word in OF_THE_PUBLIC if word in kept] == []


def test_every_action_of_ours_has_a_row() -> None:
    ours = {name for name, _ in registry.get_choices() if not name.startswith("wagtail.")}
    assert ours - {row.action for row in TABLE.values()} == set()


def test_only_flags_that_change_are_told(who: People) -> None:
    def rows() -> list[tuple[str, list[str]]]:
        found = ModelLogEntry.objects.for_instance(who.editor).filter(action="audit.flags")
        return [(each.data["verb"], each.data["names"]) for each in found.order_by("pk")]

    assert rows() == [("added", ["active"])]
    who.editor.first_name = "E."
    who.editor.save()
    who.editor.save(update_fields=["last_login"])
    who.editor.is_active, who.editor.is_superuser = False, True
    who.editor.save()
    assert rows()[1:] == [("added", ["superuser"]), ("removed", ["active"])]


def test_bringing_roles_to_the_table_again_says_nothing(who: People) -> None:
    synchronise()
    before = ModelLogEntry.objects.count()
    synchronise()
    assert ModelLogEntry.objects.count() == before


def test_the_report_answers_who_did_what_when_to_which_page(
    article: ContentPage, who: People
) -> None:
    reject(open_stage(submitted(article, who.editor)), who.reviewer, "Say whom it helps.")
    client = Client()
    client.force_login(who.superuser)
    today = timezone.localdate()
    question = {
        "user": who.reviewer.pk,
        "action": "wagtail.workflow.reject",
        "label": "Article",
        "timestamp_from": today - timedelta(days=1),
        "timestamp_to": today + timedelta(days=1),
    }
    address = "/admin/reports/site-history/"
    (row,) = exported(client.get(address, question | {"export": "csv"}))
    assert (row["Name"], row["User"]) == ("Article", "industry-reviewer")
    assert "Say whom it helps." in row["Comment"]
    assert "Workgroup review" in row["What"]
    for other in ({"user": who.editor.pk}, {"label": "Else"}, {"timestamp_to": "2001-01-01"}):
        assert exported(client.get(address, question | other | {"export": "csv"})) == []


def exported(answer: object) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(answer.getvalue().decode(), newline="")))
