"""Whose records a pull request changes: shapes that honest members send, and hostile ones, as real Git objects.

All of them stand in one repository, written by `git fast-import`, each on a branch of its own.
"""

import io
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from showcase.desk import ownership
from showcase.desk.changes.git import Repository
from showcase.desk.ownership import Judgement, Verdict
from tests.small import LEAST, SETTINGS

ANNE, BERT, CARLA, MALLORY = 11, 22, 33, 66
JPEG = b"\xff\xd8\xff not looked at here"


def member(owners: str = "", more: str = "", body: str = "Nous tournons des bols.") -> bytes:
    return f"---\n{LEAST['members']}{owners}{more}---\n\n{body}\n".encode()


def owned(*accounts: int) -> str:
    return "owners:\n" + "".join(f"- {{account: account-{number}, id: {number}}}\n" for number in accounts)


M = "content/members"
MINE, OTHER, BOTH = f"{M}/anne/index.md", f"{M}/bert/index.md", f"{M}/both/index.md"
CONSENT = "consent: {date: 2026-01-15, version: 1, scope: [profile]}\n"
BASE: dict[str, bytes] = {
    MINE: member(owned(ANNE), CONSENT),
    f"{M}/anne/index.de.md": b"---\ntagline: Schalen\n---\n",
    f"{M}/anne/bol.jpg": JPEG,
    f"{M}/anne/vase.jpg": JPEG + b"2",
    OTHER: member(owned(BERT), CONSENT),
    f"{M}/bert/bol.jpg": JPEG + b"3",
    BOTH: member(owned(ANNE, BERT)),
    f"{M}/yaml/index.yaml": (LEAST["members"] + owned(ANNE)).encode(),
    f"{M}/nobody/index.md": member(),
    f"{M}/old/index.md": member("owners: [anne]\n"),
    f"{M}/broken/index.md": b"---\nname: [\nowners: [{account: anne, id: 11}]\n---\n",
    f"{M}/zero/index.md": member("owners: [{account: anne, id: 0}]\n"),
    "content/events/fete/index.md": b"---\ntitle: F\nkind: talk\nstart: 2026-12-10\n---\n",
    "content/vocabulary/disciplines.yaml": b"craft:\n  label: Artisanat\n",
    "content/figures/jobs.yaml": b"label: Emplois\n",
    "theme/templates/base.html": b"<html>",
    "site": b"#!/usr/bin/env python3\n",
}
Files = Mapping[str, "bytes | tuple[str, bytes] | None"]
NEW = f"{M}/carla/index.md"

