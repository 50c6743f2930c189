"""What the ledger keeps of the editorial side: neither of the two knows the other.

Which approvals stand behind an edition, and why a page left the public.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q
from wagtail.models import Page

from cms.editorial.choices import Verb
from cms.editorial.models import Decision
from cms.editorial.verbs.unpublish import ended
from cms.ledger import endings, provenance
from cms.ledger.choices import EndingKind
from cms.ledger.keys import PAGE

Approval = dict[str, Any]


def connect() -> None:
    provenance.register(approvals)
    provenance.register_excuses(overrides)
    ended.connect(announce, dispatch_uid="content.endings")


def approvals(revisions: Collection[int]) -> dict[int, list[Approval]]:
    """For each revision that the gate let through: who approved it, in which stage, and when."""
    decisions = Decision.objects.filter(revision_id__in=revisions)
    published = decisions.publications().values("workflow_state")
    found: dict[int, list[Approval]] = defaultdict(list)
    rounds = Q(verb=Verb.APPROVED, workflow_state__in=published)
    approved = decisions.filter(rounds | Q(verb=Verb.REVIEWED))
    for decision in approved.select_related("task", "group"):
        found[decision.revision_id].append(
            {
                "stage": str(decision.task or decision.get_verb_display()),
                "group": str(decision.group or ""),
                "person": decision.person_name,
                "at": decision.at.isoformat(),
                "digest": decision.digest,
            }
        )
    return dict(found)


def overrides(revisions: Collection[int]) -> dict[int, str]:
    """For each revision that somebody published without approval: who, when and why."""
    overridden = Decision.objects.overrides().filter(revision_id__in=revisions)
    return {
        each.revision_id: f"{each.person_name} published it without on {each.at:%Y-%m-%d %H:%M}: "
        f"“{each.comment}”, and nobody has approved it since."
        for each in overridden
    }


def announce(
    page: Page, user: User, reason: str, successor: Page | None = None, **kwargs: Any
) -> None:
    """Tell the ledger why, in the transaction in which the page leaves the public."""
    endings.announce(
        (PAGE, page.pk),
        EndingKind.REDIRECTED if successor else EndingKind.GONE,
        reason=reason,
        successor=(PAGE, successor.pk) if successor else None,
        actor=user.pk,
    )
