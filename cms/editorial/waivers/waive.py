from collections.abc import Iterable, Mapping

from django.contrib.auth.models import User
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.editorial.checks.finding import Finding
from cms.editorial.checks.run import findings
from cms.editorial.digest import digest
from cms.editorial.models.waiver import Waiver
from cms.editorial.refusals import NoSuchFinding, ReasonMissing, ReasonsNeeded
from cms.editorial.waivers.assessed import assess

Reasons = Mapping[str, str]
"""The key of a finding, and why it may stay."""


def waive(page: Page, revision: Revision, user: User | None, reasons: Reasons) -> None:
    """Keep the reasons why warnings about the text of `revision` may stay; each is in the log.

    Raises if a reason is empty, or is for something that the checks do not find.
    """
    warnings = {found.key: found for found in findings(revision.as_object()) if _asks(found)}
    for key, reason in reasons.items():
        if key not in warnings:
            raise NoSuchFinding(_not_found(key, warnings))
        if not reason.strip():
            raise ReasonMissing(f"Say why this may stay: {warnings[key].sentence()}")
        _keep(page, revision, user, warnings[key], reason.strip())


def warnings_of(page: Page) -> set[str]:
    """The keys of the warnings about the latest draft of `page`."""
    return {found.key for found in findings(page.get_latest_revision_as_object()) if _asks(found)}


def unanswered(page: Page, found: Iterable[Finding]) -> list[Finding]:
    """The warnings for which nobody has given a reason."""
    assessed = assess(page, [finding for finding in found if _asks(finding)])
    return [each.finding for each in assessed if each.needs_reason]


def require_reasons(page: Page, found: Iterable[Finding]) -> None:
    if missing := unanswered(page, found):
        listed = " ".join(f"[{finding.key}] {finding.sentence()}" for finding in missing)
        raise ReasonsNeeded(f"{listed} A reason is given by the key in brackets.")


def _asks(finding: Finding) -> bool:
    return finding.severity.asks_for_reason


def _not_found(key: str, warnings: Mapping[str, Finding]) -> str:
    known = ", ".join(warnings) or "none"
    return f"There is no warning “{key}”; there are: {known}."


def _keep(page: Page, revision: Revision, user: User | None, finding: Finding, reason: str) -> None:
    Waiver.objects.create(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        revision=revision,
        digest=digest(revision),
        check_name=finding.check,
        key=finding.key,
        place=finding.place,
        message=finding.message,
        reason=reason,
        person=user,
        person_name=user.get_username() if user else "",
    )
    log(
        page,
        "editorial.waiver",
        user=user,
        revision=revision,
        data={"finding": finding.sentence(), "key": finding.key, "reason": reason},
    )
