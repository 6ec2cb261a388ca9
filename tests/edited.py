"""A site that can be edited: its content as data, its theme, its settings; and what may be written into each field."""

import io
import json
import shutil
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st
from PIL import Image

from tests.conftest import DAY, ROOT

NAMES: dict[str, Any] = {
    "SITENAME": "Verre & Cie",
    "SITE_CLAIM": {"fr": "Le cluster du verre", "de": "Der Glascluster"},
    "SITE_EMAIL": "",
    "SITE_REPOSITORY": "",
    "SITEURL": "https://glass.example",
    "SITE_DATE": DAY,
    "DEFAULT_LANG": "fr",
    "LANGUAGES": ("fr", "de"),
    "SHARE_CARDS": False,  # tests/pages/test_head.py has them
    "TIMEZONE": "Europe/Luxembourg",
}
FLAT = ("figures",)
OUTLINES = "content/vocabulary/outlines.geojson"


class _Plain(yaml.CSafeDumper):
    """The header's YAML has no anchors."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


@dataclass(kw_only=True)
class Record:
    """A record as it is written: the header, the words, those in other languages, and pictures by file name."""

    head: dict[str, Any]
    body: str = ""
    others: dict[str, tuple[dict[str, Any], str]] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def files(self, kind: str, slug: str) -> Iterator[tuple[str, bytes]]:
        if kind in FLAT:
            yield f"content/{kind}/{slug}.yaml", _yaml(self.head).encode()
            return
        yield f"content/{kind}/{slug}/index.md", _markdown(self.head, self.body)
        for lang, (head, body) in self.others.items():
            yield f"content/{kind}/{slug}/index.{lang}.md", _markdown(head, body)
        for name, raw in self.pictures.items():
            yield f"content/{kind}/{slug}/{name}", raw


def _yaml(data: Any) -> str:
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False) if data else ""


def _markdown(head: Mapping[str, Any], body: str) -> bytes:
    return f"---\n{_yaml(head)}---\n\n{body}\n".encode()


def outlines(east: float) -> bytes:
    """A map of one commune, a triangle."""
    geometry = {"type": "Polygon", "coordinates": [[[6, 49.5], [east, 49.5], [6, 49.6], [6, 49.5]]]}
    feature = {"type": "Feature", "id": "esch", "properties": {}, "geometry": geometry}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


@dataclass(kw_only=True)
class Site:
    """All that a site is made from. `theme` holds the files of the theme that were edited."""

    records: dict[tuple[str, str], Record]
    vocabulary: dict[str, dict[str, Any]]
    theme: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=lambda: deepcopy(NAMES))
    raw: dict[str, bytes] = field(default_factory=dict)  # files of the content that are what no record is

    def slugs(self, kind: str) -> list[str]:
        return [slug for one, slug in self.records if one == kind]

    def files(self) -> dict[str, bytes]:
        """Every file of the content, and those of the theme that were edited."""
        found = {f"content/vocabulary/{name}.yaml": _yaml(terms).encode() for name, terms in self.vocabulary.items()}
        for (kind, slug), record in self.records.items():
            found |= record.files(kind, slug)
        return {**found, **{f"theme/{path}": raw for path, raw in self.theme.items()}, **self.raw}

    def digest(self) -> str:
        """What tells one state of the site from another."""
        known = blake2b(repr(sorted(self.names.items())).encode())
        for path, raw in sorted(self.files().items()):
            known.update(f"{path}\0{len(raw)}\0".encode() + raw)
        return known.hexdigest()


def put(folder: Path, site: Site, there: Mapping[str, bytes]) -> dict[str, bytes]:
    """Write what of a site is not `there` yet, take away what is there no more; what is there now."""
    files = site.files()
    for path in there.keys() - files.keys():
        if path.startswith("theme/"):
            shutil.copyfile(ROOT / path, folder / path)
            continue
        (folder / path).unlink()
        parent = (folder / path).parent
        if not any(parent.iterdir()):
            parent.rmdir()
    for path, raw in files.items():
        if there.get(path) != raw:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(raw)
    return files


@cache
def picture(colour: str, form: str = "png", size: int = 80) -> bytes:
    """A small picture of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (size, size - 10), colour).save(stream, {"jpg": "jpeg"}.get(form, form))
    return stream.getvalue()


