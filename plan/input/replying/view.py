from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin import messages
from wagtail.log_actions import log

from cms.editorial.signed_in import signed_in
from plan.input.moderating.one import OneInputView
from plan.input.moderating.refusals import NotDone
from plan.input.replying.reply import OPENED, SEES_SENDERS, address_of, reply


class ReplyForm(forms.Form):
    text = forms.CharField(
        label="What you write",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Plain text. It begins with a greeting and ends with whom to answer by itself.",
    )


class ReplyView(OneInputView):
    """For those who may know senders."""

    form_class = ReplyForm
    template_name = "plan/input/reply.html"
    page_title = "Reply by mail"
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm(SEES_SENDERS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if address_of(self.said):
            log(self.said, OPENED, user=request.user)
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            reply(self.said, form.cleaned_data["text"], signed_in(self.request))
        except NotDone as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, "Your reply is on its way, and kept with the input.")
        return super().form_valid(form)
