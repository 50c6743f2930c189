from collections.abc import Mapping
from typing import Any, ClassVar

from cms.delivery.place import DOCS


class Problem(Exception):
    """The root of everything that the API refuses. Raise one anywhere below a route."""

    status: ClassVar[int]
    slug: ClassVar[str]
    """The end of the problem's `type`, and its anchor in the docs. Part of the contract."""
    title: ClassVar[str]
    meaning: ClassVar[str]
    """What the docs say about it: when it comes, and what to do."""
    caching: ClassVar[str] = "no-store"

    def __init__(
        self, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    @classmethod
    def type_uri(cls) -> str:
        return f"{DOCS}#problem-{cls.slug}"

    def document(self) -> dict[str, Any]:
        return {
            "type": self.type_uri(),
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            **self.members,
        }
