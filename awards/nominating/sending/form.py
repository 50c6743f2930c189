"""A nomination on one page: four groups of fields, and whatever is said of them beside them."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.utils.translation import gettext as _

from awards.nominating.files.adding import MOST_FILES
from awards.nominating.files.looking import Looked, look_into
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.sending import fields
from awards.nominating.sending.schema import MOST_FIGURES
from awards.wording import Wording
from cms.delivery.taking.faults import beside_its_field
from cms.delivery.taking.opened import new_form_key, opened_now

FEWEST_ROWS = 3
PLAIN = ("employer", "category", "industry", "county", "programme", "eligibility")
PERSON = ("name", "email", "organisation", "relation")


class NominationPageForm(forms.Form):
    website = forms.CharField(label="Leave this empty", required=False)

    def __init__(self, wording: Wording, *args: Any, rows: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = [each.row for each in wording.criteria]
        self.consent = wording.marked_consent
        self.rows = min(max(FEWEST_ROWS, rows), MOST_FIGURES)
        self.groups = {
            "employer": fields.about_the_employer(wording),
            "case": fields.the_case(wording.criteria),
            "figures": fields.figures(self.rows),
            "person": fields.about_you(),
            "hidden": fields.hidden(),
        }
        for group in self.groups.values():
            self.fields.update(group)

    @classmethod
    def fresh(cls, wording: Wording) -> "NominationPageForm":
        """Its key makes a form that is sent twice one nomination."""
        known = {"key": new_form_key(), "opened": opened_now()}
        version = wording.year.nomination_consent_version
        return cls(wording, initial=known | {"consent_version": version})

    @classmethod
    def of(cls, wording: Wording, said: dict[str, Any]) -> "NominationPageForm":
        """To go on with what was said before, in the words of the year itself."""
        form = cls(wording, rows=len(said["figures"]) + 1)
        form.initial = {name: said[name] for name in (*PLAIN, *PERSON)}
        form.initial["consent_version"] = wording.year.nomination_consent_version
        answers = {answer["criterion"]: answer["text"] for answer in said["answers"]}
        for criterion in form.criteria:
            form.initial[fields.answer_name(criterion)] = answers.get(criterion.name, "")
        for row, figure in enumerate(said["figures"]):
            form.initial |= {f"figure_{row}_{name}": value for name, value in figure.items()}
        return form

    @classmethod
    def sent(cls, wording: Wording, request: HttpRequest) -> "NominationPageForm":
        rows = sum(1 for name in request.POST if name.startswith("figure_"))
        return cls(wording, request.POST, request.FILES, rows=rows // len(fields.FIGURE))

    def said(self, *, send: bool) -> dict[str, Any]:
        """In the words of the schema. Consent counts for what is said of a person."""
        data = self.cleaned_data
        is_person = any(data[name] for name in PERSON[:3])
        plain = {name: data.get(name, "") for name in (*PLAIN, *PERSON, "website")}
        answers = [
            {"criterion": each.key or each.name, "text": data[fields.answer_name(each)]}
            for each in self.criteria
        ]
        figures = [self._figure(row) for row in self._filled_rows()]
        version = data["consent_version"] if is_person else ""
        own = {"send": send, "answers": answers, "figures": figures, "consent_version": version}
        return plain | own

    def looked_into(self) -> list[Looked]:
        """The files that came along. Raises Unacceptable, which names the file."""
        sent = self.files.getlist("files") if self.files else []
        if len(sent) > MOST_FILES:
            raise Unacceptable(_("Send at most %(most)s files.") % {"most": MOST_FILES})
        return [self._looked(each) for each in sent]

    def refuse(self, faults: list[dict[str, Any]]) -> None:
        """Say beside the fields what the schema says of them."""
        for fault in faults:
            place = self._field_of(fault["parameter"])
            self.add_error(place, beside_its_field(fault))

    def group(self, name: str) -> Iterator[BoundField]:
        return (self[field] for field in self.groups[name])

    @property
    def accepted(self) -> str:
        return fields.ENDINGS

    def employer_fields(self) -> Iterator[BoundField]:
        return self.group("employer")

    def case_fields(self) -> Iterator[BoundField]:
        return self.group("case")

    def person_fields(self) -> Iterator[BoundField]:
        return self.group("person")

    def figure_rows(self) -> list[list[BoundField]]:
        return [
            [self[f"figure_{row}_{name}"] for name in fields.FIGURE] for row in range(self.rows)
        ]

    def _figure(self, row: int) -> dict[str, str]:
        return {name: self.cleaned_data[f"figure_{row}_{name}"] for name in fields.FIGURE}

    def _filled_rows(self) -> list[int]:
        return [row for row in range(self.rows) if any(self._figure(row).values())]

    def _looked(self, sent: UploadedFile) -> Looked:
        try:
            return look_into(sent.name or "", sent.read())
        except Unacceptable as refusal:
            raise Unacceptable(f"{sent.name}: {refusal}") from refusal

    def _field_of(self, place: str) -> str | None:
        first, *rest = place.split(".")
        if first == "answers" and rest:
            return fields.answer_name(self.criteria[int(rest[0])])
        if first == "figures" and len(rest) > 1:
            return f"figure_{self._filled_rows()[int(rest[0])]}_{rest[1]}"
        seen = first in self.fields and not self[first].is_hidden
        return first if seen else None
