from django.urls import path

from cms.editorial.links.screen import LinkView

app_name = "review_link"
urlpatterns = [path("<str:token>/", LinkView.as_view(), name="screen")]
