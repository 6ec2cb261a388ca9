"""Floor 3: the only place that knows Pelican. `PLUGINS = ["showcase.site"]` loads it."""


def register() -> None:
    """Connect to Pelican's signals."""
    from showcase.site import plugin  # noqa: PLC0415 (loads Pelican, which most builds do without)

    plugin.register()


__all__ = ["register"]
