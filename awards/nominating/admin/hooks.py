from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from awards.models import Nomination
from awards.nominating.admin.file_view import OPENED, attachment
from awards.nominating.admin.policy import CoordinationPolicy
from awards.nominating.admin.viewset import NominationViewSet
from awards.nominating.decide import DECIDED

register_permission_policy(Nomination, CoordinationPolicy(Nomination))


@hooks.register("register_admin_viewset")
def nominations() -> NominationViewSet:
    return NominationViewSet("nominations")


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    return [path("nomination-files/<int:pk>/", attachment, name="nomination_file")]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(DECIDED, "Decide on a nomination", "Decided on the nomination")
    actions.register_action(OPENED, "Open a nomination’s file", "Opened a file of the nomination")
