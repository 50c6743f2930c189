"""Secrets that pass through addresses and headers do not stay in logs."""

import logging
import re

SECRETS = re.compile(r"\b((?:preview(?:code)?|plankey)_)[\w.=-]{8,}")


def redacted(text: str) -> str:
    return SECRETS.sub(r"\1[redacted]", text)


class RedactingFormatter(logging.Formatter):
    """Redacts the finished line, so that arguments and tracebacks are covered, too."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))
