"""How much is read, by whom, on which day. Counted in memory and written at intervals, because a
read writes nothing; a process that is killed takes what it has not written with it."""
