"""Wagtail's stylesheet holds the classes that its own templates use, and no others."""

import re
from pathlib import Path

import pytest
import wagtail.admin
from django.conf import settings

STYLES = Path(wagtail.admin.__file__).parent / "static/wagtailadmin/css/core.css"
CLASSES = re.compile(r'class(?:name)?="([^"]*)"')
OF_WAGTAIL = re.compile(r"(?<![\w:-])(?:[\w-]+:)*w-[\w./-]+")


@pytest.mark.once
def test_each_class_of_wagtails_that_a_template_names_is_in_its_stylesheet() -> None:
    styles = STYLES.read_text("utf-8").replace("\\", "")
    named = {
        (path.name, each)
        for path in (settings.BASE_DIR / "templates").rglob("*.html")
        for classes in CLASSES.findall(path.read_text("utf-8"))
        for each in OF_WAGTAIL.findall(classes)
    }
    assert named
    assert {(name, each) for name, each in named if f".{each}" not in styles} == set()
