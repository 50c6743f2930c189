"""What becomes of a person's work when the account is closed or leaves a group.

Heard at the relations, so that forms, bulk actions, commands and code are alike: open reviews are
left to the others who were asked, locks are released, and what opened something in the person's
name ends. All of it is one row of the log, from which the mails follow.
"""
