"""Papier Plié, packaging: white board under one lamp, nothing but creases and their shadows."""

import numpy as np
from PIL import Image
from scipy import ndimage

from artwork import darkroom as dark
from artwork import hand, relief, remake

FOLDER = "members/papier-plie"


def unfolded(size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A box before it is folded."""
    wide, high = size
    xx, yy = dark.grid((wide, high))
    turn = np.radians(-9)
    u = (xx - 800) * np.cos(turn) + (yy - 540) * np.sin(turn)
    v = -(xx - 800) * np.sin(turn) + (yy - 540) * np.cos(turn)
    edges = np.array([-560, -280, -60, 220, 440, 520])
    cover = ((u > -560) & (u < 520) & (np.abs(v) < 215)).astype(float)
    for left, right, up, trim in (
        (-560, -280, 150, 34),
        (-280, -60, 130, 46),
        (-60, 220, 190, 20),
        (220, 440, 130, 46),
    ):
        for side in (-1, 1):
            w = side * v - 215
            inset = trim * np.clip(w / up, 0, 1) + 5
            corner = np.where(up > 160, 30 * np.clip((w - up + 42) / 42, 0, 1) ** 2.2, 0)
            cover = np.maximum(
                cover, ((w >= -2) & (w < up) & (u > left + inset + corner) & (u < right - inset - corner)).astype(float)
            )
    cover = np.where((u > 440) & (np.abs(v) > 215 - (u - 440) * 0.55), 0, cover)
    cover = ndimage.gaussian_filter(cover, 0.7)
    tilts = [0.055, -0.05, 0.06, -0.075, 0.16]
    plane = np.zeros_like(u)
    level = 4.0
    for k, tilt in enumerate(tilts):
        inside = (u >= edges[k]) & (u < edges[k + 1])
        plane = np.where(inside, level + (u - edges[k]) * tilt, plane)
        level += (edges[k + 1] - edges[k]) * tilt
    flap = np.clip(np.abs(v) - 215, 0, None)
    lift = np.where(v < 0, 0.16, 0.07) * np.where((u > -60) & (u < 220), 1.9, 0.8)
    plane = plane + flap * lift
    crease = np.zeros_like(u)
    for e in edges[1:-1]:
        crease += np.exp(-(((u - e) / 2.4) ** 2)) * (np.abs(v) < 216)
    crease += np.exp(-(((np.abs(v) - 215) / 2.4) ** 2)) * ((u > -560) & (u < 440))
    random = np.random.default_rng(6)
    tooth = ndimage.gaussian_filter(random.standard_normal(size[::-1]), 1.5)
    tooth /= tooth.std()
    height = np.where(cover > 0.5, plane + 5 - 2.6 * crease + 0.045 * tooth, 0.2 * tooth)
    height = ndimage.gaussian_filter(height, 1.0)
    ground = dark.rgb("#20443a") * (1 + 0.05 * (dark.clouds(size, 30, seed=4)[..., None] - 0.5))
    albedo = np.where(cover[..., None] > 0.5, dark.rgb("#f5f3ee"), ground)
    values = relief.lit(height, albedo, (-0.9, -0.42, 0.34), ambient=0.32, power=0.8, reach=150, soft=6)
    values *= relief.falloff(size, (0.08, 0.1), 1.0, 0.5)
    return edges, turn, values


def work_1() -> Image.Image:
    size = (1600, 1067)
    edges, turn, values = unfolded(size)
    marks = hand.Layer(size, seed=6)
    for e in edges[1:-1]:
        for start in np.arange(-200, 200, 26):
            points = [(e, start), (e, start + 12)]
            marks.line(
                [
                    (800 + a * np.cos(turn) - b * np.sin(turn), 540 + a * np.sin(turn) + b * np.cos(turn))
                    for a, b in points
                ],
                width=1.4,
                cover=0.35,
                wobble=0.2,
            )
    picture = hand.pencil(dark.image(values), marks.cover, "#7a7a78", seed=3, smudge=0)
    return dark.photo(dark.grade(picture, contrast=1.05), noise=0.015, dark=0.25, seed=27)


def portrait() -> Image.Image:
    return remake.cut_paper(
        remake.flat("papier-plie-portrait", (1200, 1500)), tints=("#e9e5dc", "#f3f1ec", "#f8f7f3"), seed=4
    )


PICTURES = {"portrait": portrait, "work-1": work_1}