# What changes, who proposes it, who decides, and a reason that must be told.
HONEST: dict[str, tuple[Files, int, str, str]] = {
    "a text": ({MINE: member(owned(ANNE), CONSENT, "Des vases.")}, ANNE, "own", "own"),
    "a field": ({MINE: member(owned(ANNE), CONSENT + "founded: 2019\n")}, ANNE, "own", "own"),
    "a translation": ({f"{M}/anne/index.de.md": b"---\ntagline: Vasen\n---\n"}, ANNE, "own", "own"),
    "a new translation": ({f"{M}/anne/index.lb.md": b"---\ntagline: Vasen\n---\n"}, ANNE, "own", "own"),
    "a translation less": ({f"{M}/anne/index.de.md": None}, ANNE, "own", "own"),
    "a new picture": ({f"{M}/anne/tasse.jpg": JPEG}, ANNE, "own", "own"),
    "a picture in another format": ({f"{M}/anne/tasse.webp": JPEG}, ANNE, "own", "own"),
    "another picture under the same name": ({f"{M}/anne/bol.jpg": b"other"}, ANNE, "own", "own"),
    "a picture less": ({f"{M}/anne/bol.jpg": None}, ANNE, "own", "own"),
    "a picture renamed": ({f"{M}/anne/bol.jpg": None, f"{M}/anne/bowl.jpg": JPEG}, ANNE, "own", "own"),
    "a copy of a picture": ({f"{M}/anne/copy.jpg": JPEG}, ANNE, "own", "own"),
    "a copy of somebody's picture": ({f"{M}/anne/his.jpg": JPEG + b"3"}, ANNE, "own", "own"),
    "own consent, given anew": (
        {MINE: member(owned(ANNE), CONSENT.replace("[profile]", "[profile, pictures]"))},
        ANNE,
        "own",
        "own",
    ),
    "own consent, taken back": ({MINE: member(owned(ANNE))}, ANNE, "own", "own"),
    "leaving": (
        {MINE: None, f"{M}/anne/index.de.md": None, f"{M}/anne/bol.jpg": None, f"{M}/anne/vase.jpg": None},
        ANNE,
        "own",
        "leaves",
    ),
    "a record of two owners, by the first": ({BOTH: member(owned(ANNE, BERT), "founded: 2019\n")}, ANNE, "own", "own"),
    "a record of two owners, by the second": ({BOTH: member(owned(ANNE, BERT), "founded: 2020\n")}, BERT, "own", "own"),
    "two records of one owner": (
        {MINE: member(owned(ANNE), CONSENT, "Un."), BOTH: member(owned(ANNE, BERT), "", "Deux.")},
        ANNE,
        "own",
        "own",
    ),
    "a record in YAML": (
        {f"{M}/yaml/index.yaml": (LEAST["members"] + owned(ANNE) + "size: '1'\n").encode()},
        ANNE,
        "own",
        "own",
    ),
    "Markdown instead of YAML": (
        {f"{M}/yaml/index.yaml": None, f"{M}/yaml/index.md": member(owned(ANNE))},
        ANNE,
        "own",
        "own",
    ),
    "lines that end as on Windows": ({MINE: member(owned(ANNE), CONSENT).replace(b"\n", b"\r\n")}, ANNE, "own", "own"),
    "a mark of the byte order": ({MINE: b"\xef\xbb\xbf" + member(owned(ANNE), CONSENT)}, ANNE, "own", "own"),
    "owners written in one line": (
        {MINE: member(f"owners: [{{account: account-{ANNE}, id: '{ANNE}'}}]\n", CONSENT)},
        ANNE,
        "own",
        "own",
    ),
    "a remark beside the owners": (
        {MINE: member(owned(ANNE).replace("}\n", "} # moi\n"), CONSENT)},
        ANNE,
        "own",
        "own",
    ),
    "a translation that says the owners again": (
        {f"{M}/anne/index.de.md": f"---\ntagline: Vasen\n{owned(ANNE)}---\n".encode()},
        ANNE,
        "own",
        "own",
    ),
    "exactly a hundred files": ({f"{M}/anne/p-{n}.jpg": JPEG for n in range(100)}, ANNE, "own", "own"),
    "a record more": ({NEW: member(owned(CARLA))}, CARLA, "new", "new"),
    "a record more, without owners": ({NEW: member()}, CARLA, "new", "new"),
    "a record more, with pictures": ({NEW: member(), f"{M}/carla/bol.jpg": JPEG}, CARLA, "new", "new"),
    "an event more": ({"content/events/bal/index.md": b"---\ntitle: B\n---\n"}, ANNE, "new", "new"),
    "a venue more": ({"content/venues/hall/index.md": b"---\nname: H\n---\n"}, ANNE, "new", "new"),
    "own text and a new event": (
        {MINE: member(owned(ANNE), CONSENT, "Un."), "content/events/bal/index.md": b"---\ntitle: B\n---\n"},
        ANNE,
        "new",
        "own",
    ),
    "a new address for one's own record": (
        {MINE: None, f"{M}/anne/index.de.md": None, f"{M}/anne/bol.jpg": None, f"{M}/anne/vase.jpg": None}
        | {f"{M}/anna/index.md": BASE[MINE], f"{M}/anna/bol.jpg": JPEG},
        ANNE,
        "new",
        "leaves",
    ),
    "somebody's typing error": (
        {OTHER: member(owned(BERT), CONSENT, "Nous tournons des vases.")},
        ANNE,
        "others",
        "others",
    ),
    "somebody's picture": ({f"{M}/bert/tasse.jpg": JPEG}, ANNE, "others", "others"),
    "one's own and somebody's text": (
        {MINE: member(owned(ANNE), CONSENT, "Un."), OTHER: member(owned(BERT), CONSENT, "Deux.")},
        ANNE,
        "others",
        "others",
    ),
    "a colleague for one's own record": ({MINE: member(owned(ANNE, CARLA), CONSENT)}, ANNE, "editors", "guarded"),
    "a former address": ({MINE: member(owned(ANNE), CONSENT + "former: [annette]\n")}, ANNE, "editors", "guarded"),
    "a record that nobody owns": ({f"{M}/nobody/index.md": member(owned(CARLA))}, CARLA, "editors", "unowned"),
    "an event that changes": ({"content/events/fete/index.md": b"---\ntitle: G\n---\n"}, ANNE, "editors", "kind"),
    "a term more": (
        {"content/vocabulary/disciplines.yaml": b"craft:\n  label: A\nfilm:\n  label: F\n"},
        ANNE,
        "editors",
        "place",
    ),
    "a better template": ({"theme/templates/base.html": b"<html lang=fr>"}, ANNE, "editors", "outside"),
}

