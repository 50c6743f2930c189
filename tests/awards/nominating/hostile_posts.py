"""What is sent to the form for nominations by who means no nomination."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awards.models import AwardYearPage, Nomination
from cms.delivery.taking.receipt import receipt_for
from tests.awards.nominating.files import PDF, REFUSED
from tests.awards.nominating.test_page import filled

EMPLOYER = "Harbor Clinic"
SCRIPT = "<script>alert(1)</script>"
OTHER_METHODS = ("PUT", "PATCH", "DELETE", "TRACE")
MEGABYTE = 1_000_000


@dataclass
class World:
    year: AwardYearPage
    place: str
    client: Client
    settings: Any

    def send(self, place: str = "", client: Client | None = None, **more: Any) -> Any:
        data = filled(self.year, **more)
        return (client or self.client).post(place or self.place, data)

    def body(self, body: bytes, content_type: str = "application/x-www-form-urlencoded") -> Any:
        return self.client.generic("POST", self.place, body, content_type)

    def receipt(self) -> str:
        return str(self.send()["Location"])


Attack = Callable[[World], Any]


def says(**more: Any) -> Attack:
    return lambda world: world.send(**more)


def answers(text: str) -> Attack:
    def attack(world: World) -> Any:
        return world.send(**{f"answer_{world.year.criteria.first().pk}": text})

    return attack


def brings(data: bytes, name: str = "report.pdf") -> Attack:
    return says(files=SimpleUploadedFile(name, data, "application/pdf"))


def corrects(**more: Any) -> Attack:
    return lambda world: world.send(world.receipt(), **more)


def by_other_methods(world: World, place: str = "") -> Any:
    answers = [world.client.generic(verb, place or world.place) for verb in OTHER_METHODS]
    assert {answer.status_code for answer in answers} == {405}
    return answers[0]


def without_the_form(world: World, place: str = "", **more: Any) -> Any:
    return world.send(place, Client(enforce_csrf_checks=True), **more)


def twice(world: World) -> Any:
    first, second = world.send(), world.send()
    assert first["Location"] == second["Location"]
    return second


def other_words_with_the_same_form(world: World) -> Any:
    """Whoever goes back may send them after all, as another nomination."""
    world.send()
    answer = world.send(programme="Forty aides.")
    key = answer.context["form"]["key"].value()
    assert world.send(programme="Forty aides.", key=key).status_code == 303
    Nomination.objects.filter(programme="Forty aides.").delete()
    return answer


def with_an_old_consent_text(world: World) -> Any:
    """It has changed since the form was opened: the new one is shown, and can be agreed to."""
    AwardYearPage.objects.update(nomination_consent_version="2", nomination_consent="A month.")
    answer = world.send()
    assert "A month." in answer.text
    version = answer.context["form"]["consent_version"].value()
    assert world.send(consent_version=version).status_code == 303
    Nomination.objects.all().delete()
    return answer


def after_the_last_day(world: World) -> Any:
    AwardYearPage.objects.update(nominations_close_on="2026-03-09")
    return world.send()


def corrected_after_the_last_day(world: World) -> Any:
    place = world.receipt()
    AwardYearPage.objects.update(nominations_close_on="2026-03-09")
    return world.send(place, programme="Forty more aides.")


def after_the_withdrawal(world: World) -> Any:
    place = world.receipt()
    world.client.post(place, {"act": "withdraw"})
    return world.send(place, programme="Forty more aides.", files=SimpleUploadedFile("a.pdf", PDF))


def withdrawn_twice(world: World) -> Any:
    place = world.receipt()
    return [world.client.post(place, {"act": "withdraw"}) for _ in range(2)][-1]


def thousands(world: World) -> Any:
    place = world.receipt()
    world.settings.API_POSTS_PER_MINUTE = 1
    world.send(place)
    return [world.send(place, programme="Forty more aides.") for _ in range(3)][-1]


def takes_a_file_of_another_away(world: World) -> Any:
    world.send(key="another-key-of-ours", files=SimpleUploadedFile("report.pdf", PDF))
    other = Nomination.objects.get()
    answer = world.send(world.receipt(), away=[str(other.attachments.get().pk)])
    assert other.attachments.exists()
    other.delete()
    return answer


def with_a_receipt(code: str, act: str = "") -> Attack:
    """That opens nothing; whatever is asked of it."""

    def attack(world: World) -> Any:
        own = world.receipt().strip("/").split("/")[-1]
        reference = Nomination.objects.get().reference
        foreign = receipt_for("plan.input", reference, "mailed")
        codes = {"REFERENCE": reference, "FOREIGN": foreign, "CUT": own[:-1], "MORE": own + "x"}
        place = f"/nominate/{codes.get(code, code)}/"
        return world.client.post(place, {"act": act}) if act else world.client.get(place)

    return attack


def guesses(world: World) -> Any:
    world.settings.PRIVATE_LINKS_PER_MINUTE = 30
    return [world.client.get(f"/nominate/guess-{n}/") for n in range(4)][-1]


FILES = {
    f"as a file: {case}": (brings(data), "422 not-kept", 0, because)
    for case, (data, because) in REFUSED.items()
}
