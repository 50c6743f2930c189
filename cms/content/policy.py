"""Which content security policy an answer bears."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse


class PolicyMiddleware(CSPMiddleware):
    """The strict policy of the site everywhere, the admin's below the admin's address.

    Deviation from django-csp: a view's own policy still wins. A preview in the admin is rendered by
    a request of its own for the page's address, so it bears the policy that readers will get.
    """

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        in_admin = request.path_info.startswith(reverse("wagtailadmin_home"))
        if in_admin and parts.config is None and not report_only:
            parts.config = settings.ADMIN_SECURITY_POLICY
        return parts
