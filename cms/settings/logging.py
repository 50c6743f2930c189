import logging
from typing import Any


def logging_to_console(level: str) -> dict[str, Any]:
    """One line an event, on standard error, where every supervisor finds it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        },
        "filters": {
            "no health checks": {
                "()": "django.utils.log.CallbackFilter",
                "callback": is_no_health_check,
            },
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": "line",
                "filters": ["no health checks"],
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


def is_no_health_check(record: logging.LogRecord) -> bool:
    """Not being ready is an answer, not an error."""
    request = getattr(record, "request", None)
    return not getattr(request, "path_info", "").startswith("/health/")
