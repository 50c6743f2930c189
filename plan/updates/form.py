"""Writing a progress update: the form knows what is known already."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.models import BaseModelFormSet

from cms.content.models.addressed import PublicPageForm

Choices = list[tuple[str, str]]


class ProgressForm(PublicPageForm):
    """A new update begins with how everything stands now, or with the update that it corrects.

    Deviations from Wagtail: rows name an action or indicator of the strategy by a list.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance, strategy = kwargs["instance"], kwargs["parent_page"].specific
        if not instance.pk:
            from plan.updates.proposal import propose

            instance.strategy = strategy
            if not args and not kwargs.get("data"):
                propose(instance, kwargs["parent_page"])
        super().__init__(*args, **kwargs)
        self._offer(strategy)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.instance.as_of = cleaned.get("as_of") or self.instance.as_of
        self.instance.narrative = cleaned.get("narrative") or ""
        self.instance._derive()
        return cleaned

    def _offer(self, strategy: Any) -> None:
        actions = [(each.number, str(each)) for each in strategy.actions.all()]
        indicators = [(each.key, each.name) for each in strategy.indicators.all()]
        _offer(self.formsets.get("action_statuses"), "number", actions)
        _offer(self.formsets.get("readings"), "indicator", indicators)
        if corrects := self.fields.get("corrects"):
            corrects.queryset = correctable(strategy, self.instance)


def correctable(strategy: Any, update: Any) -> Any:
    """The strategy's public updates that no other public update corrects."""
    public = strategy.progress_updates.filter(live=True).exclude(pk=update.pk)
    corrected = public.filter(corrects__isnull=False).values("corrects")
    return public.exclude(pk__in=corrected).order_by("-as_of", "-pk")


def _offer(formset: BaseModelFormSet | None, name: str, choices: Choices) -> None:
    if formset is not None:
        formset.form = _offering(formset.form, name, choices)


def _offering(form_class: Any, field: str, choices: Iterable[tuple[str, str]]) -> Any:
    """A form class whose `field` is chosen from a list; what the row says already stays in it."""

    class Offering(form_class):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            said = getattr(self.instance, field, "")
            known = [("", "Choose …"), *choices]
            if said and said not in dict(known):
                known.append((said, said))
            self.fields[field].widget = forms.Select(choices=known)

    return Offering
