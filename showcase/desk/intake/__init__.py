"""Other people's tables, taken in as records: what the schema refuses stays outside, and is told to the last value."""
