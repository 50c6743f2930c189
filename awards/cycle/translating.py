"""How the editor of a translated year says which category or criterion a row translates."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import ChoiceField
from django.utils.functional import cached_property
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel


class TranslatedFormSet(BaseChildFormSet):
    """Asks for the row of the original; in the original itself there is nothing to ask."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if self.originals:
            form.fields["key"] = ChoiceField(
                label="Translates",
                choices=[("", "Choose"), *self.originals],
                help_text="Nominations and scores belong to this one.",
            )
        else:
            form.fields.pop("key", None)

    @cached_property
    def originals(self) -> list[tuple[str, str]]:
        source = original_of(self.instance)
        rows = getattr(source, self.relation).all() if source else ()
        return [(row.key, row.name) for row in rows]

    @property
    def relation(self) -> str:
        return str(self.fk.remote_field.related_name)

    def clean(self) -> None:
        super().clean()
        chosen = [form.cleaned_data.get("key") for form in self.forms if self._stays(form)]
        given = [key for key in chosen if key]
        if len(given) != len(set(given)):
            raise ValidationError("Two of them translate the same.")

    def _stays(self, form: Any) -> bool:
        return hasattr(form, "cleaned_data") and not self._should_delete_form(form)


class TranslatedInlinePanel(InlinePanel):
    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = TranslatedFormSet
        return options


def original_of(page: Any) -> Any:
    """The page in the main language, public or not; None for that page itself."""
    if not page.pk or page.locale.language_code == settings.LANGUAGE_CODE:
        return None
    same = type(page).objects.filter(translation_key=page.translation_key)
    return same.filter(locale__language_code=settings.LANGUAGE_CODE).first()