def begun() -> Site:
    """Some records of every kind, in two languages, that know each other."""
    consent = {"date": "2026-01-15", "version": 1, "scope": ["profile", "pictures", "contact"]}
    member = {"kind": "studio", "disciplines": ["craft"], "consent": consent}
    party = [{"member": "ana"}, {"partner": "city"}]
    value = {"value": 2419, "year": 2020, "method": "Luxinnovation", "source": "luxinnovation.lu"}
    heads: dict[tuple[str, str], dict[str, Any]] = {
        ("members", "ana"): {
            **member,
            "name": "Ana",
            "tagline": "Bols",
            "commune": "esch",
            "based_at": "hall",
            "trades": ["potter"],
        },
        ("members", "ben"): {**member, "name": "Ben", "tagline": "Vases", "email": "b@ben.example", "show": ["email"]},
        ("members", "cat"): {**member, "name": "Cat", "tagline": "Verres", "former": ["chat"], "consent": None},
        ("events", "night"): {"title": "Nuit", "kind": "open-day", "start": "2026-12-05 18:00", "venue": "hall"},
        ("events", "course"): {
            "title": "Cours",
            "kind": "course",
            "start": "2026-11-19 18:00",
            "organisers": party,
            "repeats": {"every": "week", "until": "2026-12-20"},
        },
        ("events", "old"): {"title": "Jadis", "kind": "talk", "start": "2025-06-01", "disciplines": ["design"]},
        ("opportunities", "signs"): {
            "title": "Signes",
            "kind": "commission",
            "from": {"partner": "city"},
            "side": "public",
            "deadline": "2027-01-15",
        },
        ("opportunities", "late"): {
            "title": "Tard",
            "kind": "job",
            "from": {"member": "ben"},
            "side": "private",
            "deadline": "2026-11-24",
        },
        ("initiatives", "shelf"): {"title": "Étagère", "stage": "idea", "members": ["ana"], "partners": ["city"]},
        ("initiatives", "fair"): {"title": "Foire", "stage": "done", "members": ["cat"], "sides": ["private"]},
        ("venues", "hall"): {"name": "Halle", "commune": "esch"},
        ("venues", "room"): {"name": "Salle", "part_of": "hall"},
        ("partners", "city"): {"name": "Ville", "role": "commune", "side": "government"},
        ("partners", "firm"): {"name": "Firme", "role": "company"},
        ("figures", "firms"): {"title": "Entreprises", "unit": "companies", "values": [value]},
        ("figures", "jobs"): {"title": "Emplois", "unit": "jobs", "values": [value], "order": 3},
        ("news", "online"): {"title": "En ligne", "date": "2026-05-29"},
        ("news", "soon"): {"title": "Bientôt", "date": "2026-11-25"},
        ("pages", "about"): {"title": "À propos", "role": "about"},
        ("pages", "rules"): {"title": "Règles"},
        ("pages", "state"): {"title": "L’État", "role": "side", "side": "government"},
        **{
            ("pages", role): {"title": f"Page {role}", "role": role}
            for role in ("home", "hub", "impact", "search", "not-found")
        },
    }
    records = {place: Record(head={k: v for k, v in head.items() if v}) for place, head in heads.items()}
    records["members", "ana"].body = "Je souffle du verre."
    records["members", "ana"].others["de"] = ({"tagline": "Schalen"}, "Ich blase Glas.")
    records["members", "ana"].head["works"] = [{"file": "one.png", "alt": "Un bol"}]
    records["members", "ana"].pictures["one.png"] = picture("navy")
    records["members", "ben"].head["portrait"] = {"file": "one.png", "alt": "Ben"}
    records["members", "ben"].pictures["one.png"] = picture("teal")
    records["pages", "about"].body = "Qui nous sommes."
    return Site(
        records=records,
        vocabulary={
            "disciplines": {"craft": {"label": {"fr": "Artisanat", "de": "Handwerk"}}, "design": {"label": "Design"}},
            "trades": {
                "potter": {"label": {"fr": "Potière, potier", "de": "Töpferin, Töpfer"}, "part_of": "craft"},
                "designer": {"label": "Designer"},
            },
            "audiences": {"families": {"label": "Familles"}},
            "cantons": {"south": {"label": "Sud"}},
            "communes": {"esch": {"label": "Esch", "part_of": "south", "synonyms": {"fr": ["Lallange"]}}},
            "languages": {"fr": {"label": "français"}, "lb": {"label": "Lëtzebuergesch"}},
        },
    )


def some(*places: tuple[str, str]) -> Site:
    """These of the records alone: the fewer pages there are, the sooner each is built from nothing."""
    site = begun()
    site.records = {place: site.records[place] for place in places}
    return site


