"""One question, and its whole answer."""

import socket

from bench.client.answer import Answer, Unexpected, parsed, total_size
from bench.client.load import AT_ONCE, PATIENCE
from bench.client.request import Request


def ask(port: int, request: Request) -> Answer:
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        connection.sendall(request.encoded())
        received = bytearray()
        while (size := total_size(received)) is None or len(received) < size:
            heard = connection.recv(AT_ONCE)
            if not heard:
                raise Unexpected(f"{request.path}: the connection was closed")
            received += heard
    answer = parsed(bytes(received))
    if answer.status != request.status:
        raise Unexpected(f"{request.path}: {answer.status} {answer.body[:500]!r}")
    return answer
