"""The plugin: floors, each leaning only on lower ones (docs/architecture.md has the picture)."""
