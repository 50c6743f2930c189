"""Secrets that pass through addresses and headers do not stay in logs."""

import logging
import re

NAMED = r"\b(?:preview(?:code)?|plankey)_(?=[\w.=-]{8})"
IN_A_PATH = r"/(?:review|input|judging|nominate)/(?=[\w-]{20})"
"""Review links, links of judges, and the receipts of what the public sent in."""
SECRETS = re.compile(rf"({NAMED}|{IN_A_PATH})[\w.=-]+")


def redacted(text: str) -> str:
    return SECRETS.sub(r"\1[redacted]", text)


class RedactingFormatter(logging.Formatter):
    """Redacts the finished line, so that arguments and tracebacks are covered, too."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))
