"""On what was measured. No names: two machines of one kind say the same."""

import os
import platform
from importlib.metadata import version

import psutil

PACKAGES = ("django", "wagtail", "granian", "psycopg", "orjson")

MACHINE = """\
- {cores} cores ({kind}), {memory:.0f} GiB of memory, for client, servers, worker and databases
- Python {python}, PostgreSQL {postgres}, {packages}
- Other work on the machine when the run began: a load of {busy:.1f}
"""


def machine(postgres: str, busy: float) -> str:
    cores, memory = os.cpu_count(), psutil.virtual_memory().total / 2**30
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return MACHINE.format(
        cores=cores,
        kind=platform.machine(),
        memory=memory,
        python=platform.python_version(),
        postgres=postgres,
        packages=packages,
        busy=busy,
    )