LINK, PROGRAM, COMMIT = "120000", "100755", "160000"
HOSTILE: dict[str, tuple[Files, int, str, str]] = {
    "somebody's profile": ({OTHER: member(owned(BERT), CONSENT, "Fermé.")}, MALLORY, "others", "others"),
    "somebody's profile, with one's own number written into it": (
        {OTHER: member(owned(MALLORY), CONSENT)},
        MALLORY,
        "others",
        "others",
    ),
    "somebody's profile, taken away": ({OTHER: None, f"{M}/bert/bol.jpg": None}, MALLORY, "others", "others"),
    "somebody's consent, given": (
        {OTHER: member(owned(BERT), CONSENT.replace("[profile]", "[profile, contact]"))},
        MALLORY,
        "editors",
        "consent",
    ),
    "somebody's consent, taken back": ({OTHER: member(owned(BERT))}, MALLORY, "editors", "consent"),
    "somebody's translation": ({f"{M}/bert/index.de.md": b"---\ntagline: x\n---\n"}, MALLORY, "others", "others"),
    "a file moved out of somebody's folder": (
        {f"{M}/bert/bol.jpg": None, f"{M}/anne/his.jpg": BASE[f"{M}/bert/bol.jpg"]},
        ANNE,
        "others",
        "others",
    ),
    "a file moved into somebody's folder": (
        {f"{M}/anne/bol.jpg": None, f"{M}/bert/her.jpg": JPEG},
        ANNE,
        "others",
        "others",
    ),
    "somebody's folder moved over to a new name": (
        {OTHER: None, f"{M}/bert/bol.jpg": None, f"{M}/robert/index.md": BASE[OTHER]},
        MALLORY,
        "others",
        "others",
    ),
    "an owner thrown out by another": ({BOTH: member(owned(ANNE))}, ANNE, "editors", "guarded"),
    "an owner with another number": ({BOTH: member(owned(ANNE, MALLORY))}, ANNE, "editors", "guarded"),
    "owners taken out": ({MINE: member("", CONSENT)}, ANNE, "editors", "guarded"),
    "owners in a translation": (
        {f"{M}/anne/index.de.md": f"---\ntagline: x\n{owned(MALLORY)}---\n".encode()},
        ANNE,
        "editors",
        "unreadable.head",
    ),
    "owners twice": ({MINE: member(owned(ANNE) + owned(MALLORY), CONSENT)}, ANNE, "editors", "unreadable.head"),
    "owners in a second file of the same language": (
        {f"{M}/anne/index.fr.md": member(owned(MALLORY))},
        ANNE,
        "editors",
        "unreadable.head",
    ),
    "owners in YAML beside Markdown": (
        {f"{M}/anne/index.yaml": (LEAST["members"] + owned(MALLORY)).encode()},
        ANNE,
        "editors",
        "unreadable.head",
    ),
    "a header that cannot be read": ({MINE: b"---\nname: [\n"}, ANNE, "editors", "unreadable.head"),
    "a text that is no UTF-8": (
        {MINE: member(owned(ANNE)).replace(b"bols", b"b\xffls")},
        ANNE,
        "editors",
        "unreadable.head",
    ),
    "a text without an end": ({MINE: member(owned(ANNE), CONSENT, "x" * 500_000)}, ANNE, "editors", "unreadable.head"),
    "an example that is no longer one": (
        {MINE: member(owned(ANNE), CONSENT + "example: true\n")},
        ANNE,
        "editors",
        "guarded",
    ),
    "the address of somebody else": (
        {MINE: member(owned(ANNE), CONSENT + "former: [bert]\n")},
        ANNE,
        "editors",
        "guarded",
    ),
    "a record with a name alone as its owner": (
        {f"{M}/old/index.md": member("owners: [anne]\n", "", "Un.")},
        ANNE,
        "editors",
        "unreadable.base",
    ),
    "a record that is broken": ({f"{M}/broken/index.md": member(owned(ANNE))}, ANNE, "editors", "unreadable.base"),
    "a record whose owner is number 0": (
        {f"{M}/zero/index.md": member(owned(ANNE))},
        ANNE,
        "editors",
        "unreadable.base",
    ),
    "a link to a file": ({f"{M}/anne/lien.jpg": (LINK, b"/etc/passwd")}, ANNE, "editors", "symlink"),
    "a link in the place of a text": ({MINE: (LINK, b"../bert/index.md")}, ANNE, "editors", "symlink"),
    "a link in the place of the folder": (
        {
            MINE: None,
            f"{M}/anne/index.de.md": None,
            f"{M}/anne/bol.jpg": None,
            f"{M}/anne/vase.jpg": None,
            f"{M}/anne": (LINK, b"bert"),
        },
        ANNE,
        "editors",
        "symlink",
    ),
    "another repository": ({f"{M}/anne/sub.jpg": (COMMIT, b"1" * 40)}, ANNE, "editors", "submodule"),
    "a program": ({f"{M}/anne/bol.jpg": (PROGRAM, JPEG)}, ANNE, "editors", "mode"),
    "a new picture that is a program": ({f"{M}/anne/run.jpg": (PROGRAM, JPEG)}, ANNE, "editors", "mode"),
    "attributes of Git": ({f"{M}/anne/.gitattributes": b"* filter=evil\n"}, ANNE, "editors", "git"),
    "attributes of Git in capitals": ({f"{M}/anne/.GitAttributes": b"* -diff\n"}, ANNE, "editors", "git"),
    "what Git is to ignore": ({f"{M}/anne/.gitignore": b"*\n"}, ANNE, "editors", "git"),
    "a map of names": ({"content/.mailmap": b"Anne <a@b> <c@d>\n"}, ANNE, "editors", "git"),
    "modules of Git": ({".gitmodules": b"[submodule]\n"}, ANNE, "editors", "git"),
    "a workflow": ({".github/workflows/x.yml": b"on: push\n"}, ANNE, "editors", "outside"),
    "a workflow inside the record": ({f"{M}/anne/.github/workflows/x.yml": b"on: push\n"}, ANNE, "editors", "place"),
    "the program": ({"site": b"#!/bin/sh\n"}, ANNE, "editors", "outside"),
    "settings": ({"pelicanconf.py": b"import os\n"}, ANNE, "editors", "outside"),
    "a script in the record": ({f"{M}/anne/index.js": b"alert(1)"}, ANNE, "editors", "file"),
    "a page in the record": ({f"{M}/anne/index.html": b"<script>"}, ANNE, "editors", "file"),
    "a folder in the record": ({f"{M}/anne/sub/index.md": BASE[OTHER]}, ANNE, "editors", "place"),
    "a file beside the records": ({f"{M}/index.md": BASE[MINE]}, ANNE, "editors", "place"),
    "the folder of a kind in capitals": ({"content/Members/anne/index.md": BASE[MINE]}, ANNE, "editors", "place"),
    "the folder of the content in capitals": (
        {"Content/members/anne/index.md": BASE[MINE]},
        ANNE,
        "editors",
        "outside",
    ),
    "a kind that there is not": ({"content/admins/anne/index.md": BASE[MINE]}, ANNE, "editors", "place"),
    "a published figure": ({"content/figures/jobs.yaml": b"label: Autres\n"}, ANNE, "editors", "place"),
    "somebody's name in capitals": ({f"{M}/Bert/index.md": member(owned(MALLORY))}, MALLORY, "editors", "alike"),
    "somebody's name in wide letters": ({f"{M}/ｂert/index.md": member(owned(MALLORY))}, MALLORY, "editors", "alike"),
    "two names that are one": (
        {f"{M}/carla/index.md": member(), f"{M}/carl\u00aa/index.md": member()},
        CARLA,
        "editors",
        "alike",
    ),
    "a text in capitals": ({f"{M}/anne/INDEX.md": member(owned(MALLORY))}, ANNE, "editors", "file"),
    "a picture in capitals": ({f"{M}/anne/BOL.jpg": JPEG}, ANNE, "editors", "alike"),
    "a name that is no slug": ({f"{M}/carla_x/index.md": member()}, CARLA, "editors", "slug"),
    "a name that Windows cannot have": ({f"{M}/con/index.md": member()}, CARLA, "editors", "slug"),
    "a name that reads backwards": ({f"{M}/anne/\u202egpj.md": b"x"}, ANNE, "editors", "name"),
    "a name with a line end": ({f"{M}/anne/a\n::error::x.jpg": JPEG}, ANNE, "editors", "name"),
    "a name that is no UTF-8": ({f"{M}/anne/\udcff.jpg": JPEG}, ANNE, "editors", "name"),
    "a name without an end": ({f"{M}/anne/{'x' * 240}.jpg": JPEG}, ANNE, "editors", "name"),
    "a record without an end of folders": ({f"{M}/{'a/' * 40}index.md": b"x"}, ANNE, "editors", "place"),
    "a hundred and one files": ({f"{M}/anne/p-{n}.jpg": JPEG for n in range(101)}, ANNE, "editors", "many"),
    "a thousand files among which is somebody's": (
        {f"{M}/anne/p-{n}.jpg": JPEG for n in range(1000)} | {OTHER: b"x"},
        ANNE,
        "editors",
        "many",
    ),
    "one's own text and the program": (
        {MINE: member(owned(ANNE), CONSENT, "Un."), "tasks.py": b"x"},
        ANNE,
        "editors",
        "outside",
    ),
    "the empty change": ({}, ANNE, "editors", "empty"),
}


