"""What must hold before anything is started or changed."""

import socket
import tempfile
from pathlib import Path

from django.db import DatabaseError, connection

from cms.operations.serving.obstacle import Obstacle

PATIENCE = 5


def check(host: str, port: int, data_dir: Path) -> None:
    port_is_free(host, port)
    directory_is_writable(data_dir)
    database_is_reachable()


def port_is_free(host: str, port: int) -> None:
    with socket.socket() as candidate:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind((host, port))
        except (OSError, OverflowError) as error:
            raise Obstacle(
                f"Port {port} cannot be used ({reason(error)}): end what uses it, "
                "or choose another with PORT=8001."
            ) from error


def directory_is_writable(data_dir: Path) -> None:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data_dir):
            pass
    except OSError as error:
        raise Obstacle(
            f"The directory {data_dir} cannot be written to ({reason(error)}): "
            "choose another with DATA_DIR=/some/path."
        ) from error


def database_is_reachable() -> None:
    direct = connection.copy()
    if direct.vendor == "postgresql":
        direct.settings_dict["OPTIONS"]["connect_timeout"] = PATIENCE
    try:
        direct.ensure_connection()
    except DatabaseError as error:
        raise Obstacle(
            f"The database cannot be reached ({reason(error)}): see DATABASE_URL."
        ) from error
    finally:
        direct.close()


def reason(error: Exception) -> str:
    """The cause in one line; a driver's message may have several."""
    text = getattr(error, "strerror", None) or str(error)
    return " ".join(text.split()).rstrip(".")
