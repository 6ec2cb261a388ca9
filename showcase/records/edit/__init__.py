"""Writing back: from the texts of a record and a change to new texts in which only the changed lines are others."""
