from awards.models import Nomination
from awards.nominating.choices import NominationState
from awards.nominating.sending.schema import NominationSent
from cms.delivery.taking.arrival import Arrival
from cms.delivery.taking.spam.verdict import verdict


def judge(nomination: Nomination, sent: NominationSent, arrival: Arrival) -> None:
    """Keep what the rules against spam say of a new one. A draft is spam when it is sent, or never:
    nobody reads it before."""
    texts = [sent.employer, sent.programme, sent.eligibility, *(each.text for each in sent.answers)]
    found = verdict(arrival, texts, sent.website)
    if not found.reasons:
        return
    if found.is_spam and nomination.standing is NominationState.SENT:
        nomination.state = NominationState.SPAM
    nomination.spam_points, nomination.spam_reasons = found.points, found.reasons
    nomination.save(update_fields=["state", "spam_points", "spam_reasons"])
