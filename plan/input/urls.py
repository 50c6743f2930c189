from django.urls import path

from plan.input.sending.page import give
from plan.input.sending.receipt_page import receipt

app_name = "plan_input"

urlpatterns = [
    path("strategy/<int:pk>/", give, name="give"),
    path("<slug:code>/", receipt, name="receipt"),
]
