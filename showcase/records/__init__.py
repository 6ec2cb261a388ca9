"""From files to records: reads content, gathers every problem, and gives the library."""
