from collections.abc import Sequence

from django.contrib.auth.models import User
from wagtail.log_actions import log
from wagtail.models import Page

from cms.delivery.models import PreviewToken
from cms.editorial.leaving.belongings import Belonging


class PreviewLinks(Belonging):
    """Of somebody who stays they are worth what the person may see, at each use."""

    one, several = "1 preview link", "preview links"

    def held(self, person: User, gone: bool) -> Sequence[PreviewToken]:
        if not gone:
            return []
        mine = PreviewToken.objects.valid().filter(issued_by=person)
        return list(mine.select_related("release"))

    def end(self, things: Sequence[PreviewToken]) -> None:
        PreviewToken.objects.filter(pk__in=[token.pk for token in things]).revoke()
        pages = Page.objects.filter(pk__in={token.page_id for token in things}).specific()
        for subject in [*pages, *{token.release for token in things if token.release}]:
            log(subject, "preview.revoke")
