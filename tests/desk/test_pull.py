"""`inv pull`: calendars of others become proposals; what editors wrote stays, and what fails changes nothing."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from showcase.desk.options import WrongOption
from showcase.desk.project import Project
from showcase.desk.pull import fetch, plan, run, state
from showcase.desk.pull.state import Damaged, State, Taken
from showcase.desk.request import Manners, is_public
from showcase.records import content
from showcase.records.problem import Problem
from showcase.records.references import all_problems
from showcase.schema.event import Event
from tests.conftest import DAY
from tests.http_server import Quiet, running
from tests.projects import EXAMPLE
from tests.small import SETTINGS, small, write

TODAY = date.fromisoformat(DAY)
MANNERS = Manners(agent="calendar reader of tests", timeout=30, pause=0, allowed=lambda ip: ip == "127.0.0.1")
VENUE = "---\nname: Halle Exemple\ncommune: differdange\n{}---\n"


class Host(ThreadingHTTPServer):
    """A host of calendars: what stands at each path now, who asked with which headers."""

    daemon_threads = True

    def __init__(self) -> None:
        self.pages: dict[str, bytes | int | str] = {}
        self.etag = ""
        self.asked: list[tuple[str, dict[str, str]]] = []
        super().__init__(("127.0.0.1", 0), Answers)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(Quiet, BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = self.server
        assert isinstance(host, Host)
        host.asked.append((self.path, dict(self.headers)))
        page = host.pages.get(self.path, 404)
        if host.etag and self.headers.get("If-None-Match") == host.etag:
            page = 304
        if isinstance(page, str):
            self.send_response(302)
            self.send_header("Location", page)
            page = b""
        else:
            self.send_response(page if isinstance(page, int) else 200)
        raw = page if isinstance(page, bytes) else b""
        if host.etag:
            self.send_header("ETag", host.etag)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


@pytest.fixture
def host() -> Iterator[Host]:
    here = Host()
    with running(here):
        yield here


def event(uid: str, *lines: str, start: str = "20261210T183000", title: str = "Cours du soir") -> str:
    said = "\n".join(lines)
    return f"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\nDTSTART;TZID=Europe/Luxembourg:{start}\n{said}\nEND:VEVENT\n"


def calendar(*events: str) -> bytes:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{''.join(events)}END:VCALENDAR\n".encode()


class Desk:
    """A project with a repository, a venue whose calendar stands on a host, and its editors."""

    def __init__(self, folder: Path, host: Host) -> None:
        self.folder, self.host = folder, host
        # The schema takes names of hosts alone: one that is looked up here, and leads to this machine.
        self.address = f"http://halle.example:{host.server_port}/a.ics"
        small(folder / "content", {"venues/hall/index.md": VENUE.format(f"calendar: {self.address}\n")})
        write(folder, {"README.md": "x\n"})
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Anne")
        self.git("config", "user.email", "anne@site.example")
        self.commit("begin")
        self.day = TODAY

    @property
    def project(self) -> Project:
        return replace(EXAMPLE, folder=self.folder, content=self.folder / "content", settings=SETTINGS, today=self.day)

    def git(self, *words: str) -> str:
        done = subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def says(self, *events: str) -> None:
        """What the calendar says from now on."""
        self.host.pages["/a.ics"] = calendar(*events)

    def pull(self, *, commit: bool = True, only: str = "", lang: str = "en", manners: Manners = MANNERS) -> str:
        out = io.StringIO()
        known = replace(manners, look_up=lambda name, _: ["127.0.0.1"] if name.endswith(".example") else [name])
        run.run(self.project, known, commit=commit, only=only, lang=lang, out=out)
        return out.getvalue()

    def merge(self) -> None:
        self.git("merge", "--quiet", "--no-edit", "pull/venues-hall")

    def proposed(self) -> list[str]:
        """The files that the branch of the venue changes."""
        return self.git("diff", "--name-only", "main...pull/venues-hall").split()

    def branches(self) -> list[str]:
        return self.git("branch", "--list", "pull/*", "--format=%(refname:short)").split()

    def events(self) -> dict[str, Event]:
        """The events that came from the calendar, as the site reads them, without an error."""
        read = content.read(self.folder / "content", SETTINGS)
        errors: list[Problem] = [one for one in all_problems(read) if one.level == "error"]
        assert not errors, [one.sentence("en") for one in errors]
        found = {one.slug: one.facts for one in read.records if isinstance(one.facts, Event)}
        return {slug: facts for slug, facts in found.items() if facts.origin}

    def text(self, slug: str) -> str:
        return (self.folder / f"content/events/{slug}/index.md").read_text(encoding="utf-8")

    def edit(self, slug: str, before: str, after: str) -> None:
        file = self.folder / f"content/events/{slug}/index.md"
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")
        self.commit("an editor")


@pytest.fixture
def desk(tmp_path: Path, host: Host) -> Desk:
    return Desk(tmp_path / "project", host)


# What is proposed


def test_a_new_event_is_proposed_on_a_branch_of_its_calendar(desk: Desk) -> None:
    desk.says(event("1@halle", "DESCRIPTION:Pour tous", "CATEGORIES:Workshop,Artisanat", "LOCATION:Halle Exemple"))
    told = desk.pull()
    assert "venues/hall: events/cours-du-soir is new" in told
    assert desk.proposed() == ["content/events/cours-du-soir/index.md", "pulled/venues-hall.json"]
    assert not desk.events(), "nothing is merged, and the working tree is as it was"
    assert desk.git("status", "--porcelain") == ""
    desk.merge()
    made = desk.events()["cours-du-soir"]
    assert (made.title, str(made.kind), made.venue) == ({"fr": "Cours du soir"}, "workshop", "hall")
    assert (str(made.start), made.disciplines, made.body) == ("2026-12-10 18:30", ["craft"], {"fr": "Pour tous"})
    assert made.origin is not None
    assert (made.origin.calendar, made.origin.uid) == ("venues/hall", "1@halle")


def test_without_commit_the_difference_is_shown_and_nothing_is_made(desk: Desk) -> None:
    desk.says(event("1@halle"))
    told = desk.pull(commit=False)
    assert "+title: Cours du soir" in told
    assert desk.branches() == []
    assert desk.git("status", "--porcelain") == ""


def test_asking_again_changes_nothing(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    tip = desk.git("rev-parse", "pull/venues-hall")
    assert "proposes this already" in desk.pull()
    assert desk.git("rev-parse", "pull/venues-hall") == tip
    desk.day = date.fromordinal(TODAY.toordinal() + 3)
    assert "proposes this already" in desk.pull()
    desk.merge()
    assert "venues/hall: nothing new" in desk.pull()


def test_a_changed_event_changes_its_record_and_no_other_line(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    desk.edit("cours-du-soir", "kind: other", "# as they say\nkind: course")
    desk.says(event("1@halle", start="20261211T190000", title="Cours du vendredi"))
    before = desk.text("cours-du-soir")
    told = desk.pull()
    assert "events/cours-du-soir changes: start, title" in told
    desk.merge()
    after = desk.text("cours-du-soir")
    changed = set(before.splitlines()) ^ set(after.splitlines())
    assert changed == {
        "title: Cours du soir",
        "title: Cours du vendredi",
        "start: 2026-12-10 18:30",
        "start: 2026-12-11 19:00",
        f"revised: [{DAY}]",
    }


def test_what_an_editor_changed_since_stays(desk: Desk) -> None:
    desk.says(event("1@halle", "DESCRIPTION:Pour tous"))
    desk.pull()
    desk.merge()
    desk.edit("cours-du-soir", "title: Cours du soir", "title: {fr: Cours, de: Kurs}")
    desk.says(event("1@halle", "DESCRIPTION:Pour chacun", title="Autre"))
    told = desk.pull()
    assert "title.fr stays as editors have it" in told
    desk.merge()
    made = desk.events()["cours-du-soir"]
    assert (made.title, made.body) == ({"fr": "Cours", "de": "Kurs"}, {"fr": "Pour chacun"})
    assert "nothing new" in desk.pull(), "and it is told once"


def test_an_event_that_an_editor_took_away_does_not_come_back(desk: Desk) -> None:
    desk.says(event("1@halle"), event("2@halle", title="Autre"))
    desk.pull()
    desk.merge()
    (desk.folder / "content/events/autre/index.md").unlink()
    desk.commit("not ours")
    desk.says(event("1@halle"), event("2@halle", title="Autre", start="20261212T100000"))
    assert "nothing new" in desk.pull()


def test_an_event_that_was_renamed_by_an_editor_is_found_by_its_origin(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    desk.git("mv", "content/events/cours-du-soir", "content/events/cours")
    desk.commit("a shorter address")
    desk.says(event("1@halle", start="20261212T183000"))
    desk.pull()
    desk.merge()
    assert {slug: str(one.start) for slug, one in desk.events().items()} == {"cours": "2026-12-12 18:30"}


def test_one_that_is_gone_is_cancelled_if_it_is_to_come_and_left_if_it_is_over(desk: Desk) -> None:
    desk.says(
        event("1@halle"), event("2@halle", title="Autre", start="20270115T100000"), event("3@halle", title="Neuf")
    )
    desk.pull()
    desk.merge()
    desk.day = date(2026, 12, 20)
    desk.says(event("3@halle", title="Neuf"))
    told = desk.pull()
    assert "events/autre is no longer in the calendar, and is proposed as cancelled" in told
    desk.merge()
    found = desk.events()
    assert {slug: str(one.status) for slug, one in found.items()} == {
        "cours-du-soir": "scheduled",
        "autre": "cancelled",
        "neuf": "scheduled",
    }
    assert list(map(str, found["autre"].revised)) == ["2026-12-20"]
    desk.says(event("2@halle", title="Autre", start="20270115T100000"), event("3@halle", title="Neuf"))
    desk.pull()
    desk.merge()
    assert str(desk.events()["autre"].status) == "scheduled"


def test_one_that_cannot_be_read_any_more_is_not_taken_for_gone(desk: Desk) -> None:
    desk.says(event("1@halle"), event("2@halle", title="Autre"))
    desk.pull()
    desk.merge()
    desk.says(event("1@halle", start="garbage"), event("2@halle", title="Autre"))
    told = desk.pull()
    assert "DTSTART of this event cannot be read" in told
    assert "venues/hall: nothing new" in told


def test_one_that_its_calendar_cancels_is_cancelled(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    desk.says(event("1@halle", "STATUS:CANCELLED"))
    desk.pull()
    desk.merge()
    assert str(desk.events()["cours-du-soir"].status) == "cancelled"


def test_dates_of_a_series_are_moved_and_called_off(desk: Desk) -> None:
    weekly = event("1@halle", "RRULE:FREQ=WEEKLY;COUNT=5")
    moved = event("1@halle", "RECURRENCE-ID;TZID=Europe/Luxembourg:20261217T183000", start="20261218T200000")
    desk.says(weekly)
    desk.pull()
    desk.merge()
    desk.says(weekly, moved)
    desk.pull()
    desk.merge()
    found = desk.events()
    repeats = found["cours-du-soir"].repeats
    assert repeats is not None
    assert list(map(str, repeats.leave_out)) == ["2026-12-17"]
    origin = found["cours-du-soir-2"].origin
    assert origin is not None
    assert (origin.recurrence, str(found["cours-du-soir-2"].start)) == ("20261217T183000", "2026-12-18 20:00")


NOT_PROPOSED = {
    "what is over": event("1@x", start="20261001T100000"),
    "what is private": event("1@x", "CLASS:PRIVATE"),
    "what is not certain": event("1@x", "STATUS:TENTATIVE"),
    "what is cancelled already": event("1@x", "STATUS:CANCELLED"),
    "what is here already": event("1@x", title="Nuit des ateliers", start="20261205T180000"),
    "what has no title": event("1@x", title=""),
    "what reorders its title": event("1@x", title="a\u202eb"),
    "a title that is too long": event("1@x", title="x" * 200),
}


@pytest.mark.parametrize("name", NOT_PROPOSED)
def test_what_is_not_proposed_keeps_no_other_from_coming(desk: Desk, name: str) -> None:
    desk.says(NOT_PROPOSED[name], event("2@x", title="Autre"))
    told = desk.pull()
    assert desk.proposed() == ["content/events/autre/index.md", "pulled/venues-hall.json"]
    assert name == "what is over" or "venues/hall: “" in told


def test_what_no_field_takes_is_told(desk: Desk) -> None:
    desk.says(event("1@x", "GEO:49.5;5.9", "CATEGORIES:Nonsense", "ATTACH:https://x.example/a.pdf"))
    told = desk.pull()
    assert "no field takes this: Nonsense (1), attach (1), geo (1)" in told


def test_a_hostile_text_is_data_and_nothing_else(desk: Desk) -> None:
    bad = "$(touch /tmp/x) `touch y` {{ 7*7 }} ::set-output name=a::b \x1b[2J"
    desk.says(
        event("$(id)\\n../../x", f"DESCRIPTION:{bad}<script>alert(1)</script>", title="../../etc/passwd"),
        event("2@x", "LOCATION:--upload-pack=x", title="--exec=x"),
    )
    told = desk.pull()
    assert "\x1b" not in told
    assert desk.proposed() == [
        "content/events/etc-passwd/index.md",
        "content/events/exec-x/index.md",
        "pulled/venues-hall.json",
    ]
    desk.merge()
    assert desk.events()["etc-passwd"].title == {"fr": "../../etc/passwd"}


def test_of_many_new_events_some_are_proposed_and_the_rest_is_told(desk: Desk) -> None:
    desk.says(*(event(f"{n}@x", title=f"Cours {n}") for n in range(plan.MOST_NEW + 5)))
    told = desk.pull()
    assert f"more than {plan.MOST_NEW} new events" in told
    assert len(desk.proposed()) == plan.MOST_NEW + 1


# What does not answer


def failures(host: Host) -> dict[str, tuple[bytes | int | str, str]]:
    return {
        "gone": (404, "status 404"),
        "broken": (500, "status 500"),
        "no calendar": (b"<!doctype html><p>Bienvenue", "this is no calendar"),
        "empty": (calendar(), "there is no event in it"),
        "nothing": (b"", "this is no calendar"),
        "no text": (b"\xff\xfe\x00\x01", "it is not in UTF-8"),
        "cut off": (calendar(event("1@halle"))[:-20], "this calendar is cut off"),
        "huge": (b"BEGIN:VCALENDAR\n" + b"x" * fetch.MOST_BYTES, "it is larger than 5 MB"),
        "within": (f"http://127.0.0.2:{host.server_port}/secret", "it leads into a private network"),
        "local": ("file:///etc/passwd", "it leads to something that is no web address"),
        "circle": ("/a.ics", "it leads in a circle"),
    }


FAILURES = [
    "gone",
    "broken",
    "no calendar",
    "empty",
    "nothing",
    "no text",
    "cut off",
    "huge",
    "within",
    "local",
    "circle",
]


@pytest.mark.parametrize("name", FAILURES)
def test_a_calendar_that_gives_nothing_to_use_changes_nothing(desk: Desk, host: Host, name: str) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    host.pages["/a.ics"], why = failures(host)[name]
    told = desk.pull()
    assert f"venues/hall: {desk.address}: " in told
    assert why in told
    assert "all stays as it was" in told
    assert desk.git("diff", "--stat", "main...pull/venues-hall") == ""
    assert str(desk.events()["cours-du-soir"].status) == "scheduled"
    assert not [path for path, _ in host.asked if "secret" in path]


def test_this_machine_is_not_asked_by_whoever_is_not_a_test(desk: Desk, host: Host) -> None:
    assert "it leads into a private network" in desk.pull(manners=replace(MANNERS, allowed=is_public))
    assert host.asked == []


def test_a_calendar_that_has_not_changed_is_not_sent_again(desk: Desk, host: Host) -> None:
    host.etag = '"v1"'
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    assert "venues/hall: nothing new" in desk.pull()
    assert host.asked[-1][1]["If-None-Match"] == '"v1"'
    assert host.asked[-1][1]["User-Agent"] == "calendar reader of tests"


def test_another_address_deletes_nothing(desk: Desk, host: Host) -> None:
    host.etag = '"v1"'
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    host.etag = ""
    host.pages["/b.ics"] = calendar(event("9@halle", title="Ailleurs"))
    venue = desk.folder / "content/venues/hall/index.md"
    venue.write_text(venue.read_text(encoding="utf-8").replace("/a.ics", "/b.ics"), encoding="utf-8")
    desk.commit("another calendar")
    desk.pull()
    assert "If-None-Match" not in host.asked[-1][1]
    desk.merge()
    assert {slug: str(one.status) for slug, one in desk.events().items()} == {
        "cours-du-soir": "scheduled",
        "ailleurs": "scheduled",
    }


def test_no_address_at_all_deletes_nothing(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.merge()
    write(desk.folder / "content", {"venues/hall/index.md": VENUE.format("")})
    desk.commit("no calendar")
    assert "no member and no venue has a calendar" in desk.pull()
    assert str(desk.events()["cours-du-soir"].status) == "scheduled"


# Git


def test_a_branch_that_somebody_works_on_is_left_alone(desk: Desk) -> None:
    desk.says(event("1@halle"))
    desk.pull()
    desk.git("checkout", "--quiet", "pull/venues-hall")
    desk.edit("cours-du-soir", "kind: other", "kind: course")
    desk.git("checkout", "--quiet", "main")
    tip = desk.git("rev-parse", "pull/venues-hall")
    desk.says(event("1@halle"), event("2@halle", title="Autre"))
    assert "somebody has worked on the branch pull/venues-hall" in desk.pull()
    assert desk.git("rev-parse", "pull/venues-hall") == tip
    desk.merge()
    assert "events/autre is new" in desk.pull()
    assert desk.git("rev-parse", "pull/venues-hall") != tip, "what was merged is nobody's work any more"


def test_what_is_in_no_commit_is_not_mixed_with_what_is_pulled(desk: Desk) -> None:
    desk.says(event("1@halle"))
    write(desk.folder / "content", {"news/draft/index.md": "---\ntitle: x\ndate: 2026-11-01\n---\n"})
    with pytest.raises(WrongOption, match="there are changes in content, pulled"):
        desk.pull()


def test_a_state_that_is_damaged_is_told_and_left(desk: Desk) -> None:
    write(desk.folder, {"pulled/venues-hall.json": "{"})
    desk.commit("damage")
    desk.says(event("1@halle"))
    assert "pulled/venues-hall.json is damaged" in desk.pull()
    assert desk.branches() == []


def test_only_one_calendar_is_asked_if_it_is_named(desk: Desk) -> None:
    desk.says(event("1@halle"))
    assert "events/cours-du-soir is new" in desk.pull(only="venues/hall")
    with pytest.raises(WrongOption, match=r"venues/hal has no calendar \(venues/hall\?\)"):
        desk.pull(only="venues/hal")


def test_a_member_organises_what_is_in_their_calendar(desk: Desk, host: Host) -> None:
    member = desk.folder / "content/members/good/index.md"
    text = member.read_text(encoding="utf-8")
    address = desk.address.replace("a.ics", "m.ics")
    member.write_text(text.replace("kind: studio\n", f"kind: studio\ncalendar: {address}\n"), encoding="utf-8")
    desk.commit("a calendar")
    desk.says(event("1@halle"))
    lines = (
        "LOCATION:12 rue de l’Exemple\\, L-4620 Differdange",
        "URL:https://good.example/x",
        "ORGANIZER:mailto:a@b.lu",
    )
    host.pages["/m.ics"] = calendar(event("1@halle", *lines, title="Atelier"))
    desk.pull()
    assert desk.branches() == ["pull/members-good", "pull/venues-hall"]
    desk.git("merge", "--quiet", "--no-edit", "pull/members-good")
    made = desk.events()["atelier"]
    assert [one.member for one in made.organisers] == ["good"]
    assert made.address is not None
    assert (made.address.street, made.address.locality, made.venue) == ("12 rue de l’Exemple", "Differdange", None)
    assert made.body == {"fr": "<https://good.example/x>"}


@pytest.mark.parametrize("lang", ["fr", "de", "lb", "en"])
def test_it_is_told_in_the_reader_s_language(desk: Desk, lang: str) -> None:
    desk.says(event("1@halle", "GEO:1;2"), event("2@halle", "CLASS:PRIVATE"))
    told = desk.pull(commit=False, lang=lang)
    assert "{" not in told.replace("{calendar", "")
    assert ("is new" in told) is (lang == "en")
    assert "\\x" not in told


# The state


def test_a_state_is_read_back_as_it_was_written() -> None:
    taken = Taken(record="events/a", fields={"title": {"fr": "é"}}, since=TODAY)
    known = State(address="https://x.example", etag='"1"', modified="", events={("u", ""): taken, ("u", "2"): taken})
    assert state.decode(state.encode(known)) == known


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b'{"events": 3}', b'{"events": [{"uid": 1}]}', b"\xff", b"[" * 9999]
)
def test_what_is_no_state_is_refused(raw: bytes) -> None:
    with pytest.raises(Damaged):
        state.decode(raw)
