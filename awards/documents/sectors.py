from awards.models import County, Industry
from cms.content.documents import NamedTermCard

INDUSTRY = "awards.industry"
COUNTY = "awards.county"


class IndustryCard(NamedTermCard):
    type = INDUSTRY
    model = Industry


class CountyCard(NamedTermCard):
    type = COUNTY
    model = County
