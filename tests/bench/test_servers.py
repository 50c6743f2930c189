"""The two servers that the benchmark has beside ours begin. In processes, because their settings
are others; nothing less would notice that a setting of ours has broken them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.services.environment import granian, production
from bench.services.process import ROOT

ASK = "import bench.wsgi; from django.urls import resolve; print(resolve({path!r}).func)"


@pytest.mark.parametrize(
    ("settings", "path"),
    [("bench.settings.floor", "/floor/20"), ("bench.settings.stock", "/api/v2/pages/")],
)
def test_it_begins_and_knows_its_paths(settings: str, path: str, tmp_path: Path) -> None:
    environment = production(tmp_path, "sqlite:///:memory:", "redis://127.0.0.1:1/0")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ASK.format(path=path)],
        env=os.environ | environment | {"DJANGO_SETTINGS_MODULE": settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "function" in done.stdout


def test_granian_is_called_as_the_dockerfile_says() -> None:
    assert {"GRANIAN_INTERFACE", "GRANIAN_WORKERS", "GRANIAN_BLOCKING_THREADS"} <= granian().keys()
