"""Starts real processes from a copy of SQLite's test database; PostgreSQL's cannot be copied so."""

import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from django.db import connection

from tests.operations.site import Site, migrated, wait_until

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="starts from a copy of SQLite's file"),
]


@pytest.fixture
def site(tmp_path: Path, db: None) -> Iterator[Site]:
    site = Site(migrated(tmp_path))
    yield site
    if site.process.poll() is None:
        family = site.family()
        site.process.kill()
        site.process.wait()
        psutil.wait_procs(family, timeout=30)


@pytest.mark.parametrize("ask", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_says_where_and_ends_when_asked(site: Site, ask: signal.Signals) -> None:
    wait_until(site.is_ready)
    assert site.get("/health/live") == (200, {"status": "live"})
    wait_until(lambda: "Ctrl-C ends it." in site.output.read_text())
    family = site.family()
    site.signal(ask)
    assert site.end() == 0
    assert not [process for process in family if process.is_running()]
    said = site.output.read_text()
    for address in ("/", "/admin/", "/api/v1/docs"):
        assert f"http://127.0.0.1:{site.port}{address}\n" in said
    assert str(site.data_dir / "mail") in said
    assert "ERROR" not in said
    assert "Traceback" not in said


def test_nobody_is_left_behind_when_it_is_killed(site: Site) -> None:
    wait_until(site.is_ready)
    family = site.family()
    assert len(family) == 3
    site.signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(family, timeout=30)
    assert not alive


def test_when_a_child_dies_all_ends_and_says_so(site: Site) -> None:
    wait_until(lambda: "Ctrl-C ends it." in site.output.read_text())
    worker(site).kill()
    assert site.end() == 1
    assert "The worker ended (exit status -9), so all ends" in site.output.read_text()


def worker(site: Site) -> psutil.Process:
    """The child without children: granian has one."""
    children = psutil.Process(site.process.pid).children()
    return next(child for child in children if not child.children())
