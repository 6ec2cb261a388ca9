"""Values for fields of all sorts, right and wrong: what the browser must judge as the checker does. By kind and field."""

# ruff: noqa: E501 (a table is read by its columns)

from typing import Any

# What each kind needs, as the form has it.
LEAST: dict[str, dict[str, Any]] = {
    "members": {"name": "Atelier", "kind": "studio", "disciplines": ["craft"], "tagline": {"fr": "Des bols"}},
    "events": {"title": {"fr": "Atelier"}, "kind": "workshop", "start": "2026-12-10"},
    "opportunities": {
        "title": {"fr": "Appel"},
        "kind": "job",
        "from": {"name": "Anne"},
        "side": "private",
        "deadline": "2027-01-15",
    },
    "initiatives": {"title": {"fr": "Une idée"}, "stage": "idea"},
    "venues": {"name": {"fr": "Halle"}},
}
GONE = None  # the field is not there
_PICTURE = {"file": "a.jpg", "alt": {"fr": "Un bol"}}


def _of(kind: str, field: str, *values: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(kind, {field: value}) for value in values]


def _start(**others: Any) -> tuple[str, dict[str, Any]]:
    return "events", {"start": "2026-12-10 18:00", **others}


CASES: list[tuple[str, dict[str, Any]]] = [
    # plain texts
    *_of("members", "name", "Ana", "Ünïcödé & Söhne", "x" * 120, "x" * 121, "", "   ", "…", "a\u202eb", "a\x07b", GONE),
    *_of(
        "members",
        "name",
        "Éte\u0301",
        "soft\u00adhyphen",
        "two\nlines",
        "a\u200bb",
        "😀" * 120,
        "😀" * 121,
        "\ufeffName",
    ),
    # texts by language
    *_of("members", "tagline", {"lb": "Bols"}, {"fr": "x" * 160}, {"fr": "x" * 161, "de": "gut"}, GONE),
    *_of("members", "tagline", {"fr": "…"}, {"fr": "x" * 161, "de": "y" * 200}, {"de": "a\u2066b"}, {"fr": " "}),
    *_of(
        "events", "summary", {"fr": "Une ligne.\nUne autre."}, {"fr": "x" * 601}, {"en": "a\u000bb"}, {"fr": "a\u2028b"}
    ),
    *_of("members", "body", {"fr": "Un texte.\n\nDeux."}, {"fr": "x" * 16_001}, {"lb": "x" * 16_000}, {"fr": "…"}),
    # lists
    *_of("members", "services", [{"fr": "Bols"}], [{"fr": "x" * 81}], [{"fr": "ok"}, {"de": "…"}], [{"fr": "a"}] * 12),
    *_of("members", "services", [{"fr": "a"}] * 13, [{"fr": "a\u202eb"}, {"fr": "x" * 90}]),
    *_of("members", "disciplines", [], ["craft"] * 5, ["craft"] * 6, GONE, ["Craft!"], ["con"], ["a" * 81]),
    *_of("members", "languages", ["fr", "de"], ["fr"] * 12, ["fr"] * 13),
    # closed lists
    *_of("members", "kind", "person", GONE, "…"),
    *_of("members", "size", "2-9", "250+", "…"),
    *_of("members", "open_to", ["commissions", "teaching"], ["residencies"]),
    # addresses
    *_of(
        "members",
        "website",
        "https://atelier.example",
        "http://a.example/x?y=1#z",
        "atelier.example",
        "ftp://a.example",
    ),
    *_of(
        "members",
        "website",
        "https://",
        "https:///x",
        "https://localhost",
        "https://127.0.0.1/",
        "https://a.example:0/",
    ),
    *_of(
        "members",
        "website",
        "https://a.example:99999/",
        "https://a.example:x/",
        "https://u:p@a.example/",
        "https://a b.example",
    ),
    *_of(
        "members",
        "website",
        "https://a.example/<x>",
        "https://a.example/%00",
        "https://[::1]/",
        "https://[x/",
        "https://1.2.3",
    ),
    *_of(
        "members",
        "website",
        "https://müller.example/ö",
        "https://a_b.example",
        "https://-a.example",
        "https://a.e",
        "HTTPS://A.EXAMPLE",
    ),
    *_of(
        "members",
        "website",
        "https://a.example/" + "x" * 482,
        "https://a.example/" + "x" * 483,
        "…",
        "javascript:alert(1)",
    ),
    *_of(
        "members", "website", "https://a.example/\u202e", "//a.example", "https:a.example", "https://a.example:8080/x"
    ),
    *_of(
        "members",
        "links",
        {"instagram": "https://i.example/a"},
        {"instagram": "instagram"},
        {"shop": "https://a.example", "x": "…"},
    ),
    *_of(
        "members",
        "email",
        "ana@a.example",
        "ana",
        "ana@",
        "@a.example",
        "ana@a",
        "a..b@a.example",
        "ana@müller.example",
    ),
    *_of(
        "members",
        "email",
        "o'neil+x@a.example",
        "ana@@a.example",
        "ana @a.example",
        "é@a.example",
        "…",
        "ana@-a.example",
    ),
    *_of(
        "members",
        "phone",
        "+352 26 12 34",
        "12",
        "abc",
        "+352 26/12 34 ext",
        "+352\u00a026\u00a012\u00a034",
        "…",
        "+352 (0) 26 12 34",
    ),
    *_of(
        "members",
        "address",
        {"locality": "Differdange"},
        {"street": "12, rue"},
        {"locality": "x" * 121},
        {"locality": "X", "postcode": "x" * 13},
    ),
    # days, times and moments
    *_of(
        "events",
        "start",
        "2026-12-10",
        "2026-12-10 18:30",
        "2026-12-10T9:05",
        "2026-12-10 24:00",
        "10.12.2026",
        "10 décembre 2026",
    ),
    *_of(
        "events",
        "start",
        "2026-02-30",
        "1999-12-31",
        "2101-01-01",
        "2026-12-10 25:00",
        "2026-12-10 18h30",
        "12/31/2026 6 pm",
        "demain",
    ),
    *_of(
        "events",
        "start",
        "2026-12-1",
        "le 10.12.26 à 18 h",
        "10th December 2026, 7:30 pm",
        "…",
        GONE,
        "2026-13-01",
        "31. Februar 2026",
    ),
    *_of("events", "revised", ["2026-04-12"], ["12.4.2026"], ["2026-04-31", "x"], ["12. Abrëll 2026"]),
    *_of(
        "venues",
        "hours",
        [{"days": ["mo"], "opens": "10:00", "closes": "18:00"}],
        [{"days": ["mo"], "opens": "10h", "closes": "6 pm"}],
    ),
    *_of(
        "venues",
        "hours",
        [{"days": ["mo"], "opens": "18:00", "closes": "10:00"}],
        [{"days": ["mo"], "opens": "18:00", "closes": "02:00"}],
    ),
    *_of(
        "venues",
        "hours",
        [{"days": ["mo"], "opens": "00:00", "closes": "24:00"}],
        [{"opens": "10:00", "closes": "18:00"}],
    ),
    *_of(
        "venues",
        "hours",
        [{"days": ["mo"], "opens": "25:00", "closes": "18:60"}],
        [{"days": ["mo"] * 8, "opens": "9:00", "closes": "9:30"}],
    ),
    *_of("venues", "timezone", "Europe/Lisbon", "3", "Europe Lisbon"),
    # numbers and years
    *_of("members", "founded", "2019", "19", "1066", "999", "2101", "seit 2019", "2019-2020", "…", "２０１９"),
    *_of("initiatives", "since", "2025", "année 2025", "x"),
    *_of(
        "events",
        "price",
        {"amount": "12.50"},
        {"amount": "0"},
        {"amount": "12,50"},
        {"amount": "1 200,50"},
        {"amount": "-1"},
    ),
    *_of(
        "events",
        "price",
        {"amount": "12.505"},
        {"amount": "12.500"},
        {"amount": "1e3"},
        {"amount": "100000001"},
        {"reduced": "8"},
    ),
    *_of(
        "events",
        "price",
        {"amount": "douze"},
        {"amount": "12 €"},
        {"amount": "8", "currency": "eur"},
        {"amount": "8", "currency": "CHF"},
    ),
    *_of("events", "price", {"amount": "8", "note": {"fr": "x" * 161}}, {"amount": "…"}),
    *_of(
        "events",
        "registration",
        {"places": "12"},
        {"places": "0"},
        {"places": "100001"},
        {"places": "12.5"},
        {"places": "douze"},
    ),
    *_of(
        "events", "registration", {"email": "x", "link": "x", "until": "x"}, {"places": "1.0"}, {"until": "2026-05-20"}
    ),
    *_of(
        "venues",
        "coordinates",
        {"latitude": "49.5", "longitude": "5.9"},
        {"latitude": "91", "longitude": "-181"},
        {"latitude": "49,5"},
    ),
    *_of("opportunities", "budget", {"least": "5000", "most": "20000"}, {"most": "20'000"}, {"least": "5k"}),
    # parts
    *_of(
        "members",
        "portrait",
        _PICTURE,
        {"file": "a.jpg"},
        {"alt": {"fr": "x"}},
        {**_PICTURE, "file": "a b.jpg"},
        {**_PICTURE, "file": "x.gif"},
    ),
    *_of(
        "members",
        "works",
        [_PICTURE] * 12,
        [_PICTURE] * 13,
        [{**_PICTURE, "year": "x", "link": "y"}],
        [{**_PICTURE, "credit": "…"}],
    ),
    *_of(
        "members",
        "offers",
        [{"text": {"fr": "Un four"}, "until": "2026-12-31"}],
        [{"text": {"fr": "Un four"}}],
        [{"until": "31.12.2026"}],
    ),
    *_of(
        "events",
        "organisers",
        [{"member": "ana"}],
        [{"member": "ana", "name": "Ana"}],
        [{"member": "Ana B"}],
        [{"name": "x" * 121}],
    ),
    *_of("events", "organisers", [{"name": "Ana"}] * 21, [{"partner": "ville", "name": "Ville"}, {"name": "Ana"}]),
    *_of("opportunities", "from", {"partner": "ville"}, {"member": "a", "partner": "b"}, GONE),
    *_of("opportunities", "apply", {"link": "x"}, {"email": "a@b.example", "note": {"fr": "x" * 601}}),
    *_of(
        "initiatives",
        "links",
        [{"title": {"fr": "Le rapport"}, "url": "https://a.example"}],
        [{"url": "x"}],
        [{"title": {"de": "…"}}],
    ),
    *_of("venues", "equipment", [{"name": {"fr": "Laser"}}], [{"details": {"fr": "x"}}], [{"name": {"fr": "x" * 81}}]),
    *_of("venues", "access", {"train": {"fr": "Gare"}}, {"bus": {"fr": "x" * 161}}),
    *_of(
        "events",
        "repeats",
        {"every": "week", "until": "2027-12-31"},
        {"every": "week"},
        {"until": "x"},
        {"every": "week", "until": "2026-01-01"},
    ),
    # what fields must agree on
    _start(end="2026-12-10 22:00"),
    _start(end="2026-12-10"),
    _start(end="2026-12-10 17:00"),
    _start(end="2026-12-10 18:00"),
    _start(start="2026-12-28", end="2026-01-03"),
    _start(previous_start="2026-12-10 18:00"),
    _start(previous_start="2026-12-09 18:00"),
    _start(previous_start="2026-12-09 18:00", revised=["2026-12-01"]),
    _start(status="cancelled"),
    _start(status="cancelled", revised=["2026-12-01"]),
    _start(status="full"),
    _start(status="postponed", end="x"),
    ("opportunities", {"opens": "2027-02-01"}),
    ("opportunities", {"opens": "2026-12-20", "deadline": "2026-01-15 12:00"}),
    ("opportunities", {"opens": "2027-01-15", "deadline": "2027-01-15 00:00"}),
    ("opportunities", {"opens": "2027-01-15"}),
    ("initiatives", {"since": "2026", "until": "2025"}),
    ("initiatives", {"since": "2025", "until": "2025"}),
    # several at once
    ("members", {"name": GONE, "tagline": GONE, "website": "x", "founded": "x"}),
    ("events", {"title": {"fr": "x" * 161}, "start": "x", "end": "y"}),
]

# What only the checker knows, for it takes all records, all vocabularies or a library that is larger than this form.
ONLY_THE_CHECKER = {
    "term": "which terms there are: the form offers them to choose, and no others",
    "reference": "which records there are: the form offers them to choose",
    "phone.none": "whether a number can exist in its country",
    "phone.country": "whether the site takes numbers without the code of a country",
    "phone.several": "whether a second number begins within a text",
    "moment.gap": "whether clocks skip a time",
    "repeats.nth": "on which days a series falls, and the other rules of series (`repeats.…`)",
    "url": "whether a host in other letters has a name on the net",
    "zone": "which time zones there are, beyond how their names are written",
    "choice": "the word that looks most like what was found: the form offers the choices",
    "text.language": "which languages the site has: the form has a field for each, and no others",
}
