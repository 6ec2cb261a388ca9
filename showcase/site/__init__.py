"""Floor 3: the only place that knows Pelican. `PLUGINS = ["showcase.site"]` loads it."""

from showcase.site.plugin import register

__all__ = ["register"]
