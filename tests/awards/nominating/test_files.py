"""Files are what is in them, come without hidden parts, and are handed out to be saved only."""

import threading
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.http import Http404
from PIL import Image

from awards.models import AttachmentContent, Nomination, NominationAttachment
from awards.nominating.choices import ScanState
from awards.nominating.files.adding import MOST_FILES, add_file
from awards.nominating.files.handing_out import handed_out
from awards.nominating.files.looking import look_into
from awards.nominating.files.refusal import Unacceptable
from awards.nominating.files.scanning import scan_waiting
from tests.awards.nominating.clamd import Clamd
from tests.awards.nominating.files import HTML, PDF, REFUSED, TAKEN, picture


@pytest.mark.parametrize("name", TAKEN)
def test_a_file_gets_the_ending_of_what_it_is(name: str) -> None:
    data, kept = TAKEN[name]
    assert look_into(name, data).name == kept


@pytest.mark.parametrize("case", REFUSED)
def test_what_pretends_is_refused(case: str) -> None:
    data, because = REFUSED[case]
    with pytest.raises(Unacceptable, match=because):
        look_into("report.pdf", data)


def test_what_is_refused_leaves_nothing(nomination: Nomination) -> None:
    for data, _ in REFUSED.values():
        with pytest.raises(Unacceptable):
            add_file(nomination, "report.pdf", data)
    assert not NominationAttachment.objects.exists()


def test_a_picture_is_made_anew_without_what_hides_in_it() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    data = picture("JPEG", exif=exif, comment=HTML) + HTML
    made = look_into("a.jpg", data).data
    assert b"home" in data
    assert b"home" not in made
    assert b"script" not in made
    with Image.open(BytesIO(made)) as seen:
        assert (seen.format, seen.size) == ("JPEG", (8, 6))


def test_a_file_is_kept_once_and_five_are_enough(nomination: Nomination) -> None:
    first = add_file(nomination, "a.pdf", PDF)
    assert add_file(nomination, "b.pdf", PDF).pk == first.pk
    for number in range(MOST_FILES - 1):
        add_file(nomination, "c.pdf", PDF.replace(b"1.4", b"1.%d" % number))
    with pytest.raises(Unacceptable, match="5 files already"):
        add_file(nomination, "d.pdf", PDF.replace(b"1.4", b"2.0"))
    assert AttachmentContent.objects.count() == MOST_FILES


def test_a_file_is_handed_out_to_be_saved(nomination: Nomination) -> None:
    answer = handed_out(add_file(nomination, "bericht über.pdf", PDF))
    assert answer.content == PDF
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''bericht%20")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"


def test_without_a_scanner_a_file_says_that_nobody_looked(nomination: Nomination) -> None:
    assert add_file(nomination, "a.pdf", PDF).scanned is ScanState.NOT_SCANNED
    assert scan_waiting() == 0


def test_a_file_waits_for_the_scanner_and_an_infected_one_is_thrown_away(
    nomination: Nomination, settings: Any, tmp_path: Path
) -> None:
    settings.CLAMD = f"unix://{tmp_path / 'clamd'}"
    bad = PDF.replace(b"1.4", b"1.6")
    clean, infected = (add_file(nomination, "a.pdf", data) for data in (PDF, bad))
    with pytest.raises(Http404):
        handed_out(clean)
    assert scan_waiting() == 0
    with Clamd(tmp_path / "clamd", infected=bad) as clamd:
        thread = threading.Thread(target=clamd.answer, args=(2,))
        thread.start()
        assert scan_waiting() == 2
        thread.join()
    for attachment, state in ((clean, ScanState.CLEAN), (infected, ScanState.INFECTED)):
        attachment.refresh_from_db()
        assert attachment.scanned is state
    assert handed_out(clean).content == PDF
    assert list(AttachmentContent.objects.values_list("pk", flat=True)) == [clean.pk]
