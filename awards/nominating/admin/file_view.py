from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.log_actions import log

from awards.models import NominationAttachment
from awards.nominating.choices import NominationState
from awards.nominating.files.handing_out import OPENED, handed_out

SEES_NOMINATIONS = "awards.view_nomination"


def attachment(request: HttpRequest, pk: int) -> HttpResponse:
    if not request.user.has_perm(SEES_NOMINATIONS):
        raise PermissionDenied
    in_sight = NominationAttachment.objects.exclude(nomination__state=NominationState.DRAFT)
    found = get_object_or_404(in_sight.select_related("nomination", "content"), pk=pk)
    answer = handed_out(found)
    log(found.nomination, OPENED, user=request.user, data={"attachment": found.pk})
    return answer
