"""Keys, service accounts and webhooks: the administrators'."""

from typing import Any

from tests.editorial.audit.desk import TOMORROW
from tests.editorial.screens.row import filled, nothing, pressed, seen

ADMINISTERS = "administrator superuser"


def key(h: Any) -> list[int]:
    return [h.key().pk]


def account(h: Any) -> list[int]:
    return [h.account().pk]


def endpoint(h: Any) -> list[int]:
    return [h.endpoint().pk]


def history(space: str, about: Any) -> dict[str, Any]:
    return {
        f"{space}:index": seen(ADMINISTERS),
        f"{space}:index_results": seen(ADMINISTERS),
        f"{space}:history": seen(ADMINISTERS, about),
        f"{space}:history_results": seen(ADMINISTERS, about),
        f"{space}:inspect": seen(ADMINISTERS, about),
    }


CONNECTIONS = {
    **history("delivery_keys", key),
    "delivery_keys:add": filled(
        ADMINISTERS,
        nothing,
        "delivery.DeliveryKey",
        name="Site",
        contact_email="site@example.org",
    ),
    "delivery_keys:edit": filled(ADMINISTERS, key, "delivery.DeliveryKey", name="Other site"),
    "delivery_keys:reads": seen(ADMINISTERS),
    "delivery_keys:rotate": filled(ADMINISTERS, key, "delivery.DeliveryKey"),
    "delivery_keys:revoke": filled(ADMINISTERS, key, "delivery.DeliveryKey"),
    **history("service_accounts", account),
    "service_accounts:add": filled(
        ADMINISTERS,
        nothing,
        "editorial.ServiceAccount",
        name="Form",
        contact_email="forms@example.org",
        **{"sections-TOTAL_FORMS": "1", "sections-0-page": lambda h, args: h.page.pk},
    ),
    "service_accounts:edit": filled(
        ADMINISTERS, account, "editorial.ServiceAccount", name="Other robot"
    ),
    "service_accounts:issue": filled(
        ADMINISTERS,
        account,
        "editorial.ServiceToken",
        name="Laptop",
        expires_on=f"{TOMORROW:%Y-%m-%d}",
    ),
    "service_accounts:revoke": pressed(
        ADMINISTERS, lambda h: [h.token().pk], "wagtailcore.APIToken"
    ),
    **history("webhooks", endpoint),
    "webhooks:add": filled(
        ADMINISTERS,
        nothing,
        "webhooks.Endpoint",
        name="Partner",
        url="https://a.example",
        contact_email="hooks@example.org",
    ),
    "webhooks:edit": filled(ADMINISTERS, endpoint, "webhooks.Endpoint", name="Other partner"),
    "webhooks:delete": filled(ADMINISTERS, endpoint, "webhooks.Endpoint"),
    "webhooks:usage": seen(ADMINISTERS, endpoint),
    "webhooks:act": pressed(ADMINISTERS, lambda h: [h.endpoint().pk, "pause"], "webhooks.Endpoint"),
}
