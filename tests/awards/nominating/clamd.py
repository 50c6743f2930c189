"""A scanner for tests, on a socket of its own: it speaks as ClamAV's daemon does."""

import socket
import struct
from pathlib import Path
from typing import Self


class Clamd:
    def __init__(self, place: Path, infected: bytes) -> None:
        self.infected = infected
        self.listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listening.bind(str(place))
        self.listening.listen()
        self.listening.settimeout(20)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.listening.close()

    def answer(self, times: int) -> None:
        for _ in range(times):
            caller, _ = self.listening.accept()
            with caller:
                found = "Eicar FOUND" if self._heard(caller) == self.infected else "OK"
                caller.sendall(f"stream: {found}\0".encode())

    def _heard(self, caller: socket.socket) -> bytes:
        assert self._exactly(caller, 10) == b"zINSTREAM\0"
        heard = b""
        while length := struct.unpack("!L", self._exactly(caller, 4))[0]:
            heard += self._exactly(caller, length)
        return heard

    def _exactly(self, caller: socket.socket, length: int) -> bytes:
        data = b""
        while len(data) < length:
            data += caller.recv(length - len(data))
        return data
