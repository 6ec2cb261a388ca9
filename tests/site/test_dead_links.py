"""A text that leads to no page stops the build as it stops the checker, also where another record made it so."""

import io
import shutil
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import check
from showcase.records.problem import Refused
from showcase.site.build import Build
from showcase.site.execute import execute
from tests.cluster import prepare
from tests.small import SMALL

SITE = {"DEFAULT_LANG": "fr", "LANGUAGES": ("fr", "de", "en"), "SITE_CLAIM": {"fr": "Le verre"}}
LINKED = SMALL | {"pages/about/index.md": SMALL["pages/about/index.md"] + "\n[eux](/membres/good/)\n"}


def build(folder: Path, files: dict[str, Any], **names: Any) -> Build:
    made = prepare(folder, files, **SITE, **names)
    execute(made, 1)
    return made


def refused(folder: Path, files: dict[str, Any], **names: Any) -> list[str]:
    """What the build says."""
    with pytest.raises(Refused) as wrong:
        prepare(folder, files, **SITE, **names)
    return [problem.sentence("en") for problem in wrong.value.problems if problem.level == "error"]


def test_a_link_is_looked_at_again_when_what_it_leads_to_goes(tmp_path: Path) -> None:
    files = {path: text.replace("organisers: [{member: good}, ", "organisers: [") for path, text in LINKED.items()}
    files["initiatives/shelf/index.md"] = "---\ntitle: Une étagère\nstage: idea\n---\n"
    made = build(tmp_path, files)
    member = {path: text for path, text in files.items() if path.startswith("members/good/")}
    shutil.rmtree(tmp_path / "content/members/good")
    [told] = refused(tmp_path, {})
    assert told.startswith("content/pages/about/index.md:8: “/membres/good/” leads to no page of this site")
    out = io.StringIO()
    assert not check.run(made.site.content, made.site.known, lang="en", out=out, today=made.site.today)
    assert told in out.getvalue().splitlines()
    assert build(tmp_path, member).library.members.get("good")


def test_a_link_is_looked_at_again_when_a_member_takes_its_consent_back(tmp_path: Path) -> None:
    build(tmp_path, LINKED)
    without = "".join(
        line for line in SMALL["members/good/index.md"].splitlines(keepends=True) if not line.startswith("consent")
    )
    assert len(refused(tmp_path, {"members/good/index.md": without})) == 1
    build(tmp_path, {"members/good/index.md": SMALL["members/good/index.md"]})


def test_a_part_that_goes_is_told(tmp_path: Path) -> None:
    files = LINKED | {"members/good/index.md": SMALL["members/good/index.md"] + "\n[eux](/about/#s-nous)\n"}
    about = SMALL["pages/about/index.md"]
    build(tmp_path, files | {"pages/about/index.md": f"{about}\n## Nous\n"})
    [told] = refused(tmp_path, {"pages/about/index.md": f"{about}\n## Vous\n"})
    assert "“/about/#s-nous”: the page is there, but not this part; the nearest is “/about/#s-vous”" in told


def test_a_whole_address_of_the_site_is_one_of_its_links(tmp_path: Path) -> None:
    files = SMALL | {"news/online/index.md": SMALL["news/online/index.md"] + "\n[x](https://a.example/b/membres/no/)\n"}
    build(tmp_path, files)
    assert len(refused(tmp_path, files, SITEURL="https://a.example/b")) == 1
