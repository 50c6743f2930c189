from tests.editorial.screens.row import Screen
from tests.editorial.screens.rows.awards import AWARDS
from tests.editorial.screens.rows.connections import CONNECTIONS
from tests.editorial.screens.rows.editorial import EDITORIAL
from tests.editorial.screens.rows.files import FILES
from tests.editorial.screens.rows.house_keeping import HOUSE_KEEPING
from tests.editorial.screens.rows.in_bulk import IN_BULK
from tests.editorial.screens.rows.input import INPUT
from tests.editorial.screens.rows.links import LINKS
from tests.editorial.screens.rows.plan import PLAN
from tests.editorial.screens.rows.releases import RELEASES
from tests.editorial.screens.rows.snippets import SNIPPETS

TABLE: dict[str, Screen] = {
    **EDITORIAL,
    **RELEASES,
    **LINKS,
    **PLAN,
    **INPUT,
    **AWARDS,
    **CONNECTIONS,
    **SNIPPETS,
    **FILES,
    **HOUSE_KEEPING,
    **IN_BULK,
}
