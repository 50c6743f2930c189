"""How often a caller may ask: per address, or per key where one is sent.

A sliding window of a minute is told by two counters: this minute's, and the one of the minute
before, which counts for the part of it that still lies within the last sixty seconds. Nobody is
ever admitted more often than the limit says, and a refused request takes nothing from the next.

What is answered again is counted of portions (`portions`, `passing`), all else one by one.
"""
