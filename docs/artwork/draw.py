"""Draw every example picture of the site:  python docs/artwork/draw.py OUT [filter]

OUT gets OUT/<kind>/<slug>/<file> (the site uses content/ as OUT).  With a filter only paths that
contain it are drawn.  Deterministic: each picture is seeded by its own path.
"""

from __future__ import annotations

import io
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from PIL import Image

import architecture  # noqa: F401
import craft  # noqa: F401
import design  # noqa: F401
import events  # noqa: F401
import fashion  # noqa: F401
import film  # noqa: F401
import graphic  # noqa: F401
import kit
import marks  # noqa: F401
import media  # noqa: F401
import music  # noqa: F401
import places  # noqa: F401

LIMIT = 136_000


def encode(im: Image.Image, path: str) -> bytes:
    """PNG with few colours for marks, JPEG at the best quality under LIMIT for the rest."""
    b = io.BytesIO()
    if path.endswith(".png"):
        im.quantize(48, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(b, "PNG", optimize=True)
        return b.getvalue()
    for q in (88, 86, 83, 80, 76, 72, 66, 58, 50):
        b = io.BytesIO()
        im.save(b, "JPEG", quality=q, optimize=True, progressive=True, subsampling=2 if q < 84 else 0)
        if b.tell() <= LIMIT:
            break
    return b.getvalue()


def make(job: tuple[str, str]) -> tuple[str, int, tuple[int, int]]:
    out, path = job
    im = kit.draw(path)
    data = encode(im, path)
    target = Path(out) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return path, len(data), im.size


def main() -> None:
    out = sys.argv[1]
    want = sys.argv[2:] or [""]
    jobs = [(out, p) for p in sorted(kit.REGISTRY) if any(w in p for w in want)]
    total = 0
    with ProcessPoolExecutor() as pool:
        for path, size, (w, h) in pool.map(make, jobs):
            total += size
            print(f"{path:62} {w}x{h} {size // 1000:4} kB")
    print(f"{len(jobs)} pictures, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
