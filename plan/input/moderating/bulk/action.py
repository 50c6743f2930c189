from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.permissions import policy_registry

from plan.input.models import PublicInput
from plan.input.moderating.bulk.outcome import Outcome
from plan.input.moderating.refusals import NotDone
from plan.input.moderating.seen import mark_of

MOST = 500


class InputBulkAction(BulkAction):
    """Deviations from Wagtail: one transaction for each input; the form holds a mark of what was
    seen of each; "all" is not taken, because it would forget how the list was narrowed."""

    models = [PublicInput]
    template_name = "plan/input/bulk.html"
    did = "done"
    button = "Yes"
    aria_label = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        policy = policy_registry.get_by_type(PublicInput)
        if not policy.user_has_permission(request.user, "change"):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_actionable_objects(self) -> tuple[list[PublicInput], dict[str, Any]]:
        ids = [each for each in self.request.GET.getlist("id") if each.isdecimal()][:MOST]
        chosen = PublicInput.objects.filter(pk__in=ids).select_related("strategy")
        return list(chosen), {"items_with_no_access": []}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"action": self}

    def object_context(self, said: PublicInput) -> dict[str, Any]:
        sent = self.request.POST.get(self.name_of(said.pk))
        return {"item": said, "name": self.name_of(said.pk), "mark": sent or mark_of(said)}

    @staticmethod
    def name_of(pk: int) -> str:
        return f"seen-{pk}"

    def form_valid(self, form: Any) -> HttpResponse:
        outcome = Outcome()
        for said in self.get_actionable_objects()[0]:
            try:
                mark = self.request.POST.get(self.name_of(said.pk), "")
                outcome.done.append(self.act(said, mark, form.cleaned_data))
            except NotDone as refusal:
                outcome.refused[str(refusal)].append(said.reference)
        self.afterwards(outcome.done, form.cleaned_data)
        outcome.tell(self.request, self.did)
        return redirect(self.next_url)

    def act(self, said: PublicInput, mark: str, chosen: dict[str, Any]) -> PublicInput:
        """Raises NotDone."""
        raise NotImplementedError

    def afterwards(self, done: list[PublicInput], chosen: dict[str, Any]) -> None:
        """Once for all to which it was done."""
