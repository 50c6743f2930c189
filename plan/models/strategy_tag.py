from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class StrategyTag(TaggedItemBase):
    content_object = ParentalKey(
        "plan.StrategyPage", on_delete=models.CASCADE, related_name="tagged_items"
    )
