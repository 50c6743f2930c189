"""Which file became which pages."""

import hashlib

from django.contrib.auth.models import User

from plan.importing.creating.parent import plan_of
from plan.importing.recognising.report import Row
from plan.models import ImportedPage, ImportRecord, ImportUpload, PlanPage, StrategyPage


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def former_import(upload: ImportUpload) -> ImportRecord | None:
    """The import of this file, or of an older version of it, into the same plan."""
    plan = plan_of(upload.parent.specific)
    return find(plan, upload.file_name, digest(bytes(upload.data)), by_name=True)


def find(plan: PlanPage, file_name: str, sha256: str, *, by_name: bool) -> ImportRecord | None:
    """The import of this file, or with `by_name` of an older version of it, if pages are left."""
    left = ImportRecord.objects.filter(plan=plan, pages__isnull=False).distinct()
    same = left.filter(sha256=sha256).first()
    if same or not by_name:
        return same
    return left.filter(file_name=file_name).order_by("-imported_at").first()


def pages_of(record: ImportRecord) -> list[StrategyPage]:
    return [entry.page for entry in record.pages.select_related("page")]


def keep(
    record: ImportRecord | None,
    plan: PlanPage,
    file_name: str,
    sha256: str,
    user: User,
    report: list[Row],
) -> ImportRecord:
    """Remember the file in its newest version; a record whose pages were all deleted goes."""
    ImportRecord.objects.filter(plan=plan, sha256=sha256, pages__isnull=True).delete()
    record = record or ImportRecord(plan=plan)
    record.file_name, record.sha256 = file_name, sha256
    record.imported_by, record.report = user, report
    record.save()
    return record


def keep_pages(record: ImportRecord, pages: list[StrategyPage]) -> None:
    """The pages of the newest version in their order, then those that it no longer speaks of."""
    others = [page for page in pages_of(record) if page not in pages]
    record.pages.all().delete()
    ImportedPage.objects.bulk_create(
        ImportedPage(record=record, page=page, position=position)
        for position, page in enumerate([*pages, *others])
    )
