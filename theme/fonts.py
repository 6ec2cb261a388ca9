"""Makes the files of static/fonts from the packages that npm brings; run by hand, its results are committed.

    cd /tmp && npm pack @fontsource-variable/anybody@5.3.0 @fontsource-variable/host-grotesk@5.3.0
    python theme/fonts.py /tmp/fontsource-variable-anybody-5.3.0.tgz /tmp/fontsource-variable-host-grotesk-5.3.0.tgz

The display face keeps its width and one weight, the text face its weights: each file stays below 30 kB.
"""

import sys
import tarfile
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parent / "static" / "fonts"
THIN, NARROW, SPACE = 0x2009, 0x202F, 0x20

# What French, German, English and Luxembourgish are written with, and the signs of good setting.
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ŒœŸ–—‘’‚“”„†•…‰′″‹›€№™−")} | {THIN, NARROW}
# Letters of neighbours, for names; in files of their own, which browsers fetch only where they occur.
EXTENDED = set(map(ord, "ĄąĆćČčĐđĘęĚěĞğİıŁłŃńŇňŘřŚśŞşŠšŢţŮůŹźŻżŽžẞ"))

MADE: tuple[tuple[str, str, str, dict[str, float | tuple[float, float]], set[int]], ...] = (
    ("anybody", "anybody-latin-standard-normal", "anybody", {"wght": 760}, LATIN),
    ("anybody", "anybody-latin-ext-standard-normal", "anybody-extended", {"wght": 760}, EXTENDED),
    ("host-grotesk", "host-grotesk-latin-wght-normal", "host-grotesk", {"wght": (400, 700)}, LATIN),
    ("host-grotesk", "host-grotesk-latin-wght-italic", "host-grotesk-italic", {"wght": (400, 700)}, LATIN),
    ("host-grotesk", "host-grotesk-latin-ext-wght-normal", "host-grotesk-extended", {"wght": (400, 700)}, EXTENDED),
)


def narrow(font: TTFont) -> None:
    """Give the font the narrow no-break space that French needs, as wide as its thin space."""
    for table in font["cmap"].tables:
        if table.isUnicode() and SPACE in table.cmap:
            table.cmap[NARROW] = table.cmap.get(THIN, table.cmap[SPACE])


def cut(raw: bytes, limits: dict[str, float | tuple[float, float]], letters: set[int]) -> TTFont:
    """The font with only these letters and these parts of its axes."""
    font = TTFont(BytesIO(raw), recalcTimestamp=False)
    narrow(font)
    options = Options(layout_features=["kern", "liga", "calt", "ccmp", "locl", "mark", "tnum", "lnum", "case"])
    options.hinting = False
    options.notdef_outline = True
    options.name_languages = [0x409]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    made: TTFont = instantiateVariableFont(font, limits)
    made.flavor = "woff2"
    return made


def read(package: tarfile.TarFile, name: str) -> bytes:
    """A file of an npm package. Raises KeyError where there is none."""
    found = package.extractfile(f"package/{name}")
    if found is None:
        raise KeyError(name)
    return found.read()


def main(packages: list[str]) -> None:
    """Read the packages and write the files, with the licences beside them."""
    for family in ("anybody", "host-grotesk"):
        with tarfile.open(next(package for package in packages if family in package)) as package:
            (FONTS / f"{family}-LICENSE.txt").write_bytes(read(package, "LICENSE"))
            for _, source, name, limits, letters in (one for one in MADE if one[0] == family):
                file = FONTS / f"{name}.woff2"
                cut(read(package, f"files/{source}.woff2"), limits, letters).save(file)
                print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
