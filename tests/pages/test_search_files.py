"""The files of the search: whom they hold, in what order, how heavy they are, and what of them a change reaches."""

import json
import random
from pathlib import Path

import brotli
import pytest
import yaml

from showcase.derive import search
from showcase.pages.files import search as search_files
from showcase.pages.files.search import CARDS, ROWS
from showcase.pages.files.search_words import RECORDS
from showcase.schema import slug
from showcase.schema.kinds import KINDS
from tests.cluster import FIRST_MEMBER, prepare
from tests.conftest import ROOT
from tests.effort import counted
from tests.projects import EXAMPLE

REAL = ROOT.parent / "shared" / "corpora" / "real"
VOCABULARIES = ("disciplines", "trades", "communes", "languages")
# All that the search page runs beside what every page does.
SCRIPTS = tuple(
    f"/{name}.js"
    for name in (
        *("search", "search-results", "ranking", "finding", "records", "lookup", "matching", "likeness", "values"),
        *("weights", "words", "agenda-day", "vendor/minisearch"),
    )
)
ORGANISATIONS, EVENTS = REAL / "organisations.yml", REAL / "events.json"


def made(folder: Path, files: dict[str, str]) -> dict[str, object]:
    """The files of the search alone, each by its name, as a build of all would make them."""
    targets = prepare(folder, files).targets
    paths = [path for path in targets.others if path.startswith("search/")]
    return {Path(path).stem: json.loads(targets.target(path).render()) for path in paths}


def member(name: str, **values: str) -> str:
    lines = {"name": name, "kind": "person", "disciplines": "[glass]", "tagline": "Blows glass", **values}
    consent = "consent: {date: 2026-01-15, version: 1, scope: [profile]}"
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"{consent}\n---\n"


def test_what_is_not_public_cannot_be_found(tmp_path: Path) -> None:
    secret = FIRST_MEMBER["members/ana/index.md"].replace("consent:", "email: ana@secret.example\nconsent:")
    without = member("Nobody").replace("consent:", "#")
    files = made(tmp_path, {**FIRST_MEMBER, "members/ana/index.md": secret, "members/nobody/index.md": without})
    assert files["members-0"][0] == ["Ana"]  # type: ignore[index]
    assert "secret" not in json.dumps(files)
    assert "Nobody" not in json.dumps(files)


def test_a_site_without_records_has_an_index_of_nothing(tmp_path: Path) -> None:
    files = made(tmp_path, {"vocabulary/disciplines.yaml": "glass:\n  label: Glass\n"})
    assert set(files) == {"index"}
    assert files["index"]["kinds"] == []  # type: ignore[index]


def test_one_changed_member_leaves_the_files_of_others_as_they_were(tmp_path: Path) -> None:
    count = ROWS + 2
    names = [f"Member {number:04}" for number in range(count)]
    files = {**FIRST_MEMBER, **{f"members/m{n}/index.md": member(name) for n, name in enumerate(names)}}
    before = made(tmp_path, files)
    assert len(before["members-1"][0]) == 3  # type: ignore[arg-type]  # with Ana
    assert len(before[f"cards-{count // CARDS}"]) == (count + 1) % CARDS  # type: ignore[arg-type]
    files[f"members/m{count - 1}/index.md"] = member(names[-1], tagline="Blows light")
    after = made(tmp_path, files)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"members-1", f"cards-{count // CARDS}"}


def test_many_members_take_no_more_each_than_few(tmp_path: Path) -> None:
    def calls(count: int) -> int:
        files = {**FIRST_MEMBER, **{f"members/m{n}/index.md": member(f"Member {n:04}") for n in range(count)}}
        (tmp_path / f"{count}").mkdir()
        (edition,) = prepare(tmp_path / f"{count}", files).renderer.editions.values()
        made = dict(search_files.files(edition))
        return counted(made["search/members-0.json"])[1]

    few, many = calls(60), calls(240)
    assert many < 5 * few  # what looks through all members for each of them takes sixteen times as much


def test_one_changed_text_leaves_most_files_of_words_as_they_were(tmp_path: Path) -> None:
    texts = [f"Word{number} and weaving{number}" for number in range(RECORDS * 8)]
    files = {
        **FIRST_MEMBER,
        **{f"members/m{n}/index.md": member(f"M {n}") + f"\n{text}\n" for n, text in enumerate(texts)},
    }
    before = made(tmp_path, files)
    assert len([name for name in before if name.startswith("words-")]) == 9  # with Ana
    files["members/m3/index.md"] = member("M 3") + "\nAnother text, zithers\n"
    after = made(tmp_path, files)
    changed = {name for name in after if after[name] != before[name]}
    assert changed
    assert all(name.startswith("words-") for name in changed)
    assert len(changed) < 5


