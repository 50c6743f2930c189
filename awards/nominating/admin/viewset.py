from typing import Any

from django.http import Http404
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet

from awards.models import Nomination
from awards.nominating.admin.listing import COLUMNS, NominationFilterSet, NominationIndexView
from awards.nominating.admin.panels import EDIT_HANDLER, SEES_NOMINATORS
from awards.nominating.choices import NominationState
from awards.nominating.decide import decide
from cms.editorial.audit.opening import OpensPersonalData


class DecisionView(OpensPersonalData, EditView):
    opens = "awards.open_nominator"
    sees = SEES_NOMINATORS

    def shows_somebody(self) -> bool:
        return hasattr(self.object, "nominator")

    def get_object(self, queryset: Any = None) -> Nomination:
        found: Nomination = super().get_object(queryset)
        if found.standing is NominationState.DRAFT:
            raise Http404("A draft is its nominator's own.")
        return found

    def save_instance(self) -> Nomination:
        decided: Nomination = self.form.save(commit=False)
        decide(decided, decided.standing, decided.reason, self.request.user)
        return decided


class NominationViewSet(ModelViewSet):
    """The nominations of all years, for whoever coordinates the award."""

    model = Nomination
    icon = "pick"
    menu_label = "Nominations"
    menu_order = 139
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = NominationIndexView
    edit_view_class = DecisionView
    edit_handler = EDIT_HANDLER
    filterset_class = NominationFilterSet
    list_display = COLUMNS
    search_fields = ["reference", "employer_name", "programme"]
    ordering = ["-sent_at", "-pk"]

    def get_edit_handler(self) -> Any:
        return self.edit_handler.bind_to_model(self.model)
