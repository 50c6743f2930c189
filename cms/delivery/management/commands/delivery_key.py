from argparse import ArgumentParser
from datetime import datetime, time, timedelta
from typing import Any

import orjson
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from cms.delivery.keys.create import create
from cms.delivery.keys.revoke import revoke
from cms.delivery.keys.rotate import LONGEST_OVERLAP, OVERLAP, CannotRotate, rotate
from cms.delivery.models import DeliveryKey

HOUR = timedelta(hours=1)


class Command(BaseCommand):
    help = "Make, list, rotate or revoke the keys of the delivery API's consumers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        creating = verbs.add_parser(
            "create", help="make a key; its secret is shown now, and never again"
        )
        creating.add_argument("name", help="which consumer reads with it")
        creating.add_argument("--contact", required=True, help="a mail address")
        creating.add_argument("--limit", type=int, help="reads a minute")
        creating.add_argument(
            "--expires", type=moment, help="a day or a time, in UTC if it says no other"
        )
        listing = verbs.add_parser("list", help="all keys, without their secrets")
        rotating = verbs.add_parser("rotate", help="give a key a new secret, shown now")
        rotating.add_argument("name")
        rotating.add_argument(
            "--overlap-hours",
            type=int,
            default=OVERLAP // HOUR,
            help="for how long the secret before works on",
        )
        revoking = verbs.add_parser("revoke", help="end a key, at once and for good")
        revoking.add_argument("name")
        for verb in (creating, listing, rotating, revoking):
            verb.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, verb: str, **options: Any) -> None:
        getattr(self, verb)(**options)

    def create(self, name: str, contact: str, json: bool, **options: Any) -> None:
        try:
            key, secret = create(
                name, contact, limit=options["limit"], expires_at=options["expires"]
            )
        except ValidationError as refused:
            raise CommandError(" ".join(explained(refused))) from refused
        self.tell(key, json, secret)

    def list(self, json: bool, **options: Any) -> None:
        keys = DeliveryKey.objects.all()
        if json:
            self.stdout.write(orjson.dumps([*map(described, keys)]).decode())
            return
        for key in keys:
            self.stdout.write(
                f"{key.name}: {key.state.value}, {key.prefix}…, {key.limit} a minute, "
                f"expires {key.expires_at or 'never'}, last used {key.last_used_at or 'never'}"
            )

    def rotate(self, name: str, overlap_hours: int, json: bool, **options: Any) -> None:
        if not 0 <= overlap_hours <= LONGEST_OVERLAP // HOUR:
            raise CommandError(f"--overlap-hours takes 0 to {LONGEST_OVERLAP // HOUR}.")
        key = named(name)
        try:
            secret = rotate(key, overlap=overlap_hours * HOUR)
        except CannotRotate as refused:
            raise CommandError(str(refused)) from refused
        key.refresh_from_db()
        self.tell(key, json, secret)

    def revoke(self, name: str, json: bool, **options: Any) -> None:
        key = named(name)
        revoke(key)
        self.tell(key, json)

    def tell(self, key: DeliveryKey, json: bool, secret: str = "") -> None:
        told = described(key) | ({"secret": secret} if secret else {})
        if json:
            self.stdout.write(orjson.dumps(told).decode())
        elif secret:
            self.stdout.write(f"“{key}” reads with this key, which is not shown again:\n{secret}")
        else:
            self.stdout.write(f"“{key}” is {key.state.label.lower()}.")


def moment(text: str) -> datetime:
    """A time; of a day, its first moment. Raises ValueError."""
    found = parse_datetime(text) if len(text) > len("2027-06-30") else None
    if found is None:
        day = parse_date(text)
        if day is None:
            raise ValueError(text)
        found = datetime.combine(day, time.min)
    return found if timezone.is_aware(found) else timezone.make_aware(found)


def named(name: str) -> DeliveryKey:
    key = DeliveryKey.objects.filter(name=name).first()
    if key is None:
        raise CommandError(f"There is no key “{name}”; “delivery_key list” lists what there is.")
    return key


def described(key: DeliveryKey) -> dict[str, Any]:
    return {
        "name": key.name,
        "contact": key.contact_email,
        "prefix": key.prefix,
        "limit": key.limit,
        "state": key.state.value,
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "last_used_at": key.last_used_at,
    }


def explained(refused: ValidationError) -> list[str]:
    return [f"{field}: {' '.join(told)}" for field, told in refused.message_dict.items()]
