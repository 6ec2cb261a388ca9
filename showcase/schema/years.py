"""The years that a day of this site can be in."""

FIRST_YEAR, LAST_YEAR = 2000, 2100
