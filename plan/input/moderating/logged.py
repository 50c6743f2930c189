"""What the log says of moderation: who did what to which input, and none of anybody's words."""

from typing import Any

from wagtail.log_actions import LogFormatter

from plan.input import erasing
from plan.input.choices import Standing
from plan.input.moderating import assign, decide, merge, theming
from plan.input.replying import reply
from plan.input.sending import change


class Told(LogFormatter):
    """`sentence` takes what stands in the row."""

    sentence = ""

    def format_message(self, log_entry: Any) -> str:
        return self.sentence.format(**log_entry.data)


class Decided(LogFormatter):
    label = "Decide about public input"

    def format_message(self, log_entry: Any) -> str:
        return f"Public input: {Standing(log_entry.data['state']).label}"


class Assigned(LogFormatter):
    label = "Assign public input"

    def format_message(self, log_entry: Any) -> str:
        return f"Public input assigned to {log_entry.data['to'] or 'nobody'}"


class Merged(Told):
    label, sentence = "Merge public input", "Public input merged into {into}"


class TakenApart(Told):
    label, sentence = "Take public input apart", "Public input taken apart from {from}"


class Themed(Told):
    label, sentence = "Give public input a theme", "Public input given the theme “{theme}”"


class ThemesMerged(Told):
    label, sentence = "Merge themes", "Theme “{gone}” merged into it, with {count} contributions"


class Redacted(Told):
    label, sentence = "Leave passages of public input out", "Passages left out: {count}"


class Corrected(LogFormatter):
    label = "Correct public input, by its sender"
    message = "The sender corrected it"


class Withdrawn(LogFormatter):
    label = "Withdraw public input, by its sender"
    message = "The sender withdrew it"


class Opened(LogFormatter):
    label = "Look at a sender"
    message = "Looked at who sent it"


class Erased(Told):
    label, sentence = "Erase senders", "Erased who sent {count} contributions, as the plan said"


class Replied(LogFormatter):
    label = "Reply to a sender"
    message = "Wrote to the sender by mail"


FORMATTERS: dict[str, type[LogFormatter]] = {
    decide.DECIDED: Decided,
    assign.ASSIGNED: Assigned,
    merge.MERGED: Merged,
    merge.APART: TakenApart,
    theming.THEMED: Themed,
    theming.MERGED: ThemesMerged,
    decide.REDACTED: Redacted,
    change.CORRECTED: Corrected,
    change.WITHDRAWN: Withdrawn,
    reply.REPLIED: Replied,
    reply.OPENED: Opened,
    erasing.ERASED: Erased,
}