def few() -> Site:
    """Two members with pictures, an event, and what stands around them."""
    own = (("pages", "home"), ("pages", "about"))
    return some(("members", "ana"), ("members", "ben"), ("events", "old"), ("venues", "hall"), ("news", "online"), *own)


# What may stand in a field; None takes it away. Where several fields must agree they change together.

Update = dict[str, Any]
_one = st.sampled_from
_TEXTS = (
    *("Un texte", "Un autre", {"fr": "Bols", "de": "Schalen"}),
    *({"fr": "Bols", "de": "Teller"}, {"de": "Nur auf Deutsch"}, "<b>R&D</b>"),
)
_LINES, _PASSAGES = _one(_TEXTS), _one((None, *_TEXTS))
_FLAGS = _one((None, True))
_URLS = _one((None, "https://one.example", "https://two.example/a?b=c&d"))
_EMAILS = _one((None, "one@mail.example", "two@mail.example"))
_PHONES = _one((None, "+352 12 34 56"))
_DAYS = _one((None, "2024-01-15", "2026-11-22", "2026-11-23", "2026-11-24"))
_SIDES = ("government", "private", "public", "creatives", "citizens")
_PICTURES = st.builds(
    lambda file, alt, credit: {"file": file, "alt": alt, **({"credit": credit} if credit else {})},
    _one(("one.png", "two.jpg")),
    _LINES,
    _one((None, "Anne")),
)
_WISHES = st.lists(
    st.builds(
        lambda text, until: {"text": text, "until": until}, _LINES, _one(("2026-11-22", "2026-11-23", "2027-01-01"))
    ),
    max_size=2,
)


