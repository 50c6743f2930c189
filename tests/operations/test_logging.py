import logging
import sys

from cms.settings.logging import is_no_vanished_object
from plan.models import Workgroup


def record(message: str, error: Exception) -> logging.LogRecord:
    try:
        raise error
    except type(error):
        return logging.LogRecord("django_tasks", 40, __file__, 1, message, (), sys.exc_info())


def test_a_row_that_is_gone_before_it_is_indexed_is_no_error() -> None:
    gone = Workgroup.DoesNotExist("gone")
    assert not is_no_vanished_object(record("path=wagtail.tasks.update_index state=FAILED", gone))


def test_any_other_failure_is_logged() -> None:
    gone, broken = Workgroup.DoesNotExist("gone"), RuntimeError("broken")
    assert is_no_vanished_object(record("path=cms.editorial.mails.jobs.send state=FAILED", gone))
    assert is_no_vanished_object(record("path=wagtail.tasks.update_index state=FAILED", broken))