def _path(path: str) -> bytes:
    quoted = (
        path.encode("utf-8", "surrogateescape").replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
    )
    return b'"' + quoted + b'"'


def _stream(shapes: Mapping[str, tuple[str, Files]]) -> bytes:
    """What `git fast-import` reads: a branch for each shape, from the branch that it names."""
    lines: list[bytes] = []
    for branch, (start, files) in shapes.items():
        lines.append(f"commit refs/heads/{branch}\ncommitter A <a@example> 1764000000 +0000\ndata 1\nx\n".encode())
        lines.append(f"from refs/heads/{start}\n".encode() if start else b"")
        for path, what in files.items():
            mode, data = what if isinstance(what, tuple) else ("100644", what)
            if data is None:
                lines.append(b"D " + _path(path) + b"\n")
            elif mode == COMMIT:
                lines.append(b"M 160000 " + data + b" " + _path(path) + b"\n")
            else:
                lines.append(
                    f"M {mode} inline ".encode() + _path(path) + f"\ndata {len(data)}\n".encode() + data + b"\n"
                )
    return b"".join(lines) + b"done\n"


def git(folder: Path, *words: str, data: bytes = b"") -> str:
    done = subprocess.run(["git", *words], cwd=folder, input=data, capture_output=True, check=True)
    return done.stdout.decode().strip()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "--quiet", "--bare")
    shapes: dict[str, tuple[str, Files]] = {"main": ("", BASE)}
    shapes |= {f"honest-{n}": ("main", shape[0]) for n, shape in enumerate(HONEST.values())}
    shapes |= {f"hostile-{n}": ("main", shape[0]) for n, shape in enumerate(HOSTILE.values())}
    git(folder, "fast-import", "--quiet", "--done", data=_stream(shapes))
    return Repository(folder=folder)


