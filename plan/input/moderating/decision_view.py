"""The screen of one input."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import EditView
from wagtail.admin.widgets import Button, HeaderButton

from cms.editorial.audit.opening import OpensPersonalData
from plan.input.models import PublicInput
from plan.input.moderating import assign, decide
from plan.input.moderating.panels import SEES_SENDERS
from plan.input.publishing import settle
from plan.input.replying.reply import OPENED


def passages(said: PublicInput) -> list[tuple[str, int | None, str]]:
    """Which are left out, as they are stored."""
    rows = said.redactions.model.objects.filter(input=said.pk).order_by("pk")
    return list(rows.values_list("passage", "occurrence", "explanation"))


class DecisionView(OpensPersonalData, EditView):
    """Deviations from Wagtail: the input is held while it is saved, so that of two who decide at
    once the second is told; the log says what was decided, and who looked at the sender."""

    opens = OPENED
    sees = SEES_SENDERS

    def shows_somebody(self) -> bool:
        return hasattr(self.object, "sender")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            PublicInput.objects.select_for_update().filter(pk=self.object_pk).first()
            response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def save_instance(self) -> PublicInput:
        before = PublicInput.objects.get(pk=self.object.pk)
        left_out = passages(before)
        said: PublicInput = super().save_instance()
        if left_out != passages(said):
            decide.tell_redaction(said, self.request.user)
        if (said.state, said.reason) != (before.state, before.reason):
            decide.tell(said, self.request.user)
        if said.assigned_to != before.assigned_to:
            assign.tell(said, self.request.user)
            assign.announce([said], said.assigned_to, self.request.user)
        settle(said)
        return said

    def is_valid(self, form: Any) -> bool:
        self.form = form
        return bool(super().is_valid(form))

    def get_error_message(self) -> str | None:
        if self.form.is_stale:
            return self._changed_meanwhile()
        message: str | None = super().get_error_message()
        return message

    def _changed_meanwhile(self) -> str:
        said = PublicInput.objects.get(pk=self.object.pk)
        entry = self.get_last_updated_info()
        who = f" by {entry.user_display_name}" if entry and entry.user else ""
        return (
            f"Nothing was saved: it was changed meanwhile{who}, and is “{said.standing.label}” "
            "now. What you entered is still here: look at it, and save again."
        )

    @cached_property
    def header_buttons(self) -> list[Button]:
        said = self.object
        if not (self.request.user.has_perm(SEES_SENDERS) and getattr(said, "sender", None)):
            return []
        if not said.sender.email:
            return []
        address = reverse("public_input:reply", args=[said.pk])
        return [HeaderButton("Reply by mail", url=address, icon_name="mail")]
