"""That an account may sign in, or may everything, as rows of the log."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models.signals import post_save, pre_save
from wagtail.log_actions import log

FLAGS = "audit.flags"
NAMES = {"is_active": "active", "is_superuser": "superuser"}


def connect() -> None:
    pre_save.connect(note_before, sender=User, dispatch_uid="audit.flags.before")
    post_save.connect(hear_flags, sender=User, dispatch_uid="audit.flags")


def note_before(
    instance: Any, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """Signing in saves the account too; then there is nothing to compare."""
    written = set(NAMES) if update_fields is None else set(NAMES) & set(update_fields)
    if raw or not written:
        instance._flags_before = None
        return
    stored = User.objects.filter(pk=instance.pk).values(*written).first()
    instance._flags_before = stored or dict.fromkeys(written, False)


def hear_flags(instance: User, **kwargs: Any) -> None:
    before = instance.__dict__.pop("_flags_before", None) or {}
    for verb, now in (("added", True), ("removed", False)):
        changed = [name for name, was in before.items() if bool(getattr(instance, name)) != was]
        names = sorted(NAMES[each] for each in changed if bool(getattr(instance, each)) is now)
        if names:
            log(instance, FLAGS, data={"verb": verb, "names": names})
