"""The moderators' vocabulary: added to, called otherwise, merged."""

from typing import Any

from django import forms
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, EditView, IndexView, PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button

from cms.editorial.signed_in import signed_in
from plan.input.models import Theme
from plan.input.moderating.theming import merge_themes, settle_all


class ThemesView(IndexView):
    def get_base_queryset(self) -> Any:
        return Theme.objects.annotate(uses=Count("inputs")).order_by("name")


class ThemeView(EditView):
    def save_instance(self) -> Theme:
        theme: Theme = super().save_instance()
        settle_all(list(theme.inputs.all()))
        return theme

    @property
    def header_more_buttons(self) -> list[Button]:
        address = reverse("input_themes:merge", args=[self.object.pk])
        merging = Button("Merge into another", url=address, icon_name="resubmit", priority=5)
        return [merging, *super().header_more_buttons]


class DeleteThemeView(DeleteView):
    def delete_action(self) -> None:
        themed = list(self.object.inputs.all())
        super().delete_action()
        settle_all(themed)


class IntoForm(forms.Form):
    into: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=None, label="Merge into", help_text="This theme goes; all that has it has that."
    )

    def __init__(self, *args: Any, theme: Theme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others: Any = self.fields["into"]
        others.queryset = Theme.objects.exclude(pk=theme.pk)


class MergeThemesView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    model = Theme
    permission_required = "delete"
    form_class = IntoForm
    template_name = "plan/input/merge_themes.html"
    page_title = "Merge themes"
    header_icon = "tag"

    def get_form_kwargs(self) -> dict[str, Any]:
        self.theme = get_object_or_404(Theme, pk=self.kwargs["pk"])
        return super().get_form_kwargs() | {"theme": self.theme}

    def form_valid(self, form: Any) -> HttpResponse:
        into = form.cleaned_data["into"]
        name = self.theme.name
        count = merge_themes(self.theme, into, signed_in(self.request))
        messages.success(self.request, f"“{name}” is “{into}” now, in {count} contributions.")
        return super().form_valid(form)

    def get_success_url(self) -> str:
        return reverse("input_themes:index")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        themes = {"url": self.get_success_url(), "label": "Themes"}
        return [*self.breadcrumbs_items, themes, {"url": "", "label": str(self.theme)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"theme": self.theme}


class ThemeViewSet(ModelViewSet):
    model = Theme
    icon = "tag"
    menu_label = "Themes"
    index_view_class = ThemesView
    edit_view_class = ThemeView
    delete_view_class = DeleteThemeView
    copy_view_enabled = False
    form_fields = ["name"]
    list_display = ["name", Column("uses", label="Contributions")]
    search_fields = ["name"]

    def get_urlpatterns(self) -> list[URLPattern]:
        merging = MergeThemesView.as_view()
        return [*super().get_urlpatterns(), path("merge/<int:pk>/", merging, name="merge")]