def judge(repository: Repository, head: str, account: int, base: str = "main") -> Judgement:
    return ownership.judge(repository, base, head, account, SETTINGS, "content")


def holds(judgement: Judgement, verdict: str, code: str) -> None:
    told = [f"{one.decides.word} {one.tell('en')}" for one in judgement.reasons]
    assert judgement.verdict.word == verdict, told
    assert code in {reason.why for reason in judgement.reasons}, told


@pytest.mark.parametrize("n", range(len(HONEST)), ids=list(HONEST))
def test_what_an_honest_member_proposes_is_decided_by_who_should(repository: Repository, n: int) -> None:
    _, account, verdict, code = list(HONEST.values())[n]
    holds(judge(repository, f"honest-{n}", account), verdict, code)


@pytest.mark.parametrize("n", range(len(HOSTILE)), ids=list(HOSTILE))
def test_nothing_hostile_is_anybodys_own(repository: Repository, n: int) -> None:
    _, account, verdict, code = list(HOSTILE.values())[n]
    assert verdict != "own"
    holds(judge(repository, f"hostile-{n}", account), verdict, code)


def test_the_lists_are_long_enough() -> None:
    assert min(len(HONEST), len(HOSTILE)) >= 40


@pytest.mark.parametrize("n", [n for n, shape in enumerate(HONEST.values()) if shape[2] == "own"])
def test_what_is_ones_own_is_not_a_strangers(repository: Repository, n: int) -> None:
    """A name that another registered later has another number."""
    assert judge(repository, f"honest-{n}", MALLORY).verdict >= Verdict.OTHERS


