from typing import Any

from django import forms
from wagtail.admin.forms.account import NotificationPreferencesForm
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput
from wagtail.users.models import UserProfile


class ReviewMailsForm(forms.ModelForm):
    """The preferences of Wagtail's form that it hides from who may not edit or publish: whoever
    reviews here needs neither permission."""

    class Meta:
        model = UserProfile
        fields = ["submitted_notifications", "updated_comments_notifications"]
        labels = {
            "submitted_notifications": "Reviews that wait for you",
            "updated_comments_notifications": "Answers to your comments",
        }
        help_texts = {
            "submitted_notifications": "A mail for each, and a reminder for those that wait long.",
            "updated_comments_notifications": "A mail for each.",
        }
        widgets = dict.fromkeys(fields, SwitchInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = NotificationPreferencesForm(instance=self.instance).fields
        for name in [*self.fields]:
            if name in shown:
                del self.fields[name]


class ReviewMailsPanel(BaseSettingsPanel):
    name = "review_mails"
    title = "Review mails"
    tab = notifications_tab
    order = 150
    form_class = ReviewMailsForm
    form_object = "profile"

    def is_active(self) -> bool:
        return bool(self.get_form().fields)
