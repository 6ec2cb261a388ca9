"""The form in the browser: what it asks of a kind, the rules that it tells while one types, and what it begins with."""
