"""What the site's form begins with is the record: sent back whole, it changes no byte of it."""

import pytest

from showcase.derive.form import values
from showcase.derive.form.fields import KINDS_WITH_FORM, of_kind
from showcase.records import version, vocabularies
from showcase.records.edit.write import write
from tests.projects import EXAMPLE, example_records


@pytest.mark.parametrize("kind", KINDS_WITH_FORM)
def test_what_a_form_begins_with_is_no_change(kind: str) -> None:
    settings, model = EXAMPLE.settings, EXAMPLE.settings.kinds[kind]
    known = vocabularies.read(EXAMPLE.content, "content", settings)
    form = of_kind(model, lang="fr", languages=settings.languages)
    entries = list(example_records().records[kind].all())
    assert entries
    for entry in entries:
        path = f"{kind}/{entry.slug}"
        files = version.files(EXAMPLE.content / path)
        begun = values.of(entry.facts, form.fields)
        assert write(files, model, begun, settings, known, path=f"content/{path}") == files
