"""What a proposal changes: what Git tells of it, what its records say, and what the site becomes by it."""
