from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from cms.editorial.dashboard.registry import panels_for

REPLACED = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
"""They say the same, in a table that no phone can show, with a query for each row."""


@hooks.register("construct_homepage_panels")
def our_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += panels_for(request)
