"""What is typed wrong is answered by one sentence with the way out, in the language of the terminal."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serving import project


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("project"))


def run(folder: Path, *words: str, lang: str = "en") -> tuple[int, str]:
    """The exit code of a command, and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "showcase.desk", *words],
        cwd=folder,
        env={**os.environ, "LANG": f"{lang}_LU.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


# Commands one after the other, each in a process of its own that begins with the modules already loaded.
FORKING = """
import contextlib, gc, importlib, json, os, pkgutil, runpy, sys, tempfile
sys.path[0] = os.getcwd()
import invoke.program, pelican.settings, showcase
for part in pkgutil.walk_packages(showcase.__path__, "showcase."):
    with contextlib.suppress(ImportError):  # what a task of its own needs is not always there
        part.name.endswith("__main__") or importlib.import_module(part.name)
gc.freeze()
for line in sys.stdin:
    words, lang = json.loads(line)
    with tempfile.TemporaryFile() as said:
        if not (child := os.fork()):
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            os.environ["LANG"] = f"{lang}_LU.UTF-8"
            sys.argv[1:] = words
            code = 0
            try:
                runpy.run_module("showcase.desk", run_name="__main__", alter_sys=True)
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int | None) else print(ended.code, file=sys.stderr) or 1
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
            os._exit(code or 0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        print(json.dumps([code, said.read().decode()]), flush=True)
"""
Ask = Callable[[str, str], tuple[int, str]]


@pytest.fixture(scope="module")
def ask(folder: Path) -> Iterator[Ask]:
    """The exit code of a command, and what it said, for words and a language: those of `run`, ten times as soon."""
    command = [sys.executable, "-c", FORKING]
    known = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(
        command, cwd=folder, env=known, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as loaded:
        assert loaded.stdin
        assert loaded.stdout

        def asked(words: str, lang: str) -> tuple[int, str]:
            print(json.dumps([words.split(), lang]), file=loaded.stdin, flush=True)
            code, said = json.loads(loaded.stdout.readline())
            return code, said

        yield asked
        loaded.stdin.close()


def test_what_is_loaded_already_answers_as_a_command_does(folder: Path, ask: Ask) -> None:
    for words in ("serve --port abc", "chekc", "new", "verify --lang xx"):
        assert ask(words, "de") == run(folder, *words.split(), lang="de")


WRONG = {
    "serve --port abc": "--port: “abc” is not a number from 0 to 65535; write for example --port 8001",
    "serve --port 70000": "“70000” is not a number from 0 to 65535",
    "serve --port -1": "“-1” is not a number",
    "serve --port ٣": "“٣” is not a number",
    "serve --prt 5": "“serve” has no option “--prt” (did you mean --port?); write: ./site serve [--port PORT]",
    "serve --port": "“serve” is incomplete; write: ./site serve [--port PORT] [--still]",
    "build --content nowhere": "--content: there is no folder nowhere; mend the path",
    "build --content tasks.py": "--content: there is no folder tasks.py",
    "build --output tasks.py": "OUTPUT_PATH is",
    "build --workers many": "--workers is 'many': write how many processes of this machine are to work",
    "build --workers http://10.0.0.5:8786": "--workers is 'http://10.0.0.5:8786': write how many",
    "build --output content": "it would lie in, around or at",
    "check --lang xx": "--lang: there are no messages in “xx”; write fr, de, en, lb",
    "check more": "“check” takes no “more” here; write: ./site check [--lang LANG] [--annotations]",
    "new": "“new” is incomplete; write: ./site new KIND TITLE [--lang LANG]",
    "new membre": "“new” is incomplete",
    "new membr Anne": "there is no record called “membr”",
    "new member Anne --lang xx": "--lang: there are no messages in “xx”",
    "new member …": "cannot be an address",
    "import nowhere.yaml --into ../made": "there is no file nowhere.yaml; mend the path",
    "import content --into ../made": "there is no mapping file in content",
    "import nowhere.yaml": "“import” is incomplete; write: ./site import MAPPING INTO",
    "verify --output nowhere": "there is no such folder; build the site first with ./site build",
    "verify --site nowhere --output theme": "“nowhere” is not the address of a site",
    "verify --lang xx": "--lang: there are no messages in “xx”",
    "schema --lang xx": "--lang: there are no messages in “xx”",
    "bench --members many": "--members: “many” is not a number from 1 to 1000000; write for example --members 1000",
    "bench --members 10,,20": "--members: “” is not a number",
    "bench --members 0": "--members: “0” is not a number",
    "bench --runs none": "--runs: “none” is not a number",
    "bench --mode wram": "--mode: “wram” is none of them (warm?); write newcomer, save, warm, one, template,",
    "bench --peers hgo": "--peers: “hgo” is none of them (hugo?); write hugo, hugo-rich, eleventy, zensical,",
    "bench --rivals nowhere": "There is no run.py, no corpus.py, no peers",
    "chekc": "There is no command “chekc” (did you mean check?); there are: audit, bench, build, changes, check,",
    "--nothing": "There is no command “--nothing”; there are:",
    "--list-depth much": "invalid literal",
}


@pytest.mark.parametrize("words", WRONG)
def test_a_wrong_word_is_answered_with_the_way_out(ask: Ask, words: str) -> None:
    code, said = ask(words, "en")
    assert code == 1
    assert WRONG[words] in said
    assert "Traceback" not in said


IN_EVERY_LANGUAGE = {
    "serve --port abc": ("n’est pas un nombre", "ist keine Zahl", "is not a number", "ass keng Zuel"),
    "build --content nowhere": ("il n’y a pas de dossier", "gibt es nicht", "there is no folder", "gëtt et net"),
    "check --lang xx": ("pas de messages en", "Meldungen auf", "no messages in", "keng Noriichten op"),
    "new": ("est incomplet", "ist unvollständig", "is incomplete", "ass net komplett"),
    "chekc": ("voulez-vous dire check", "meinen Sie check", "did you mean check", "mengt Dir check"),
    "serve --prt 5": ("n’a pas d’option", "hat keine Option", "has no option", "huet keng Optioun"),
    "check x": ("ne prend pas", "nimmt hier kein", "takes no", "hëlt hei keen"),
    "bench --mode x": ("n’en est pas un", "ist keines davon", "is none of them", "ass keent dovun"),
}


@pytest.mark.parametrize("lang", ["fr", "de", "en", "lb"])
@pytest.mark.parametrize("words", IN_EVERY_LANGUAGE)
def test_it_is_answered_in_the_language_of_the_terminal(ask: Ask, words: str, lang: str) -> None:
    _, said = ask(words, lang)
    assert IN_EVERY_LANGUAGE[words][("fr", "de", "en", "lb").index(lang)] in said


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "est pris"), ("de", "ist belegt"), ("lb", "ass besat")],
)
def test_a_port_that_is_taken_is_told_in_the_language_of_the_terminal(folder: Path, lang: str, words: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, said = run(folder, "serve", "--port", str(taken.getsockname()[1]), lang=lang)
    assert code == 1
    assert words in said
    assert "--port " in said
    assert "Traceback" not in said


@pytest.mark.parametrize("command", ["check", "build", "serve", "new member Anne", "verify"])
def test_content_that_is_not_where_the_settings_say_is_never_taken_for_content_without_a_mistake(
    tmp_path: Path, command: str
) -> None:
    folder = project(tmp_path)
    (folder / "content").rename(folder / "contents")
    code, said = run(folder, *command.split())
    assert code == 1
    assert "PATH is " in said
    assert "there is no such folder" in said or "there is no folder" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("settings", "message"),
    [("SITENAME = (", "pelicanconf.py:1: '(' was never closed"), (None, "pelicanconf.py: there is no such file")],
)
def test_settings_that_cannot_be_read_are_named(tmp_path: Path, settings: str | None, message: str) -> None:
    folder = project(tmp_path)
    (folder / "pelicanconf.py").unlink()
    if settings:
        (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    code, said = run(folder, "check")
    assert code == 1
    assert message in said
    assert "Traceback" not in said


REFUSED = {
    "fr": "Le contenu a des erreurs (ci-dessus) : rien n’a été écrit.",
    "de": "Der Inhalt hat Fehler (oben): Es wurde nichts geschrieben.",
    "en": "The content has errors (above): nothing was written.",
    "lb": "Den Inhalt huet Feeler (uewen): et gouf näischt geschriwwen.",
}


@pytest.mark.parametrize("lang", ["fr", *(pytest.param(lang, marks=pytest.mark.long) for lang in ("de", "en", "lb"))])
def test_a_build_ends_with_a_line_in_the_language_of_the_terminal(tmp_path: Path, lang: str) -> None:
    folder = project(tmp_path)
    (folder / "content/members/good/index.md").write_text("---\nname: A\n---\n", encoding="utf-8")
    code, said = run(folder, "build", lang=lang)
    assert code == 1
    assert said.rstrip().endswith(REFUSED[lang])


def test_what_a_build_did_is_told_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    folder = project(tmp_path)
    code, said = run(folder, "build", lang="fr")
    assert (code, "(modifié : tout le site) ; inchangés : 0." in said) == (0, True), said
    text = (folder / "content/members/good/index.md").read_text(encoding="utf-8")
    (folder / "content/members/good/index.md").write_text(
        text.replace("tagline: Bols", "tagline: Bol"), encoding="utf-8"
    )
    _, said = run(folder, "build", lang="de")
    assert "(geändert: Mitglieder (geändert): 1); unverändert: " in said
    assert "Seiten geschrieben: " in said
    _, said = run(folder, "build", lang="lb")
    assert said.startswith("Näischt ze maachen: ")
