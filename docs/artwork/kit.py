"""Drawing kit: palette, SVG canvas, axonometry, noise, lathe, skeleton letters, figures.

Needs only Pillow, numpy and resvg_py.  Everything is seeded: same code, same pictures.
"""

from __future__ import annotations

import base64
import io
import math
import random
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import resvg_py
from PIL import Image, ImageFilter

# -- palette ------------------------------------------------------------------------------
INK, PAPER = "#14110f", "#f6f1e7"
ORANGE, RED, STEEL, PETROL = "#ff5a1f", "#c8281e", "#5b6b78", "#0f4c5c"
MOSS, OCHRE, ROSE, LILAC, SKY = "#5f7a3a", "#e0a526", "#f2b8a8", "#b9a7e0", "#a9d3e8"
WHITE = "#fffdf8"
ALL = [ORANGE, RED, STEEL, PETROL, MOSS, OCHRE, ROSE, LILAC, SKY]

SIZES = {"L": (1600, 1067), "P": (1200, 1500), "S": (800, 800), "W": (1600, 900)}


def rgb(c: str) -> tuple[int, int, int]:
    return int(c[1:3], 16), int(c[3:5], 16), int(c[5:7], 16)


def mix(a: str, b: str, t: float) -> str:
    """Colour between a and b."""
    return "#" + "".join(f"{round(u + (v - u) * t):02x}" for u, v in zip(rgb(a), rgb(b), strict=True))


def light(c: str, t: float = 0.25) -> str:
    return mix(c, "#ffffff", t)


def dark(c: str, t: float = 0.25) -> str:
    return mix(c, INK, t)


def arr(c: str) -> np.ndarray:
    return np.array(rgb(c), float)


# -- registry -----------------------------------------------------------------------------
REGISTRY: dict[str, tuple[Callable, tuple[int, int]]] = {}


def picture(path: str, size: str = "L", **kw) -> Callable:
    """Register a drawing under content/<path>; it gets a canvas and a seeded random source."""

    def deco(fn: Callable) -> Callable:
        REGISTRY[path] = (lambda p, r: fn(p, r, **kw), SIZES[size])
        return fn

    return deco


def draw(path: str) -> Image.Image:
    fn, (w, h) = REGISTRY[path]
    seed = zlib.crc32(path.encode())
    p = Pic(w, h)
    out = fn(p, random.Random(seed))
    im = out if isinstance(out, Image.Image) else p.render()
    if path.endswith(".jpg") and p.grain:
        im = grain(im, p.grain, seed)
    return im.convert("RGB")


def grain(im: Image.Image, amount: float, seed: int) -> Image.Image:
    """Soft monochrome grain, like uncoated paper."""
    rng = np.random.default_rng(seed)
    w, h = im.size
    n = Image.fromarray((rng.normal(0, 1, (h, w)) * 40 + 128).clip(0, 255).astype("uint8"))
    n = np.asarray(n.filter(ImageFilter.GaussianBlur(0.8)), float) - 128
    a = np.asarray(im.convert("RGB"), float) + (n * amount / 20)[..., None]
    return Image.fromarray(a.clip(0, 255).astype("uint8"))


# -- canvas -------------------------------------------------------------------------------
_ALIAS = {
    "sw": "stroke-width",
    "cap": "stroke-linecap",
    "join": "stroke-linejoin",
    "op": "opacity",
    "tf": "transform",
    "clip": "clip-path",
    "dash": "stroke-dasharray",
}


def attrs(kw: dict) -> str:
    out = []
    for k, v in kw.items():
        if k == "blend":
            out.append(f'style="mix-blend-mode:{v}"')
            continue
        k = _ALIAS.get(k, k.replace("_", "-"))
        out.append(f'{k}="{v:.2f}"' if isinstance(v, float) else f'{k}="{v}"')
    return " ".join(out)


def pts(points) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def smooth(points, closed: bool = False) -> str:
    """Catmull-Rom curve through the points, as SVG path data."""
    q = list(points)
    n = len(q)
    at = (lambda i: q[i % n]) if closed else (lambda i: q[max(0, min(n - 1, i))])
    d = f"M{q[0][0]:.2f} {q[0][1]:.2f}"
    for i in range(n if closed else n - 1):
        a, b, c, e = at(i - 1), at(i), at(i + 1), at(i + 2)
        d += (
            f"C{b[0] + (c[0] - a[0]) / 6:.2f} {b[1] + (c[1] - a[1]) / 6:.2f} "
            f"{c[0] - (e[0] - b[0]) / 6:.2f} {c[1] - (e[1] - b[1]) / 6:.2f} {c[0]:.2f} {c[1]:.2f}"
        )
    return d + ("Z" if closed else "")


