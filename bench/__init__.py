"""What measures builds beside those of other generators (docs/speed.md). It needs their bench, and builds nothing."""
