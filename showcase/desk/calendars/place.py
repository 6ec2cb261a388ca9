"""The place of an event, one line in a calendar: its name, its address, or the link to it. Guesses no town."""

import re

_WEB = re.compile(r"https?://\S+")
_TOWN = re.compile(r"(?P<postcode>(?:[A-Z]{1,2}[- ])?\d{4,5})\s+(?P<locality>\D[^,;]*)")
_STREET = re.compile(r"^\d+\s*[a-z]?[, ]\s*\D|\D\s\d+\s*[a-z]?$", re.IGNORECASE)


def columns(location: str) -> dict[str, object]:
    """`location` as it stands, and what can be told of it: `location.name`, `address.…`, `online`."""
    if not location:
        return {}
    if found := _WEB.fullmatch(location):
        return {"online": found[0]}
    parts = [" ".join(part.split()) for part in re.split(r"[,;\n]+", location) if part.strip()]
    if not parts:
        return {}
    # A number before its street is often parted from it: "12, rue de l’Exemple".
    for n in range(len(parts) - 2, -1, -1):
        if re.fullmatch(r"\d{1,3}\s?[a-zA-Z]?", parts[n]):
            parts[n : n + 2] = [f"{parts[n]}, {parts[n + 1]}"]
    found_columns: dict[str, object] = {"location": " ".join(location.split()), "place": parts[0]}
    town = next((n for n, part in enumerate(parts) if _TOWN.fullmatch(part)), None)
    if town is None:
        found_columns["address"] = {"locality": ", ".join(parts)}
        return found_columns
    address = {key: word.strip() for key, word in _TOWN.fullmatch(parts[town]).groupdict().items()}  # type: ignore[union-attr]
    if town and _STREET.search(parts[town - 1]):
        address["street"] = parts[town - 1]
    elif town:
        address["street"] = ", ".join(parts[:town])
    found_columns["address"] = address
    return found_columns
