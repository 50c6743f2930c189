"""The script of docs/api.md does what it says, and then can do nothing more."""

import re
from email.message import Message
from io import BytesIO
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import PageLogEntry

from awards.models import AwardProfilePage, AwardYearPage, Employer
from cms.editorial.choices import Verb
from cms.editorial.machines.routes import RULES
from cms.editorial.models import Decision
from tests.editorial.drafts import approved, waived
from tests.editorial.people import People

TEXT = (settings.BASE_DIR / "docs/api.md").read_text()
(SCRIPT,) = re.findall(r"<!-- example: contributor -->\n```python\n(.*?)```", TEXT, re.DOTALL)


class Answer(BytesIO):
    headers: Any


def urlopen(request: Request) -> Answer:
    """The network, as far as the test's own server."""
    headers = {name.replace("_", "-"): value for name, value in request.header_items()}
    response = Client().generic(
        request.get_method(),
        request.selector,
        request.data or b"",
        "application/json",
        headers={name: value for name, value in headers.items() if name != "Content-type"},
    )
    answer = Answer(response.content)
    answer.headers = response
    if response.status_code >= 400:
        raise HTTPError(request.full_url, response.status_code, "", Message(), answer)
    return answer


@pytest.fixture
def script(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    secret: str,
    year: AwardYearPage,
    employer: Employer,
) -> dict[str, Any]:
    for name, value in {"TOKEN": secret, "YEAR": year.pk, "EMPLOYER": employer.pk}.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setattr("urllib.request.urlopen", urlopen)
    names: dict[str, Any] = {}
    exec(SCRIPT, names)
    names["printed"] = capsys.readouterr().out
    return names


def test_it_drafts_submits_and_no_more(script: dict[str, Any], who: People) -> None:
    assert script["printed"] == "in_progress Workgroup review\n"
    page = AwardProfilePage.objects.get()
    draft = page.get_latest_revision_as_object()
    assert not page.live
    assert draft.summary == "Time to learn, paid."
    assert [outcome.value for outcome in draft.outcomes.all()] == ["38"]
    submission = Decision.objects.get()
    assert (submission.verb, submission.person_name) == (
        Verb.SUBMITTED,
        "service-nominations-form",
    )
    assert {entry.user for entry in PageLogEntry.objects.filter(page=page.pk)} == {page.owner}
    for verb in ("publish", "unpublish", "delete", "move", "copy"):
        with pytest.raises(HTTPError, match="403"):
            script["ask"]("POST", f"pages/{page.pk}/actions/{verb}/", version=script["version"])
    page = waived(approved(page, who.reviewer), who.publisher)
    assert approved(page, who.publisher).live


def test_the_docs_name_every_route() -> None:
    table = TEXT.partition("| `GET whoami/`")[2].partition("\n\n")[0] + "whoami/"
    for _, route in RULES:
        assert (
            re.sub(r"<\w+>", "<id>", route.replace("<type_name>", "<type>")).replace(
                "schema/<id>", "schema/<type>"
            )
            in table
        ), route
