"""The ledger's page names every event and every command."""

from pathlib import Path

import pytest

from cms.ledger.choices import Event
from cms.ledger.management.commands.ledger import Command

DOCS = Path(__file__).parents[2] / "docs" / "ledger.md"


@pytest.mark.parametrize("event", list(Event))
def test_every_event_is_explained(event: Event) -> None:
    assert f"`{event.value}`" in DOCS.read_text()


def test_every_command_is_explained() -> None:
    parser = Command().create_parser("manage.py", "ledger")
    (verbs,) = (action for action in parser._actions if action.dest == "verb")
    text = DOCS.read_text()
    assert verbs.choices
    assert all(f"manage.py ledger {verb}" in text for verb in verbs.choices)
