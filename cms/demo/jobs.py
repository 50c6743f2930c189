"""What setting up has queued and nobody needs.

Each save queues the same indexing again, and reviews that are over would mail their people: the
worker would be busy for a minute with it, and the mails that a visitor causes would drown.
"""

import json

from django_tasks_db.models import DBTaskResult

from awards.nominating.sending.mails import mail_nominator
from cms.editorial.links.mails import tell_answer_by_link
from cms.editorial.mails.jobs import ask_reviewers, tell_publication
from cms.editorial.models.task_state import GatedTaskState

IDLE = {
    tell_publication.module_path,
    tell_answer_by_link.module_path,
    mail_nominator.module_path,
}


def thin_out() -> None:
    """Of equal jobs keep the last; of mails, those that ask for a decision or for changes."""
    kept: set[str] = set()
    doomed = []
    for job in DBTaskResult.objects.ready().order_by("-enqueued_at"):
        key = json.dumps([job.task_path, job.args_kwargs], sort_keys=True)
        if key in kept or _is_idle_mail(job):
            doomed.append(job.pk)
        kept.add(key)
    DBTaskResult.objects.filter(pk__in=doomed).delete()


def _is_idle_mail(job: DBTaskResult) -> bool:
    if job.task_path in IDLE:
        return True
    if job.task_path != ask_reviewers.module_path:
        return False
    return not GatedTaskState.objects.open().filter(pk=job.args_kwargs["args"][0]).exists()
