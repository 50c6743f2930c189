"""What the log says of moderation: who did what to which input, and none of anybody's words."""

from typing import Any

from wagtail.log_actions import LogFormatter

from plan.input.choices import Standing
from plan.input.moderating import assign, decide, merge, theming
from plan.input.replying import reply


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
    reply.REPLIED: Replied,
}
