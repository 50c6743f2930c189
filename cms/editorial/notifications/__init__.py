"""What people are told: one notification per event and person, in the admin and by mail.

The row comes first and the mail follows from it. So nobody is told twice, a mail server that is
away loses nothing, and whoever wants no mails still finds everything in the admin.
"""
