from typing import Any

from wagtail.admin.api.views import PagesAdminAPIViewSet


class ReadOnlyPages(PagesAdminAPIViewSet):
    """What the admin's own screens ask about pages.

    Deviation from Wagtail: it does nothing. Its actions (publish, unpublish, copy, move, delete …)
    are used by no screen, and would do without a reason what our verbs do with one.
    """

    actions: dict[str, Any] = {}
