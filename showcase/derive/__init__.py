"""Floor 2: pure derivations. Records or kinds in, text or bytes out; addresses, languages, the day are arguments."""
