from django.urls import path

from cms.editorial.reviewing.draft import marked_draft
from cms.editorial.reviewing.replying import reply_to
from cms.editorial.reviewing.screen import ReviewView

app_name = "editorial_review"

urlpatterns = [
    path("<int:page_id>/", ReviewView.as_view(), name="screen"),
    path("<int:page_id>/<int:revision_id>/draft/", marked_draft, name="draft"),
    path("<int:page_id>/comments/<int:comment_id>/", reply_to, name="reply"),
]
