from awards.models import County, Industry
from cms.content.documents import TermCard

INDUSTRY = "awards.industry"
COUNTY = "awards.county"


class IndustryCard(TermCard):
    type = INDUSTRY
    model = Industry


class CountyCard(TermCard):
    type = COUNTY
    model = County
