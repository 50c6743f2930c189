from awards.models import AwardProfilePage

TEXTS = ("citation", "programme")
PARTS = ("outcomes", "quotes", "best_practices", "photos")


def lacking(profile: AwardProfilePage) -> list[str]:
    """What a profile that is worth showing around would have, and this one has not."""
    found = [name for name in TEXTS if not getattr(profile, name)]
    found += [name for name in PARTS if not getattr(profile, name).exists()]
    photos = profile.photos.all()
    return found + [str(photo) for photo in photos if not (photo.alt and photo.consent_date)]
