"""What a token may change besides pages, and what the public sees of it: the ledger says.

Snippets, redirects, pictures, files, sites and languages by Wagtail's v3 API: as it comes, it asks
the roles; behind our door it changes nothing, whosever the token is. Site settings and navigation
have no route there.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import APIToken

from cms.editorial.machines.urls import patterns
from cms.ledger.models import Current
from tests.editorial.people import People
from tests.editorial.shown import Shown
from tests.ledger.fixtures import Ledger

ROLES = ("editor", "reviewer", "publisher", "administrator", "superuser")
NOBODY: frozenset[str] = frozenset()
PUBLISHERS = frozenset({"publisher", "superuser"})
"""A superuser looks after what is public without a review as publishers do; never after a text."""
ADMINISTRATORS = frozenset({"administrator", "superuser"})


def public() -> set[tuple[str, str]]:
    return {(each.type, each.fingerprint) for each in Current.objects.all()}


@dataclass(frozen=True)
class Write:
    """A request; what is shown is filled into its address, and into what is callable."""

    method: str
    address: str
    data: dict[str, Any]
    file: Callable[[], SimpleUploadedFile] | None = None

    def __call__(self, client: Client, shown: Shown) -> Any:
        place = f"/api/v3/{self.address.format(shown=shown)}"
        if self.file:
            return client.post(place, self.data | {"file": self.file()})
        data = {name: v(shown) if callable(v) else v for name, v in self.data.items()}
        return client.generic(self.method, place, json.dumps(data), "application/json")


def sends(method: str, address: str, **data: Any) -> Write:
    return Write(method, address, data)


def uploads(kind: str, name: str, data: Callable[[], bytes]) -> Write:
    given = {"title": "New", "is_decorative": "true", "language": "en"}
    return Write("POST", f"{kind}/", given, lambda: SimpleUploadedFile(name, data()))


def picture() -> bytes:
    return bytes(get_test_image_file().file.getvalue())


PLAIN = {"old_path": "/older", "redirect_link": "https://example.org/newer"}
PLACE = {"hostname": "other.example", "root_page_id": lambda shown: shown.site.root_page_id}
EMPLOYER, WORKGROUP = "snippets/awards.Employer/", "snippets/plan.Workgroup/"
TABLE: dict[str, tuple[Write, frozenset[str]]] = {
    "change a workgroup": (
        sends("PATCH", WORKGROUP + "{shown.workgroup.pk}/", name="Other"),
        NOBODY,
    ),
    "make a workgroup": (sends("POST", WORKGROUP, name="Third", slug="third"), NOBODY),
    "delete an employer": (sends("DELETE", EMPLOYER + "{shown.employer.pk}/"), NOBODY),
    "delete an employer by its action": (
        sends("DELETE", EMPLOYER + "{shown.employer.pk}/actions/delete/"),
        NOBODY,
    ),
    "change an employer": (
        sends("PATCH", EMPLOYER + "{shown.employer.pk}/", name="Other"),
        NOBODY,
    ),
    "publish an employer": (
        sends("POST", EMPLOYER + "{shown.employer.pk}/actions/publish/"),
        NOBODY,
    ),
    "make an employer": (sends("POST", EMPLOYER, name="Third", slug="third"), NOBODY),
    "make a redirect": (sends("POST", "redirects/", **PLAIN), PUBLISHERS),
    "change a redirect": (sends("PUT", "redirects/{shown.redirect.pk}/", **PLAIN), PUBLISHERS),
    "delete a redirect": (sends("DELETE", "redirects/{shown.redirect.pk}/"), PUBLISHERS),
    "upload a picture": (uploads("images", "new.png", picture), NOBODY),
    "change a picture": (
        sends("PATCH", "images/{shown.image.pk}/", title="Other", description="A door."),
        PUBLISHERS,
    ),
    "delete a picture": (sends("DELETE", "images/{shown.image.pk}/"), PUBLISHERS),
    "upload a file": (uploads("documents", "new.pdf", lambda: b"%PDF-1.4"), NOBODY),
    "change a file": (sends("PATCH", "documents/{shown.file.pk}/", title="Other"), PUBLISHERS),
    "delete a file": (sends("DELETE", "documents/{shown.file.pk}/"), PUBLISHERS),
    "make a site": (sends("POST", "sites/", **PLACE), ADMINISTRATORS),
    "change a site": (sends("PUT", "sites/{shown.site.pk}/", **PLACE), ADMINISTRATORS),
    "delete a site": (sends("DELETE", "sites/{shown.site.pk}/"), ADMINISTRATORS),
    "make a language": (sends("POST", "locales/", language_code="es"), ADMINISTRATORS),
    "change a language": (
        sends("PUT", "locales/{shown.locale_id}/", language_code="es"),
        ADMINISTRATORS,
    ),
    "delete a language": (sends("DELETE", "locales/{shown.locale_id}/"), NOBODY),
}
"""By whom a request changes what is public. No snippet is declared to that API, so none has a route
that answers; a new picture, file or language is shown by nothing yet."""
NO_DRAFTS = {
    f"snippets/<>/<>/actions/{verb}/" for verb in ("unpublish", "revert", "copy_for_translation")
}


def changing(
    write: Write, shown: Shown, ledger: Ledger, who: People
) -> tuple[set[str], dict[str, int]]:
    """Whose token changed what is public, and what each was answered."""
    before, changed, answers = public(), set(), {}
    for role in ROLES:
        _, token = APIToken.create_token(user=getattr(who, role), name="attempt")
        headers = {"authorization": f"Bearer {token}"}
        client = Client(raise_request_exception=False, headers=headers)
        as_it_was = transaction.savepoint()
        answer = write(client, shown)
        answers[role] = answer.status_code
        ledger.record()
        changed |= {role} if public() != before else set()
        transaction.savepoint_rollback(as_it_was)
    return changed, answers


@pytest.mark.urls("tests.editorial.urls")
@pytest.mark.parametrize("name", TABLE)
def test_wagtails_routes_ask_the_roles(
    name: str, shown: Shown, ledger: Ledger, who: People
) -> None:
    write, by = TABLE[name]
    changed, answers = changing(write, shown, ledger, who)
    assert changed == by, answers
    assert max(answers.values()) < 500, answers


def test_behind_the_door_no_token_changes_anything(
    shown: Shown, ledger: Ledger, who: People
) -> None:
    for name, (write, _) in TABLE.items():
        changed, answers = changing(write, shown, ledger, who)
        assert (changed, set(answers.values())) == (set(), {403}), name


def test_each_route_that_writes_something_else_than_pages_is_tried() -> None:
    reads = re.compile(r"find/|revisions/|^(schema|docs|whoami|openapi|pages)|^$")
    routes = {each.pattern._route for each in patterns if not reads.search(each.pattern._route)}
    known = {re.sub(r"<\w+>", "<>", route) for route in routes}
    addresses = {write.address for write, _ in TABLE.values()}
    tried = {re.sub(r"\{[^}]+\}|\w+\.\w+", "<>", address) for address in addresses}
    assert known - NO_DRAFTS == tried
