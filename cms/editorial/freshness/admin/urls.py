from django.urls import path

from cms.editorial.freshness.admin.confirm_view import ConfirmView
from cms.editorial.freshness.admin.report import ToCheckView

app_name = "freshness"
urlpatterns = [
    path("", ToCheckView.as_view(), name="report"),
    path("results/", ToCheckView.as_view(results_only=True), name="report_results"),
    path("<int:page_id>/", ConfirmView.as_view(), name="confirm"),
]
