from collections.abc import Iterator, Mapping
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from awards.judging.choices import Points
from awards.judging.models import Scorecard
from awards.judging.score import LONGEST
from awards.models import AwardYearPage
from awards.wording import Wording

GIVEN = [(each.value, each.label) for each in Points]


class ScoringForm(forms.Form):
    """A row of choices for each criterion, none of them required, and a comment."""

    comment = forms.CharField(
        label=_("What speaks for the entry, and what does not"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, year: AwardYearPage, data: Mapping[str, Any] | None = None, **kwargs: Any):
        super().__init__(data, **kwargs)
        self.worded = Wording.of(year).criteria
        self.criteria = [each.row for each in self.worded]
        for each in self.worded:
            self.fields[name_of(each.row.pk)] = forms.TypedChoiceField(
                label=each.name,
                choices=GIVEN,
                coerce=int,
                required=False,
                empty_value=None,
                widget=forms.RadioSelect,
            )
        self.order_fields([*map(name_of, (each.pk for each in self.criteria)), "comment"])

    def clean(self) -> dict[str, Any]:
        """What says nothing at all, as a body that is no form, takes no points away."""
        if self.fields.keys().isdisjoint(self.data):
            raise forms.ValidationError(_("Nothing of the form arrived."))
        return self.cleaned_data

    @classmethod
    def of(cls, year: AwardYearPage, card: Scorecard | None) -> Self:
        if card is None:
            return cls(year)
        given = {name_of(score.criterion_id): score.points for score in card.scores.all()}
        return cls(year, initial=given | {"comment": card.comment})

    def rows(self) -> Iterator[tuple[Any, forms.BoundField]]:
        return ((each, self[name_of(each.row.pk)]) for each in self.worded)

    def points(self) -> dict[int, int | None]:
        return {each.pk: self.cleaned_data[name_of(each.pk)] for each in self.criteria}

    def problems(self) -> Iterator[str]:
        yield from map(str, self.non_field_errors())
        for name in self.errors.keys() & self.fields.keys():
            yield from (f"{self.fields[name].label}: {error}" for error in self.errors[name])


def name_of(criterion: int) -> str:
    return f"points-{criterion}"
