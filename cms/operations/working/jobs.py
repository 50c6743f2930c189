"""Every recurring job, with its pace."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.utils import timezone

from awards.cycle import keeping as cycles
from awards.nominating.erasing import erase_due
from awards.nominating.files.scanning import scan_waiting
from cms.content.links.looking import look_at_due
from cms.content.links.pruning import prune_links
from cms.delivery.preview.pruning import prune_previews
from cms.delivery.purging.following import purge_due
from cms.delivery.taking.spam.remembering import forget_old_words
from cms.delivery.usage.writing import prune_usage
from cms.editorial import schedule
from cms.editorial.coming import due_until
from cms.editorial.freshness import marking
from cms.editorial.freshness.keeping import keep_fresh
from cms.editorial.health.refresh import refresh_due
from cms.editorial.notifications.keeping import keep_informed
from cms.editorial.notifications.pruning import prune_notifications
from cms.ledger.foreseeing import Coming, foresee
from cms.ledger.keys import PAGE
from cms.ledger.recorder import record
from cms.operations.working import heartbeat
from cms.operations.working.job import Job
from cms.operations.working.tasks import run_waiting
from cms.settings.purging import NONE
from cms.webhooks.delivery import deliver_due
from cms.webhooks.pruning import prune_log
from plan.input import phases
from plan.input.erasing import erase_senders
from plan.input.replying.mailing import mail_unsent_replies

EVERY_SECOND = 1.0
A_MINUTE = 60.0
A_FEW_SECONDS = 3.0
AN_HOUR = 3600.0
LOOKING_AHEAD = timedelta(minutes=5)
"""More than the longest time for which a cache may keep an answer."""


def jobs() -> list[Job]:
    """Purging is one of them only where a shared cache is configured; so is scanning."""
    purging = [Job("purging", EVERY_SECOND, purge_due)] if settings.PURGING.way != NONE else []
    scanning = [Job("scanning", A_FEW_SECONDS, scan_waiting)] if settings.CLAMD else []
    return [
        *purging,
        Job("schedule", EVERY_SECOND, publish_what_is_due),
        Job("recorder", EVERY_SECOND, record),
        Job("tasks", EVERY_SECOND, run_tasks),
        Job("webhooks", EVERY_SECOND, deliver_due),
        Job("checks", A_FEW_SECONDS, refresh_due),
        Job("links", A_FEW_SECONDS, look_at_due),
        *scanning,
        Job("freshness", A_MINUTE, tell_what_the_day_changed),
        Job("notifications", A_MINUTE, keep_informed),
        Job("replies", A_MINUTE, mail_unsent_replies),
        Job("tidying", AN_HOUR, tidy),
    ]


def publish_what_is_due() -> None:
    """What goes live is in the ledger before the job ends; what is next is told to caches."""
    cycles.keep_due()
    schedule.run_due()
    record()
    now = timezone.now()
    until = now + LOOKING_AHEAD
    foresee(
        Coming((PAGE, due.page_id), due.at, due.slug)
        for due in (
            *due_until(now, until),
            *marking.due_until(now, until),
            *phases.due_until(now, until),
            *cycles.due_until(now, until),
        )
    )


def tell_what_the_day_changed() -> None:
    keep_fresh()
    phases.keep_phases()
    cycles.keep_phases()
    record()


def run_tasks() -> None:
    if run_waiting():
        record()


def tidy() -> None:
    """Away with what is finished and only fills tables."""
    SessionStore.clear_expired()
    call_command("prune_db_task_results", verbosity=0)
    prune_log()
    prune_previews()
    prune_usage()
    prune_links()
    prune_notifications()
    erase_senders()
    erase_due()
    forget_old_words()
    heartbeat.forget_the_gone()
