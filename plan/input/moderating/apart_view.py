from typing import Any

from django import forms
from django.http import HttpResponse
from wagtail.admin import messages

from cms.editorial.signed_in import signed_in
from plan.input.moderating.merge import take_apart
from plan.input.moderating.one import OneInputView
from plan.input.moderating.refusals import NotDone


class ApartView(OneInputView):
    form_class = forms.Form
    template_name = "plan/input/apart.html"
    page_title = "Take apart"

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            take_apart(self.said.pk, signed_in(self.request))
        except NotDone as refusal:
            messages.warning(self.request, str(refusal))
        else:
            messages.success(self.request, "It stands alone again, as it was before.")
        return super().form_valid(form)
