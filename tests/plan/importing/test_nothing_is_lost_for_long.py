"""The promises of `test_nothing_is_lost`, on many more pages."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.plan.importing.generated_pages import as_html, as_text
from tests.plan.importing.test_nothing_is_lost import misplaced_in

pytestmark = pytest.mark.soak
patient = settings(max_examples=3_000, deadline=None, suppress_health_check=list(HealthCheck))


@patient
@given(st.data())
def test_sentences_of_many_text_pages_stand_in_one_place(data: st.DataObject) -> None:
    assert misplaced_in("page.txt", as_text, data) == {}


@patient
@given(st.data())
def test_sentences_of_many_html_pages_stand_in_one_place(data: st.DataObject) -> None:
    assert misplaced_in("page.html", as_html, data) == {}
