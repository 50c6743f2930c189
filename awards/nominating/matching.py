"""Which known employer is meant, and which nominations mean the same one."""

from awards.models import Employer, Nomination
from awards.nominating.names import SIMILAR, SUGGESTED, comparable, likeness

MOST_SUGGESTED = 5


def known_employer(name: str) -> Employer | None:
    """The one whose name is the same as it is compared; None also if there are two of them."""
    wanted = comparable(name)
    found = [employer for employer in Employer.objects.all() if comparable(employer.name) == wanted]
    return found[0] if len(found) == 1 else None


def suggested(nomination: Nomination) -> list[Employer]:
    """Known employers that may be meant, the likeliest first."""
    likely = [
        (likeness(comparable(employer.name), nomination.employer_key), employer)
        for employer in Employer.objects.all()
        if employer.pk != nomination.employer_id
    ]
    found = sorted((one for one in likely if one[0] >= SUGGESTED), key=lambda one: -one[0])
    return [employer for _, employer in found[:MOST_SUGGESTED]]


def duplicates(nomination: Nomination) -> list[Nomination]:
    """The others of its year that seem to be about the same employer."""
    others = Nomination.objects.in_sight().filter(year=nomination.year_id).exclude(pk=nomination.pk)
    return [
        other
        for other in others.select_related("category", "employer")
        if (other.employer_id and other.employer_id == nomination.employer_id)
        or likeness(other.employer_key, nomination.employer_key) >= SIMILAR
    ]
