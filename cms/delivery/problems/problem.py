from collections.abc import Collection, Mapping
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
    max_age: ClassVar[int | None] = None
    """For how many seconds it may be kept; none: not at all."""

    def __init__(
        self,
        detail: str,
        *,
        headers: Mapping[str, str] | None = None,
        tags: Collection[str] = (),
        **members: Any,
    ) -> None:
        """`tags` are the surrogate keys of an error that a change of the content would end."""
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.tags = tags
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
