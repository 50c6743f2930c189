"""Stock Wagtail has no ledger, so its copy of the content has no triggers either."""

from cms.ledger import triggers


def run() -> None:
    triggers.drop()