def test_every_word_of_a_body_and_a_caption_is_in_its_file_and_none_that_all_have(tmp_path: Path) -> None:
    body = "Everyone says so.\n\nWe fire *bisque*, see [the kiln](https://kiln.example/path) & more.\n"
    files = {
        **FIRST_MEMBER,
        **{f"members/m{n}/index.md": member(f"M {n}") + "\nEveryone says so.\n" for n in range(40)},
    }
    files["members/zoe/index.md"] = (
        member("Zoe", services="[wheel hire]", offers='[{text: "Spare shelves", until: 2027-01-01}]') + f"\n{body}"
    )
    found = made(tmp_path, files)
    words = {name: file for name, file in found.items() if name.startswith("words-")}
    told = {
        field: {word: steps for file in words.values() for word, steps in file[field].items()}
        for field in ("texts", "bodies")
    }  # type: ignore[index]
    assert told["texts"] == {"wheel": 41, "hire": 41}
    assert {"bisque", "kiln", "spare", "shelves"} <= told["bodies"].keys()
    assert not {"everyone", "says", "path", "https"} & told["bodies"].keys()
    assert all(
        search.file_of(word, len(words)) == int(name[6:]) for name, file in words.items() for word in file["bodies"]
    )  # type: ignore[index]


def _cut(text: str, first: int, last: int) -> str:
    """The whole words of a part of a text, as they may stand in a header."""
    return json.dumps(" ".join(text[first:last].split()[1:-1]) or "x", ensure_ascii=False)


def _free(files: dict[str, str], kind: str, name: str) -> str:
    """The folder name of a record that nobody has yet."""
    wanted, taken = slug.like(name) or "x", KINDS[kind].reserved | slug.RESERVED
    numbered = (*({wanted} - taken), *(f"{wanted}-{number}" for number in range(2, 99)))
    return next(name for name in numbered if f"{kind}/{name}/index.md" not in files)


def _real(count: int) -> dict[str, str]:
    """So many members and half as many events with names and texts that people have written."""
    landscape = yaml.load(ORGANISATIONS.read_text("utf-8"), yaml.CSafeLoader)["landscape"]
    groups = [group for part in landscape for group in part["subcategories"] or ()]
    items = [item for group in groups for item in group["items"] or ()][:count]
    texts = [item["description"] for item in items if item.get("description")]
    parts = [(text, begin) for begin in range(0, 400, 60) for text in texts if len(text) > begin + 60]
    files = {f"vocabulary/{file.name}": file.read_text("utf-8") for file in (EXAMPLE.content / "vocabulary").iterdir()}
    disciplines, trades, communes, languages = (
        list(yaml.safe_load(files[f"vocabulary/{name}.yaml"])) for name in VOCABULARIES
    )
    some = random.Random(7)  # noqa: S311 (the same in every run)
    for item, (text, begin) in zip(items, parts, strict=False):
        tagline, service = _cut(text, begin, begin + 70), _cut(text, begin + 20, begin + 90)
        words = member(
            json.dumps(item["name"]),
            tagline=tagline,
            services=f"[{service}]",
            disciplines=json.dumps(some.sample(disciplines, some.randint(1, 3))),
            trades=json.dumps(some.sample(trades, some.randint(1, 2))),
            commune=some.choice(communes),
            languages=json.dumps(some.sample(languages[:8], some.randint(1, 4))),
            open_to=json.dumps(some.sample(["commissions", "collaboration", "internships"], some.randint(0, 3))),
        )
        body = "\n\n".join(" ".join(text.split()) for text in some.sample(texts, 3))
        files[f"members/{_free(files, 'members', item['name'])}/index.md"] = f"{words}\n{body}\n"
    for event in json.loads(EVENTS.read_text("utf-8"))[: count // 2]:
        header = (
            f"title: {json.dumps(event['name'])}\nkind: talk\nstart: {event['startDate']}\naddress: {{locality: Town}}"
        )
        files[f"events/{_free(files, 'events', event['name'])}/index.md"] = f"---\n{header}\n---\n"
    return files


@pytest.mark.skipif(not ORGANISATIONS.is_file(), reason="the texts of real organisations are not at hand")
def test_all_that_a_search_loads_is_light(tmp_path: Path) -> None:
    build = prepare(tmp_path, _real(2000), DEFAULT_LANG="fr", LANGUAGES=("fr", "de", "en", "lb"))
    rows = [path for path in build.targets.others if path.startswith("search/") and "cards" not in path]
    members = [path for path in rows if "/members-" in path]
    assert sum(len(json.loads(build.targets.target(path).render())[0]) for path in members) == 2000
    files = {path: len(brotli.compress(build.targets.target(path).render())) for path in rows}
    words = sorted(size for path, size in files.items() if "/words-" in path)
    scripts = {one for one in build.targets.others if one.endswith(SCRIPTS) and "/form/" not in one}
    assert len(scripts) == len(SCRIPTS)
    code = sum(len(brotli.compress(build.targets.target(path).render())) for path in scripts)
    # Of words a query reads as many files as it has words: here the three largest there are.
    weight = sum(files.values()) - sum(words) + sum(words[-3:]) + code
    assert weight < 100_000, weight
