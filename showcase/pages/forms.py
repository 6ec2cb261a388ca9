"""The forms that the site has, each as its kind asks it, and what the files are called that a form's script fetches."""

from functools import lru_cache

from showcase.derive.form import fields, values
from showcase.derive.form.fields import KINDS_WITH_FORM, Form
from showcase.derive.form.values import Asked
from showcase.engine.query import query
from showcase.pages.edition import Edition
from showcase.schema.kinds import Kind
from showcase.schema.label import Label, Translations

NAMES, RULES = "names.json", "rules.json"


def offered(edition: Edition) -> tuple[str, ...]:
    """The kinds that have a form on this site."""
    return tuple(kind for kind in KINDS_WITH_FORM if kind in edition.kinds)


def form_of(edition: Edition, kind: str) -> Form:
    """The form of a kind: nothing in it is of a record."""
    return _form_of(edition.kinds[kind], edition.lang, edition.addresses.languages, Label.translations)


@query
def asked(edition: Edition, kind: str) -> tuple[Asked, ...]:
    """Its fields as the values of a record need them; kept, as a form is made of the whole JSON Schema of its kind."""
    return values.asked(form_of(edition, kind).fields)


@lru_cache(maxsize=64)  # of the last catalogues
def _form_of(kind: Kind, lang: str, languages: tuple[str, ...], _: Translations) -> Form:
    return fields.of_kind(kind, lang=lang, languages=languages)
