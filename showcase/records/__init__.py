"""Floor 1: from files to records. Reads content, gathers every problem, and knits the library."""
