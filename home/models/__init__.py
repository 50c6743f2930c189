from home.models.content import ContentPage
from home.models.faq import FAQPage
from home.models.home import HomePage

__all__ = ["ContentPage", "FAQPage", "HomePage"]
