from django.urls import path

from awards.nominating.sending.page import nominate
from awards.nominating.sending.receipt_page import receipt
from cms.content import row_ids  # noqa: F401 (registers `row`)

app_name = "nominating"

urlpatterns = [
    path("year/<row:pk>/", nominate, name="nominate"),
    path("<slug:code>/", receipt, name="receipt"),
]
