"""The rows of `test_every_verb`, by who does it."""

from tests.editorial.audit.rows.awards import AWARDS
from tests.editorial.audit.rows.pages import PAGES
from tests.editorial.audit.rows.public_input import PUBLIC_INPUT
from tests.editorial.audit.rows.releases import RELEASES
from tests.editorial.audit.rows.rights import RIGHTS
from tests.editorial.audit.rows.sharing import SHARING

TABLE = {**PAGES, **RELEASES, **SHARING, **RIGHTS, **PUBLIC_INPUT, **AWARDS}

__all__ = ["TABLE"]
