"""Calendars of members and venues, asked for what is new: each becomes one proposal, which people judge."""
