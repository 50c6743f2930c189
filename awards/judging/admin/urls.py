from django.urls import path

from awards.judging.admin.views import JudgingAdminView, RevokeView
from cms.content import row_ids  # noqa: F401 (registers `row`)

app_name = "award_judging"

urlpatterns = [
    path("<row:year>/", JudgingAdminView.as_view(), name="year"),
    path("<row:year>/revoke/<row:pk>/", RevokeView.as_view(), name="revoke"),
]
