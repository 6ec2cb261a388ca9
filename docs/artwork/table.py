"""Alt texts as a Markdown table:  python docs/artwork/table.py OUT > artwork.md"""

import sys
from pathlib import Path

from PIL import Image

out = Path(sys.argv[1])
print("| file | px | fr | de | en | lb |\n|---|---|---|---|---|---|")
for line in (Path(__file__).parent / "alts.psv").read_text("utf-8").splitlines():
    if line.startswith("#"):
        continue
    path, *alts = line.split("|")
    if len(alts) != 4 or any(len(a) > 120 for a in alts):
        print("CHECK", path, [len(a) for a in alts], file=sys.stderr)
    f = out / path
    size = "x".join(map(str, Image.open(f).size)) if f.exists() else "soon"
    print(f"| {path} | {size} | " + " | ".join(alts) + " |")
