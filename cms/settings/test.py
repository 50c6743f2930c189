"""The suite: the same product on a throw-away database, with mails in memory.

`TEST_DATABASE` chooses `sqlite` (the default) or `postgres`. PostgreSQL is the server at
`TEST_DATABASE_URL`; without one, `tests/fixtures/postgres.py` starts a server whose socket lies in
the directory named here, because settings are read before anything can be started.
"""

import gc
import os
import tempfile
from pathlib import Path

# One test leaves few cycles; looking for them after 700 new objects took a twentieth of the time.
# Here, because all that is loaded is loaded after these settings.
gc.set_threshold(20_000, 20, 100)

os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="cms-test-")

from cms.settings.databases import database
from cms.settings.dev import *
from cms.settings.environment import DATA_DIR, TEST_DATABASE, TEST_DATABASE_URL

if TEST_DATABASE == "postgres" and TEST_DATABASE_URL:
    DATABASES = {"default": database(TEST_DATABASE_URL, DATA_DIR)}
elif TEST_DATABASE == "postgres":
    POSTGRES_DIR = Path(os.environ.setdefault("TEST_POSTGRES_DIR", str(DATA_DIR / "postgres")))
    DATABASES = {
        "default": database(f"postgres://postgres@/postgres?host={POSTGRES_DIR}", DATA_DIR)
    }
else:
    DATABASES = {"default": database("", DATA_DIR)}
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
if TEST_DATABASE == "postgres":
    # No connection outlives its thread's work, or it would keep the database from being dropped;
    # and a name of this process, so that several runs share a server.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["TEST"] = {"NAME": f"test_cms_{os.getpid()}"}
    # Nobody needs these rows after the machine's death; and to compile a statement costs more than
    # it does here, where no table was analysed and the planner expects thousands of rows.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c synchronous_commit=off -c jit=off"
    )

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Files are looked for when asked for: to list them all cost each new client a tenth of a second.
WHITENOISE_AUTOREFRESH = True
# No test asks other people's machines by accident.
LINKS_CHECK = False
# Solved by the suite itself, without a second of waiting.
PROOF_OF_WORK_COST = 1
