from wagtail import hooks
from wagtail.permissions import register_permission_policy

from plan.input.models import PublicInput
from plan.input.moderating.policy import ModerationPolicy
from plan.input.moderating.viewset import InputViewSet

register_permission_policy(PublicInput, ModerationPolicy(PublicInput))


@hooks.register("register_admin_viewset")
def public_input() -> InputViewSet:
    return InputViewSet("public_input", url_prefix="public-input")
