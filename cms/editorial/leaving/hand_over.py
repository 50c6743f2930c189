from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from cms.editorial.leaving.belongings import belongings
from cms.editorial.leaving.groups import emptied
from cms.editorial.leaving.outlook import is_machine, shortened
from cms.editorial.leaving.reviews import LeftReview, reviews_of
from cms.editorial.mails.queue import queue_mail
from cms.editorial.notifications.still_asked import asked

LEFT = "editorial.left"


@transaction.atomic
def hand_over(person: User, groups: Collection[int], gone: bool) -> None:
    """`person` left `groups`, or everything (`gone`): what hung on them goes to others, or ends.

    Called after the change, or before a deletion. A second time there is nothing left to do.
    """
    if is_machine(person):
        return
    reviews = [each for each in reviews_of(person, groups) if gone or not _still(each, person)]
    sentences = [*shortened([str(review) for review in reviews]), *_end(person, gone)]
    if reviews or sentences or gone:
        sentences += emptied(person, groups)
    if not sentences:
        return
    data = {
        "name": person.get_username(),
        "person": person.pk,
        "states": [review.state.pk for review in reviews],
        "sentences": sentences,
    }
    entry = log(person, LEFT, data=data)
    if reviews:
        queue_mail("left", entry.pk)


def _still(review: LeftReview, person: User) -> bool:
    """Whether another group asks the person all the same."""
    return asked(review.state).filter(pk=person.pk).exists()


def _end(person: User, gone: bool) -> list[str]:
    fresh = person if gone else User.objects.get(pk=person.pk)  # which remembers no permissions
    sentences = []
    for kind in belongings():
        if things := kind.held(fresh, gone):
            kind.end(things)
            sentences.append(kind.told(len(things)))
    return sentences
