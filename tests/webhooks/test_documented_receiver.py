"""The receiver in docs/api.md, run as a stranger would run it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import Settings

from cms.ledger.models import Edition
from cms.webhooks.delivery import serve
from cms.webhooks.models import Endpoint
from cms.webhooks.secrets import new_secret

SECRET = new_secret()


def example() -> str:
    text = (settings.BASE_DIR / "docs/api.md").read_text()
    found = re.search(r"<!-- example: receiver -->\n```python\n(.*?)```", text, re.DOTALL)
    assert found, "docs/api.md has lost its receiver"
    return found[1]


@pytest.fixture
def documented(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    script = tmp_path / "receiver.py"
    script.write_text(example())
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env=os.environ | {"WEBHOOK_SECRET": SECRET, "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    for _ in range(100):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}/", process
    process.terminate()
    process.communicate()


def test_the_documented_receiver_accepts_our_signature_and_no_other(
    documented: tuple[str, subprocess.Popen[str]],
    publish: Callable[..., Edition],
    settings: Settings,
    endpoint: Endpoint,
) -> None:
    endpoint.url, process = documented
    endpoint.save()
    edition = publish()
    serve(endpoint)
    assert endpoint.attempts.get().status == 401, "signed with another secret"
    Endpoint.objects.update(secret=SECRET, next_attempt_at=None)
    serve(endpoint)
    assert endpoint.attempts.first().status == 204
    assert f"'seq': {edition.seq}" in process.stdout.readline()
