"""Every message is given by something people can write, and is a whole sentence in four languages when it is."""

import ast
import re
import string
from collections.abc import Iterator, Set
from pathlib import Path

import pytest
from PIL import Image

from showcase.desk.proposals.refusal import WORDS
from showcase.records.messages import HINT, MESSAGES
from showcase.records.problem import Problem, printable
from tests.languages import LANGUAGES
from tests.small import LEAST, SMALL, read, small

ROOT = Path(__file__).parents[2]
INDEX = "members/two/index.md"
Files = dict[str, str | bytes]
DAYS = "start: 2026-12-01, until: 2026-12-14"


def member(more: str = "", body: str = "") -> Files:
    return {INDEX: f"---\n{LEAST['members']}{more}---\n\n{body}\n"}


def event(more: str) -> Files:
    return {"events/two/index.md": f"---\n{LEAST['events']}{more}---\n"}


def venue(more: str) -> Files:
    return {"venues/two/index.md": f"---\n{LEAST['venues']}{more}---\n"}


def page(more: str) -> Files:
    return {"pages/two/index.md": f"---\n{LEAST['pages']}{more}---\n"}


def featured(*works: str) -> Files:
    return {"pages/home/index.md": f"---\ntitle: Accueil\nrole: home\nfeatured: [{', '.join(works)}]\n---\n"}


def header(text: str) -> Files:
    return {INDEX: f"---\n{text}\n---\n"}


def outlines(text: str, *, of: str = '"id":"differdange",', credit: str = "ACT") -> Files:
    feature = f'{{"type":"Feature",{of}"geometry":{text}}}'
    return {"vocabulary/outlines.geojson": f'{{"credit":"{credit}","features":[\n{feature}\n]}}'}


SQUARE = '{"type":"Polygon","coordinates":[[[6,49],[7,49],[7,50],[6,49]]]}'


