from django.urls import path

from cms.editorial.admin.overriding.break_glass import BreakGlassView
from cms.editorial.admin.overriding.review_afterwards import ReviewAfterwardsView

app_name = "overriding"
urlpatterns = [
    path("<int:page_id>/", BreakGlassView.as_view(), name="break_glass"),
    path("<int:page_id>/review/", ReviewAfterwardsView.as_view(), name="review"),
]