def _some(*choices: Any, most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(_one(choices), max_size=most, unique_by=str) if choices else st.just([])


def _alone(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Update]:
    return values.map(lambda value: {name: value})


def _labels(known: Mapping[str, Any]) -> list[str]:
    """What people may write in the place of a term's key."""
    found = (term.get("label", "") for term in known.values())
    return sorted({label if isinstance(label, str) else label.get("fr", "") for label in found} - {"", *known})


def _features(members: list[str]) -> st.SearchStrategy[list[dict[str, str]]]:
    """Works of some members on the first page, today or on other days."""
    days = _one((("2026-11-20", "2026-11-23"), ("2026-11-23", "2026-11-30"), ("2026-11-01", "2026-11-10")))
    return st.lists(
        st.builds(
            lambda member, work, days: {
                "member": member,
                "start": days[0],
                "until": days[1],
                **({"work": work} if work else {}),
            },
            _one(members),
            _one((None, "one.png", "two.jpg")),
            days,
        ),
        max_size=1,
    )


def fields(site: Site, kind: str, slug: str) -> dict[str, st.SearchStrategy[Update]]:
    """By field of a kind, how it may be changed; references lead to what is there."""
    maybe = {name: _one((None, *site.slugs(name))) for name in ("members", "venues", "partners")}
    many = {name: _some(*site.slugs(name)) for name in ("members", "partners")}
    terms = {name: [*known, *_labels(known)] for name, known in site.vocabulary.items()}
    commune = _one((None, *terms["communes"]))
    sender = st.one_of(
        st.just({"name": "Anne"}),
        *(st.builds(lambda one: {"member": one}, _one(site.slugs("members"))) for _ in site.slugs("members")[:1]),
        *(st.builds(lambda one: {"partner": one}, _one(site.slugs("partners"))) for _ in site.slugs("partners")[:1]),
    )
    address = _one((None, {"locality": "Esch"}, {"street": "1, rue Haute", "postcode": "L-1111", "locality": "Mersch"}))
    accessibility = _some("lift", "toilet", "step-free")
    value = st.builds(
        lambda value, year, method, label: {
            "value": value,
            "year": year,
            "lead": label is not None,
            "method": method,
            "source": "statec.lu",
            **({"label": label} if label else {}),
        },
        *(_one((5, 7, "2.5")), _one((2019, 2020)), _one(("Registre", "Enquête")), _one((None, "Tout"))),
    )
    former = _some(f"was-{slug}", most=1)
    at_home = kind == "pages" and (kind, slug) in site.records and site.records[kind, slug].head.get("role") == "home"
    featured = _features(site.slugs("members")) if at_home and site.slugs("members") else st.none()
    known: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "members": {
            "name": _one(("Ana", "Zoé", "éric", "Øve & fils")),
            "kind": _one(("person", "studio", "company")),
            "disciplines": st.lists(_one(terms["disciplines"]), min_size=1, max_size=2, unique=True),
            "trades": _some(*terms["trades"], most=2),
            "tagline": _LINES,
            "commune": commune,
            "languages": _some(*terms["languages"]),
            "website": _URLS,
            "calendar": _URLS,
            "links": _one(
                (None, {"vimeo": "https://vimeo.example/a"}, {"x": "https://x.example", "imdb": "https://i.example"})
            ),
            "email": _EMAILS,
            "phone": _PHONES,
            "address": address,
            "show": _some("email", "phone", "address"),
            "founded": _one((None, 1999, 2016)),
            "size": _one((None, "1", "2-9")),
            "services": st.lists(_LINES, max_size=2),
            "open_to": _some("commissions", "teaching"),
            "offers": _WISHES,
            "seeks": _WISHES,
            "based_at": maybe["venues"],
            "portrait": st.none() | _PICTURES,
            "logo": st.none() | _PICTURES,
            "works": st.lists(_PICTURES, max_size=2),
            "consent": _one(
                (
                    None,
                    *(
                        {"date": "2026-01-15", "version": 1, "scope": scope}
                        for scope in (["profile"], ["profile", "pictures"], ["profile", "pictures", "contact"])
                    ),
                )
            ),
            "verified": _DAYS,
            "status": _one((None, "paused", "closed", "unknown")),
            "joined": _DAYS,
            "former": _some(f"was-{slug}", "chat", most=2),
            "noindex": _FLAGS,
            "owners": st.lists(
                _one(({"account": "ana-forge", "id": 4001}, {"account": "zoe-forge", "id": 4002})), max_size=2
            ),
        },
        "events": {
            "title": _LINES,
            "kind": _one(("workshop", "talk", "course")),
            "summary": _PASSAGES,
            "start": _one(
                ("2026-12-05 18:00", "2026-11-20 18:00", "2026-11-23", "2025-06-01 10:30", "2026-10-25 02:30")
            ),
            "end": _one((None, "2026-12-31 23:30", "2026-12-06 00:00", "2026-12-31")),
            "timezone": _one((None, "Asia/Tokyo")),
            "repeats": _one(
                (
                    None,
                    {"every": "week", "until": "2027-01-30"},
                    {"every": "day", "until": "2026-12-08"},
                    {"every": "month", "until": "2027-03-30", "except": ["2026-12-20"]},
                )
            ),
            "venue": maybe["venues"],
            "address": address,
            "online": _URLS,
            "organisers": st.lists(sender, max_size=2),
            "speakers": st.lists(sender, max_size=2),
            "audiences": _some(*terms["audiences"]),
            "sides": _some(*_SIDES),
            "disciplines": _some(*terms["disciplines"]),
            "languages": _some(*terms["languages"]),
            "price": _one((None, 0, 12, {"amount": 25, "reduced": "12.50", "note": {"fr": "repas compris"}})),
            "registration": _one(
                (None, {"email": "go@mail.example", "places": 6}, {"opens": "2026-11-24"}, {"until": "2026-11-24"})
            ),
            "status": _one((None, "cancelled", "full")),
            "revised": st.just(["2026-11-20"]),
            "previous_start": _one((None, "2026-11-29 18:00")),
            "origin": _one((None, {"calendar": "venues/hall", "uid": "1@hall.example"})),
            "former": former,
            "accessibility": accessibility,
            "picture": st.none() | _PICTURES,
            "outcome": _PASSAGES,
        },
        "opportunities": {
            "title": _LINES,
            "kind": _one(("job", "funding", "tender")),
            "summary": _PASSAGES,
            "from": sender,
            "side": _one(_SIDES),
            "opens": _DAYS,
            "deadline": _one(("2027-01-15", "2026-11-24", "2026-11-23 12:00", "2026-11-01")),
            "employment": _some("full-time", "part-time"),
            "budget": _one((None, {"least": 500}, {"least": 500, "most": 2000})),
            "disciplines": _some(*terms["disciplines"]),
            "audiences": _some(*terms["audiences"]),
            "languages": _some(*terms["languages"]),
            "commune": commune,
            "apply": _one((None, {"email": "go@mail.example"}, {"link": "https://go.example", "note": "Par écrit"})),
            "picture": st.none() | _PICTURES,
            "outcome": _PASSAGES,
            "former": former,
        },
        "initiatives": {
            "title": _LINES,
            "stage": _one(("idea", "under-way", "done")),
            "summary": _PASSAGES,
            "members": many["members"],
            "partners": many["partners"],
            "sides": _some(*_SIDES),
            "disciplines": _some(*terms["disciplines"]),
            "since": _one((None, 2020, 2021)),
            "until": _one((None, 2026)),
            "outcome": _PASSAGES,
            "pictures": st.lists(_PICTURES, max_size=2),
            "links": _one((None, [{"title": "Ailleurs", "url": "https://link.example"}])),
            "former": former,
        },
        "venues": {
            "name": _LINES,
            "timezone": _one((None, None, "America/New_York")),
            "summary": _PASSAGES,
            "address": address,
            "commune": commune,
            "coordinates": _one((None, {"latitude": 49.5, "longitude": 5.9})),
            "access": _one((None, {"train": "Gare à deux pas"}, {"bus": "Ligne 1", "bike": "Piste"})),
            "accessibility": accessibility,
            "equipment": _one((None, [{"name": "Tour"}], [{"name": "Four", "details": "1300 °C"}])),
            "hours": _one((None, [{"days": ["mo", "tu"], "opens": "9:00", "closes": "17:30"}])),
            "part_of": maybe["venues"],
            "website": _URLS,
            "calendar": _URLS,
            "email": _EMAILS,
            "phone": _PHONES,
            "pictures": st.lists(_PICTURES, max_size=2),
            "former": former,
        },
        "partners": {
            "name": _LINES,
            "role": _one(("ministry", "commune", "company")),
            "contributes": _PASSAGES,
            "side": _one((None, *_SIDES)),
            "website": _URLS,
            "logo": st.none() | _PICTURES,
        },
        "figures": {
            "title": _LINES,
            "unit": _one(("companies", "euro", "percent")),
            "topic": _one((None, "culture", "place")),
            "note": _PASSAGES,
            "order": _one((None, 1, 50)),
            "values": st.lists(value, min_size=1, max_size=3),
        },
        "news": {
            "title": _LINES,
            "date": _one(("2026-05-29", "2026-11-23", "2026-11-24", "2026-12-01")),
            "summary": _PASSAGES,
            "authors": _some("Anne", "Béa"),
            "picture": st.none() | _PICTURES,
            "disciplines": _some(*terms["disciplines"]),
            "former": former,
        },
        "pages": {"title": _LINES, "summary": _PASSAGES, "featured": featured},
    }
    alone: Update = {"side": None, "governance": None}
    together = {"role": _one([{**alone, "role": role} for role in (None, "home", "hub", "about", "join", "search")])}
    together["role"] |= _one([{**alone, "role": "side", "side": side} for side in _SIDES])
    together["governance"] = st.builds(
        lambda who, people: {
            **alone,
            "role": "governance",
            "governance": {"operators": [{"who": who, "source": "Journal"}], "funders": [{"source": "x"}], **people},
        },
        sender,
        _one(
            (
                {},
                {
                    "people": [
                        {
                            "name": "Anne",
                            "task": "Direction",
                            "consent": {"date": "2026-01-15", "version": 1, "scope": ["profile"]},
                        }
                    ]
                },
            )
        ),
    )
    known[kind]["example"] = _FLAGS
    return {name: _alone(name, values) for name, values in known[kind].items()} | (together if kind == "pages" else {})