# What people may write, by the code of the message that they get for it.
PROVOKED: dict[str, Files] = {
    "file.kind": member() | {"members/two/sub/x.jpg": b""},
    "file.language": member() | {"members/two/index.pt.md": "---\n---\n"},
    "file.twice": member() | {"members/two/index.yaml": "name: A\n"},
    "file.unknown": member() | {"members/two/notes.txt": ""},
    "file.name": {INDEX.replace("index", "Index"): f"---\n{LEAST['members']}---\n"},
    "file.missing": {"members/two/a.jpg": b""},
    "file.header": {INDEX: "name: A\n"},
    "file.encoding": {INDEX: b"---\nname: M\xfcller\n---\n"},
    "file.large": {INDEX: b"x" * 400_001},
    "folder.unknown": {"blog/x/index.md": ""},
    "vocabulary.unknown": {"vocabulary/trade.yml": ""},
    "outlines.raw": outlines(SQUARE, of='"properties":{"COMMUNE":"Differdange"},'),
    "outlines.large": outlines(SQUARE + " " * 250_000),
    "outlines.points": outlines(SQUARE.replace("[6,49],", "[6,49]," * 6_000, 1)),
    "outlines.json": {"vocabulary/outlines.geojson": '{"type":\n"FeatureCollection"'},
    "outlines.credit": outlines(SQUARE, credit="x" * 161),
    "outlines.key": outlines(f'{SQUARE}}},{{"type":"Feature","id":"diferdange","geometry":{SQUARE}'),
    "outlines.twice": outlines(f'{SQUARE}}},{{"type":"Feature","id":"differdange","geometry":{SQUARE}'),
    "outlines.shape": outlines(SQUARE.replace("[6,49]]", "[6,NaN]]")),
    "outlines.missing": outlines(SQUARE) | {"vocabulary/communes.yaml": "differdange: {label: A}\nesch: {label: B}\n"},
    "folder.stray": {"members/two.md": ""},
    "folder.name": {"members/Été/index.md": ""},
    "folder.reserved": {"members/discipline/index.md": ""},
    "file.blank": {INDEX: "\n---\nname: A\n---\n"},
    "file.fence": {INDEX: "---\nname: A\n--\n"},
    "file.closing": {INDEX: "---\nname: A\n\nUn texte.\n"},
    "yaml.syntax": header('name: "\\ud800"'),
    "yaml.quote": header('name: "A'),
    "yaml.quotes": header("name: 'L'atelier'"),
    "yaml.curly": header("name: “A: b”"),
    "curly.shown": member("email: “a@b.example”\n"),
    "yaml.escape": header('name: "C:\\Users"'),
    "yaml.comma": header('name: "A",'),
    "yaml.colon": header("founded:2019"),
    "yaml.colons": header("name: A: b"),
    "yaml.comment": header("name: Studio #1"),
    "yaml.bracket": header("languages: [fr, de"),
    "yaml.space": header("name:\u00a0A"),
    "yaml.tab": header("links:\n\tother: x"),
    "yaml.indent": header("name: A\n kind: x"),
    "yaml.word": header("name: A\nb c\nkind: x"),
    "yaml.dash": header("services:\n- a\n-b"),
    "yaml.sign": header("name: @b"),
    "yaml.large": header("name: " + "x" * 130_000),
    "yaml.documents": {"figures/two.yaml": "title: A\n---\ntitle: B\n"},
    "yaml.anchor": header("&a name: A"),
    "yaml.tag": header("!!map\nname: A"),
    "yaml.mapping": header("- A"),
    "yaml.key": header("? [a]\n: b"),
    "yaml.twice": header("name: A\nname: B"),
    "yaml.deep": header("name: " + "[" * 100),
    "translation.fact": member() | {"members/two/index.de.md": "---\nfounded: 2020\n---\n"},
    "translation.absent": member() | {"members/two/index.de.md": "---\nconsent: {version: 2}\n---\n"},
    "translation.length": member("services: [a, b]\n") | {"members/two/index.de.md": "---\nservices: [a]\n---\n"},
    "translation.twice": {
        INDEX: f"---\n{LEAST['members'].replace('Des bols', '{fr: Des bols, de: Schalen}')}---\n",
        "members/two/index.de.md": "---\ntagline: Schalen\n---\n",
    },
    "key.unknown": member("comune: differdange\n"),
    "missing": header("name: A"),
    "choice": member("size: many\n"),
    "boolean": member("example: maybe\n"),
    "number": event("price: 12,50\n"),
    "number.small": event("price: -1\n"),
    "number.large": event("registration: {places: 1000000}\n"),
    "currency": event("price: {amount: 1, currency: euro}\n"),
    "list": member("open_to: commissions\n"),
    "list.short": member("consent: {date: 2026-01-15, version: 1, scope: []}\n"),
    "list.long": member("services: [a, b, c, d, e, f, g, h, i, j, k, l, m]\n"),
    "mapping": member("portrait: a.jpg\n"),
    "body.twice": {INDEX: f"---\n{LEAST['members']}body: un\n---\n\ndeux\n"},
    "text.type": member("services: [[a]]\n"),
    "placeholder": member("services: [a, …]\n"),
    "text.empty": member("services: [' ']\n"),
    "text.long": member(f"services: [{'x' * 81}]\n"),
    "text.control": member("services: [\u202ea]\n"),
    "text.language": member("services: [{pt: a}]\n"),
    "day": member("joined: demain\n"),
    "day.none": member("joined: 2026-02-30\n"),
    "day.year": member("joined: 1999-01-01\n"),
    "clock": venue('hours: [{days: [mo], opens: "10h", closes: "12:00"}]\n'),
    "moment": event("end: bientôt\n"),
    "moment.gap": event("previous_start: 2026-03-29 02:30\nrevised: [2026-03-01]\n"),
    "zone": event("timezone: Europe/Differdange\n"),
    "year": member("founded: MMXIX\n"),
    "url": member("website: atelier.example\n"),
    "email": member("email: anne\n"),
    "slip.host": member("email: anne@gmial.com\n"),
    "slip.year": event("registration: {until: 2027-01-05}\n"),
    "phone": member("phone: 352 00 00 0x\n"),
    "phone.country": member("phone: 26 12 34 56\n"),
    "phone.none": member("phone: +352 113\n"),
    "phone.several": member("phone: +352 26 12 34 56 / +352 621 123 456\n"),
    "account": member("owners: [{account: a b, id: 7}]\n"),
    "account.alone": member("owners: [anne]\n"),
    "account.id": member("owners: [{account: anne, id: 0}]\n"),
    "slug": member("based_at: Halle C\n"),
    "file": member("portrait: {file: ../a.jpg, alt: x}\n"),
    "party": event("organisers: [{}]\n"),
    "event.mixed": event("end: 2026-12-10 19:30\n"),
    "event.order": event("end: 2026-12-09\n"),
    "event.instant": {
        "events/two/index.md": "---\ntitle: A\nkind: talk\nstart: 2026-12-10 19:00\nend: 2026-12-10 19:00\n---\n"
    },
    "event.unmoved": event("previous_start: 2026-12-10\nrevised: [2026-11-20]\n"),
    "event.revised": event("status: cancelled\n"),
    "event.until": event("repeats: {every: week, until: 2026-12-09}\n"),
    "repeats.nth": event("repeats: {every: month, nth: 1, until: 2027-12-09}\n"),
    "repeats.nth_month": event("repeats: {every: week, nth: 2, until: 2027-01-09}\n"),
    "repeats.many": event("repeats: {every: day, until: 2030-01-09}\n"),
    "repeats.none": event("repeats: {every: day, until: 2026-12-10, except: [2026-12-10]}\n"),
    "repeats.except": event("repeats: {every: week, until: 2027-01-09, except: [2026-12-11]}\n"),
    "registration.order": event("registration: {opens: 2026-12-02, until: 2026-12-01}\n"),
    "opportunity.order": {"opportunities/two/index.md": f"---\n{LEAST['opportunities']}opens: 2027-02-01\n---\n"},
    "featured.order": featured("{member: good, start: 2026-12-02, until: 2026-12-01}"),
    "featured.overlap": featured(f"{{member: good, {DAYS}}}", f"{{member: good, {DAYS}}}"),
    "featured.role": page(f"featured: [{{member: good, {DAYS}}}]\n"),
    "featured.work": featured(f"{{member: two, work: hole.jpg, {DAYS}}}")
    | member(
        "works: [{file: whole.jpg, alt: x}]\nconsent: {date: 2026-01-15, version: 1, scope: [profile, pictures]}\n"
    )
    | {"members/two/whole.jpg": b""},
    "featured.none": featured(f"{{member: good, {DAYS}}}"),
    "featured.consent": featured(f"{{member: two, {DAYS}}}") | member(),
    "initiative.order": {"initiatives/two/index.md": f"---\n{LEAST['initiatives']}since: 2026\nuntil: 2025\n---\n"},
    "opening.order": venue('hours: [{days: [mo], opens: "12:00", closes: "06:01"}]\n'),
    "reference": member("based_at: hal\n"),
    "term": member("commune: paris\n"),
    "term.word": member("commune: Differdange\n"),
    "reference.circle": venue("part_of: two\n"),
    "former.taken": member("former: [good]\n"),
    "role.twice": page("role: about\n"),
    "role.side": page("role: side\n"),
    "role.governance": page("role: about\ngovernance: {checked: 2026-11-30}\n"),
    "consent.missing": member(),
    "consent.person": page("role: governance\ngovernance: {people: [{name: Anne Exemple, task: Direction}]}\n"),
    "picture.missing": member("portrait: {file: a.jpg, alt: x}\n"),
    "picture.unused": member() | {"members/two/a.jpg": b""},
    "picture.broken": member() | {"members/two/a.jpg": b"x"},
    "picture.large": member() | {"members/two/a.jpg": b"x" * 12_000_001},
    "picture.pixels": member() | {"members/two/wide.png": b""},
    "picture.small": member() | {"members/two/narrow.png": b""},
    "picture.strip": member() | {"members/two/strip.png": b""},
    "picture.format": member() | {"members/two/a.heic": b"x"},
    "picture.ending": member() | {"members/two/a.jfif": b"x"},
    "picture.case": member() | {"members/two/a.jpg": b"x", "members/two/A.JPG": b"x"},
    "picture.coarse": member("portrait: {file: coarse.png, alt: x}\n") | {"members/two/coarse.png": b""},
    "picture.moves": member() | {"members/two/moves.png": b""},
    "picture.position": member() | {"members/two/position.jpg": b""},
    "markdown.html": member(body="<b>x</b>"),
    "markdown.link": member(body="[x](javascript:alert(1))"),
    "link.scheme": member(body="[x](www.terre.example)"),
    "link.page": member(body="[x](/membres/inconnu/)"),
    "link.part": member(body="[x](/about/#unknown)"),
    "link.file": member(body="[x](tarifs.pdf)"),
    "link.file.pictures": member("portrait: {file: whole.jpg, alt: x}\n", "[x](tarifs.pdf)")
    | {"members/two/whole.jpg": b""},
    "link.picture": member(body="[x](a.jpg)"),
    "markdown.picture": member(body="![x](../a.jpg)"),
    "markdown.alt": member(body="![](a.jpg)"),
    "markdown.too_long": {INDEX: f"---\n{LEAST['members']}---\n\n{'é' * 9_000}\n"},
    "markdown.too_deep": member(body="> " * 100 + "x"),
    "markdown.misleading": member(body="[https://a.example](https://b.example)"),
    "markdown.too_many": member(body="[^a]" * 201 + "\n\n[^a]: x"),
}
# Given where reading fails in a way that nobody foresaw: no content is known that does it.
FAILED = {"output": "membres/ana/index.html", "by": "page fr record members ana", "reason": "MemoryError: too much"}
# Texts in a language that the site does not speak are in tests/pages/test_languages.py: all sites here speak all four.
# An article of tomorrow is in tests/desk/test_check.py: no day is told here.
UNPROVOKED: dict[str, dict[str, object]] = {
    "internal": {"reason": "MemoryError: too much"},
    "language.passed_over": {"language": "lb", "many": 3},
    "folder.left_out": {"found": "opportunities"},  # and tests/site/test_left_out.py
    "left_out": {"found": "side", "what": "sides"},
    "news.later": {"day": "2026-12-24"},
    "catalogue.english": {"language": "nl", "count": 3, "found": "changed"},  # and tests/records/test_originals.py
    "catalogue.form": {"reason": "got unterminated string"},
    "catalogue.values": {"found": "{x} leden", "values": "x"},
    "catalogue.lacking": {"language": "nl", "count": 3, "found": "Name"},
    "output.failed": {**FAILED},  # and tests/site/test_failures.py
    "template.failed": {**FAILED},
}


