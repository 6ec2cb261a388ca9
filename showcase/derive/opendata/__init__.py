"""Open data: every public field of every kind for other programs, as the schema declares it. A module for each face."""
