"""The tokens are the only place of colors, and no scheme leaves one of another."""

import re
from pathlib import Path

from django.conf import settings

STYLES = Path(settings.BASE_DIR) / "templates/static/site"
COLOR = re.compile(r"#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(")
TOKEN = re.compile(r"^\s*(--[\w-]+): (.+);$", re.MULTILINE)
USE = re.compile(r"var\((--[\w-]+)\)")


def tokens() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    light, dark, paper = re.split(r"^@media .*$", tokens_file(), flags=re.MULTILINE)
    return dict(TOKEN.findall(light)), dict(TOKEN.findall(dark)), dict(TOKEN.findall(paper))


def tokens_file() -> str:
    return (STYLES / "tokens.css").read_text()


def test_no_other_file_names_a_color() -> None:
    others = [path for path in STYLES.glob("*.css") if path.name != "tokens.css"]
    assert {path.name for path in others if COLOR.search(path.read_text())} == set()


def test_what_is_used_is_a_token() -> None:
    light, _, _ = tokens()
    used = {name for path in STYLES.glob("*.css") for name in USE.findall(path.read_text())}
    assert used
    assert used <= light.keys()


def test_the_dark_scheme_leaves_no_color_of_the_light_one() -> None:
    light, dark, paper = tokens()
    colors = {name for name, value in light.items() if COLOR.search(value)}
    assert colors == dark.keys()
    assert paper.keys() <= light.keys()