def draw(folder: Path) -> None:
    """Real pictures in the place of those that a case only names."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (49.0, 31.0, 24.0)
    sizes = {"wide.png": (8000, 7501), "narrow.png": (20, 200), "strip.png": (64, 400), "position.jpg": (100, 100)}
    for name, size in sizes.items():
        if (folder / "members/two" / name).exists():
            Image.new("1" if name == "wide.png" else "RGB", size).save(folder / "members/two" / name, exif=exif)
    for name, more in (("coarse.png", []), ("moves.png", [Image.new("L", (100, 100), 9)])):
        if (folder / "members/two" / name).exists():
            Image.new("L", (100, 100)).save(folder / "members/two" / name, save_all=bool(more), append_images=more)

    if (whole := folder / "members/two/whole.jpg").exists():
        Image.new("RGB", (100, 100)).save(whole)


def told(folder: Path, code: str) -> list[Problem]:
    content = small(folder, PROVOKED[code])
    draw(content)
    return [problem for problem in read(content)[1] if problem.code == code]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_message_is_provoked_here() -> None:
    assert set(PROVOKED) | set(UNPROVOKED) == set(MESSAGES)


@pytest.mark.parametrize("code", PROVOKED)
def test_a_message_is_given_with_path_and_line_and_says_all_it_means_in_four_languages(
    tmp_path: Path, code: str
) -> None:
    problems = told(tmp_path, code)
    assert problems
    for problem in problems:
        sentences = [problem.sentence(lang) for lang in LANGUAGES]
        assert len(set(sentences)) == 4
        for sentence in sentences:
            assert re.match(r"content/[^:]+:[1-9][0-9]*: .", sentence)
            assert not re.search(r"\bNone\b|[a-z_]+=", sentence.split(": ", 1)[1])
            assert sentence.replace("\u202f", " ").isprintable()  # between the thousands, in French


@pytest.mark.parametrize("code", UNPROVOKED)
def test_a_message_that_nothing_provokes_is_whole_as_well(code: str) -> None:
    problem = Problem(path="content/x", line=1, field="", code=code, details=UNPROVOKED[code])
    assert len({problem.sentence(lang) for lang in LANGUAGES}) == 4


@pytest.mark.parametrize("code", MESSAGES)
def test_the_four_languages_tell_the_same_details(code: str) -> None:
    told = [MESSAGES[code].tell(lang) for lang in LANGUAGES]
    assert len(set(told)) == 4
    assert {frozenset(placeholders(text)) for text in told} == {frozenset(placeholders(MESSAGES[code].text))}


def test_the_hint_names_the_near_word_in_four_languages() -> None:
    assert [placeholders(HINT.tell(lang)) for lang in LANGUAGES] == [{"near"}] * 4


def codes() -> Iterator[tuple[str, str]]:
    """Every code that the source gives to a problem, with where it does."""
    for file in sorted((ROOT / "showcase").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for value in given(node):
                yield value, f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


# The functions that are handed a code, with the position at which it stands.
HANDED = {
    "PydanticCustomError": 0,
    "_problem": 1,
    "refuse": 1,
    "report": 1,
    "Wrong": 1,
    "_Wrong": 1,
    "_at": 2,
}


def given(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    values = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
    values += node.args[HANDED[name] : HANDED[name] + 1] if name in HANDED else []
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


def test_every_code_in_the_source_has_its_message() -> None:
    found = list(codes())
    assert len({code for code, _ in found}) > 50
    assert [(code, where) for code, where in found if code not in _words(where)] == []


def _words(where: str) -> Set[str]:
    """The codes that may be given in a file: why a proposal is refused has words of its own beside the checker's."""
    return MESSAGES.keys() | WORDS.keys() if where.startswith("showcase/desk/proposals/") else MESSAGES.keys()


