"""What opens a text to others: review links and preview links; keys, machines and webhooks."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import WorkflowTask

from cms.delivery.keys.create import issue as issue_key
from cms.delivery.models import DeliveryKey
from cms.editorial.links.person import Person
from cms.editorial.links.share import share_in_person
from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue
from cms.editorial.models import EmployerConfirmation, ReviewLink, ServiceAccount
from cms.ledger import reading
from cms.webhooks import outcomes
from cms.webhooks.choices import EndpointState
from cms.webhooks.models import Endpoint
from tests.editorial.audit.desk import NOBODY, TOMORROW, Desk, Row
from tests.editorial.drafts import submitted, waived

EXPERT = Person("Rae Expert", "Is it right?", "expert@example.org", "Harbor Clinic")


def shared(d: Desk) -> None:
    asked = {"name": EXPERT.name, "email": EXPERT.email, "purpose": EXPERT.purpose, "days": "7"}
    d.post(d.who.editor, reverse("links:share", args=[d.page.pk]), **asked)
    assert ReviewLink.objects.get().name == EXPERT.name


def revoked(d: Desk) -> None:
    link, _ = share_in_person(d.page, d.who.editor, EXPERT)
    d.post(d.who.editor, reverse("links:revoke", args=[link.pk]))


def answered(d: Desk) -> None:
    link, token = share_in_person(d.page, d.who.editor, EXPERT)
    given = {"kind": "changes", "digest": link.digest, "text": "Call 555 0100."}
    Client().post(reverse("review_link:screen", args=[token]), given)


def preview(d: Desk, verb: str = "") -> None:
    address = f"/admin/preview-links/page/{d.page.pk}/"
    d.post(d.who.editor, address, lifetime="240", shows="draft", at="")
    if verb:
        d.post(d.who.editor, f"{address}{verb}/")


def preview_release(d: Desk, verb: str = "") -> None:
    address = f"/admin/preview-links/release/{d.release().pk}/"
    d.post(d.who.editor, address, lifetime="240")
    if verb:
        d.post(d.who.editor, f"{address}{verb}/")


def key(d: Desk) -> DeliveryKey:
    made = DeliveryKey(name="Site", contact_email="site@example.org")
    issue_key(made, d.who.administrator)
    return made


def with_key(d: Desk, verb: str) -> None:
    d.post(d.who.administrator, reverse(f"delivery_keys:{verb}", args=[key(d).pk]), hours="1")


def account(d: Desk) -> ServiceAccount:
    made = ServiceAccount(name="Robot", contact_email="robot@example.org")
    return save_account(made, sections=[d.page], by=d.who.administrator)


def token_revoked(d: Desk) -> None:
    token, _ = issue(account(d), "Laptop", by=d.who.administrator)
    d.post(d.who.administrator, reverse("service_accounts:revoke", args=[token.pk]))


def token_issued(d: Desk) -> None:
    address = reverse("service_accounts:issue", args=[account(d).pk])
    d.post(d.who.administrator, address, name="Laptop", expires_on=f"{TOMORROW:%Y-%m-%d}")


def endpoint() -> Endpoint:
    return Endpoint.objects.create(
        name="Partner",
        url="https://partner.invalid/hook",
        contact_email="hooks@example.org",
        cursor=reading.head(),
    )


def hook(d: Desk, verb: str, **data: Any) -> None:
    d.post(d.who.administrator, f"/admin/webhooks/{endpoint().pk}/{verb}/", **data)


def hook_made(d: Desk) -> None:
    made = {"name": "Partner", "url": "https://a.example", "contact_email": "hooks@example.org"}
    d.post(d.who.administrator, "/admin/webhooks/new/", **made)


def hook_deleted(d: Desk) -> None:
    d.post(d.who.administrator, f"/admin/webhooks/delete/{endpoint().pk}/")


def without_the_employer(d: Desk) -> None:
    """The stage that waits for the employer is passed with a reason."""
    stage = EmployerConfirmation.objects.get()
    WorkflowTask.objects.filter(workflow=d.page.get_workflow()).delete()
    WorkflowTask.objects.create(workflow=d.page.get_workflow(), task=stage)
    waived(submitted(d.page, d.who.editor), d.who.publisher)


SHARING = {
    "share a review link": Row("editorial.share", shared, "editor", says=EXPERT.name),
    "take a review link back": Row("editorial.revoke_link", revoked, "editor", says=EXPERT.name),
    "answer by a review link": Row("editorial.link_answer", answered, NOBODY, says="555 0100"),
    "waive the employer's confirmation": Row(
        "editorial.waive_confirmation",
        without_the_employer,
        "publisher",
        says="They signed the nomination.",
    ),
    "share a preview link": Row("preview.share", preview, "editor"),
    "revoke preview links": Row("preview.revoke", lambda d: preview(d, "revoke"), "editor"),
    "share the preview of a release": Row("preview.share", preview_release, "editor", "HEROES day"),
    "revoke previews of a release": Row(
        "preview.revoke", lambda d: preview_release(d, "revoke"), "editor", "HEROES day"
    ),
    "make a key": Row("wagtail.create", key, "administrator", "Site"),
    "rotate a key": Row(
        "delivery.rotate", lambda d: with_key(d, "rotate"), "administrator", "Site"
    ),
    "revoke a key": Row(
        "delivery.revoke", lambda d: with_key(d, "revoke"), "administrator", "Site"
    ),
    "make a service account": Row("wagtail.create", account, "administrator", "Robot"),
    "change a service account": Row(
        "wagtail.edit",
        lambda d: save_account(account(d), by=d.who.administrator),
        "administrator",
        "Robot",
    ),
    "give a token out": Row("machines.issue", token_issued, "administrator", "Robot", "Laptop"),
    "take a token back": Row("machines.revoke", token_revoked, "administrator", "Robot", "Laptop"),
    "make a webhook": Row("wagtail.create", hook_made, "administrator", "Partner"),
    "test a webhook": Row(
        "webhooks.test", lambda d: hook(d, "test"), "administrator", "Partner", "failed"
    ),
    "pause a webhook": Row(
        "webhooks.pause", lambda d: hook(d, "pause"), "administrator", "Partner"
    ),
    "resume a webhook": Row(
        "webhooks.retry", lambda d: hook(d, "retry"), "administrator", "Partner"
    ),
    "replay a webhook": Row(
        "webhooks.replay",
        lambda d: hook(d, "replay", after=0),
        "administrator",
        "Partner",
        "after edition 0",
    ),
    "rotate a webhook's secret": Row(
        "webhooks.rotate-secret", lambda d: hook(d, "rotate-secret"), "administrator", "Partner"
    ),
    "delete a webhook": Row("wagtail.delete", hook_deleted, "administrator", "Partner"),
    "a receiver that is gone": Row(
        "webhooks.stop",
        lambda d: outcomes.stop(endpoint(), EndpointState.DISABLED, "It is gone."),
        NOBODY,
        "Partner",
        "It is gone.",
    ),
}
