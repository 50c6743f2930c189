"""Whoever changes what is public without a review is asked why, and the log keeps it.

Each screen is the one of the big table, about something public here. Without a reason it changes no
row of the database.
"""

from collections.abc import Callable
from fnmatch import fnmatch
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Collection, ModelLogEntry, PageLogEntry
from wagtail.snippets.models import get_snippet_models

from awards.models import Industry
from cms.content.models import PublicImage
from cms.content.reasons.public import is_registered
from tests.editorial.screens.browser import client_of, form_of
from tests.editorial.screens.house import House
from tests.editorial.screens.rows import TABLE
from tests.editorial.screens.rows.files import a_picture
from tests.editorial.screens.state import changed, state
from tests.editorial.shown import Shown
from tests.reasons import REASON

pytestmark = pytest.mark.slow

About = Callable[[House, Shown], list[Any]]
WHY, SAY_WHY = 'name="reason"', "Say why."


def as_it_is(house: House, shown: Shown) -> list[Any]:
    """What the row of the table is about is public anyway."""
    return []


def picture(house: House, shown: Shown) -> list[Any]:
    return [shown.image.pk]


def paper(house: House, shown: Shown) -> list[Any]:
    return [shown.file.pk]


def employer(house: House, shown: Shown) -> list[Any]:
    return [str(shown.employer.pk)]


def industry(house: House, shown: Shown) -> list[Any]:
    shown.employer.industry = Industry.objects.create(name="Health", slug="health")
    shown.employer.save()
    house.ledger.record()
    return [str(shown.employer.industry_id)]


def album(house: House, shown: Shown) -> list[Any]:
    place = Collection.get_first_root_node().add_child(name="Album")
    PublicImage.objects.filter(pk=shown.image.pk).update(collection=place)
    return [place.pk]


def live_page(house: House, shown: Shown) -> list[Any]:
    return [shown.site.root_page_id]


def files(app: str, kind: str, about: About) -> dict[str, About]:
    actions = ("delete", "add_tags", "add_to_collection")
    return {
        f"{app}:edit": about,
        f"{app}:delete": about,
        **{f"wagtail_bulk_action {kind} {action}": about for action in actions},
    }


PUBLIC: dict[str, About] = {
    "wagtailsettings:edit": as_it_is,
    "wagtailredirects:add": as_it_is,
    "wagtailredirects:edit": as_it_is,
    "wagtailredirects:delete": as_it_is,
    "wagtailredirects:process_import": as_it_is,
    "wagtailsnippets_plan_workgroup:add": as_it_is,
    "wagtailsnippets_plan_workgroup:copy": as_it_is,
    "wagtailsnippets_plan_workgroup:edit": as_it_is,
    "wagtailsnippets_plan_workgroup:delete": as_it_is,
    "wagtail_bulk_action plan.workgroup delete": as_it_is,
    "wagtailsnippets_awards_employer:edit": employer,
    "wagtailsnippets_awards_industry:edit": industry,
    **files("wagtailimages", "content.publicimage", picture),
    **files("wagtaildocs", "content.file", paper),
    "wagtailadmin_collections:edit": album,
    "wagtailadmin_collections:set_privacy": album,
    "wagtailadmin_pages:set_privacy": live_page,
}
NEW = "what is new is shown by nothing yet"
KEPT = "cannot be deleted while a page names it"
UPLOADS = "refused for what is public, as a test below says"
ASKS_NOTHING = {
    "wagtailsnippets_*:add": NEW,
    "wagtailsnippets_*:copy": NEW,
    "wagtailsnippets_*:delete": KEPT,
    "wagtail_bulk_action awards.* delete": KEPT,
    "wagtail_bulk_action toolkit.topic delete": KEPT,
    "wagtailsnippets_*:edit": "asks as industries do",
    "wagtailimages:add*": NEW,
    "wagtailimages_chooser:create": NEW,
    "wagtailimages:*_multiple": UPLOADS,
    "wagtaildocs:add*": NEW,
    "wagtaildocs_chooser:create": NEW,
    "wagtaildocs:*_multiple": UPLOADS,
    "wagtailadmin_collections:add": NEW,
    "wagtailadmin_collections:delete": "only an empty one can be deleted",
}
"""Screens of publishers about the same models, and why they do not ask, or are not tried here."""


def address_and_args(name: str, house: House, shown: Shown) -> tuple[str, list[Any]]:
    row, args = TABLE[name], PUBLIC[name](house, shown)
    if row.chosen:
        where = reverse(name.partition(" ")[0], args=row.about(house))
        ids = args or [each.pk for each in row.chosen(house)]
        return f"{where}?id={ids[0]}", row.about(house)
    args = args or row.about(house)
    return row.address(name, house, args), args


