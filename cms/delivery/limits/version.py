from uuid import uuid4


def new_version() -> str:
    """Of all keys together. Random, so that a cache that was emptied never repeats one."""
    return uuid4().hex
