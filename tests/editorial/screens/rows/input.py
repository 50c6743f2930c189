"""What the public sends in."""

from tests.editorial.screens.row import filled, nothing, seen

MODERATES = "moderator superuser"

INPUT = {
    "public_input:index": seen(MODERATES),
    "public_input:index_results": seen(MODERATES),
    "public_input:add": seen(""),
    "public_input:edit": filled(
        MODERATES, lambda h: [h.said.pk], "plan.PublicInput", state="accepted"
    ),
    "public_input:delete": filled("", lambda h: [h.said.pk], "plan.PublicInput"),
    "public_input:history": seen(MODERATES, lambda h: [h.said.pk]),
    "public_input:history_results": seen(MODERATES, lambda h: [h.said.pk]),
    "public_input:usage": seen(MODERATES, lambda h: [h.said.pk]),
    "public_input:reply": filled(MODERATES, lambda h: [h.said.pk], "plan.Reply", text="Thank you."),
    "public_input:apart": filled(MODERATES, lambda h: [h.merged().pk], "plan.PublicInput"),
    "input_themes:index": seen(MODERATES),
    "input_themes:index_results": seen(MODERATES),
    "input_themes:add": filled(MODERATES, nothing, "plan.Theme", name="shifts"),
    "input_themes:edit": filled(MODERATES, lambda h: [h.theme().pk], "plan.Theme", name="shifts"),
    "input_themes:delete": filled(MODERATES, lambda h: [h.theme().pk], "plan.Theme"),
    "input_themes:history": seen(MODERATES, lambda h: [h.theme().pk]),
    "input_themes:history_results": seen(MODERATES, lambda h: [h.theme().pk]),
    "input_themes:usage": seen(MODERATES, lambda h: [h.theme().pk]),
    "input_themes:merge": filled(
        MODERATES,
        lambda h: [h.theme().pk],
        "plan.Theme",
        into=lambda h, args: h.other_theme().pk,
    ),
    "input_report:index": seen(MODERATES),
}
