from django.urls import path

from cms.editorial.links.by_link import opened_by_link
from cms.editorial.links.screen import LinkView

app_name = "review_link"
urlpatterns = [path("<str:token>/", opened_by_link(LinkView.as_view()), name="screen")]
