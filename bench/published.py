"""docs/speed.md: its tables, made again from the last results."""

from collections.abc import Callable, Iterable, Sequence

from bench import overview, tables
from bench.figures import MODES, Result, Run, kinds, peers
from bench.peers import PEERS

# Where each table stands: the kind of results that it is of, the modes, and what makes it.
TABLES: dict[str, tuple[str, tuple[str, ...], Callable[[Sequence[Run]], str]]] = {
    "overview": ("compared", tuple(MODES), overview.overview),
    "targets": ("compared", ("cold", "warm", "one", "template"), tables.targets),
    "waits": ("compared", ("pictures", "newcomer", "save"), tables.waits),
    "compared": ("compared", ("cold", "warm", "one", "template"), tables.compared),
    "pages": ("compared", ("cold",), tables.pages),
    "growth": ("growth", ("cold",), tables.growth),
}


def page(text: str, results: Iterable[Result]) -> str:
    """`text` with the table between each pair of its markers made again; where nothing was measured it stays."""
    last: dict[tuple[str, int, str, str], tuple[Result, list[Run]]] = {}
    for result in results:  # the earliest first
        for members, mode in kinds(result["runs"]):
            for peer in peers(result["runs"], members, mode):
                own = [
                    run for run in result["runs"] if (run["members"], run["mode"], run["peer"]) == (members, mode, peer)
                ]
                last[result["kind"], members, mode, peer] = (result, own)
    order = sorted(last, key=lambda key: (key[1], list(MODES).index(key[2]), _place(key[3])))
    for name, (kind, modes, make) in TABLES.items():
        found = [last[key] for key in order if key[0] == kind and key[2] in modes]
        if found:
            table = make([run for _, own in found for run in own])
            text = _between(text, name, f"{table}\n\n{_circumstances(found)}")
    return text


def _place(peer: str) -> int:
    """Where a peer stands among all; a plain copy stands behind."""
    return list(PEERS).index(peer) if peer in PEERS else len(PEERS)


def _between(page: str, name: str, text: str) -> str:
    """`page` with `text` between the markers of that name."""
    begin, end = f"<!-- {name} -->\n", "<!-- end -->"
    before, _, rest = page.partition(begin)
    return f"{before}{begin}\n{text}\n\n{end}{rest.partition(end)[2]}" if rest else page


def _circumstances(found: Sequence[tuple[Result, list[Run]]]) -> str:
    """When, on what and of which versions the runs were made."""
    days = sorted({result["day"] for result, _ in found})
    counts = sorted({len(own) for _, own in found})
    machines = sorted({f"{result['cores']} cores, Python {result['python']}" for result, _ in found})
    versions = {name: version for result, _ in found for name, version in result.get("versions", {}).items()}
    told = ", ".join(f"{name} {version}" for name, version in versions.items())
    end = f" Versions: {told}." if told else ""
    return f"Runs: {_span(counts)}. Measured on {_span(days)}; {'; '.join(machines)}.{end}"


def _span(values: Sequence[object]) -> str:
    return f"{values[0]} to {values[-1]}" if len(values) > 1 else str(values[0])
