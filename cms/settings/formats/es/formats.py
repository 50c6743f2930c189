"""Spanish as it is written in the United States and in Mexico: 1,250.5, not 1.250,5.

A reader who lives among English figures would take the second for one and a quarter.
"""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
