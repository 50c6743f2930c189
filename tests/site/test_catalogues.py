"""The public site's words: all of them are marked, and all of them are translated."""

import pytest
from django.conf import settings

from cms.operations.translating import catalogue, extracting, sources

LANGUAGES = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def test_public_templates_have_no_words_that_are_not_marked() -> None:
    unmarked = {str(path): extracting.unmarked(path) for path in sources.templates()}
    assert {path: words for path, words in unmarked.items() if words} == {}


def test_a_template_is_left_out_by_its_path_not_by_its_name() -> None:
    """`progress.html` of the judges is the staff's; that of the plan is everybody's."""
    read = {path.relative_to(settings.BASE_DIR / "templates") for path in sources.templates()}
    assert sources.Path("plan/progress.html") in read
    for name in sources.FOR_STAFF_ALONE:
        assert (settings.BASE_DIR / "templates" / name).exists()
        assert sources.Path(name) not in read


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_sources_is_in_the_catalogue(language: str) -> None:
    written = catalogue.read(language)
    missing = [m.id for m in catalogue.found() if written.get(m.id, m.context) is None]
    assert missing == [], "run `make translations`, then translate what is new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated_none_is_guessed_and_placeholders_are_kept(language: str) -> None:
    written = catalogue.read(language)
    assert catalogue.unfinished(written) == []
    assert len(list(written)) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    compiled = catalogue.compiled(language).read_bytes()
    assert compiled == catalogue.as_compiled(catalogue.read(language)), "run `make translations`"


def test_words_between_tags_and_in_attributes_are_seen(tmp_path: sources.Path) -> None:
    template = tmp_path / "page.html"
    template.write_text(
        '{% load i18n %}<p class="lead wide">Hello {{ name }}</p><a title="Go on">'
        '{% translate "Yes" %}</a>{% blocktranslate %}no{% endblocktranslate %}'
        "{% comment %}aside{% endcomment %}"
    )
    assert extracting.unmarked(template) == ["Go on", "Hello"]
    assert [message.id for message in extracting.of_template(template)] == ["Yes", "no"]
