from django.urls import path

from awards.badge.views import picture, proof

app_name = "badge"

urlpatterns = [
    path("<uuid:document>/", proof, name="proof"),
    path("<uuid:document>.svg", picture, name="picture"),
]
