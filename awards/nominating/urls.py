from django.urls import path

from awards.nominating.sending.page import nominate
from awards.nominating.sending.receipt_page import receipt

app_name = "nominating"

urlpatterns = [
    path("year/<int:pk>/", nominate, name="nominate"),
    path("<slug:code>/", receipt, name="receipt"),
]
