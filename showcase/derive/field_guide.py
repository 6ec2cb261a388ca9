"""The field guide: how each kind of record is made and what each field is for, in plain words of one language."""

from collections.abc import Iterator, Sequence

from showcase.derive import json_schema, rule
from showcase.derive.json_schema import Schema
from showcase.schema.field import fields
from showcase.schema.kinds import KINDS, Kind
from showcase.schema.label import Label
from showcase.schema.record import Part
from showcase.schema.shape import shapes
from showcase.schema.vocabulary import VOCABULARIES, Entry

_REMADE = "<!-- Made from showcase/schema. Re-make with: ./site guide -->"
_TITLE = Label("Guide des champs", "Leitfaden der Felder", "Field guide", "Guide vun de Felder")
_OPENING = Label(
    """Tout ce qu’on peut écrire dans le contenu du site, champ par champ.
Un éditeur de texte suffit, ou la page web de la forge : [Changer son profil](members.fr.md) le montre pas à pas.

- Un champ est une ligne `nom: valeur`, en commençant tout à gauche ; l’ordre des lignes est libre.
- Ce qui n’est pas nécessaire peut manquer : supprimez la ligne plutôt que de la laisser vide.
- Mettez entre guillemets un texte où il y a un deux-points ou un dièse : `title: "Affiches : le retour"`.
- Une liste s’écrit `[un, deux]`, ou avec une ligne `- un` par élément.
- Un texte « aussi par langue » s’écrit `{languages}` ; sans cela il est en `{first}`, première langue du site.
- « Jamais montré » : le site ne le montre pas. Les fichiers eux-mêmes peuvent être lus par d’autres sur la forge.""",
    """Alles, was man in den Inhalt der Website schreiben kann, Feld für Feld.
Ein Texteditor genügt, oder die Webseite der Forge; Schritt für Schritt: [Das eigene Profil ändern](members.de.md).

- Ein Feld ist eine Zeile `Name: Wert`, ganz links begonnen; die Reihenfolge der Zeilen ist frei.
- Was nicht nötig ist, darf fehlen: löschen Sie die Zeile, statt sie leer zu lassen.
- Setzen Sie einen Text mit Doppelpunkt oder Raute in Anführungszeichen: `title: "Plakate: die Rückkehr"`.
- Eine Liste schreibt man `[eins, zwei]` oder mit einer Zeile `- eins` je Eintrag.
- Einen Text „auch je Sprache“ schreibt man `{languages}`; sonst ist er in `{first}`, der ersten Sprache der Website.
- „Nie gezeigt“: die Website zeigt es nicht. Die Dateien selbst können andere auf der Forge lesen.""",
    """All that can be written in the site’s content, field by field.
A text editor is enough, or the forge’s web page: [Changing your profile](members.en.md) shows it step by step.

- A field is a line `name: value` that begins at the very left; the order of the lines is free.
- What is not needed may be left out: delete the line rather than leave it empty.
- Put a text with a colon or a hash in quotes: `title: "Posters: the return"`.
- A list is written `[one, two]`, or with a line `- one` for each item.
- A text “also by language” is written `{languages}`; otherwise it is in `{first}`, the site’s first language.
- “Never shown”: the site does not show it. The files themselves can be read by others on the forge.""",
    """Alles, wat een an den Inhalt vum Site ka schreiwen, Feld fir Feld.
En Texteditor geet duer, oder d’Websäit vun der Forge: [De Profil änneren](members.lb.md) weist et Schrëtt fir Schrëtt.

- E Feld ass eng Zeil `Numm: Wäert`, déi ganz lénks ufänkt; an där Reiefolleg, wéi Dir wëllt.
- Wat net néideg ass, dierf feelen: läscht d’Zeil, amplaz se eidel ze loossen.
- Setzt en Text mat engem Doppelpunkt oder enger Raut a Gänseféisercher: `title: "Affichen: si sinn erëm do"`.
- Eng Lëscht schreift een `[eent, zwee]`, oder mat enger Zeil `- eent` pro Element.
- En Text „och no Sprooch“ schreift een `{languages}`; soss ass en op `{first}`, der éischter Sprooch vum Site.
- „Ni gewisen“: de Site weist et net. D’Fichiere selwer kënnen anerer op der Forge liesen.""",
)
_FOLDER = Label(
    """1. Créez un dossier dans `content/{folder}/` ; son nom (a à z, chiffres, traits d’union) devient l’adresse.
2. Dans le dossier, le fichier `index.md` : une ligne `---`, les champs, une ligne `---`, puis le texte.
3. À côté, les images, et pour les autres langues {others} avec les seuls textes qui changent.""",
    """1. Legen Sie einen Ordner in `content/{folder}/` an; sein Name (a bis z, Ziffern, Bindestriche) wird die Adresse.
2. In den Ordner kommt die Datei `index.md`: eine Zeile `---`, die Felder, eine Zeile `---`, dann der Text.
3. Daneben liegen die Bilder und für die anderen Sprachen {others}, nur mit den Texten, die anders sind.""",
    """1. Make a folder in `content/{folder}/`; its name (a to z, digits, hyphens) becomes the address.
2. In the folder, the file `index.md`: a line `---`, the fields, a line `---`, then the text.
3. Beside it the pictures, and for the other languages {others} with only the texts that differ.""",
    """1. Maacht en Dossier an `content/{folder}/`; säin Numm (a bis z, Zifferen, Bindestrécher) gëtt d’Adress.
2. An den Dossier kënnt de Fichier `index.md`: eng Zeil `---`, d’Felder, eng Zeil `---`, dann den Text.
3. Dernieft leien d’Biller, a fir déi aner Sproochen {others}, just mat den Texter, déi anescht sinn.""",
)
_FILE = Label(
    """1. Créez un fichier `content/{folder}/un-nom.yaml` (lettres a à z, chiffres, traits d’union).
2. Écrivez-y les champs, sans lignes `---`.
3. Toutes les langues sont dans ce seul fichier : `{languages}`.""",
    """1. Legen Sie eine Datei `content/{folder}/ein-name.yaml` an (Buchstaben a bis z, Ziffern, Bindestriche).
2. Schreiben Sie die Felder hinein, ohne Zeilen `---`.
3. Alle Sprachen stehen in dieser einen Datei: `{languages}`.""",
    """1. Make a file `content/{folder}/a-name.yaml` (letters a to z, digits, hyphens).
2. Write the fields into it, without lines `---`.
3. All languages stand in this one file: `{languages}`.""",
    """1. Maacht e Fichier `content/{folder}/en-numm.yaml` (Buschtawen a bis z, Zifferen, Bindestrécher).
2. Schreift d’Felder dran, ouni Zeilen `---`.
3. All Sprooche stinn an deem enge Fichier: `{languages}`.""",
)
_TERMS = Label(
    """1. Les listes fermées sont des fichiers de `content/vocabulary/` : {files}.
2. Chaque terme commence par sa clé, que les autres fiches citent ; en retrait, ses champs.
3. Ne changez pas une clé sans changer les fiches qui la citent : le contrôle les trouve toutes.""",
    """1. Die geschlossenen Listen sind Dateien in `content/vocabulary/`: {files}.
2. Jeder Begriff beginnt mit seinem Schlüssel, den andere Einträge nennen; eingerückt folgen seine Felder.
3. Ändern Sie einen Schlüssel nur zusammen mit den Einträgen, die ihn nennen: die Prüfung findet sie alle.""",
    """1. The closed lists are files in `content/vocabulary/`: {files}.
2. Each term begins with its key, which other records name; its fields follow, indented.
3. Change a key only together with the records that name it: the check finds them all.""",
    """1. Déi zou Lëschte sinn d’Fichieren an `content/vocabulary/`: {files}.
2. All Begrëff fänkt mat sengem Schlëssel un, deen déi aner Fichen nennen; dann d’Felder, ageréckt.
3. Ännert e Schlëssel just zesumme mat de Fichen, déi en nennen: de Check fënnt se all.""",
)
_KINDS = Label("Genre par genre :", "Art für Art:", "Kind by kind:", "Aart fir Aart:")
_SHORTEST = Label(
    "Le plus court possible :", "So kurz wie möglich:", "As short as possible:", "Esou kuerz wéi méiglech:"
)
_NEEDED = Label("nécessaire", "nötig", "needed", "néideg")
_NOT_NEEDED = Label("facultatif", "freiwillig", "optional", "fräiwëlleg")
_SHOWN = {
    "yes": Label("public", "öffentlich", "public", "ëffentlech"),
    "no": Label("jamais montré", "nie gezeigt", "never shown", "ni gewisen"),
    "if shown": Label(
        "montré seulement si `show` le nomme",
        "nur gezeigt, wenn `show` es nennt",
        "shown only if `show` names it",
        "just gewisen, wa `show` et nennt",
    ),
}
_EXAMPLE = Label("exemple :", "Beispiel:", "example:", "Beispill:")


def text(*, lang: str, languages: Sequence[str]) -> str:
    """The guide in `lang`, for a site with these languages, the first one first."""
    made = json_schema.schemas(lang=lang, languages=languages)
    parts = [_REMADE, f"# {_TITLE.tell(lang)}", _fill(_OPENING, lang, languages)]
    chapters = [(kind.one.tell(lang), f"content/{kind.folder}/") for kind in KINDS.values()]
    chapters.append((json_schema.VOCABULARY.tell(lang), "content/vocabulary/"))
    parts.append(_KINDS.tell(lang))
    parts.append("\n".join(f"- [{name}](#{name.lower()}), `{place}`" for name, place in chapters))
    for kind in KINDS.values():
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
    yield "\n".join(["```yaml", "craft:", f"  label: {fields(Entry)['label'].example}", "```"])
    yield from _fields(Entry, schema["$defs"]["Term"], schema["$defs"], lang)


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
