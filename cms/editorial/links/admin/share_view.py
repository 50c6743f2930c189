from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from cms.editorial.admin.overriding.view import PageVerbView
from cms.editorial.links.admin.forms import ShareForm
from cms.editorial.links.listed import ListedLink
from cms.editorial.links.mails import address_of
from cms.editorial.links.person import Person
from cms.editorial.links.share import may_share, share, share_in_person
from cms.editorial.models.review_link import ReviewLink
from cms.editorial.refusals import Refusal
from cms.editorial.signed_in import signed_in

MINUTE = "j M Y, H:i"


class ShareView(PageVerbView):
    """The links of a page, and a form for another one."""

    template_name = "editorial/links/share.html"
    page_title = "Review links"
    header_icon = "link"
    form_class = ShareForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_share(self.page, signed_in(request)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        """Without a mail the address is in this answer, and nowhere afterwards."""
        given = dict(form.cleaned_data)
        if given["email"]:
            return super().form_valid(form)
        confirms, days = given.pop("confirms"), given.pop("days")
        user: Any = self.request.user
        try:
            link, token = share_in_person(self.page, user, Person(**given), confirms, days)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        told = {"made": link, "secret": address_of(token), "form": ShareForm()}
        response = self.render_to_response(self.get_context_data() | told)
        response["Cache-Control"] = "no-store, private"
        return response

    def act(self, user: User, **given: Any) -> str:
        confirms, days = given.pop("confirms"), given.pop("days")
        link = share(self.page, user, Person(**given), confirms, days)
        return f"The link is on its way to {link.person}, {link.email}."

    def get_success_url(self) -> str:
        return reverse("links:share", args=[self.page.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        links = ReviewLink.objects.filter(page=self.page.pk).select_related("page")
        shown = [listed(each) for each in links.prefetch_related("answers")]
        return super().get_context_data(**kwargs) | {"links": shown}


def listed(link: ReviewLink) -> ListedLink:
    facts = [link.email, "employer’s confirmation" if link.confirms else "", standing(link)]
    seen = link.first_seen_at
    facts.append(f"opened {date_format(localtime(seen), MINUTE)}" if seen else "not opened yet")
    return ListedLink(
        link.person,
        [fact for fact in facts if fact],
        "" if link.is_over else reverse("links:revoke", args=[link.pk]),
        answers=link.answers.all(),
    )


def standing(link: ReviewLink) -> str:
    if link.revoked_at:
        return "taken back"
    if link.is_over:
        return "expired"
    if link.is_outdated:
        return "about an earlier text"
    return f"works until {date_format(localtime(link.expires_at), 'j M Y')}"
