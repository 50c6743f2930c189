from typing import Any

from django import forms

from plan.input.models import PublicInput, Theme
from plan.input.moderating.assign import announce, assign
from plan.input.moderating.bulk.action import InputBulkAction
from plan.input.moderating.merge import merge
from plan.input.moderating.people import moderators
from plan.input.moderating.theming import add_theme


class PersonForm(forms.Form):
    to: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=None, required=False, label="Moderator", empty_label="Nobody"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = moderators()  # type: ignore[attr-defined] # a choice of rows


class Assign(InputBulkAction):
    form_class = PersonForm
    did = "assigned"
    display_name, button = "Assign", "Assign them"
    action_type, action_priority = "assign", 50
    aria_label = "Assign the selected contributions to a moderator"

    def act(self, said: PublicInput, mark: str, chosen: dict[str, Any]) -> PublicInput:
        return assign(said.pk, chosen["to"], self.request.user, mark=mark)

    def afterwards(self, done: list[PublicInput], chosen: dict[str, Any]) -> None:
        announce(done, chosen["to"], self.request.user)


class ThemeForm(forms.Form):
    theme = forms.ModelChoiceField(queryset=Theme.objects.all())


class AddTheme(InputBulkAction):
    form_class = ThemeForm
    did = "given the theme"
    display_name, button = "Add a theme", "Add the theme"
    action_type, action_priority = "theme", 60
    aria_label = "Add a theme to the selected contributions"

    def act(self, said: PublicInput, mark: str, chosen: dict[str, Any]) -> PublicInput:
        return add_theme(said.pk, chosen["theme"], self.request.user, mark=mark)


class StaysForm(forms.Form):
    stays: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=None,
        label="Which one stays",
        widget=forms.RadioSelect,
        empty_label=None,
        help_text="The others point to it; their senders are told that they were merged.",
    )


class Merge(InputBulkAction):
    form_class = StaysForm
    did = "merged"
    display_name, button = "Merge duplicates", "Merge them"
    action_type, action_priority = "merge", 70
    aria_label = "Merge the selected contributions"

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        chosen = self.get_actionable_objects()[0]
        field: Any = form.fields["stays"]
        field.queryset = PublicInput.objects.filter(pk__in=[said.pk for said in chosen])
        field.label_from_instance = lambda said: f"{said.reference}: {said.beginning}"
        return form

    def form_valid(self, form: Any) -> Any:
        self.stays = form.cleaned_data["stays"]
        return super().form_valid(form)

    def get_actionable_objects(self) -> Any:
        chosen, others = super().get_actionable_objects()
        stays = getattr(self, "stays", None)
        return [said for said in chosen if said != stays], others

    def act(self, said: PublicInput, mark: str, chosen: dict[str, Any]) -> PublicInput:
        return merge(said.pk, chosen["stays"].pk, self.request.user, mark=mark)


ACTIONS = (Assign, AddTheme, Merge)
