"""What an untouched form sends back is the same text; a changed word is not."""

from typing import Any

import pytest

from cms.editorial.sameness import same_text

STORED: dict[str, Any] = {
    "title": "Awareness",
    "steps": "<ul><li>Say it.</li></ul>",
    "body": '[{"type": "paragraph", "value": "<p>Words.</p>", "id": "a"}]',
    "tagged_items": [{"pk": 1, "tag": 10}, {"pk": 2, "tag": 12}],
    "actions": [
        {"pk": 3, "sort_order": None, "number": "1"},
        {"pk": 4, "sort_order": 1, "number": "2"},
    ],
    "live": False,
    "wagtail_admin_comments": [],
}
FROM_THE_FORM = STORED | {
    "steps": '<ul><li data-block-key="x7">Say it.</li></ul>',
    "body": '[{"type": "paragraph", "value": "<p data-block-key=\\"k\\">Words.</p>", "id": "b"}]',
    "tagged_items": [{"pk": None, "tag": 12}, {"pk": None, "tag": 10}],
    "actions": [
        {"pk": 3, "sort_order": 0, "number": "1"},
        {"pk": 4, "sort_order": 1, "number": "2"},
    ],
    "live": True,
    "wagtail_admin_comments": [{"text": "Who?"}],
}


def test_an_untouched_form_is_the_same_text() -> None:
    assert same_text(STORED, FROM_THE_FORM)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Awareness!"),
        ("steps", "<ul><li>Say it twice.</li></ul>"),
        ("body", '[{"type": "paragraph", "value": "<p>Other words.</p>", "id": "a"}]'),
        ("body", "[not JSON"),
        ("tagged_items", [{"pk": 1, "tag": 10}]),
        ("actions", STORED["actions"][::-1]),
    ],
)
def test_a_changed_word_is_another_text(field: str, value: Any) -> None:
    assert not same_text(STORED, FROM_THE_FORM | {field: value})
