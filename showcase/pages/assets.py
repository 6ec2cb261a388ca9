"""The theme's files as the site serves them: style sheets in one, every address with a digest of its content."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

# The order of reading only; which rule wins is said by the cascade layers (reset.css declares them).
_ORDER = ("reset.css", "tokens.css", "base.css", "layouts.css", "components", "utilities.css", "print.css")


@dataclass(frozen=True, kw_only=True)
class Assets:
    """`static` is the theme's folder of files, `base` the path of the site's address.

    `unused` are the addresses of files that only serve what the site leaves out.
    """

    static: Path
    base: str
    unused: frozenset[str] = frozenset()

    @cached_property
    def folders(self) -> dict[str, str]:
        """Each folder of the theme's files (css, js, fonts, icons …) with the name it is served under."""
        return {
            folder.name: f"{folder.name}-{_digest(folder)}"
            for folder in sorted(self.static.iterdir())
            if folder.is_dir()
        }

    def href(self, path: str) -> str:
        """The address of a file of the theme. Raises KeyError for a folder that is not there."""
        folder, _, rest = path.partition("/")
        return f"{self.base}/assets/{self.folders[folder]}/{rest}"

    def sheet(self) -> str:
        """All style sheets in one, with the addresses of fonts and icons as they are served."""
        files: list[Path] = []
        for name in _ORDER:
            place = self.static / "css" / name
            files += sorted(place.glob("*.css")) if place.is_dir() else [place] if place.exists() else []
        text = "\n".join(file.read_text(encoding="utf-8") for file in files)
        for folder, served in self.folders.items():
            text = text.replace(f"../{folder}/", f"../{served}/")
        return text

    def files(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Each file as it is served: its address, and what gives its content."""
        for folder, served in self.folders.items():
            if folder == "css":
                yield f"assets/{served}/site.css", lambda: self.sheet().encode()
                continue
            for file in sorted((self.static / folder).rglob("*")):
                address = f"{_place(folder, served)}/{file.relative_to(self.static / folder).as_posix()}"
                if file.is_file() and address not in self.unused:
                    yield address, file.read_bytes
        icon = self.static / "icons" / "favicon.ico"
        if icon.exists():  # browsers ask for it by this name where no page names an icon, as beside a bare picture
            yield "favicon.ico", icon.read_bytes


def _place(folder: str, served: str) -> str:
    """What other sites name stays at one address; what our pages name has its digest in it."""
    return folder if folder == "embed" else f"assets/{served}"


def _digest(folder: Path) -> str:
    sum_of = blake2b(digest_size=5)
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            sum_of.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return sum_of.hexdigest()
