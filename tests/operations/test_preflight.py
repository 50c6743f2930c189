import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from cms.operations.serving import preflight
from cms.operations.serving.obstacle import Obstacle
from tests.operations.site import environment, free_port


@pytest.fixture
def used_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def serve(data_dir: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=settings.BASE_DIR,
        env=environment(data_dir) | {"PORT": str(free_port())} | variables,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_port_in_use_is_named_with_what_to_do(used_port: int) -> None:
    with pytest.raises(Obstacle, match=rf"Port {used_port} cannot be used .* PORT=8001"):
        preflight.port_is_free("127.0.0.1", used_port)


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(Obstacle, match="Port 70000 cannot be used"):
        preflight.port_is_free("127.0.0.1", 70000)


def test_a_directory_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Obstacle, match=r"file/var cannot be written to .* DATA_DIR="):
        preflight.directory_is_writable(tmp_path / "file" / "var")


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("PORT", "{used_port}", "Port {used_port} cannot be used"),
        ("PORT", "eighty", "PORT must be a whole number, not “eighty”."),
        ("DATA_DIR", "{directory}/file/var", "cannot be written to"),
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none", "The database cannot be reached"),
        ("DATABASE_URL", "mysql://127.0.0.1/none", "DATABASE_URL must begin with"),
        ("DATABASE_URL", "nonsense", "DATABASE_URL must begin with"),
    ],
)
def test_serving_ends_with_one_sentence_and_status_1(
    tmp_path: Path, used_port: int, variable: str, value: str, sentence: str
) -> None:
    (tmp_path / "file").touch()
    names = {"used_port": used_port, "directory": tmp_path}
    ended = serve(tmp_path, **{variable: value.format(**names)})
    assert ended.returncode == 1
    assert sentence.format(**names) in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert ended.stdout == ""
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
