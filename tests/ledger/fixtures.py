"""Fixtures of the ledger; a plugin, so that any test may record what it did."""

import pytest
from django.db import connection

from cms.ledger import triggers
from cms.ledger.recorder import Recorded, record
from cms.ledger.recorder.turn import Nesting
from cms.ledger.verifying import verify
from tests.fixtures.layers import layer


class Ledger:
    """Record and verify from within a test."""

    def record(self) -> Recorded:
        return record()

    def agrees(self) -> bool:
        """Whether the ledger says what the content says; fails with the differences."""
        report = verify()
        assert report.well, report
        return True


def recording_is_allowed(patching: pytest.MonkeyPatch) -> None:
    """Inside the transaction of the test, but in no further one."""
    patching.setattr(Nesting, "allowed_depth", len(connection.atomic_blocks))


@layer(here=recording_is_allowed)
def ledger() -> Ledger:
    triggers.install()
    record()
    return Ledger()
