import logging
import sys

import pytest
from django.conf import settings

from cms.settings.logging import is_no_vanished_object
from cms.settings.redaction import RedactingFormatter, redacted
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


TOKEN = "preview_eyJqdGkiOiIxMjMi.c2lnbmF0dXJl-_x"
CODE = "previewcode_eyJqdGkiOiIxMjMi.c2lnbmF0dXJl-_x"


@pytest.mark.parametrize("secret", [TOKEN, CODE])
@pytest.mark.parametrize(
    "line", ["GET /-/preview/?token={}&x=1", "authorization: Bearer {}", "{{'code': '{}'}}"]
)
def test_what_opens_a_preview_does_not_stay_in_logs(secret: str, line: str) -> None:
    formatter = RedactingFormatter("%(message)s")
    error = record("failed: %s", RuntimeError(line.format(secret)))
    error.args = (line.format(secret),)
    written = formatter.format(error)
    assert "eyJ" not in written
    assert "c2ln" not in written
    assert written.count("[redacted]") >= 2, "in the message and in the traceback"


@pytest.mark.parametrize(
    "path", ["/review/Zm9yZXZlci1hbmQtZXZlci1hbmQtZXZlcg/", "/input/mfrggzdfmztwq2lkmfrggzdfmz/"]
)
def test_what_opens_a_text_or_an_input_does_not_stay_in_logs(path: str) -> None:
    error = record("Gone: %s", RuntimeError(path))
    error.args = (path,)
    written = RedactingFormatter("%(message)s").format(error)
    assert path not in written
    assert "/[redacted]/" in written


def test_other_addresses_stay_as_they_are() -> None:
    line = "/admin/review/12/ /input/strategy/7/ /plan/input/ /review/"
    assert redacted(line) == line


def test_everything_that_is_logged_goes_through_it() -> None:
    assert settings.LOGGING["formatters"]["line"]["()"] is RedactingFormatter
    handlers = settings.LOGGING["handlers"].values()
    assert {handler["formatter"] for handler in handlers} == {"line"}
