"""A short text of the schema in the four languages that its readers use; it refuses to be given in fewer."""

from typing import NamedTuple


class Label(NamedTuple):
    """What a field, a kind or a choice is called. The order is the alphabetical one of the tags, English third."""

    fr: str
    de: str
    en: str
    lb: str

    def tell(self, lang: str) -> str:
        """The text in `lang`; English for a language that the schema does not speak."""
        return str(getattr(self, lang)) if lang in self._fields else self.en
