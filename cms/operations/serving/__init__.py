"""`manage.py serve`: everything on one machine, in one group of processes.

    serve ─┬─ web (granian) ── its worker
           └─ work (tasks, schedule, recorder)

Checks come first and say in one sentence what is wrong; then the database is brought up to date,
the demonstration content is written where it belongs, and the two processes run until one of them
ends or somebody ends this one. Nobody is left behind: a child whose parent is gone goes, too.
"""
