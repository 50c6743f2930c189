"""What `WAGTAIL_FINISH_WORKFLOW_ACTION` names.

Wagtail imports it while its own models are being defined, so this module imports no model.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from wagtail.models import WorkflowState


def publish_approved(workflow_state: "WorkflowState", user: "User | None" = None) -> None:
    """Publish the revision that was approved.

    Deviation from Wagtail, which publishes the latest one: `publish` verifies every stage again.
    """
    from cms.editorial.publication import publish_reviewed

    publish_reviewed(workflow_state, user)