# Where the proposal and the site's own branch went different ways.


@pytest.fixture(scope="module")
def moved(repository: Repository) -> Repository:
    """`later` is main with another owner of anne, `behind` left main before that."""
    given = {MINE: member(owned(CARLA), CONSENT)}
    mine = {f"{M}/anne/tasse.jpg": JPEG}
    shapes: dict[str, tuple[str, Files]] = {
        "later": ("main", given),
        "behind": ("main", mine),
        "stranger": ("", BASE | mine),
        "elsewhere": ("main", {OTHER: member(owned(BERT), CONSENT, "Plus tard.")}),
        "claimed": ("main", {NEW: member(owned(CARLA))}),
        "claiming": ("main", {NEW: member(owned(MALLORY))}),
        "back": ("honest-0", {MINE: BASE[MINE]}),
    }
    git(repository.folder, "fast-import", "--quiet", "--done", data=_stream(shapes))
    for name, first, second in (
        ("updated", "behind", "elsewhere"),  # the forge's button "Update branch"
        ("cross-1", "behind", "elsewhere"),
        ("cross-2", "elsewhere", "behind"),
    ):
        tree = git(repository.folder, "merge-tree", "--write-tree", first, second)
        merged = git(
            repository.folder, "-c", "user.name=A", "-c", "user.email=a@example",
            "commit-tree", tree, "-p", first, "-p", second, "-m", name,
        )  # fmt: skip
        git(repository.folder, "branch", name, merged)
    return repository


def test_owners_are_those_of_the_base_as_it_is_now(moved: Repository) -> None:
    holds(judge(moved, "behind", ANNE, "later"), "others", "others")
    holds(judge(moved, "behind", CARLA, "later"), "own", "own")


def test_what_the_base_changed_since_is_not_a_change_of_the_proposal(moved: Repository) -> None:
    judgement = judge(moved, "behind", ANNE, "elsewhere")
    holds(judgement, "own", "own")
    assert judgement.records == ("content/members/anne",)


def test_a_branch_that_took_the_base_in_is_judged_by_its_own_changes(moved: Repository) -> None:
    judgement = judge(moved, "updated", ANNE, "elsewhere")
    holds(judgement, "own", "own")
    assert judgement.records == ("content/members/anne",)


