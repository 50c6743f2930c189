from dataclasses import dataclass

from django.conf import settings

from cms.delivery.limits.window import WINDOW


@dataclass(frozen=True, slots=True)
class Policy:
    """So many requests a minute. The name is part of the contract; 0 is no limit."""

    name: str
    quota: int

    @property
    def header(self) -> str:
        return f'"{self.name}";q={self.quota};w={WINDOW}'


def reads_per_address() -> Policy:
    return Policy("reads-per-address", settings.API_READS_PER_MINUTE)


def posts_per_address() -> Policy:
    return Policy("posts-per-address", settings.API_POSTS_PER_MINUTE)


def links_per_address() -> Policy:
    return Policy("links-per-address", settings.PRIVATE_LINKS_PER_MINUTE)


def posts_per_key(limit: int) -> Policy:
    return Policy("posts-per-key", limit)


def reads_per_key(limit: int) -> Policy:
    return Policy("reads-per-key", limit)