def text_of(answer: Any) -> str:
    """Also of a window, which is HTML in JSON."""
    if answer.headers.get("Content-Type") == "application/json":
        return str(answer.json().get("html", ""))
    return str(answer.content.decode())


@pytest.mark.parametrize("name", PUBLIC)
def test_it_asks_why_and_the_log_keeps_it(name: str, house: House, shown: Shown) -> None:
    row = TABLE[name]
    address, args = address_and_args(name, house, shown)
    publisher = client_of(house.staff.sessions["publisher"])
    if name.endswith("import"):
        form = row.fill(house, args)
    else:
        seen = publisher.get(address)
        assert WHY in text_of(seen)
        form = form_in(seen) | row.fill(house, args)
    house.ledger.record()
    before = state()
    assert SAY_WHY in text_of(publisher.post(address, form | {"reason": " "}))
    assert changed(before) == set()
    known = set(ModelLogEntry.objects.values_list("pk", flat=True))
    old = set(PageLogEntry.objects.values_list("pk", flat=True))
    publisher.post(address, rewound(form) | REASON)
    assert row.changes in changed(before)
    rows = [
        *ModelLogEntry.objects.exclude(pk__in=known),
        *PageLogEntry.objects.exclude(pk__in=old),
    ]
    assert rows
    assert {str(each.comment) for each in rows} == {REASON["reason"]}
    assert {each.user for each in rows} == {house.who.publisher}


def form_in(answer: Any) -> dict[str, Any]:
    if answer.headers.get("Content-Type") == "application/json":
        answer.content = answer.json()["html"].encode()
    return form_of(answer)


def rewound(form: dict[str, Any]) -> dict[str, Any]:
    """A file that was sent once is read from its beginning again."""
    for value in form.values():
        if hasattr(value, "seek"):
            value.seek(0)
    return form


def test_every_screen_about_such_a_model_asks_or_says_why_not() -> None:
    watched = {TABLE[name].changes for name in PUBLIC}
    about = {
        name for name, row in TABLE.items() if row.changes in watched and "publisher" in row.does
    }
    silent = {name for name in about if any(fnmatch(name, pattern) for pattern in ASKS_NOTHING)}
    assert about - silent - PUBLIC.keys() == set()
    assert all(is_registered(model) for model in get_snippet_models())


NOT_PUBLIC = [
    "wagtailimages:edit",
    "wagtailimages:delete",
    "wagtaildocs:edit",
    "wagtailsnippets_awards_employer:edit",
    "wagtailsnippets_toolkit_topic:delete",
    "wagtailsnippets_awards_county:add",
    "wagtailadmin_collections:set_privacy",
    "wagtailadmin_pages:set_privacy",
    "wagtail_bulk_action content.publicimage delete",
]


def test_what_nothing_public_shows_is_changed_without(house: House) -> None:
    publisher = client_of(house.staff.sessions["publisher"])
    for name in NOT_PUBLIC:
        row = TABLE[name]
        seen = publisher.get(row.address(name, house, row.about(house)))
        assert seen.status_code == 200
        assert WHY not in text_of(seen), name


def test_a_file_that_was_chosen_without_a_reason_is_not_shown(house: House, shown: Shown) -> None:
    """Nor said to be missing, which it would be where the screen looks for it."""
    row, name = TABLE["wagtailimages:edit"], shown.image.file.name
    publisher = client_of(house.staff.sessions["publisher"])
    address = reverse("wagtailimages:edit", args=[shown.image.pk])
    form = form_of(publisher.get(address)) | row.fill(house, [])
    text = text_of(publisher.post(address, form | {"file": a_picture(house, [])}))
    assert SAY_WHY in text
    assert "could not be found" not in text
    shown.image.refresh_from_db()
    assert shown.image.file.name == name


def test_uploads_that_are_public_by_now_are_changed_elsewhere(house: House, shown: Shown) -> None:
    publisher = client_of(house.staff.sessions["publisher"])
    house.ledger.record()
    before = state()
    for app, file in (("wagtailimages", shown.image), ("wagtaildocs", shown.file)):
        own = reverse(f"{app}:edit", args=[file.pk])
        edited = publisher.post(reverse(f"{app}:edit_multiple", args=[file.pk]), REASON).json()
        deleted = publisher.post(reverse(f"{app}:delete_multiple", args=[file.pk]), REASON)
        assert not edited["success"]
        assert own in edited["form"]
        assert deleted.status_code == 409
    assert changed(before) == set()
