"""The reasons that come with a form: fields named for the findings that they are about."""

from collections.abc import Mapping

FIELD = "waiver:"


def offered(data: Mapping[str, str]) -> dict[str, str]:
    """By the keys of findings; what was left empty is no reason."""
    return {
        name.removeprefix(FIELD): data[name].strip()
        for name in data
        if name.startswith(FIELD) and data[name].strip()
    }
