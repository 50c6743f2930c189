from django.core.files.base import ContentFile

from cms.content.models import File


def test_a_file_knows_its_size_however_it_came_in(db: None) -> None:
    file = File.objects.create(title="Form", file=ContentFile(b"twelve bytes", name="form.txt"))
    file.refresh_from_db()
    assert file.file_size == 12
