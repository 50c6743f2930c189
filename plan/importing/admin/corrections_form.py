from typing import Any

from django import forms
from django.forms import BoundField

from plan.importing.corrections import Claim, Corrections
from plan.importing.creating import former_import, understand
from plan.importing.reading import Block, Kind
from plan.importing.recognising import StrategyOutline
from plan.importing.recognising.places import family
from plan.importing.recognising.workgroups import workgroups_in
from plan.models import ImportUpload, Workgroup
from plan.numbering import validate_number

FIXED = {Kind.ROW, Kind.CAPTION}
AS_RECOGNISED = ("", "As recognised")


class CorrectionsForm(forms.Form):
    """A choice for each block of the file, and for each name that is no workgroup of ours."""

    update = forms.BooleanField(
        label="Update the drafts that an earlier import of this file made",
        required=False,
    )

    def __init__(self, *args: Any, upload: ImportUpload, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        source, recognition = understand(upload.file_name, bytes(upload.data))
        strategies = [each for top in recognition.strategies for each in family(top)]
        self._add_number(strategies)
        self._add_workgroups(strategies)
        self._add_claims(source.blocks, strategies)
        if not former_import(upload):
            del self.fields["update"]

    def _add_number(self, strategies: list[StrategyOutline]) -> None:
        if any(each.number is None for each in strategies):
            self.fields["number"] = forms.CharField(
                required=False,
                validators=[validate_number],
                help_text="The file tells none. Empty: the next one that is free.",
            )

    def _add_workgroups(self, strategies: list[StrategyOutline]) -> None:
        lines = [line for each in strategies for line in each.unknown_workgroups]
        known = [(name, name) for name in Workgroup.objects.values_list("name", flat=True)]
        names = dict.fromkeys(found.name.text for line in lines for found in workgroups_in(line))
        self.written = {f"workgroup-{at}": name for at, name in enumerate(names)}
        for field, name in self.written.items():
            choices = [("", "None of ours: its line stays in the text"), *known]
            self.fields[field] = forms.ChoiceField(
                label=f"“{name}” is", choices=choices, required=False
            )

    def _add_claims(self, blocks: list[Block], strategies: list[StrategyOutline]) -> None:
        """Tables stay tables, and where a strategy begins is told by its number."""
        titles = {each.number.passage.block.index for each in strategies if each.number}
        self.claimable = {
            f"claim-{block.index}": block.index
            for block in blocks
            if block.kind not in FIXED and block.index not in titles
        }
        for field in self.claimable:
            self.fields[field] = forms.ChoiceField(
                label="Becomes", choices=[AS_RECOGNISED, *Claim.choices], required=False
            )

    def field_of(self, block: Block) -> BoundField | None:
        name = f"claim-{block.index}"
        return self[name] if name in self.claimable else None

    @property
    def general(self) -> list[BoundField]:
        """Everything but the choices that stand beside the file."""
        return [self[name] for name in self.fields if name not in self.claimable]

    def understood(self) -> dict[str, Any]:
        self.full_clean()
        return self.cleaned_data if self.is_bound else {}

    def corrections(self) -> Corrections:
        """What was said so far, without what was not understood."""
        said = self.understood()
        claims = {at: Claim(said[name]) for name, at in self.claimable.items() if said.get(name)}
        workgroups = {
            written: said[name] for name, written in self.written.items() if said.get(name)
        }
        return Corrections(claims, workgroups, said.get("number", ""))
