"""Who runs a cluster, who watches over it, who pays, and who agreed to be named: each as it was published, with its source."""

from showcase.schema.consent import Consent
from showcase.schema.field import REQUIRED, field
from showcase.schema.label import Label
from showcase.schema.moment import Day
from showcase.schema.record import Part
from showcase.schema.side import Party
from showcase.schema.text import Line, Name
from showcase.schema.web import Url


class Statement(Part):
    """Something that was published on who runs or pays; without `who`, that nobody has been named yet."""

    who: Party | None = field(
        Label("Who"),
        Label("A member, a partner or a name; leave it out where nobody has been named in public."),
        "{name: Agence Exemple}",
    )
    what: Line | None = field(
        Label("What", context="governance"),
        Label("What it does or gives, in one sentence."),
        "Porte le cluster depuis 2020.",
    )
    source: Line = field(
        Label("Source"),
        Label("Where it was published, and when."),
        "journal.example, 2020",
        default=REQUIRED,
    )
    url: Url | None = field(
        Label("Link"),
        Label("To the source."),
        "https://source.example",
    )


class Named(Part):
    """Somebody who works for the cluster; shown only with consent."""

    name: Name = field(
        Label("Name"),
        Label("As this person wants to be called."),
        "Anne Exemple",
        default=REQUIRED,
    )
    task: Line = field(
        Label("Task"),
        Label("What this person does for the cluster."),
        "Direction du cluster",
        default=REQUIRED,
    )
    consent: Consent | None = field(
        Label("Consent"),
        Label("Without it, this person is not named."),
        "{date: 2026-01-15, version: 1, scope: [profile]}",
        public="no",
    )


class Governance(Part):
    """What opens the page of governance. What is left out is shown as not published."""

    operators: list[Statement] = field(
        Label("Operator"),
        Label("Who runs the cluster."),
        "[{who: {partner: agence-exemple}, source: journal.example}]",
        default=[],
    )
    supervision: list[Statement] = field(
        Label("Supervision"),
        Label("Who watches over it, such as a ministry; leave it out where nobody does."),
        "[{who: {partner: ministere-exemple}, source: journal.example}]",
        default=[],
    )
    funders: list[Statement] = field(
        Label("Funders"),
        Label("Who pays, and how much if that is known."),
        "[{who: {name: Ville Exemple}, what: 40 000 euros par an, source: budget 2026}]",
        default=[],
    )
    people: list[Named] = field(
        Label("People"),
        Label("Those who agreed to be named."),
        "[{name: Anne Exemple, task: Direction, consent: {date: 2026-01-15, version: 1, scope: [profile]}}]",
        default=[],
    )
    checked: Day | None = field(
        Label("Checked on"),
        Label("The day on which all this was last compared with its sources."),
        "2026-11-30",
    )
