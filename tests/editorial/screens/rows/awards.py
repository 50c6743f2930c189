from tests.editorial.screens.row import filled, pressed, seen

COORDINATES = "coordinator superuser"

AWARDS = {
    "nominations:index": seen(COORDINATES),
    "nominations:index_results": seen(COORDINATES),
    "nominations:add": seen(""),
    "nominations:edit": filled(
        COORDINATES,
        lambda h: [h.nomination.pk],
        "awards.Nomination",
        state="ineligible",
        reason="Not of the region.",
    ),
    "nominations:delete": filled("", lambda h: [h.nomination.pk], "awards.Nomination"),
    "nominations:history": seen(COORDINATES, lambda h: [h.nomination.pk]),
    "nominations:history_results": seen(COORDINATES, lambda h: [h.nomination.pk]),
    "nominations:usage": seen(COORDINATES, lambda h: [h.nomination.pk]),
    "nomination_file": seen(COORDINATES, lambda h: [h.attachment.pk]),
    "award_judging:year": filled(
        COORDINATES,
        lambda h: [h.year.pk],
        "awards.Judge",
        name="Ada Q. Judge",
        email="judge@example.org",
    ),
    "award_judging:revoke": pressed(COORDINATES, lambda h: [h.year.pk, h.judge.pk], "awards.Judge"),
    "award_deciding:entry": filled(
        COORDINATES,
        lambda h: [h.year.pk, h.judged().reference],
        "awards.Selection",
        state="won",
        reason="The jury was of one mind.",
    ),
    "award_deciding:profile": pressed(
        "superuser",
        lambda h: [h.year.pk, h.winner().nomination.reference],
        "awards.AwardProfilePage",
    ),
    "award_deciding:announce": pressed(
        "publisher", lambda h: [h.announced().pk], "editorial.Release"
    ),
}
