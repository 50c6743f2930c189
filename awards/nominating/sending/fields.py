"""The fields of the form, for people. What may stand in them the schema says."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from awards.models import AwardCriterion, County, Industry
from awards.nominating.choices import FileKind, Relation
from awards.sectors import Sector, sectors
from awards.wording import Worded, Wording, marked

LONG = {"rows": 6}
FIGURE = {
    "label": _("What was measured"),
    "value": _("Figure"),
    "unit": _("Unit"),
    "period": _("Period"),
}
ENDINGS = ",".join(ending for kind in FileKind for ending in kind.endings)


def text(label: Any, hint: Any = "", **attributes: Any) -> forms.CharField:
    widget = forms.TextInput(attrs=attributes)
    return forms.CharField(label=label, help_text=hint, required=False, widget=widget)


def long_text(label: Any, hint: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs=LONG)
    return forms.CharField(label=label, help_text=hint, required=False, widget=widget)


class MarkedSelect(forms.Select):
    """An option says in which language it is, where that is another than the form's."""

    languages: Mapping[str, str] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if language := self.languages.get(str(value)):
            option["attrs"]["lang"] = language
        return option


def choice(
    label: Any,
    nothing: Any,
    rows: Iterable[tuple[str, Any]],
    languages: Mapping[str, str] = MappingProxyType({}),
) -> forms.ChoiceField:
    choices = [("", nothing), *rows]
    field = forms.ChoiceField(label=label, required=False, choices=choices, widget=MarkedSelect)
    field.widget.languages = languages
    return field


def sector(label: Any, nothing: Any, kind: Sector) -> forms.ChoiceField:
    main = settings.LANGUAGE_CODE
    named = sectors(kind, get_language() or main)
    foreign = {slug: main for slug, called in named if called.language == main}
    return choice(label, nothing, ((slug, called.name) for slug, called in named), foreign)


def about_the_employer(wording: Wording) -> dict[str, forms.Field]:
    categories = [(each.row.name, each.words.name) for each in wording.categories]
    fields: dict[str, forms.Field] = {"employer": text(_("Employer"), autocomplete="off")}
    if categories:
        languages = {each.row.name: each.language for each in wording.categories}
        fields["category"] = choice(_("Category"), _("Not chosen yet"), categories, languages)
    fields["industry"] = sector(_("Industry"), _("Not known"), Industry)
    fields["county"] = sector(
        _("County where it has a workplace"), _("None of these, or not known"), County
    )
    return fields


def the_case(criteria: Iterable[Worded[AwardCriterion]]) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {
        "programme": long_text(
            _("What does the employer do for its frontline workers?"),
            _("In your own words; a few sentences are enough."),
        ),
        "eligibility": long_text(
            _("Why may it win in this category?"), _("If that is not plain to see.")
        ),
    }
    return fields | {
        answer_name(each.row): long_text(each.name, marked(each.words.asks, each.language))
        for each in criteria
    }


def answer_name(criterion: AwardCriterion) -> str:
    return f"answer_{criterion.pk}"


def figures(count: int) -> dict[str, forms.Field]:
    return {
        f"figure_{row}_{name}": text(label)
        for row in range(count)
        for name, label in FIGURE.items()
    }


def about_you() -> dict[str, forms.Field]:
    return {
        "name": text(_("Your name"), autocomplete="name"),
        "email": forms.CharField(
            label=_("Your email address"),
            help_text=_("We mail you the link to come back to this nomination."),
            required=False,
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        ),
        "organisation": text(_("Your organization"), _("If any."), autocomplete="organization"),
        "relation": choice(_("What are you to the employer?"), _("Not said yet"), Relation.choices),
    }


def hidden() -> dict[str, forms.Field]:
    return {
        name: forms.CharField(widget=forms.HiddenInput, required=False)
        for name in ("consent_version", "key", "opened")
    }
