"""A setting with which there is no site, as whoever runs it is told: what is wrong, what was found, the way out."""

from showcase.schema.label import ENGLISH, Message

_SENTENCE = Message("{name} is {found}: {way}")


class WrongSetting(Exception):
    """A setting with which no site can be made: its name, what was found, the way out. For whoever runs the site."""

    def __init__(self, name: str, found: object, way: Message, **details: object) -> None:
        self.name, self.found, self.way, self.details = name, found, way, details
        super().__init__(self.tell(ENGLISH))

    def tell(self, lang: str) -> str:
        """What is wrong, and the way out."""
        told = {key: one(lang) if callable(one) else one for key, one in self.details.items()}
        way = self.way.tell(lang).format(**told)
        return _SENTENCE.tell(lang).format(name=self.name, found=repr(self.found), way=way)


class Hindered(WrongSetting):
    """A setting that is right, but the machine is in the way."""

    def __init__(self, name: str, found: object, way: Message, reason: object = "") -> None:
        super().__init__(name, found, way, reason=reason)

    def tell(self, lang: str) -> str:
        """What is in the way."""
        return f"{self.way.tell(lang).format(found=self.found, **self.details)} ({self.name})"