def test_a_merge_that_brings_somebodys_record_is_judged_by_it(moved: Repository) -> None:
    holds(judge(moved, "updated", ANNE, "main"), "others", "others")


def test_a_name_that_was_taken_meanwhile_is_no_longer_new(moved: Repository) -> None:
    holds(judge(moved, "claiming", MALLORY, "claimed"), "others", "others")


def test_an_unrelated_history_is_for_editors(moved: Repository) -> None:
    holds(judge(moved, "stranger", ANNE), "editors", "unrelated")


def test_histories_that_crossed_are_for_editors(moved: Repository) -> None:
    holds(judge(moved, "cross-1", ANNE, "cross-2"), "editors", "criss-cross")


def test_what_was_taken_back_is_an_empty_change(moved: Repository) -> None:
    holds(judge(moved, "back", ANNE), "editors", "empty")


def test_the_base_itself_is_an_empty_change(moved: Repository) -> None:
    holds(judge(moved, "main", ANNE, "later"), "editors", "empty")


def told(
    repository: Repository, head: str, account: str, lang: str = "en", *, machine: bool = False
) -> tuple[int, str]:
    out = io.StringIO()
    code = ownership.run(
        repository.folder, SETTINGS, "main", head, account, lang=lang, out=out, machine=machine, within="content"
    )
    return code, out.getvalue()


CONSENT_OF_BERT = """Editors alone decide on this.
content/members/bert: the account is none of its owners; an editor asks them
content/members/bert: it changes the consent of somebody else; consent is given by the person alone
"""


def test_it_is_told_in_words_with_the_path_and_who_decides(repository: Repository) -> None:
    hostile = list(HOSTILE).index("somebody's consent, given")
    assert told(repository, f"hostile-{hostile}", str(MALLORY)) == (12, CONSENT_OF_BERT)


@pytest.mark.parametrize("lang", ["fr", "de", "lb"])
def test_it_is_told_in_the_language_that_is_asked_for(repository: Repository, lang: str) -> None:
    _, english = told(repository, "honest-0", str(ANNE))
    _, words = told(repository, "honest-0", str(ANNE), lang)
    assert "content/members/anne" in words
    assert words != english


@pytest.mark.parametrize(
    ("name", "shapes", "code"),
    [
        ("a text", HONEST, 0),
        ("a record more", HONEST, 10),
        ("somebody's typing error", HONEST, 11),
        ("the program", HOSTILE, 12),
    ],
)
def test_the_exit_code_says_who_decides(
    repository: Repository, name: str, shapes: dict[str, object], code: int
) -> None:
    head = f"{'honest' if shapes is HONEST else 'hostile'}-{list(shapes).index(name)}"
    assert told(repository, head, str(ANNE))[0] == code


def test_the_machine_form_says_all_of_it_in_ascii(repository: Repository) -> None:
    head = list(HOSTILE).index("a name that is no UTF-8")
    code, text = told(repository, f"hostile-{head}", str(ANNE), machine=True)
    assert text.isascii()
    found = json.loads(text)
    assert (code, found["verdict"], found["account"]) == (12, "editors", ANNE)
    assert found["records"] == ["content/members/anne"]
    assert {"own", "name"} == {reason["why"] for reason in found["reasons"]}
    assert all(set(reason) == {"path", "why", "found", "decides", "told"} for reason in found["reasons"])


@pytest.mark.parametrize("account", ["0", "-1", "anne", "", "1.0", "１", "9" * 30, "11; rm"])
def test_what_is_no_number_of_an_account_is_refused(repository: Repository, account: str) -> None:
    with pytest.raises(SystemExit, match="is not the number of an account"):
        told(repository, "honest-0", account)


@pytest.mark.parametrize("head", ["nowhere", "--help", "0" * 40, "main:content", "a..b", ""])
def test_what_is_no_commit_is_refused(repository: Repository, head: str) -> None:
    with pytest.raises(SystemExit, match="is no commit"):
        told(repository, head, str(ANNE))
