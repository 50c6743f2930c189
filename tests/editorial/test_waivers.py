"""A warning asks for a reason, which counts for that finding alone, is kept, and is seen."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.editorial.digest import digest
from cms.editorial.models import Waiver
from cms.editorial.refusals import NoSuchFinding, ReasonMissing, ReasonsNeeded
from cms.editorial.verbs.submit import submit
from cms.editorial.waivers.assessed import findings_for
from home.models import ContentPage
from tests.editorial.attempt import FILLED_IN
from tests.editorial.drafts import edit, fresh
from tests.editorial.people import People, person
from tests.editorial.test_admin import browser
from tests.fixtures.layers import layer

PARAGRAPH = ("paragraph", "<p>Words.</p>")


def skipping(*texts: str) -> list[tuple[str, object]]:
    """A body with a heading for each text, each of which skips a level."""
    deep = [("heading", {"text": text, "level": "h4"}) for text in texts]
    between = [("heading", {"text": "Section", "level": "h2"}), PARAGRAPH]
    return [each for heading in deep for each in (*between, heading, PARAGRAPH)]


DEEP = skipping("Deep")


@layer
def doubtful(article: ContentPage, who: People) -> ContentPage:
    """A draft with one warning."""
    return edit(article, who.editor, body=DEEP)


def keys(page: ContentPage) -> list[str]:
    return [each.finding.key for each in findings_for(page) if each.needs_reason]


def test_a_warning_without_a_reason_is_not_submitted(doubtful: ContentPage, who: People) -> None:
    with pytest.raises(ReasonsNeeded) as refused:
        submit(doubtful, who.editor)
    assert f"[{keys(doubtful)[0]}] Body: The heading “Deep” skips a level." in str(refused.value)


def test_the_reason_is_kept_with_the_text_and_in_the_log(
    doubtful: ContentPage, who: People
) -> None:
    submit(doubtful, who.editor, None, {keys(doubtful)[0]: "The report has no level between."})
    waiver = Waiver.objects.get()
    assert (waiver.person, waiver.digest) == (who.editor, digest(waiver.revision))
    assert waiver.check_name == "headings_keep_their_order"
    logged = PageLogEntry.objects.get(page=doubtful, action="editorial.waiver")
    assert (logged.data["reason"], logged.user) == (waiver.reason, who.editor)


def test_a_reason_counts_for_its_finding_alone(doubtful: ContentPage, who: People) -> None:
    (first,) = keys(doubtful)
    both = edit(doubtful, who.editor, body=skipping("Deep", "Deeper"))
    with pytest.raises(ReasonsNeeded) as refused:
        submit(both, who.editor, None, {first: "It stays."})
    assert "“Deeper”" in str(refused.value)
    assert "“Deep” " not in str(refused.value)
    assert not Waiver.objects.exists(), "what is refused leaves nothing behind"


def test_the_same_said_twice_is_two_findings(doubtful: ContentPage, who: People) -> None:
    twice = edit(doubtful, who.editor, body=skipping("Deep", "Deep"))
    assert len(set(keys(twice))) == 2


@pytest.mark.parametrize(
    ("reasons", "refusal"),
    [({"no-such-key": "Because."}, NoSuchFinding), ({"": "  "}, NoSuchFinding)],
)
def test_a_reason_for_nothing_is_refused(
    doubtful: ContentPage, who: People, reasons: dict[str, str], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal, match=keys(doubtful)[0]):
        submit(doubtful, who.editor, None, reasons)


def test_an_empty_reason_is_none(doubtful: ContentPage, who: People) -> None:
    with pytest.raises(ReasonMissing):
        submit(doubtful, who.editor, None, {keys(doubtful)[0]: "  "})


def test_whoever_approves_sees_finding_and_reason(doubtful: ContentPage, who: People) -> None:
    submit(doubtful, who.editor, None, {keys(doubtful)[0]: "The report has no level between."})
    seen = panel(doubtful, who.reviewer)
    assert "The heading “Deep” skips a level." in seen
    assert "The report has no level between." in seen
    assert who.editor.username in seen
    assert "<textarea" not in seen


def test_the_form_asks_for_the_reason_and_takes_it(doubtful: ContentPage, who: People) -> None:
    (key,) = keys(doubtful)
    assert f'name="waiver:{key}" form="page-edit-form"' in panel(doubtful, who.editor)
    refused = submit_by_form(doubtful, who.editor, {})
    assert "under “Checks” why it may stay" in refused
    assert f'name="waiver:{key}"' in refused, "the field stands beside the form that came back"
    submit_by_form(
        doubtful, who.editor, {f"waiver:{key}": "It stays.", "waiver:of-before": "Was corrected."}
    )
    assert fresh(doubtful).workflow_in_progress
    assert [waiver.reason for waiver in Waiver.objects.all()] == ["It stays."]


def test_findings_are_for_people_who_work_here(doubtful: ContentPage, who: People) -> None:
    address = reverse("editorial_findings", args=[doubtful.pk])
    assert Client().get(address).status_code == 302
    assert browser(person("nobody in particular")).get(address).status_code == 302


def panel(page: ContentPage, user: User) -> str:
    return browser(user).get(reverse("editorial_findings", args=[page.pk])).content.decode()


def submit_by_form(page: ContentPage, user: User, reasons: dict[str, str]) -> str:
    stream = [(name, value if name == "heading" else rich_text(value)) for name, value in DEEP]
    data = FILLED_IN | {"owner_group": str(page.owner_group_id), "action-submit": "1"}
    return (
        browser(user)
        .post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            data | nested_form_data({"body": streamfield(stream)}) | reasons,
            follow=True,
        )
        .content.decode()
    )
