from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plan.importing.admin.access import MayImport
from plan.importing.admin.corrections_form import CorrectionsForm
from plan.importing.admin.rows import rows
from plan.importing.creating import Outcome, import_file, understand
from plan.importing.errors import ImportRefused
from plan.importing.reading import Source
from plan.importing.recognising import Recognition
from plan.importing.recognising.places import family
from plan.models import ImportUpload

SAID = {
    Outcome.CREATED: "Draft made of “{file}”: nothing is public yet.",
    Outcome.UPDATED: "A new draft revision was made of “{file}”: nothing is public yet.",
    Outcome.UNCHANGED: (
        "“{file}” was imported before, so nothing was changed. Tick “Update” to make a new draft "
        "revision of the pages it became."
    ),
}


class PreviewView(MayImport, WagtailAdminTemplateMixin, View):
    """Beside each other: the file, what it would become, and what it should become instead.

    Nothing is kept of the corrections until the drafts are made: the form carries them.
    """

    template_name = "plan/importing/preview.html"
    header_icon = "upload"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        own = ImportUpload.objects.filter(uploaded_by=request.user.pk)
        self.upload = get_object_or_404(own.select_related("parent"), pk=kwargs["pk"])
        self.name, self.data = self.upload.file_name, bytes(self.upload.data)
        self.parent = self.upload.parent.specific
        self.form = CorrectionsForm(request.POST or None, upload=self.upload)

    def get_page_title(self) -> str:
        return "What was recognised"

    def get_page_subtitle(self) -> str:
        return self.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("plan_import:upload"), "label": "Import a page"},
            {"url": "", "label": self.get_page_title(), "sublabel": self.name},
        ]

    def get(self, request: HttpRequest, pk: object) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, pk: object) -> HttpResponse:
        if "discard" in request.POST:
            self.upload.delete()
            return redirect("plan_import:upload")
        if "import" in request.POST and self.form.is_valid():
            return self.make_drafts(request)
        return self.get(request, pk)

    def make_drafts(self, request: HttpRequest) -> HttpResponse:
        try:
            imported = import_file(
                self.name,
                self.data,
                self.parent,
                self.user,
                corrections=self.form.corrections(),
                update=self.form.cleaned_data.get("update", False),
            )
        except ImportRefused as refused:
            self.form.add_error(None, str(refused))
            return self.render_to_response(self.get_context_data())
        said = SAID[imported.outcome].format(file=self.name)
        if imported.outcome == Outcome.UNCHANGED:
            messages.warning(request, said)
            return redirect("plan_import:preview", self.upload.pk)
        self.upload.delete()
        messages.success(request, said)
        return redirect("wagtailadmin_pages:edit", imported.pages[0].pk)

    def understood(self) -> tuple[Source, Recognition]:
        """With the corrections, or without them where they cannot be carried out."""
        try:
            return understand(self.name, self.data, self.form.corrections())
        except ImportRefused as refused:
            self.form.add_error(None, str(refused))
            return understand(self.name, self.data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source, recognition = self.understood()
        strategies = [each for top in recognition.strategies for each in family(top)]
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "parent": self.parent,
            "strategies": strategies,
            "rows": rows(source, recognition, self.form),
        }
