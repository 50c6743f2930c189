from django.urls import path

from plan.importing.admin.preview import PreviewView
from plan.importing.admin.report import ReportView
from plan.importing.admin.upload import UploadView

app_name = "plan_import"
urlpatterns = [
    path("", UploadView.as_view(), name="upload"),
    path("<uuid:pk>/", PreviewView.as_view(), name="preview"),
    path("report/<int:page_id>/", ReportView.as_view(), name="report"),
]
