from django.urls import path

from awards.judging.admin.views import JudgingAdminView, RevokeView

app_name = "award_judging"

urlpatterns = [
    path("<int:year>/", JudgingAdminView.as_view(), name="year"),
    path("<int:year>/revoke/<int:pk>/", RevokeView.as_view(), name="revoke"),
]
