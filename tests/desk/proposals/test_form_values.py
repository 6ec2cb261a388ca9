"""What the site's form begins with is the record: sent back whole, it changes no byte of it."""

import pytest

from showcase.derive.form import values
from showcase.derive.form.fields import KINDS_WITH_FORM, of_kind
from showcase.records import version, vocabularies
from showcase.records.edit.write import write
from tests.projects import EXAMPLE, example_records

KNOWN = vocabularies.read(EXAMPLE.content, "content", EXAMPLE.settings)
LIBRARY = example_records()
ENTRIES = {kind: {entry.slug: entry for entry in LIBRARY.records[kind].all()} for kind in KINDS_WITH_FORM}
RECORDS = [(kind, slug) for kind, entries in ENTRIES.items() for slug in entries]


@pytest.mark.parametrize(("kind", "slug"), RECORDS)
def test_what_a_form_begins_with_is_no_change(kind: str, slug: str) -> None:
    model = EXAMPLE.settings.kinds[kind]
    entry = ENTRIES[kind][slug]
    form = of_kind(model, lang="fr", languages=EXAMPLE.settings.languages)
    files = version.files(EXAMPLE.content / kind / slug)
    begun = values.of(entry.facts, values.asked(form.fields))
    assert write(files, model, begun, EXAMPLE.settings, KNOWN, path=f"content/{kind}/{slug}") == files
