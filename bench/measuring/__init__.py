"""Round after round, the floor and what is measured in turn, so that both share the machine's
moods; then the median of the rounds."""
