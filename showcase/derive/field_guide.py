"""The field guide: how each kind of record is made and what each field is for, in plain words of one language."""

from collections.abc import Iterator, Mapping, Sequence

from showcase.derive import json_schema, rule
from showcase.derive.json_schema import Schema
from showcase.schema.field import fields
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.vocabulary import VOCABULARIES, Term

_REMADE = "<!-- Made from showcase/schema. Re-make with: ./site guide -->"
_TITLE = Label("Field guide")
_OPENING = Label("""All that can be written in the site’s content, field by field.
A text editor is enough, or the forge’s web page: [Changing your profile](files.en.md) shows it step by step.

- A field is a line `name: value` that begins at the very left; the order of the lines is free.
- What is not needed may be left out: delete the line rather than leave it empty.
- Put a text with a colon or a hash in quotes: `title: "Posters: the return"`.
- A list is written `[one, two]`, or with a line `- one` for each item.
- A text “also by language” is written `{languages}`; otherwise it is in `{first}`, the site’s first language.
- “Never shown”: the site does not show it. The files themselves can be read by others on the forge.""")
_FOLDER = Label("""1. Make a folder in `content/{folder}/`; its name (a to z, digits, hyphens) becomes the address.
2. In the folder, the file `index.md`: a line `---`, the fields, a line `---`, then the text.
3. Beside it the pictures, and for the other languages {others} with only the texts that differ.""")
_FILE = Label("""1. Make a file `content/{folder}/a-name.yaml` (letters a to z, digits, hyphens).
2. Write the fields into it, without lines `---`.
3. All languages stand in this one file: `{languages}`.""")
_TERMS = Label("""1. The closed lists are files in `content/vocabulary/`: {files}.
2. Each term begins with its key, which other records name; its fields follow, indented.
3. Change a key only together with the records that name it: the check finds them all.""")
_KINDS = Label("Kind by kind:")
_SHORTEST = Label("As short as possible:")
_NEEDED = Label("needed")
_NOT_NEEDED = Label("optional")
_SHOWN = {
    "yes": Label("public"),
    "no": Label("never shown"),
    "if shown": Label("shown only if `show` names it"),
}
_EXAMPLE = Label("example:")


def text(*, lang: str, languages: Sequence[str], kinds: Mapping[str, Kind] = KINDS) -> str:
    """The guide in `lang`, for a site with these languages, the first one first, and kinds."""
    made = json_schema.schemas(lang=lang, languages=languages, kinds=kinds)
    parts = [_REMADE, f"# {_TITLE.tell(lang)}", _fill(_OPENING, lang, languages)]
    chapters = [(kind.one.tell(lang), f"content/{kind.folder}/") for kind in kinds.values()]
    chapters.append((json_schema.VOCABULARY.tell(lang), "content/vocabulary/"))
    parts.append(_KINDS.tell(lang))
    parts.append("\n".join(f"- [{name}](#{name.lower()}), `{place}`" for name, place in chapters))
    for kind in kinds.values():
        parts += [f"## {kind.one.tell(lang)}", *_kind(kind, made[kind.folder], lang, languages)]
    parts += [f"## {json_schema.VOCABULARY.tell(lang)}", *_vocabulary(made["vocabulary"], lang)]
    return "\n\n".join(parts) + "\n"


def _fill(words: Label, lang: str, languages: Sequence[str], folder: str = "") -> str:
    by_language = "{" + ", ".join(f"{tag}: …" for tag in languages) + "}"
    others = ", ".join(f"`index.{tag}.md`" for tag in languages[1:])
    return words.tell(lang).format(languages=by_language, first=languages[0], others=others, folder=folder)


def _kind(kind: Kind, schema: Schema, lang: str, languages: Sequence[str]) -> Iterator[str]:
    yield _fill(_FILE if kind.flat else _FOLDER, lang, languages, kind.folder)
    yield _SHORTEST.tell(lang)
    lines = [f"{name}: {kind.fields[name].example}" for name in schema["required"]]
    yield "\n".join(["```yaml", *(lines if kind.flat else ["---", *lines, "---"]), "```"])
    yield from _fields(kind.model, schema, schema.get("$defs", {}), lang)


def _vocabulary(schema: Schema, lang: str) -> Iterator[str]:
    yield _TERMS.tell(lang).format(files=", ".join(f"`{name}.yaml`" for name in VOCABULARIES))
    yield _SHORTEST.tell(lang)
    yield "\n".join(["```yaml", "craft:", f"  label: {fields(Term)['label'].example}", "```"])
    yield from _fields(Term, schema["$defs"]["Term"], schema["$defs"], lang)


def _fields(model: type[Part], schema: Schema, parts: Schema, lang: str) -> Iterator[str]:
    """A paragraph and a list for each field."""
    known = fields(model)
    for name, node in schema["properties"].items():
        yield f"### `{name}`: {node['title']}"
        yield node["description"]
        needed = (_NEEDED if name in schema.get("required", ()) else _NOT_NEEDED).tell(lang)
        shape = shapes(model)[name][1]
        lines = [
            f"- {needed}, {_SHOWN[known[name].public].tell(lang)}",
            f"- {rule.tell(node, shape, parts, lang=lang)}",
        ]
        if shape.part:
            lines += _inside(shape.part, parts, lang)
        example = known[name].example if name == "body" else f"{name}: {known[name].example}"
        yield "\n".join([*lines, f"- {_EXAMPLE.tell(lang)} `{example}`"])


def _inside(part: type[Part], parts: Schema, lang: str, depth: int = 1) -> Iterator[str]:
    """A line for each field of a mapping."""
    schema = json_schema.mapping(parts[part.__name__])
    for name, node in schema["properties"].items():
        shape = shapes(part)[name][1]
        needed = f" ({_NEEDED.tell(lang)})" if name in schema.get("required", ()) else ""
        told = (
            f"{node['title']}{needed}. {node['description']} {rule.sentence(rule.tell(node, shape, parts, lang=lang))}"
        )
        yield f"{'  ' * depth}- `{name}`: {told}"
        if shape.part:
            yield from _inside(shape.part, parts, lang, depth + 1)
