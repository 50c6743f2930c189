from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.decisions import record
from cms.editorial.digest import digest
from cms.editorial.lock import lock
from cms.editorial.models.decision import Decision
from cms.editorial.overrides import could_review, groups_asked, open_override
from cms.editorial.refusals import NotEligible, NotMarked, TextChanged


@transaction.atomic
def review_afterwards(page: Page, user: User, comment: str = "") -> Decision:
    """Approve a text that is public without approval: it is marked no more."""
    lock(page.pk)
    page = Page.objects.get(pk=page.pk).specific
    override = open_override(page)
    if override is None:
        raise NotMarked
    _require_entitled(page, user, override)
    is_public = page.live_revision_id == override.revision_id
    if not is_public or digest(override.revision) != override.digest:
        raise TextChanged("What is public is another text than the one that was published.")
    told = {"comment": comment} if comment else {}
    log(page, "editorial.review_afterwards", user=user, revision=override.revision, data=told)
    group = user.groups.filter(pk__in=[each.pk for each in groups_asked(page)]).first()
    return record(Verb.REVIEWED, override.revision, user, group=group, comment=comment)


def _require_entitled(page: Page, user: User, override: Decision) -> None:
    if getattr(user, "api_token", None):
        raise NotEligible("A token cannot decide; sign in.")
    able = could_review(page, override)
    if not able.filter(pk=user.pk).exists():
        names = ", ".join(able.order_by("username").values_list("username", flat=True))
        raise NotEligible(
            "It takes somebody whom its review asks, who wrote none of it and did not publish it: "
            f"{names or 'at the moment there is nobody'}."
        )
