"""The program of `inv serve` itself: how it begins, starts again with other code, and ends."""

import socket
from pathlib import Path

import pytest

from tests.serving import Serving, project, until


def refused(serving: Serving) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", serving.port)) != 0


def test_ctrl_c_ends_it_cleanly_and_frees_the_port(tmp_path: Path) -> None:
    serving = Serving(project(tmp_path))
    serving.hear("rendered")
    assert serving.interrupt() == 0
    assert "Traceback" not in serving.said
    assert serving.said.endswith("\nEnded.\n")
    assert refused(serving)


def test_ctrl_c_during_a_build_leaves_a_project_that_can_be_built_and_a_kill_leaves_nothing(tmp_path: Path) -> None:
    serving = Serving(project(tmp_path))
    serving.hear("The site is at")
    assert serving.interrupt() == 0
    assert "Traceback" not in serving.said
    again = Serving(tmp_path)
    again.hear("rendered")
    again.process.kill()
    again.process.wait()
    until(lambda: refused(again), lambda: "the port is still served")


def test_before_there_is_a_site_the_mistake_is_all_that_is_shown(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "content/members/good/index.md").write_text("no header", encoding="utf-8")
    serving = Serving(folder, language="de")
    serving.hear("Der Inhalt hat Fehler")
    code, text = serving.get("/")
    assert code == 503
    assert 'data-made=""' in text
    serving.stop()


def test_other_code_starts_it_again_and_code_that_is_wrong_does_not(tmp_path: Path) -> None:
    serving = Serving(project(tmp_path))
    serving.hear("rendered")
    telling = (tmp_path / "showcase/site/summary.py").read_text(encoding="utf-8")
    serving.save("showcase/site/summary.py", f"{telling}\ndef (\n")
    serving.hear(f"showcase/site/summary.py:{telling.count(chr(10)) + 2}: SyntaxError")
    assert serving.get("/")[0] == 200
    serving.save("showcase/site/summary.py", telling.replace("page", "sheet"))
    serving.hear("The code has changed: starting again.")
    serving.hear("The site is at", times=2)
    serving.hear("sheets rendered")
    serving.change("pelicanconf.py", 'SITENAME = "Verre & Cie"', 'SITENAME = "Autre"')
    serving.hear("The site is at", times=3)
    until(lambda: "Autre" in serving.get("/")[1], lambda: serving.said)
    serving.change("pelicanconf.py", "Europe/Luxembourg", "Europe/Nowhere")
    serving.hear("write the IANA name")
    assert serving.get("/")[0] == 200
    serving.stop()


@pytest.mark.parametrize("words", [["--still"]])
def test_a_still_site_is_served_as_it_is(tmp_path: Path, words: list[str]) -> None:
    serving = Serving(project(tmp_path), *words)
    serving.hear("rendered")
    assert ".desk" not in serving.get("/")[1]
    serving.stop()
