"""What happens to a picture after the camera or the press: grain, lens, paper, ink, halftone. Pillow in, Pillow out."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Array = NDArray[np.float64]


def array(picture: Image.Image) -> Array:
    return np.asarray(picture.convert("RGB"), dtype=np.float64) / 255


def image(values: Array) -> Image.Image:
    return Image.fromarray((np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8))


def rgb(text: str) -> Array:
    return np.array([int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def grid(size: tuple[int, int]) -> tuple[Array, Array]:
    """How far right and how far down each place of a picture is; size is (wide, high)."""
    y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(float)
    return x, y


def clouds(
    size: tuple[int, int], scale: float, *, seed: int, octaves: int = 5, stretch: tuple[float, float] = (1, 1)
) -> Array:
    """Noise of many sizes between 0 and 1; size is (wide, high), scale the largest cloud in pixels."""
    random = np.random.default_rng(seed)
    wide, high = size
    total, weight = np.zeros((high, wide)), 0.0
    for octave in range(octaves):
        step = scale / 2**octave
        cells = (max(2, int(high / (step * stretch[1])) + 2), max(2, int(wide / (step * stretch[0])) + 2))
        coarse = random.standard_normal(cells)
        zoomed = ndimage.zoom(coarse, (high / (cells[0] - 1), wide / (cells[1] - 1)), order=3)[:high, :wide]
        share = 0.55**octave
        total += share * np.pad(zoomed, ((0, high - zoomed.shape[0]), (0, wide - zoomed.shape[1])), mode="edge")
        weight += share**2
    values = total / np.sqrt(weight)
    return 0.5 + values / 5


def grain(
    picture: Image.Image, amount: float = 0.03, *, size: float = 0.7, seed: int = 1, colour: float = 0.3
) -> Image.Image:
    """Film grain, strongest in the middle tones."""
    values = array(picture)
    random = np.random.default_rng(seed)
    grey = ndimage.gaussian_filter(random.standard_normal(values.shape[:2]), size)
    grey /= grey.std()
    tint = ndimage.gaussian_filter(random.standard_normal(values.shape), (size, size, 0))
    tint /= tint.std()
    light = values.mean(axis=2, keepdims=True)
    return image(
        values + amount * (grey[..., None] * (1 - colour) + tint * colour) * (0.35 + 2.6 * light * (1 - light))
    )


def vignette(picture: Image.Image, amount: float = 0.35) -> Image.Image:
    values = array(picture)
    high, wide = values.shape[:2]
    y, x = np.mgrid[0:high, 0:wide]
    far = np.hypot(x - wide / 2, y - high / 2) / np.hypot(wide / 2, high / 2)
    return image(values * (1 - amount * far[..., None] ** 2.2))


def halation(
    picture: Image.Image, amount: float = 0.25, *, radius: float = 18, tint: str = "#ff9a6a", above: float = 0.7
) -> Image.Image:
    """Bright places glow, as in film."""
    values = array(picture)
    bright = np.clip(values - above, 0, 1) / (1 - above)
    glow = ndimage.gaussian_filter(bright, (radius, radius, 0)) + 0.5 * ndimage.gaussian_filter(
        bright, (radius * 3, radius * 3, 0)
    )
    return image(1 - (1 - values) * (1 - amount * glow * rgb(tint)))


def grade(
    picture: Image.Image,
    *,
    shadows: str = "#000000",
    lights: str = "#ffffff",
    contrast: float = 1.0,
    saturation: float = 1.0,
    gamma: float = 1.0,
) -> Image.Image:
    """Tones: what black and white become, contrast about the middle, colour."""
    values = array(picture) ** gamma
    grey = values @ np.array([0.2126, 0.7152, 0.0722])
    values = grey[..., None] + (values - grey[..., None]) * saturation
    values = np.clip(0.5 + (values - 0.5) * contrast, 0, 1)
    return image(rgb(shadows) + values * (rgb(lights) - rgb(shadows)))


def mono(
    picture: Image.Image,
    *,
    shadows: str = "#101010",
    lights: str = "#f4f2ec",
    contrast: float = 1.15,
    gamma: float = 1.0,
) -> Image.Image:
    return grade(picture, shadows=shadows, lights=lights, contrast=contrast, saturation=0, gamma=gamma)


def lens(picture: Image.Image, amount: float = 1.5) -> Image.Image:
    """Colours part a little towards the corners."""
    wide, high = picture.size
    parts = []
    for band, part in enumerate(picture.convert("RGB").split()):
        by = (2 - band) * amount
        box = (by, by * high / wide, wide - by, high - by * high / wide)
        parts.append(part.transform((wide, high), Image.Transform.EXTENT, box, Image.Resampling.BICUBIC))
    return Image.merge("RGB", parts)


def paper(
    size: tuple[int, int],
    tint: str = "#f3ede0",
    *,
    seed: int = 1,
    tooth: float = 0.035,
    stains: float = 0.03,
    fibre: float = 0.0,
) -> Image.Image:
    """A sheet seen close: tooth in a raking light, clouds of age, fibres."""
    wide, high = size
    random = np.random.default_rng(seed)
    fine = ndimage.gaussian_filter(random.standard_normal((high, wide)), 1.1)
    light = ndimage.sobel(fine, axis=1) + 0.6 * ndimage.sobel(fine, axis=0)
    light /= light.std()
    age = clouds(size, wide / 3, seed=seed + 1) - 0.5
    values = rgb(tint) * (1 + tooth * 0.5 * light + 0 * age)[..., None] + stains * age[..., None] * np.array(
        [0.7, 1.0, 1.5]
    )
    if fibre:
        strands = np.abs(clouds(size, 40, seed=seed + 2, octaves=3, stretch=(1, 5)) - 0.5) < 0.006
        values -= fibre * ndimage.gaussian_filter(strands.astype(float), 0.8)[..., None]
    return image(values)


def ruled(
    size: tuple[int, int], tint: str, line: str, gap: float, *, seed: int, both: bool = True, strength: float = 0.42
) -> Image.Image:
    """A sheet with printed squares or lines."""
    values = array(paper(size, tint, seed=seed, tooth=0.03, stains=0.02))
    x, y = grid(size)
    for axis in (x, y) if both else (y,):
        rule = np.clip(1.25 - np.abs((axis + gap / 2) % gap - gap / 2), 0, 1)
        values *= 1 - strength * rule[..., None] * (1 - rgb(line))
    return image(values)


def press(
    sheet: Image.Image,
    ink: Image.Image,
    tint: str,
    *,
    seed: int = 1,
    wear: float = 0.15,
    opacity: float = 0.95,
    spread: float = 0.8,
) -> Image.Image:
    """Ink laid on a sheet by a grey plate (black prints): it spreads, and is worn where it took badly."""
    plate = 1 - np.asarray(ink.convert("L"), dtype=np.float64) / 255
    plate = ndimage.gaussian_filter(plate, spread)
    rough = clouds(sheet.size, 7, seed=seed, octaves=3) - 0.5
    plate = np.clip((plate + 0.35 * rough - 0.5) * 5 + 0.5, 0, 1)
    bare = clouds(sheet.size, 5, seed=seed + 1, octaves=2) + 0.35 * (clouds(sheet.size, 160, seed=seed + 2) - 0.5)
    plate *= 1 - np.clip((bare - (0.86 - wear)) * 9, 0, 1) * min(1.0, wear * 5)
    values = array(sheet)
    return image(values * (1 - plate[..., None] * opacity * (1 - rgb(tint))))


def halftone(grey: Array, cell: float, angle: float, *, soft: float = 0.12) -> Array:
    """Dots that cover as much as the grey is dark (grey: 0 black to 1 white); returns coverage from 0 to 1."""
    high, wide = grey.shape
    y, x = np.mgrid[0:high, 0:wide]
    a = np.radians(angle)
    u, v = (x * np.cos(a) + y * np.sin(a)) / cell, (-x * np.sin(a) + y * np.cos(a)) / cell
    spot = 0.5 + 0.25 * (np.cos(2 * np.pi * u) + np.cos(2 * np.pi * v))
    return np.clip((spot - grey) / soft + 0.5, 0, 1)


def photo(
    picture: Image.Image,
    *,
    size: tuple[int, int] | None = None,
    noise: float = 0.022,
    dark: float = 0.25,
    seed: int = 1,
) -> Image.Image:
    """The usual way of a render to a photograph: to size, lens, corners, grain."""
    if size and picture.size != size:
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    return grain(vignette(lens(picture), dark), noise, seed=seed)
