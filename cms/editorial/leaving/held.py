"""What editorial rules let one person hold: locks, review links, tokens of service accounts."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editorial.leaving.belongings import Belonging
from cms.editorial.links.share import may_share
from cms.editorial.machines.tokens import revoke
from cms.editorial.models import ReviewLink, ServiceToken

LOOKS_AFTER_MACHINES = "editorial.change_serviceaccount"
UNLOCKED = {"locked": False, "locked_by": None, "locked_at": None}


class Locks(Belonging):
    one, several = "1 lock on a page", "locks on pages"
    ends, end_together = "is released", "are released"

    def held(self, person: User, gone: bool) -> Sequence[Page]:
        pages = Page.objects.filter(locked=True, locked_by=person).specific()
        return [each for each in pages if gone or not each.permissions_for_user(person).can_edit()]

    def end(self, things: Sequence[Page]) -> None:
        Page.objects.filter(pk__in=[page.pk for page in things]).update(**UNLOCKED)
        for page in things:
            log(page, "wagtail.unlock")


class ReviewLinks(Belonging):
    """Whoever leaves does not hear what is answered, and vouches for nobody any more."""

    one, several = "1 review link", "review links"

    def held(self, person: User, gone: bool) -> Sequence[ReviewLink]:
        links = ReviewLink.objects.filter(
            created_by=person, revoked_at=None, expires_at__gt=timezone.now()
        )
        found = links.select_related("page")
        return [each for each in found if gone or not may_share(each.page.specific, person)]

    def end(self, things: Sequence[ReviewLink]) -> None:
        ids = [link.pk for link in things]
        ReviewLink.objects.filter(pk__in=ids).update(revoked_at=timezone.now())
        for link in things:
            log(link.page.specific, "editorial.revoke_link", data={"person": link.person})


class Tokens(Belonging):
    """The secret of a token was shown to whoever issued it."""

    one, several = "1 token of a service account", "tokens of service accounts"

    def held(self, person: User, gone: bool) -> Sequence[ServiceToken]:
        if not gone and person.has_perm(LOOKS_AFTER_MACHINES):
            return []
        known = Q(issued_by=person) | Q(user=person)
        works = ServiceToken.objects.filter(known, revoked_at=None, expires_at__gt=timezone.now())
        return list(works.select_related("account"))

    def end(self, things: Sequence[ServiceToken]) -> None:
        for token in things:
            revoke(token)
