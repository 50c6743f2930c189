"""What a service account may ask of Wagtail's v3 API; what is not here is refused."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    page: bool = False
    """The address names a page, which the account must have written."""
    writes: bool = False
    """It changes that page, so it says which version it read."""
    creates: bool = False


READ = Rule()
OF_OWN_PAGE = Rule(page=True)
WRITE = Rule(page=True, writes=True)

RULES: dict[tuple[str, str], Rule] = {
    ("GET", "openapi.json"): READ,
    ("GET", "whoami/"): READ,
    ("GET", "schema/"): READ,
    ("GET", "schema/<type_name>/"): READ,
    ("GET", "pages/"): READ,
    ("GET", "pages/find/"): READ,
    ("POST", "pages/"): Rule(creates=True),
    ("GET", "pages/<page_id>/"): OF_OWN_PAGE,
    ("PATCH", "pages/<page_id>/"): WRITE,
    ("GET", "pages/<page_id>/revisions/"): OF_OWN_PAGE,
    ("GET", "pages/<page_id>/revisions/<revision_id>/"): OF_OWN_PAGE,
    ("POST", "pages/<page_id>/actions/submit/"): WRITE,
}
