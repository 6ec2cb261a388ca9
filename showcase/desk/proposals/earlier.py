"""The version of a record that a form was filled from, as Git remembers it: found by its digest."""

from showcase.desk.proposals.change import Site
from showcase.records import version
from showcase.records.locate import Place
from showcase.schema.kinds import Kind


def texts(site: Site, kind: Kind, place: Place, digest: str) -> dict[str, bytes] | None:
    """The texts of a record that have this digest, of any commit that changed it; None where none had."""
    if site.repository is None:
        return None
    repository = site.repository.top()
    path = f"{site.repository.within()}{kind.folder}/{place.file.name}"
    for commit in repository.versions(path):
        found = repository.files(commit, path)
        files = {name: raw for name, raw in found.items() if kind.flat or version.TEXT.fullmatch(name)}
        if version.digest(files) == digest:
            return files
    return None
