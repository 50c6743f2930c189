from django.urls import path

from cms.editorial.notifications.admin import views

app_name = "editorial_notifications"

urlpatterns = [
    path("", views.NotificationsView.as_view(), name="list"),
    path("read/", views.mark_all, name="read_all"),
    path("<int:notification_id>/", views.open_one, name="open"),
    path("<int:notification_id>/read/", views.mark_one, name="read"),
]
