"""The admin's home page: what waits, for whom, and since when. Each panel is a noun of its own."""