def test_every_message_is_given_somewhere_in_the_source() -> None:
    texts = set()
    for file in (ROOT / "showcase").rglob("*.py"):
        if file.name != "messages.py":
            tree = ast.parse(file.read_text(encoding="utf-8"))
            texts |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert set(MESSAGES) - texts == set()


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("Anne", "Anne"),
        ("a\nb", "a\\nb"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("x" * 61, "x" * 59 + "…"),
        ("\0" * 100, ("\\x00" * 15)[:59] + "…"),
        ("\ud800", "\\ud800"),
        ("été 🎨", "été 🎨"),
        (7, "7"),
        (None, "None"),
        ("{found}", "{found}"),
    ],
)
def test_what_was_found_is_shown_on_one_line_with_nothing_invisible(value: object, seen: str) -> None:
    assert printable(value) == seen


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.5, {"fr": "0,5", "de": "0,5", "en": "0.5", "lb": "0,5"}),
        (2100, {"fr": "2100", "de": "2100", "en": "2100", "lb": "2100"}),
        (100_000, {"fr": "100\u202f000", "de": "100.000", "en": "100,000", "lb": "100.000"}),
        (12_000.5, {"fr": "12\u202f000,5", "de": "12.000,5", "en": "12,000.5", "lb": "12.000,5"}),
    ],
)
def test_numbers_of_ours_are_written_as_the_language_does(value: float, written: dict[str, str]) -> None:
    problem = Problem(path="x", line=1, field="", code="number.large", details={"found": "{}", "most": value})
    for lang, text in written.items():
        assert text in problem.tell(lang)