class Pic:
    """A thin SVG writer."""

    def __init__(self, w: int, h: int) -> None:
        self.w, self.h = w, h
        self.parts: list[str] = []
        self.defs: list[str] = []
        self.n = 0
        self.grain = 1.0

    def add(self, s: str) -> None:
        self.parts.append(s)

    def bg(self, c: str) -> None:
        self.rect(0, 0, self.w, self.h, c)

    def rect(self, x, y, w, h, fill="none", **kw) -> None:
        self.add(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" fill="{fill}" {attrs(kw)}/>')

    def circ(self, x, y, r, fill="none", **kw) -> None:
        self.add(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="{fill}" {attrs(kw)}/>')

    def ell(self, x, y, rx, ry, fill="none", **kw) -> None:
        self.add(f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{fill}" {attrs(kw)}/>')

    def path(self, d, fill="none", **kw) -> None:
        self.add(f'<path d="{d}" fill="{fill}" {attrs(kw)}/>')

    def poly(self, points, fill="none", **kw) -> None:
        self.add(f'<polygon points="{pts(points)}" fill="{fill}" {attrs(kw)}/>')

    def pline(self, points, stroke=INK, sw=3.0, **kw) -> None:
        self.add(f'<polyline points="{pts(points)}" fill="none" stroke="{stroke}" stroke-width="{sw}" {attrs(kw)}/>')

    def line(self, x1, y1, x2, y2, stroke=INK, sw=3.0, **kw) -> None:
        self.add(
            f'<line x1="{x1:.2f}" y1="{y1:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="{stroke}" '
            f'stroke-width="{sw}" {attrs(kw)}/>'
        )

    def arc(self, x, y, r, a0, a1, stroke=INK, sw=3.0, **kw) -> None:
        """Stroked arc, degrees clockwise from east."""
        p0 = (x + r * math.cos(math.radians(a0)), y + r * math.sin(math.radians(a0)))
        p1 = (x + r * math.cos(math.radians(a1)), y + r * math.sin(math.radians(a1)))
        big = int(abs(a1 - a0) > 180)
        self.path(
            f"M{p0[0]:.2f} {p0[1]:.2f}A{r:.2f} {r:.2f} 0 {big} {int(a1 > a0)} {p1[0]:.2f} {p1[1]:.2f}",
            stroke=stroke,
            sw=sw,
            **kw,
        )

    def wedge(self, x, y, r, a0, a1, fill, **kw) -> None:
        """Filled sector."""
        p0 = (x + r * math.cos(math.radians(a0)), y + r * math.sin(math.radians(a0)))
        p1 = (x + r * math.cos(math.radians(a1)), y + r * math.sin(math.radians(a1)))
        big = int(abs(a1 - a0) > 180)
        self.path(
            f"M{x:.2f} {y:.2f}L{p0[0]:.2f} {p0[1]:.2f}A{r:.2f} {r:.2f} 0 {big} {int(a1 > a0)} {p1[0]:.2f} {p1[1]:.2f}Z",
            fill,
            **kw,
        )

    @contextmanager
    def g(self, **kw) -> Iterator[None]:
        self.add(f"<g {attrs(kw)}>")
        yield
        self.add("</g>")

    def _def(self, body: str) -> str:
        self.n += 1
        self.defs.append(body.replace("@", f"d{self.n}"))
        return f"url(#d{self.n})"

    @staticmethod
    def _stops(stops) -> str:
        out = ""
        for s in stops:
            t, c, *o = s
            out += f'<stop offset="{t}" stop-color="{c}" stop-opacity="{o[0] if o else 1}"/>'
        return out

    def lin(self, x1, y1, x2, y2, *stops) -> str:
        """Linear gradient in user space; stops (offset, colour[, opacity])."""
        return self._def(
            f'<linearGradient id="@" gradientUnits="userSpaceOnUse" x1="{x1}" y1="{y1}" '
            f'x2="{x2}" y2="{y2}">{self._stops(stops)}</linearGradient>'
        )

    def rad(self, x, y, r, *stops, tf="") -> str:
        return self._def(
            f'<radialGradient id="@" gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{r}" '
            f'gradientTransform="{tf}">{self._stops(stops)}</radialGradient>'
        )

    def clipper(self, shape: str) -> str:
        """Clip from raw SVG shapes, or from path data."""
        if not shape.lstrip().startswith("<"):
            shape = f'<path d="{shape}"/>'
        return self._def(f'<clipPath id="@">{shape}</clipPath>')

    def blur(self, s: float) -> str:
        return self._def(
            f'<filter id="@" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="{s}"/></filter>'
        )

    def hatch(self, c: str, gap: float = 10, sw: float = 2, angle: float = 45) -> str:
        return self._def(
            f'<pattern id="@" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({angle})"><rect width="{gap}" height="{sw}" fill="{c}"/></pattern>'
        )

    def dots(self, c: str, gap: float = 14, r: float = 3, angle: float = 0) -> str:
        return self._def(
            f'<pattern id="@" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate({angle})"><circle cx="{gap / 2}" cy="{gap / 2}" r="{r}" '
            f'fill="{c}"/></pattern>'
        )

    def image(self, im: Image.Image, x, y, w=None, h=None, **kw) -> None:
        b = io.BytesIO()
        im.save(b, "PNG", compress_level=1)
        w, h = w or im.width, h or im.height
        self.add(
            f'<image x="{x}" y="{y}" width="{w}" height="{h}" preserveAspectRatio="none" {attrs(kw)} '
            f'href="data:image/png;base64,{base64.b64encode(b.getvalue()).decode()}"/>'
        )

    def shadow(self, x, y, w, h, blur=18, op=0.28, **kw) -> None:
        self.rect(x, y, w, h, INK, filter=self.blur(blur), op=op, **kw)

    def svg(self) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.w}" height="{self.h}" '
            f'viewBox="0 0 {self.w} {self.h}"><defs>{"".join(self.defs)}</defs>{"".join(self.parts)}</svg>'
        )

    def render(self) -> Image.Image:
        b = bytes(resvg_py.svg_to_bytes(svg_string=self.svg()))
        return Image.open(io.BytesIO(b)).convert("RGBA")

    def flatten(self) -> Image.Image:
        return self.render().convert("RGB")


def sub(w: int, h: int, fn: Callable, r: random.Random, **kw) -> Image.Image:
    """Draw fn on its own canvas and give the picture (for pictures inside pictures)."""
    p = Pic(w, h)
    out = fn(p, r, **kw)
    return (out if isinstance(out, Image.Image) else p.render()).convert("RGBA")


# -- axonometry ---------------------------------------------------------------------------
class Iso:
    """Isometric drawing: x runs down right, y down left, z up."""

    def __init__(self, p: Pic, ox: float, oy: float, s: float, k: float = 0.5) -> None:
        self.p, self.ox, self.oy, self.s, self.k = p, ox, oy, s, k
        self.q: list[tuple[float, Callable]] | None = None

    def at(self, x, y, z=0.0) -> tuple[float, float]:
        return self.ox + (x - y) * 0.866 * self.s, self.oy + (x + y) * self.k * self.s - z * self.s

    def face(self, points, fill, **kw) -> None:
        kw.setdefault("stroke", fill)
        kw.setdefault("sw", 0.8)
        kw.setdefault("join", "round")
        self.p.poly([self.at(*q) for q in points], fill, **kw)

    def line(self, a, b, stroke=INK, sw=2.0, **kw) -> None:
        (x1, y1), (x2, y2) = self.at(*a), self.at(*b)
        self.p.line(x1, y1, x2, y2, stroke, sw, **kw)

    def box(self, x, y, z, w, d, h, c, top=None, left=None, right=None, **kw) -> None:
        """Box with three visible faces; colours derived from c unless given."""
        top, left, right = top or light(c, 0.22), left or c, right or dark(c, 0.28)
        X, Y, Z = x + w, y + d, z + h
        self.face([(x, Y, z), (X, Y, z), (X, Y, Z), (x, Y, Z)], left, **kw)
        self.face([(X, y, z), (X, Y, z), (X, Y, Z), (X, y, Z)], right, **kw)
        self.face([(x, y, Z), (X, y, Z), (X, Y, Z), (x, Y, Z)], top, **kw)

    def cyl(self, x, y, z, r, h, c, top=None, shade=True) -> None:
        """Upright cylinder."""
        p, s = self.p, self.s
        rx, ry = r * s * 1.2247, r * s * 1.2247 * (self.k / 0.866)
        (cx, cy), (_, ty) = self.at(x, y, z), self.at(x, y, z + h)
        f = p.lin(cx - rx, 0, cx + rx, 0, (0, light(c, 0.12)), (0.35, c), (1, dark(c, 0.4))) if shade else c
        p.path(f"M{cx - rx:.2f} {ty:.2f}V{cy:.2f}A{rx:.2f} {ry:.2f} 0 0 0 {cx + rx:.2f} {cy:.2f}V{ty:.2f}Z", f)
        p.ell(cx, ty, rx, ry, top or light(c, 0.25))

    def disc(self, x, y, z, r, fill, **kw) -> None:
        cx, cy = self.at(x, y, z)
        self.p.ell(cx, cy, r * self.s * 1.2247, r * self.s * 1.2247 * self.k / 0.866, fill, **kw)


# -- noise and textures -------------------------------------------------------------------
def noise(h: int, w: int, cell: float | tuple[float, float], octaves: int = 4, seed: int = 0) -> np.ndarray:
    """Fractal value noise in 0..1; cell = feature size in px (y, x)."""
    cy, cx = cell if isinstance(cell, tuple) else (cell, cell)
    rng = np.random.default_rng(seed)
    out, amp, tot = np.zeros((h, w)), 1.0, 0.0
    for _ in range(octaves):
        gh, gw = max(2, int(h / cy) + 3), max(2, int(w / cx) + 3)
        g = Image.fromarray(rng.random((gh, gw)).astype("float32"))
        big = g.resize((max(w, int(gw * cx)), max(h, int(gh * cy))), Image.Resampling.BICUBIC)
        out += np.asarray(big)[:h, :w] * amp
        tot += amp
        amp *= 0.5
        cy, cx = max(1.0, cy / 2), max(1.0, cx / 2)
    out /= tot
    lo, hi = out.min(), out.max()
    return (out - lo) / (hi - lo + 1e-9)


def ramp(t: np.ndarray, *stops) -> np.ndarray:
    """Map 0..1 to colour along (offset, colour) stops."""
    xs = [s[0] for s in stops]
    cs = np.array([rgb(s[1]) for s in stops], float)
    return np.stack([np.interp(t, xs, cs[:, i]) for i in range(3)], -1)


def to_im(a: np.ndarray) -> Image.Image:
    return Image.fromarray(a.clip(0, 255).astype("uint8"))


def wood(
    w: int, h: int, c: str, seed: int, rings: float = 26, vertical: bool = False, knots: int = 2, warp: float = 0.55
) -> Image.Image:
    """Plain-sawn timber: warped rings, fibres, a knot or two."""
    W, H = (h, w) if vertical else (w, h)
    y, x = np.mgrid[0:H, 0:W].astype(float)
    f = y / H * rings + (noise(H, W, (H / 2, W / 1.5), 3, seed) - 0.5) * rings * warp
    rng = np.random.default_rng(seed + 5)
    for _ in range(knots):
        kx, ky = rng.uniform(0.15, 0.85) * W, rng.uniform(0.2, 0.8) * H
        s = H * 0.10
        d = np.hypot((x - kx) / 3.2, y - ky) / s
        f += np.sign(y - ky) * np.exp(-d) * 2.2
    t = (f % 1.0) ** 1.6
    t = t * 0.55 + noise(H, W, (2.2, 90), 2, seed + 1) * 0.45
    a = ramp(t, (0, mix(c, "#ffffff", 0.22)), (0.5, c), (1, dark(c, 0.34)))
    if vertical:
        a = a.transpose(1, 0, 2)
    return to_im(a)


def spray(w: int, h: int, alpha: np.ndarray, c: str, seed: int, cell: float = 1.6) -> Image.Image:
    """Stippled shading: alpha 0..1 turned to grains of one colour, as in a risograph."""
    rng = np.random.default_rng(seed)
    gh, gw = int(h / cell) + 2, int(w / cell) + 2
    n = Image.fromarray(rng.random((gh, gw)).astype("float32")).resize((w, h), Image.Resampling.BILINEAR)
    n = (np.asarray(n) - 0.5) * 1.25 + 0.5
    a = ((alpha - n) * 7 + 0.5).clip(0, 1)
    out = np.zeros((h, w, 4), "uint8")
    out[..., :3] = rgb(c)
    out[..., 3] = (a * 255 * (alpha > 0.01)).astype("uint8")
    return Image.fromarray(out)


# -- lathe --------------------------------------------------------------------------------
def profile(knots, n: int) -> np.ndarray:
    """Smooth radius along height 0..1 (monotone cubic between knots)."""
    k = np.array(knots, float)
    x, y = k[:, 0], k[:, 1]
    hgt = np.diff(x)
    dl = np.diff(y) / hgt
    m = np.zeros(len(x))
    m[0], m[-1] = dl[0], dl[-1]
    for i in range(1, len(x) - 1):
        m[i] = 0 if dl[i - 1] * dl[i] <= 0 else 2 / (1 / dl[i - 1] + 1 / dl[i])
    t = np.linspace(0, 1, n)
    i = np.clip(np.searchsorted(x, t, side="right") - 1, 0, len(x) - 2)
    s = (t - x[i]) / hgt[i]
    return (
        (2 * s**3 - 3 * s**2 + 1) * y[i]
        + (s**3 - 2 * s**2 + s) * hgt[i] * m[i]
        + (-2 * s**3 + 3 * s**2) * y[i + 1]
        + (s**3 - s**2) * hgt[i] * m[i + 1]
    )


def lathe(
    width: int,
    height: int,
    knots,
    glaze: Callable,
    tilt: float = 0.17,
    gloss: float = 0.5,
    mouth: str | None = INK,
    seed: int = 0,
    ss: float = 1.6,
) -> Image.Image:
    """Turned vessel as a stack of shaded discs, seen slightly from above.

    knots: (height 0 foot .. 1 lip, radius 0..1 of half width).  glaze(v, ang, noise) -> rgb array.
    """
    W, H = int(width * ss), int(height * ss)
    R = W / 2 - 2
    n = int(H * 1.1)
    rad = profile(knots, n)
    b_foot, b_lip = rad[0] * R * tilt, rad[-1] * R * tilt
    span = H - b_foot - b_lip - 4
    col = np.zeros((H, W, 3))
    alp = np.zeros((H, W), bool)
    tex = noise(n, 256, (n / 9, 26), 4, seed)
    slope = np.gradient(rad * R, span / n)
    X = np.arange(W) - W / 2 + 0.5
    L = np.array([-0.55, 0.48, 0.68])
    L /= np.linalg.norm(L)
    hv = L + np.array([0, tilt, 1.0])
    hv /= np.linalg.norm(hv)
    for i in range(n):
        v = i / (n - 1)
        r = rad[i] * R
        if r < 1:
            continue
        yc = H - 2 - b_foot - v * span
        b = max(1.0, r * tilt)
        y0, y1 = max(0, int(yc - b)), min(H, int(yc + b) + 2)
        x0, x1 = max(0, int(W / 2 - r)), min(W, int(W / 2 + r) + 1)
        yy = (np.arange(y0, y1) - yc)[:, None] / b
        xx = X[None, x0:x1] / r
        ins = xx**2 + yy**2 <= 1.0
        ang = np.arctan2(yy, xx)  # pi/2 = towards the viewer
        nx, nz = np.cos(ang), np.sin(ang)
        ny = -slope[i]
        ln = math.sqrt(1 + ny * ny)
        lam = (nx * L[0] + ny * L[1] + nz * L[2]) / ln
        sp = ((nx * hv[0] + ny * hv[1] + nz * hv[2]) / ln).clip(0, 1) ** 42
        edge = (1 - nz.clip(0, 1)) ** 3
        tx = tex[i][((ang % (2 * np.pi)) / (2 * np.pi) * 255).astype(int)]
        base = glaze(np.full_like(ang, v), ang, tx)
        sh = 0.42 + 0.66 * lam.clip(0, 1) + 0.10 * edge
        c = base * sh[..., None] + 255 * gloss * sp[..., None]
        col[y0:y1, x0:x1][ins] = c[ins]
        alp[y0:y1, x0:x1] |= ins
    if mouth:
        r, yc = rad[-1] * R * 0.91, H - 2 - b_foot - span
        b = r * tilt
        yy, xx = np.mgrid[0:H, 0:W]
        e = ((xx - W / 2) / r) ** 2 + ((yy - yc) / b) ** 2
        ins = e <= 1
        t = ((yy - yc) / b * 0.5 + 0.5 + (xx - W / 2) / r * 0.18).clip(0, 1)
        col[ins] = ramp(t, (0, dark(mouth, 0.55)), (1, mouth))[ins]
    a = np.dstack([col.clip(0, 255), alp * 255.0]).astype("uint8")
    im = Image.fromarray(a)
    # premultiplied downsampling keeps edges clean
    f = np.asarray(im, float)
    f[..., :3] *= f[..., 3:] / 255
    chans = [
        Image.fromarray(f[..., i].astype("float32")).resize((width, height), Image.Resampling.LANCZOS) for i in range(4)
    ]
    f = np.stack([np.asarray(c) for c in chans], -1)
    al = f[..., 3:].clip(0, 255)
    f[..., :3] = f[..., :3] / np.maximum(al / 255, 1e-3)
    f[..., 3:] = al
    return Image.fromarray(f.clip(0, 255).astype("uint8"))


def glaze_grad(*stops, speck: str | None = None, wob: float = 0.10, line: float = 0.0) -> Callable:
    """Glaze running along the height, with uneven edge and optional iron specks."""

    def fn(v, ang, tx):
        t = (v + (tx - 0.5) * wob).clip(0, 1)
        c = ramp(t, *stops)
        if line:
            c = c * (1 - 0.07 * np.sin(v * line))[..., None]
        if speck:
            c = np.where((tx > 0.83)[..., None], arr(speck), c)
        return c

    return fn


# -- letters ------------------------------------------------------------------------------
# Skeletons on a 10 x 14 grid, drawn with a pen: construction lettering, no font file.
# Straight strokes overshoot the grid on purpose: letter() cuts them flat at cap height and baseline.
GLYPH = {
    "A": "M-.71 16L5 0L10.71 16M2 9.4H8",
    "B": "M0 0V14H5.6A3.7 3.7 0 0 0 5.6 6.6H0M5.2 6.6A3.3 3.3 0 0 0 5.2 0H0",
    "C": "M10 3A5.4 5.4 0 0 0 0 5.4V8.6A5.4 5.4 0 0 0 10 11",
    "D": "M0 0V14H3A7 7 0 0 0 3 0Z",
    "E": "M9 0H0V14H9M0 7H7.5",
    "F": "M9 0H0V16M0 7H7.5",
    "G": "M10 3A5.4 5.4 0 0 0 0 5.4V8.6A5.2 5.2 0 0 0 10 8.6V7.6H5.6",
    "H": "M0 -2V16M10 -2V16M0 7H10",
    "I": "M5 -2V16",
    "J": "M8 -2V9.5A4 4 0 0 1 0 9.5",
    "K": "M0 -2V16M12 -2L0 8M3.4 5.2L11.5 16",
    "L": "M0 -2V14H8.5",
    "M": "M0 16V0L5 8L10 0V16",
    "N": "M0 16V0L10 14V-2",
    "O": "M0 5A5 5 0 0 1 10 5V9A5 5 0 0 1 0 9Z",
    "P": "M0 16V0H5.6A3.9 3.9 0 0 1 5.6 7.8H0",
    "Q": "M0 5A5 5 0 0 1 10 5V9A5 5 0 0 1 0 9ZM6 10L10 14.4",
    "R": "M0 16V0H5.6A3.8 3.8 0 0 1 5.6 7.6H0M5 7.6L11.56 16",
    "S": "M9.4 2.8A4.6 3.5 0 0 0 5 0A4.4 3.5 0 0 0 5 7A4.6 3.5 0 0 1 5 14A4.8 3.5 0 0 1 .4 11.2",
    "T": "M-.6 0H10.6M5 0V16",
    "U": "M0 -2V9A5 5 0 0 0 10 9V-2",
    "V": "M-.71 -2L5 14L10.71 -2",
    "W": "M-.37 -2L2.6 14L5 4L7.4 14L10.37 -2",
    "X": "M-1.43 -2L11.43 16M11.43 -2L-1.43 16",
    "Y": "M-1.35 -2L5 7.4L11.35 -2M5 7.4V16",
    "Z": "M.4 0H10L0 14H10",
    "0": "M0 5A5 5 0 0 1 10 5V9A5 5 0 0 1 0 9Z",
    "1": "M1.5 3L6 0V16",
    "2": "M.3 4A4.7 4.4 0 0 1 9.6 4.6C9.6 8 0 10 0 14H10",
    "3": "M.8 0H9L4.6 5.2A4.5 4.4 0 1 1 .2 11.6",
    "4": "M7.4 16V0L0 10H10.6",
    "5": "M9 0H1.6L1 6.2A4.6 4.4 0 1 1 .2 11.8",
    "6": "M10.4 -2L1.2 7.2M.4 9.4A4.6 4.6 0 1 0 9.6 9.4A4.6 4.6 0 1 0 .4 9.4",
    "7": "M0 0H10L2.69 16",
    "8": "M5 6.4A3.2 3.2 0 1 1 5.01 6.4ZM5 6.4A3.8 3.8 0 1 0 5.01 6.4Z",
    "9": "M-.4 16L8.8 6.8M9.6 4.6A4.6 4.6 0 1 0 .4 4.6A4.6 4.6 0 1 0 9.6 4.6",
    "?": "M.4 3.6A4.6 4 0 1 1 6.6 7.6Q5 8.4 5 10.4M5 13V14",
    "!": "M5 -2V9.6M5 13V16",
    "&": "M10 14L2 4A2.8 2.8 0 1 1 7.4 3C7 6 0 6 0 10A4 4 0 0 0 8.6 10L9.4 7.4",
    "°": "M3 2.4A2 2 0 1 1 3 2.5Z",
    "a": "M9 5V14M9 9.5A4.5 4.5 0 1 0 9 9.6",
    "g": "M9 5V13.4A4.4 4.4 0 0 1 1 15M9 9.5A4.5 4.5 0 1 0 9 9.6",
    "e": "M.5 9.5H9A4.5 4.5 0 1 0 7.6 12.8",
    "n": "M0 5V14M0 9.2A4.4 4.4 0 0 1 8.8 9.2V14",
    "o": "M.4 9.5A4.6 4.6 0 1 0 9.6 9.5A4.6 4.6 0 1 0 .4 9.5Z",
}


def letter(
    p: Pic,
    ch: str,
    x: float,
    y: float,
    size: float,
    stroke=INK,
    weight: float = 0.14,
    cap="butt",
    width: float = 1.0,
    **kw,
) -> None:
    """One skeleton letter; size = cap height, (x, y) = top left of the inked box."""
    if ch == " ":
        return
    m = size * weight
    k = (size - m) / 14
    kw.setdefault("join", "miter")
    e = m / k / 2  # strokes run on and are cut at the letter's box, so that diagonals get flat feet
    clip = p.clipper(f'<rect x="{-e - 1.2:.3f}" y="{-e:.3f}" width="{12.4 + 2 * e:.3f}" height="{14 + 2 * e:.3f}"/>')
    p.add(
        f'<g transform="translate({x + m / 2:.2f} {y + m / 2:.2f}) scale({k * width:.4f} {k:.4f})">'
        f'<path d="{GLYPH[ch]}" clip-path="{clip}" fill="none" stroke="{stroke}" stroke-width="{m / k:.3f}" stroke-linecap="{cap}" stroke-miterlimit="8" '
        f"{attrs(kw)}/></g>"
    )


def word(
    p: Pic,
    text: str,
    x: float,
    y: float,
    size: float,
    stroke=INK,
    weight: float = 0.14,
    track: float = 0.12,
    width: float = 1.0,
    **kw,
) -> float:
    """A line of skeleton letters; gives the x after it."""
    m = size * weight
    k = (size - m) / 14
    for ch in text:
        adv = {"E": 9.0, "F": 8.2, "L": 7.8, "B": 9.3, "P": 9.5, "1": 4.5, "I": 0.0, "!": 0.0, "J": 8.0}.get(
            ch, 10.0
        ) * k * width + m
        off = {"1": 1.5, "I": 5.0, "!": 5.0}.get(ch, 0.0) * k * width
        letter(p, ch, x - off, y, size, stroke, weight, width=width, **kw)
        x += adv + size * track
    return x


# -- figures ------------------------------------------------------------------------------
def figure(p: Pic, x: float, y: float, h: float, c: str, pose: int = 0, c2: str | None = None) -> None:
    """Flat scale figure standing on (x, y)."""
    u = h / 8
    c2 = c2 or c
    legs = {0: [(-0.35, 0), (0.35, 0)], 1: [(-0.95, 0), (0.85, 0)], 2: [(-0.15, 0), (0.55, 0)]}[pose % 3]
    hip, sho = y - 3.9 * u, y - 6.5 * u
    for lx, _ in legs:
        p.path(f"M{x - 0.05 * u:.1f} {hip:.1f}L{x + lx * u:.1f} {y:.1f}", stroke=c2, sw=0.72 * u, cap="butt")
    p.path(
        f"M{x - 0.62 * u:.1f} {hip + 0.3 * u:.1f}L{x - 0.8 * u:.1f} {sho + 0.4 * u:.1f}Q{x - 0.8 * u:.1f} {sho - 0.1 * u:.1f} "
        f"{x:.1f} {sho - 0.15 * u:.1f}Q{x + 0.8 * u:.1f} {sho - 0.1 * u:.1f} {x + 0.8 * u:.1f} {sho + 0.4 * u:.1f}"
        f"L{x + 0.62 * u:.1f} {hip + 0.3 * u:.1f}Z",
        c,
    )
    arm = {0: [(-0.95, 3.6), (0.95, 3.6)], 1: [(-1.25, 3.8), (1.2, 3.9)], 2: [(-0.95, 3.6), (1.6, 5.2)]}[pose % 3]
    for ax, ay in arm:
        s = -1 if ax < 0 else 1
        p.path(
            f"M{x + s * 0.62 * u:.1f} {sho + 0.35 * u:.1f}L{x + ax * u:.1f} {y - ay * u:.1f}",
            stroke=c,
            sw=0.42 * u,
            cap="round",
        )
    p.circ(x, y - 7.35 * u, 0.55 * u, c2)


def hand(
    p: Pic,
    x: float,
    y: float,
    s: float,
    rot: float,
    c: str,
    flip: bool = False,
    grip: bool = False,
    sleeve: str | None = None,
    line: str | None = None,
) -> None:
    """Stylised hand: rounded palm, four finger bars, thumb; fingers point up before rotation."""
    with p.g(tf=f"translate({x:.1f} {y:.1f}) rotate({rot}) scale({-s if flip else s} {s})"):
        if sleeve:
            p.path("M-46 70L-40 330H62L56 70Z", sleeve)
        tips = (
            [(-40, -92), (-13, -122), (15, -116), (42, -84)]
            if not grip
            else [(-40, -52), (-13, -62), (15, -58), (42, -44)]
        )
        p.path("M-52 -10Q-54 60 -34 92L-30 150H44L46 90Q60 50 56 -10Z", c)
        for i, (tx, ty) in enumerate(tips):
            p.line(-38 + i * 27, 10, tx, ty, c, 25, cap="round")
        p.path("M-40 62Q-82 30 -92 -22" if not grip else "M-40 62Q-80 40 -66 -6", stroke=c, sw=29, cap="round")
        if line:
            for i in range(3):
                a, b = tips[i], tips[i + 1]
                p.line(-24.5 + i * 27, 6, (a[0] + b[0]) / 2, max(a[1], b[1]) + 6, line, 2.6, cap="round")


def head(
    p: Pic,
    x: float,
    y: float,
    s: float,
    c: str,
    flip: bool = False,
    body: str | None = None,
    neck: str | None = None,
    hair: str | None = None,
) -> None:
    """Geometric head in profile, facing right; no features: circle skull, wedge nose, flat jaw."""
    with p.g(tf=f"translate({x:.1f} {y:.1f}) scale({-s if flip else s} {s})"):
        if body:
            p.path("M-250 420Q-250 190 -60 170L70 170Q230 200 240 420Z", body)
        p.path("M-74 40L-80 214Q0 262 62 196L58 60Z", neck or c)
        p.path(
            "M-122 -20A122 122 0 0 1 112 -50L152 34L118 44L116 64L126 76L112 92L112 112Q108 136 70 134L-20 126Q-122 96 -122 -20Z",
            c,
        )
        if hair:
            p.path("M104 -66A122 122 0 0 0 -122 -20Q-122 60 -78 96L-40 60Q-60 10 -10 -14Q60 -30 104 -66Z", hair)


def tree(
    p: Pic, x: float, y: float, r: float, c: str, h: float | None = None, trunk: str = INK, sw: float | None = None
) -> None:
    """Elevation tree: lollipop with branching."""
    h = h or r * 2.3
    sw = sw or max(2.0, r * 0.06)
    p.circ(x, y - h, r, c)
    p.line(x, y, x, y - h - r * 0.35, trunk, sw)
    for i, s in ((0.15, 1), (-0.12, -1), (-0.4, 1)):
        yy = y - h - i * r + r * 0.2
        p.line(x, yy, x + s * r * 0.42, yy - r * 0.4, trunk, sw * 0.7)


def plan_tree(
    p: Pic, x: float, y: float, r: float, c: str, rnd: random.Random, style: int = 0, shade: bool = True
) -> None:
    """Tree seen from above."""
    if shade:
        p.circ(x + r * 0.22, y + r * 0.26, r, INK, op=0.22)
    n = max(9, int(r / 4.2))
    ph = rnd.random() * 6
    blob = []
    for i in range(n * 2):
        a = ph + i * math.pi / n
        blob.append((x + math.cos(a) * r * (1 if i % 2 else 0.87), y + math.sin(a) * r * (1 if i % 2 else 0.87)))
    p.path(smooth(blob, True), c)
    if style == 0:
        for i in range(n):
            a = ph + i * 2 * math.pi / n
            p.line(x, y, x + math.cos(a) * r * 0.72, y + math.sin(a) * r * 0.72, dark(c, 0.35), max(1.2, r * 0.025))
    elif style == 1:
        for k in (0.7, 0.42):
            p.path(
                smooth([(x + (bx - x) * k, y + (by - y) * k) for bx, by in blob], True),
                stroke=dark(c, 0.35),
                sw=max(1.2, r * 0.03),
            )
    p.circ(x, y, max(2.0, r * 0.07), dark(c, 0.6))
