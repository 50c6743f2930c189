"""Paths through our own screens, and the routes that we added to Wagtail's."""

from typing import Any

from cms.editorial.links.choices import AnswerKind
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.models import Release, ReleaseMember
from cms.editorial.reviewing.seen import Seen
from plan.models import ImportUpload, PlanPage
from tests.editorial.attempt import Attempt

NEW_TEXT = b"4.1 AWARENESS\n\nTell employers.\n"


def approve(a: Attempt) -> Any:
    """Of the text that is there, whether it is in review or not."""
    seen = Seen.of(a.revision)
    text = {"revision": seen.revision_id, "digest": seen.digest}
    return a.screen("editorial_review:screen", a.page.pk, action="approve", **text)


def submit_in_editor(a: Attempt) -> Any:
    return a.form("edit", a.page.pk, **{"action-submit": "1"})


def v3_submit(a: Attempt) -> Any:
    return a.v3("post", f"{a.page.pk}/actions/submit/")


def publish_its_release(a: Attempt) -> Any:
    release = ReleaseMember.objects.get(page=a.page.pk, is_open=True).release
    return a.screen("releases:publish", release.pk)


def publish_own_release(a: Attempt) -> Any:
    """A new one, so that nobody has to approve it there."""
    a.screen("releases:add_page", a.page.pk, name="Mine")
    made = Release.objects.filter(name="Mine").first()
    return made and a.screen("releases:publish", made.pk)


def restore(a: Attempt) -> Any:
    return a.screen("editorial_restore", a.page.pk, reason="It holds again.")


def confirm_still_correct(a: Attempt) -> Any:
    return a.screen("freshness:confirm", a.page.pk)


def review_afterwards(a: Attempt) -> Any:
    return a.screen("overriding:review", a.page.pk)


def confirm_by_link(a: Attempt) -> Any:
    """As the employer, with a link to the text that its author has made."""
    person = Person("Me", "Is it right?")
    link, token = share_in_person(a.page, a.revision.user, person, confirms=True)
    answer = {"kind": AnswerKind.CONFIRM, "digest": link.digest}
    return a.screen("review_link:screen", token, **answer)


def import_a_page(a: Attempt) -> Any:
    plan = a.parent.add_child(instance=PlanPage(title="Plan", slug="plan", live=False))
    upload = ImportUpload.objects.create(
        parent=plan, file_name="new.txt", data=NEW_TEXT, uploaded_by=a.user
    )
    return a.screen("plan_import:preview", upload.pk, **{"import": ""})
