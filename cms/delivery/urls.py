from cms.delivery.api import build_api

api = build_api()

urlpatterns = api.urls[0]
app_name = "delivery"
