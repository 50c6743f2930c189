"""The table of who may do what, of all roles or of one role or person, and as a file."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.editorial.roles.matrix.everywhere import sees_matrix
from cms.editorial.roles.matrix.holders import Holder, person, role, roles
from cms.editorial.roles.matrix.matrix import Matrix, Row, matrix
from cms.editorial.signed_in import signed_in

EVERYBODY = [("", "All roles")]
AREA, VERB = "Area", "What"


class WhoForm(forms.Form):
    """Whose rights are shown. Bad input is an error, and then all roles are shown."""

    who = forms.ChoiceField(label="Show", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = User.objects.filter(service_account=None).order_by("last_name", "username")
        self.fields["who"].choices = [  # type: ignore[attr-defined] # it is a ChoiceField
            *EVERYBODY,
            ("Roles", [(each.key, each.name) for each in roles()]),
            ("People", [(f"person-{each.pk}", _spelled(each)) for each in people]),
        ]

    def chosen(self) -> Holder | None:
        key = self.cleaned_data.get("who", "") if self.is_valid() else ""
        kind, _, number = key.partition("-")
        if kind == "group":
            return role(Group.objects.get(pk=number))
        return person(User.objects.get(pk=number)) if kind == "person" else None


class MatrixView(SpreadsheetExportMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "editorial/roles/matrix.html"
    page_title = "Who may do what"
    header_icon = "group"
    export_filename = "who-may-do-what"
    show_export_buttons = True
    unlogged = ("who",)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not sees_matrix(signed_in(request)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.is_export:
            return self.as_spreadsheet(list(self.exported()), request.GET["export"])
        return super().get(request, *args, **kwargs)

    @cached_property
    def form(self) -> WhoForm:
        return WhoForm(self.request.GET or None)

    @cached_property
    def matrix(self) -> Matrix:
        return matrix(self.form.chosen())

    @property
    def list_export(self) -> list[str]:
        return [AREA, VERB, *(column.name for column in self.matrix.columns)]

    def exported(self) -> Iterator[tuple[str, Row]]:
        yield from ((area, row) for area, rows in self.matrix.areas for row in rows)

    def to_row_dict(self, item: tuple[str, Row]) -> dict[str, Any]:
        area, row = item
        answers = [str(answer) for _, answer in row.cells]
        return dict(zip(self.list_export, [area, row.verb.name, *answers], strict=True))

    def get_heading(self, queryset: Any, field: str) -> str:
        return field

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = self.matrix
        one = found.columns[0] if self.form.is_valid() and self.form.cleaned_data["who"] else None
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "matrix": found,
            "one": one,
            "groups": self._groups(one),
        }

    def _groups(self, one: Holder | None) -> list[str]:
        """The roles of a person, in words."""
        user = one.person if one else None
        return list(user.groups.order_by("name").values_list("name", flat=True)) if user else []


def _spelled(user: User) -> str:
    name = user.get_full_name()
    known = f"{name} ({user.get_username()})" if name else user.get_username()
    return known if user.is_active else f"{known}, not active"
