"""The headers with which a consumer reads: its key, once there are keys."""


def run() -> dict[str, str]:
    return {}
