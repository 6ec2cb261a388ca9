"""An incremental build engine, of the standard library alone. It knows nothing of this site; see README.md."""
