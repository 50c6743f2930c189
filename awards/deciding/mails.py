from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from awards.deciding.models import Selection
from cms.editorial.mails.message import message

TEMPLATE = "awards/deciding/decline"


@task()
def mail_decline(selection_id: int) -> int:
    """Tell whoever nominated an entry, kindly, that it did not win; how many mails were sent."""
    declined = Selection.objects.declined().filter(pk=selection_id, told_at=None)
    selection = declined.select_related("nomination__year", "nomination__nominator").first()
    nominator = getattr(selection.nomination, "nominator", None) if selection else None
    if selection is None or nominator is None or not nominator.email:
        return 0
    if not declined.update(told_at=timezone.now()):
        return 0
    try:
        with translation.override(selection.nomination.language):
            _message(selection, nominator).send()
    except OSError:
        Selection.objects.filter(pk=selection.pk).update(told_at=None)
        raise
    return 1


def _message(selection: Selection, nominator: Any) -> EmailMessage:
    year = selection.nomination.year
    context: dict[str, Any] = {
        "nominator": nominator,
        "entry": selection.nomination,
        "year": year,
        "kind_word": selection.kind_word,
    }
    subject = _("Your nomination for %(year)s") % {"year": year}
    return message(TEMPLATE, subject, nominator.email, context)
