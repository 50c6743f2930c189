import os
import subprocess
import sys
from uuid import uuid4

import pytest
from django.conf import settings

NEEDED = {
    "SECRET_KEY": "only-for-this-test-" + "x1y2z3" * 8,
    "ALLOWED_HOSTS": "plan.example.org",
    "BASE_URL": "https://plan.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "EMAIL_URL": "consolemail://",
    "EMAIL_FROM": "plan@example.org",
}


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in NEEDED}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=kept | {"DJANGO_SETTINGS_MODULE": "cms.settings.production"} | variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_it_does_not_start_without_its_secrets_and_says_which() -> None:
    given = {name: NEEDED[name] for name in ("ALLOWED_HOSTS", "EMAIL_FROM")}
    refused = manage("check", **given)
    assert refused.returncode == 1
    missing = "SECRET_KEY, BASE_URL, DATABASE_URL, REDIS_URL, EMAIL_URL"
    assert refused.stderr.strip().endswith(f"without these environment variables: {missing}")
    assert len(refused.stderr.strip().splitlines()) == 1


def test_the_demonstration_does_not_exist_in_production() -> None:
    refused = manage("demo", **NEEDED)
    assert refused.returncode == 1
    assert "Unknown command: 'demo'" in refused.stderr


@pytest.mark.redis
def test_its_cache_is_shared_between_processes(redis_url: str) -> None:
    name = f"test-{uuid4()}"
    write = (
        f"from django.core.cache import cache; cache.set('{name}', 41, 60); cache.incr('{name}')"
    )
    read = (
        f"from django.core.cache import cache; print(cache.get('{name}')); cache.delete('{name}')"
    )
    variables = NEEDED | {"REDIS_URL": redis_url}
    assert manage("shell", "--no-imports", "-c", write, **variables).returncode == 0
    assert manage("shell", "--no-imports", "-c", read, **variables).stdout.strip() == "42"
