from awards.deciding.refusals import YearGone
from awards.models import AwardYearPage
from awards.nominating.models import Nomination


def year_of(entry: Nomination) -> AwardYearPage:
    """Raises YearGone if its page was deleted."""
    if entry.year is None:
        raise YearGone
    return entry.year
