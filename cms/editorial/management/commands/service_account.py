from argparse import ArgumentParser
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Page, Site

from cms.editorial.machines.accounts import save_account
from cms.editorial.machines.tokens import issue, revoke
from cms.editorial.models import ServiceAccount, ServiceToken


class Command(BaseCommand):
    help = "Make, list and close the accounts of machines that write; give out and revoke tokens."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        creating = verbs.add_parser("create", help="make an account; it has no token yet")
        creating.add_argument("name", help="which machine writes with it")
        creating.add_argument("--contact", required=True, help="a mail address")
        creating.add_argument("--purpose", default="", help="what it writes, and why")
        creating.add_argument(
            "--section", action="append", required=True, help="a page's path; more than one may be"
        )
        issuing = verbs.add_parser("token", help="give it a token, shown now and never again")
        issuing.add_argument("name")
        issuing.add_argument("--label", required=True, help="where the token will be kept")
        issuing.add_argument("--expires", type=date.fromisoformat, help="a day, within a year")
        verbs.add_parser("list", help="all accounts and their tokens")
        revoking = verbs.add_parser("revoke", help="end a token, at once and for good")
        revoking.add_argument("prefix", help="as much of its beginning as “list” shows")
        closing = verbs.add_parser("close", help="have an account stop working, with its tokens")
        closing.add_argument("name")

    def handle(self, *args: Any, verb: str, **options: Any) -> None:
        try:
            getattr(self, verb)(**options)
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from refused

    def create(self, name: str, contact: str, purpose: str, section: list[str], **_: Any) -> None:
        account = ServiceAccount(name=name, contact_email=contact, purpose=purpose)
        account.full_clean(exclude=["user", "group"])
        save_account(account, [page_at(path) for path in section])
        self.stdout.write(f"“{account}” may write below {', '.join(section)}; give it a token.")

    def token(self, name: str, label: str, expires: date | None, **_: Any) -> None:
        ends = timezone.make_aware(datetime.combine(expires, time.max)) if expires else None
        token, secret = issue(named(name), label, ends)
        self.stdout.write(f"Until {token.expires_at:%Y-%m-%d}, and not shown again:\n{secret}")

    def list(self, **_: Any) -> None:
        for account in ServiceAccount.objects.prefetch_related("tokens"):
            self.stdout.write(f"{account}: {'works' if account.is_active else 'closed'}")
            for token in account.tokens.all():
                used = token.last_used_at or "never"
                self.stdout.write(
                    f"  {token.prefix}… {token.name}: {token.state.label.lower()}, "
                    f"ends {token.ends:%Y-%m-%d}, last used {used}"
                )

    def revoke(self, prefix: str, **_: Any) -> None:
        found = list(ServiceToken.objects.filter(prefix=prefix.rstrip("…")))
        if len(found) != 1:
            raise CommandError(f"{len(found)} tokens begin so; “service_account list” lists them.")
        revoke(found[0])
        self.stdout.write(f"“{found[0].name}” is revoked.")

    def close(self, name: str, **_: Any) -> None:
        account = named(name)
        account.is_active = False
        save_account(account)
        self.stdout.write(f"“{account}” is closed.")


def named(name: str) -> ServiceAccount:
    account = ServiceAccount.objects.filter(name=name).first()
    if account is None:
        raise CommandError(f"There is no “{name}”; “service_account list” lists what there is.")
    return account


def page_at(path: str) -> Page:
    """A page of the default site by its path, as readers know it."""
    root = Site.objects.get(is_default_site=True).root_page
    page = Page.objects.filter(url_path=f"{root.url_path}{path.strip('/')}/".replace("//", "/"))
    if not page.exists():
        raise CommandError(f"There is no page at {path}.")
    return page.get()