def test_what_was_found_cannot_become_a_part_of_the_message(tmp_path: Path) -> None:
    files = member("size: '{known}{0.__class__}%s'\n")
    [problem] = [p for p in read(small(tmp_path, files))[1] if p.level == "error"]
    assert "“{known}{0.__class__}%s” is not one of the choices; they are 1, 2-9" in problem.sentence("en")


def test_a_key_cannot_break_out_of_its_line(tmp_path: Path) -> None:
    files = member('"x\\n\\e[31m::error::y": z\n')
    [problem] = [p for p in read(small(tmp_path, files))[1] if p.level == "error"]
    assert problem.sentence("en").startswith(f"content/{INDEX}:6: x\\n\\x1b[31m::error::y: there is no field")


def test_the_choices_that_there_are_are_told_in_full(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "folder.unknown")
    assert "venues, partners, figures, news, pages, vocabulary" in problem.sentence("en")


def test_a_language_that_no_message_speaks_gets_english(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "day")
    assert problem.sentence("pt") == problem.sentence("en")


def test_a_vocabulary_and_a_figure_are_told_by_file_and_line(tmp_path: Path) -> None:
    files: Files = {
        "vocabulary/audiences.yaml": SMALL["vocabulary/audiences.yaml"] + "kids:\n  label: {fr: Enfants, xx: Kids}\n",
        "figures/two.yaml": LEAST["figures"] + "order: first\n",
    }
    assert [(p.path, p.line, p.code) for p in read(small(tmp_path, files))[1]] == [
        ("content/figures/two.yaml", 4, "number"),
        ("content/vocabulary/audiences.yaml", 4, "text.language"),
    ]
