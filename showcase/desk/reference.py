"""The files of docs/ that say what the schema says: guides of every language, and JSON Schemas for programs."""

from pathlib import Path

from showcase.derive import field_guide, files_guide, json_schema, members_guide
from showcase.desk.project import Project
from showcase.desk.proposals import model as proposals

_PROPOSAL = "proposal.json"


def write_guides(here: Project) -> None:
    """For each language docs/members.*.md, docs/files.*.md and docs/fields.*.md."""
    settings = here.settings
    for lang in settings.languages:
        texts = {
            "members": members_guide.text(lang=lang, languages=settings.text_languages),
            "files": files_guide.text(lang=lang, languages=settings.text_languages),
            "fields": field_guide.text(lang=lang, languages=settings.text_languages, kinds=settings.kinds),
        }
        for name, text in texts.items():
            (here.folder / f"docs/{name}.{lang}.md").write_text(text, encoding="utf-8")


def write_schemas(here: Project, lang: str) -> None:
    """docs/schema/*.json, with labels in `lang`; that of a kind that the site leaves out goes."""
    folder: Path = here.folder / "docs/schema"
    made = json_schema.texts(lang=lang, languages=here.settings.text_languages, kinds=here.settings.kinds)
    made = {**made, _PROPOSAL: proposals.schema()}
    for file in folder.glob("*.json"):
        if file.name not in made:
            file.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
