"""By what profiles are found, counted and ordered."""

from awards.choices import EmployerSize
from cms.ledger.choices import ValueKind
from cms.ledger.fields import Filter, Sort

FILTERS = {
    "year": Filter("year", ValueKind.NUMBER, "The year of the award."),
    "category": Filter("category", description="The category, as it is written."),
    "employer": Filter("employer.slug", description="Slug of the employer."),
    "industry": Filter("employer.industry.slug", description="Slug of the employer's industry."),
    "county": Filter("employer.county.slug", description="Slug of the employer's county."),
    "size": Filter(
        "employer.size", description="Size of the employer.", choices=tuple(EmployerSize.values)
    ),
}
SORTS = {
    "year": Sort("year", ValueKind.NUMBER, "The year of the award."),
    "employer": Sort("employer.name", description="Name of the employer."),
}