BODIES = _one(
    (
        *("", "Un paragraphe.", "Un autre, avec un [lien](https://link.example)."),
        "## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd",
        "Voici :\n\n![Une image](one.png)",
        "- « un »\n- *deux*",
    )
)
LEAST: dict[str, dict[str, Any]] = {
    "members": {
        "name": "Nouveau",
        "kind": "person",
        "disciplines": ["craft"],
        "tagline": "Neuf",
        "consent": {"date": "2026-01-15", "version": 1, "scope": ["profile"]},
    },
    "events": {"title": "Nouveau", "kind": "talk", "start": "2026-12-10 19:00"},
    "opportunities": {
        "title": "Neuf",
        "kind": "job",
        "from": {"name": "A"},
        "side": "private",
        "deadline": "2027-01-15",
    },
    "initiatives": {"title": "Neuve", "stage": "idea"},
    "venues": {"name": "Neuf"},
    "partners": {"name": "Neuf", "role": "commune"},
    "figures": {"title": "Neuf", "unit": "jobs", "values": [{"value": 1, "year": 2020, "method": "x", "source": "y"}]},
    "news": {"title": "Neuf", "date": "2026-11-22"},
    "pages": {"title": "Neuve"},
}
# Those of the texts that a file in another language may hold.
TRANSLATED = {"members": "tagline", "venues": "name", "partners": "name", "figures": "title"}
