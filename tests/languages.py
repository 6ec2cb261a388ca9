"""The languages that texts of the program are told in by our own catalogues, in which tests are told them."""

from showcase.records import catalogues
from showcase.records.catalogues import Catalogues

LANGUAGES = ("fr", "de", "en", "lb")
OURS: Catalogues = catalogues.of({})
