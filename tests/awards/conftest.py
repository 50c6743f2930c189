import datetime as dt

from awards.models import AwardYearPage
from home.models import HomePage
from tests.factories import AwardsIndexPageFactory, AwardYearPageFactory
from tests.fixtures.layers import layer

DAYS = {
    "nominations_open_on": dt.date(2026, 3, 2),
    "nominations_close_on": dt.date(2026, 3, 31),
    "judging_until": dt.date(2026, 4, 30),
    "confirmation_until": dt.date(2026, 5, 15),
    "announced_at": dt.datetime(2026, 6, 1, 15, 30, tzinfo=dt.UTC),
}


@layer
def planned(home: HomePage) -> AwardYearPage:
    """A year whose nominations open on 2 March and whose winners are announced on 1 June 2026."""
    index = AwardsIndexPageFactory(parent=home, slug="awards")
    return AwardYearPageFactory(parent=index, year=2026, **DAYS)
