"""Every environment variable that the project reads, once, with its default.

A value that production cannot do without has no default there: `production.py` names what is
missing and refuses to start.
"""

from ipaddress import ip_network
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from cms.settings.purging import HTTP_BACKEND, WAYS, Purging, checked, headers, json_object

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()


def whole_number(name: str, default: int) -> int:
    text = env.str(name, default=str(default))
    if not text.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not “{text}”.")
    return int(text)


def one_of(name: str, default: str, choices: tuple[str, ...]) -> str:
    text = env.str(name, default=default).upper()
    if text not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}, not “{text}”.")
    return text


def valid_networks(name: str, networks: list[str]) -> list[str]:
    for network in networks:
        try:
            ip_network(network)
        except ValueError as error:
            raise ImproperlyConfigured(
                f"{name} must be addresses or networks like 10.0.0.0/8, not “{network}”."
            ) from error
    return networks


DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var"))).expanduser().resolve()
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(DATA_DIR / "static"))).resolve()
DATABASE_URL = env.str("DATABASE_URL", default="")
REDIS_URL = env.str("REDIS_URL", default="")
EMAIL_URL = env.str("EMAIL_URL", default="")
EMAIL_FROM = env.str("EMAIL_FROM", default="")

SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
BASE_URL = env.str("BASE_URL", default="")
TRUSTED_PROXIES = valid_networks("TRUSTED_PROXIES", env.list("TRUSTED_PROXIES", default=[]))
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SITE_NAME = env.str("SITE_NAME", default="Community Workforce Plan")

PREVIEW_URL = env.list("PREVIEW_URL", default=[])
API_READS_PER_MINUTE = whole_number("API_READS_PER_MINUTE", 1200)
API_POSTS_PER_MINUTE = whole_number("API_POSTS_PER_MINUTE", 20)
PRIVATE_LINKS_PER_MINUTE = whole_number("PRIVATE_LINKS_PER_MINUTE", 120)
PROOF_OF_WORK = env.bool("PROOF_OF_WORK", default=False)
PROOF_OF_WORK_COST = whole_number("PROOF_OF_WORK_COST", 5000)
if not PROOF_OF_WORK_COST:
    raise ImproperlyConfigured("PROOF_OF_WORK_COST must be at least 1.")
SPAM_POINTS = whole_number("SPAM_POINTS", 10)
SPAM_WORDS = env.list("SPAM_WORDS", default=[])
API_KEY_READS_PER_MINUTE = whole_number("API_KEY_READS_PER_MINUTE", 12_000)

CLAMD = env.str("CLAMD", default="")
if CLAMD and not CLAMD.startswith(("tcp://", "unix:///")):
    raise ImproperlyConfigured(
        f"CLAMD must be like tcp://scanner:3310 or unix:///run/clamav/clamd.ctl, not “{CLAMD}”."
    )

REVIEW_REMINDER_DAYS = whole_number("REVIEW_REMINDER_DAYS", 3)
REVIEW_ESCALATION_DAYS = whole_number("REVIEW_ESCALATION_DAYS", 7)

PURGING = checked(
    Purging(
        way=one_of("PURGE", "NONE", WAYS),
        url=env.str("PURGE_URL", default=""),
        method=env.str("PURGE_METHOD", default="POST").upper(),
        headers=headers("PURGE_HEADERS", env.str("PURGE_HEADERS", default="")),
        body=env.str("PURGE_BODY", default=""),
        token=env.str("PURGE_TOKEN", default=""),
        at_once=whole_number("PURGE_KEYS_AT_ONCE", 30),
        backend=env.str("PURGE_BACKEND", default=HTTP_BACKEND),
        options=json_object("PURGE_OPTIONS", env.str("PURGE_OPTIONS", default="")),
    )
)

MACHINES_MAY_WRITE = env.bool("MACHINES_MAY_WRITE", default=False)

WEBHOOKS_ALLOW_PRIVATE = env.bool("WEBHOOKS_ALLOW_PRIVATE", default=False)

LINKS_CHECK = env.bool("LINKS_CHECK", default=True)
LINKS_RECHECK_DAYS = whole_number("LINKS_RECHECK_DAYS", 7)
LINKS_SECONDS_BETWEEN = whole_number("LINKS_SECONDS_BETWEEN", 5)
LINKS_ALLOW_PRIVATE = env.bool("LINKS_ALLOW_PRIVATE", default=False)

METRICS_TOKEN = env.str("METRICS_TOKEN", default="")

LOG_LEVEL = one_of("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))

PORT = whole_number("PORT", default=8000)
DEMO_PASSWORD = env.str("DEMO_PASSWORD", default="upskill-demo")

TEST_DATABASE = env.str("TEST_DATABASE", default="sqlite")
TEST_DATABASE_URL = env.str("TEST_DATABASE_URL", default="")
