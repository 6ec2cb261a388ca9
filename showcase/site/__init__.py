"""The composition: builds, the command line, and Pelican, known nowhere else (`PLUGINS = ["showcase.site"]`)."""


def register() -> None:
    """Connect to Pelican's signals."""
    from showcase.site import plugin  # noqa: PLC0415 (loads Pelican, which most builds do without)

    plugin.register()


__all__ = ["register"]
