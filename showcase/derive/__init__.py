"""Pure derivations: records or kinds in, text or bytes out; addresses, languages, the day are arguments."""
