"""How a form orders what it asks, what it leaves to the staff, and help for whoever never saw a file of content."""

from collections.abc import Mapping

from showcase.schema.label import Label
from showcase.schema.record import Part

# By kind: the name of a group, its title, and its fields in the order in which one thinks of them.
Groups = tuple[tuple[str, Label, tuple[str, ...]], ...]
MORE = Label("More details")
_PICTURES = Label("Pictures")
_TEXT = Label("Text")
GROUPS: Mapping[str, Groups] = {
    "members": (
        (
            "main",
            Label("Who you are"),
            ("name", "kind", "disciplines", "trades", "tagline", "commune", "based_at", "languages"),
        ),
        ("work", Label("What you do"), ("body", "services", "open_to", "offers", "seeks", "founded", "size")),
        ("pictures", _PICTURES, ("portrait", "logo", "works")),
        (
            "contact",
            Label("How people reach you"),
            ("website", "calendar", "links", "email", "phone", "address", "show"),
        ),
    ),
    "events": (
        ("main", Label("What takes place"), ("title", "kind", "summary", "body", "picture")),
        ("when", Label("When"), ("start", "end", "repeats", "status", "previous_start", "revised")),
        ("where", Label("Where"), ("venue", "address", "online", "accessibility")),
        ("who", Label("Who"), ("organisers", "speakers", "audiences", "languages", "disciplines", "sides")),
        ("join", Label("Taking part"), ("price", "registration")),
    ),
    "opportunities": (
        (
            "main",
            Label("What is offered"),
            ("title", "kind", "employment", "from", "side", "summary", "body", "picture"),
        ),
        ("when", Label("Until when"), ("deadline", "opens")),
        ("who", Label("Who is looked for"), ("disciplines", "audiences", "languages", "commune")),
        ("apply", Label("How to answer"), ("apply", "budget")),
    ),
    "initiatives": (
        ("main", Label("The idea"), ("title", "stage", "summary", "body", "outcome")),
        ("who", Label("Who is part of it"), ("members", "partners", "disciplines", "sides")),
        ("when", Label("Years"), ("since", "until")),
        ("pictures", _PICTURES, ("pictures", "links")),
    ),
    "venues": (
        ("main", Label("The place"), ("name", "summary", "body", "equipment", "part_of")),
        ("where", Label("Where it is"), ("address", "commune", "coordinates", "access", "accessibility")),
        ("when", Label("When it is open"), ("hours",)),
        ("contact", Label("Contact details"), ("website", "calendar", "email", "phone")),
        ("pictures", _PICTURES, ("pictures",)),
    ),
}
# What is no part of a form: the folder's own history, and what the staff or a program notes.
_ALL = ("example", "former")
STAFF: Mapping[str, frozenset[str]] = {
    "members": frozenset((*_ALL, "owners", "consent", "verified", "joined")),
    "events": frozenset((*_ALL, "origin")),
    **{kind: frozenset(_ALL) for kind in ("opportunities", "initiatives", "venues")},
}
# What consent is given to, by its version in `consent.version`: other words need another one.
CONSENT_VERSION = "2"

_SHOWN = Label("The site shows it only if you tick it below.")
_PARTY = {
    "member": Label("Someone who has a page in the directory."),
    "partner": Label("A partner of the cluster."),
}
# Help that speaks of files where the form has none, said for whoever sees only the form.
_HELP: Mapping[tuple[str, str], Label] = {
    ("Member", "email"): _SHOWN,
    ("Member", "phone"): Label("One number. The site shows it only if you tick it below."),
    ("Member", "address"): _SHOWN,
    ("Member", "show"): Label("Tick what the site may show to everyone."),
    ("Member", "noindex"): Label("Tick it to ask search engines to leave the page out."),
    **{("Party", name): words for name, words in _PARTY.items()},
    ("Record", "body"): Label("In your own words. An empty line begins a new paragraph."),
    ("Event", "previous_start"): Label("The date before, if it changed."),
    ("Event", "timezone"): Label("Only if the times are not those of this country: a name such as Europe/Lisbon."),
    ("Venue", "timezone"): Label("Only if clocks there are not those of this country: a name such as Europe/Lisbon."),
    ("Repeats", "nth"): Label("Only for what comes every month; otherwise it follows from the start."),
    ("Price", "currency"): Label("Three capitals, as EUR; left empty it is euro."),
    ("Budget", "currency"): Label("Three capitals, as EUR; left empty it is euro."),
}


def help_of(model: type[Part], name: str, usual: Label) -> Label:
    """The help of a field, by the model that has it or the one that it inherits it from."""
    named = (one.__name__ for one in model.__mro__)
    return next((_HELP[one, name] for one in named if (one, name) in _HELP), usual)
