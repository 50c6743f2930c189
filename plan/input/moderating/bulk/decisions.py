from typing import Any

from django import forms

from plan.input.choices import Standing
from plan.input.models import PublicInput
from plan.input.moderating.bulk.action import InputBulkAction
from plan.input.moderating.decide import decide


class DecideBulkAction(InputBulkAction):
    state: Standing

    def act(self, said: PublicInput, mark: str, chosen: dict[str, Any]) -> PublicInput:
        reason = chosen.get("reason", "")
        return decide(said.pk, self.state, self.request.user, reason=reason, mark=mark)


class MarkRead(DecideBulkAction):
    state, did = Standing.READ, "marked as read"
    display_name = button = "Mark as read"
    action_type, action_priority = "read", 10
    aria_label = "Mark the selected contributions as read"


class Accept(DecideBulkAction):
    state, did = Standing.ACCEPTED, "accepted"
    display_name = button = "Accept"
    action_type, action_priority = "accept", 20
    aria_label = "Accept the selected contributions"
    warning = "What is accepted is public at once, where its sender permitted it."


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=300,
        help_text="Why they are not published; each sender reads it.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class Refuse(DecideBulkAction):
    state, did = Standing.REFUSED, "refused"
    form_class = ReasonForm
    display_name, button = "Do not publish", "Do not publish them"
    action_type, action_priority = "refuse", 30
    aria_label = "Do not publish the selected contributions"


class MarkSpam(DecideBulkAction):
    state, did = Standing.SPAM, "marked as spam"
    display_name = button = "Spam"
    action_type, action_priority = "spam", 40
    aria_label = "Mark the selected contributions as spam"
