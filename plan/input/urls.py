from django.urls import path

from plan.input.changed_page import changed
from plan.input.sending.page import give
from plan.input.sending.receipt_page import receipt

app_name = "plan_input"

urlpatterns = [
    path("strategy/<int:pk>/", give, name="give"),
    path("strategy/<int:pk>/changed/", changed, name="changed"),
    path("<slug:code>/", receipt, name="receipt"),
]
