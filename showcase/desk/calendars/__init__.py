"""Other people's calendars (RFC 5545), read as events of ours; what cannot be read is told, and never guessed."""
