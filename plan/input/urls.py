from django.urls import path

from cms.content import row_ids  # noqa: F401 (registers `row`)
from plan.input.changed_page import changed
from plan.input.embedding.address import by_document
from plan.input.embedding.script import EMBEDDED, OF_THE_SITE, script
from plan.input.sending.page import give
from plan.input.sending.receipt_page import receipt

app_name = "plan_input"

urlpatterns = [
    path("embed-1.js", script, {"parts": EMBEDDED}, name="script"),
    path("prove.js", script, {"parts": OF_THE_SITE}, name="prove"),
    path("strategy/<row:pk>/", give, name="give"),
    path("strategy/<row:pk>/changed/", changed, name="changed"),
    path("strategy/<uuid:document>/", by_document, name="by_document"),
    path("<slug:code>/", receipt, name="receipt"),
]
