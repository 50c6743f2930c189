from collections.abc import Callable
from typing import Any

from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList

from awards.models import Nomination
from awards.nominating.admin.form import DecisionForm
from awards.nominating.eligibility import objections
from awards.nominating.matching import duplicates, suggested

SEES_NOMINATORS = "awards.view_nominator"
PLACE = "awards/nominating/admin"


class ReadPanel(HelpPanel):
    """A part of the nomination to be read; `told` adds what its template needs."""

    def __init__(
        self,
        name: str,
        told: Callable[[Nomination], dict[str, Any]] = lambda nomination: {},
        permission: str = "",
        **kwargs: Any,
    ) -> None:
        kwargs.pop("template", None)
        super().__init__(template=f"{PLACE}/{name}.html", **kwargs)
        self.name, self.told, self.permission = name, told, permission

    def clone_kwargs(self) -> dict[str, Any]:
        own = {"name": self.name, "told": self.told, "permission": self.permission}
        return {**super().clone_kwargs(), **own}

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            permission = self.panel.permission
            may_see = not permission or self.request.user.has_perm(permission)
            return bool(super().is_shown() and may_see)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"nomination": self.instance, **self.panel.told(self.instance)}


EDIT_HANDLER = ObjectList(
    [
        ReadPanel("case", heading="The nomination"),
        ReadPanel("files", heading="Files"),
        ReadPanel(
            "objections",
            lambda nomination: {"objections": objections(nomination)},
            heading="What may stand in the way",
        ),
        ReadPanel(
            "duplicates",
            lambda nomination: {"duplicates": duplicates(nomination)},
            heading="Others about the same employer",
        ),
        ReadPanel("spam", heading="Points against it"),
        ReadPanel("nominator", permission=SEES_NOMINATORS, heading="Who nominates"),
        MultiFieldPanel(
            [
                ReadPanel("suggested", lambda nomination: {"suggested": suggested(nomination)}),
                FieldPanel("employer"),
                FieldPanel("category"),
                FieldPanel("state"),
                FieldPanel("reason"),
            ],
            heading="Decision",
        ),
    ],
    base_form_class=DecisionForm,
)
