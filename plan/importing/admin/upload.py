from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from plan.importing.admin.access import MayImport
from plan.importing.creating import (
    require_fits,
    require_may_add,
    require_plan_or_strategy,
    understand,
)
from plan.importing.errors import ImportRefused
from plan.importing.reading.file import LARGEST, READERS
from plan.models import ImportUpload, PlanPage, StrategyPage

LONGEST_NAME = 255


class UploadForm(forms.Form):
    """A file that can be read, for a place where this person may add what it says."""

    parent = forms.ModelChoiceField(
        Page.objects.all(),
        label="Below",
        widget=AdminPageChooser(target_models=[PlanPage, StrategyPage], user_perms="add_subpage"),
        help_text="The plan, or the strategy that the file's strategies belong to.",
    )
    file = forms.FileField(
        widget=forms.FileInput(attrs={"accept": ",".join(READERS)}),
        help_text="A page as plain text (.txt), web page (.html) or Word document (.docx).",
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_parent(self) -> PlanPage | StrategyPage:
        parent: PlanPage | StrategyPage = self.cleaned_data["parent"].specific
        try:
            require_plan_or_strategy(parent)
            require_may_add(self.user, parent)
        except ImportRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return parent

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "file" in cleaned and "parent" in cleaned:
            try:
                self._require_understood(cleaned["file"], cleaned["parent"])
            except ImportRefused as refused:
                self.add_error("file", str(refused))
        return cleaned

    def _require_understood(self, file: UploadedFile, parent: PlanPage | StrategyPage) -> None:
        name = str(file.name)
        self.data_of_file = file.read(LARGEST + 1)
        _, recognition = understand(name, self.data_of_file)
        require_fits(recognition.strategies, parent)

    def save(self) -> ImportUpload:
        return ImportUpload.objects.create(
            parent=self.cleaned_data["parent"],
            file_name=PurePath(self.cleaned_data["file"].name).name[-LONGEST_NAME:],
            data=self.data_of_file,
            uploaded_by=self.user,
        )


class UploadView(MayImport, WagtailAdminTemplateMixin, FormView[UploadForm]):
    template_name = "plan/importing/upload.html"
    form_class = UploadForm
    page_title = "Import a page"
    header_icon = "upload"

    def get_initial(self) -> dict[str, Any]:
        asked = self.request.GET.get("parent", "")
        plans = PlanPage.objects.order_by("path")
        return {"parent": int(asked) if asked.isdecimal() else plans.first()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.user}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ImportUpload.objects.outdated().delete()
        begun = ImportUpload.objects.filter(uploaded_by=self.user)
        return super().get_context_data(**kwargs) | {
            "begun": begun.defer("data").order_by("-uploaded_at"),
            "action_url": reverse("plan_import:upload"),
        }

    def form_valid(self, form: UploadForm) -> HttpResponse:
        return redirect("plan_import:preview", form.save().pk)
