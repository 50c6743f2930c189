import logging
from typing import Any

from django.core.exceptions import ObjectDoesNotExist

from cms.settings.redaction import RedactingFormatter


def is_no_health_check(record: logging.LogRecord) -> bool:
    """Not being ready is an answer, not an error."""
    request = getattr(record, "request", None)
    return not getattr(request, "path_info", "").startswith("/health/")


def is_no_index_of_the_gone(record: logging.LogRecord) -> bool:
    """Wagtail indexes references in tasks, which fail for an object that was deleted since."""
    task = "wagtail.tasks.update_reference_index_task"
    error = (record.exc_info or (None, None))[1]
    return not (task in record.getMessage() and type(error).__name__ == "DoesNotExist")


FILTERS = {
    "no health checks": is_no_health_check,
    "no index of the gone": is_no_index_of_the_gone,
}


def logging_to_console(level: str) -> dict[str, Any]:
    """One line an event, on standard error, where every supervisor finds it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": RedactingFormatter,
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            },
        },
        "filters": {
            name: {"()": "django.utils.log.CallbackFilter", "callback": callback}
            for name, callback in FILTERS.items()
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": "line",
                "filters": list(FILTERS),
            },
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "cms": {"level": level},
            "django": {"level": level, "propagate": True, "handlers": []},
            "django.request": {"level": "ERROR"},
            "django_tasks": {"level": "WARNING"},
        },
    }


def is_no_vanished_object(record: logging.LogRecord) -> bool:
    """Wagtail indexes each saved row in a job; a row that is gone by then needs no indexing."""
    failed = record.exc_info[1] if record.exc_info else None
    of_wagtail = "path=wagtail.tasks." in record.getMessage()
    return not (of_wagtail and isinstance(failed, ObjectDoesNotExist))
