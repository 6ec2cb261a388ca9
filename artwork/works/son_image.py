"""Son Image Exemple, sound studio: a voice as an old sound spectrograph burnt it into paper, with pencil notes."""

import numpy as np
from PIL import Image
from scipy import ndimage, signal

from artwork import darkroom as dark
from artwork import hand

FOLDER = "members/son-image-exemple"
RATE = 16000


def voice() -> np.ndarray:
    """Two seconds of something like speech: a buzzing source through formants that glide, and breath between."""
    random = np.random.default_rng(5)
    long = int(2.4 * RATE)
    t = np.arange(long) / RATE
    pitch = 118 + 26 * np.sin(2 * np.pi * 0.55 * t + 0.5) + 10 * np.sin(2 * np.pi * 2.1 * t) - 12 * t
    source = signal.sawtooth(2 * np.pi * np.cumsum(pitch) / RATE) + 0.02 * random.standard_normal(long)
    keys = np.array([0.0, 0.18, 0.4, 0.62, 0.85, 1.05, 1.3, 1.55, 1.8, 2.05, 2.4])
    formants = [
        [350, 700, 720, 400, 300, 520, 660, 420, 300, 560, 500],
        [900, 1150, 1300, 1900, 2300, 1700, 1050, 850, 2200, 1500, 1200],
        [2400, 2500, 2600, 2700, 3000, 2500, 2450, 2300, 2950, 2550, 2500],
        [3400, 3500, 3450, 3600, 3700, 3500, 3400, 3300, 3650, 3500, 3450],
    ]
    out = np.zeros(long)
    step = 160
    for track, gain in zip(formants, (1, 0.7, 0.45, 0.25), strict=True):
        hz, state = np.interp(t, keys, track), np.zeros(2)
        for start in range(0, long, step):
            f = hz[start]
            r = np.exp(-np.pi * (60 + f * 0.04) / RATE)
            a = [1, -2 * r * np.cos(2 * np.pi * f / RATE), r * r]
            part, state = signal.lfilter([1 - r], a, source[start : start + step], zi=state)
            out[start : start + step] += gain * part
    loud = np.interp(
        t,
        [0, 0.05, 0.3, 0.42, 0.5, 0.8, 0.92, 0.98, 1.2, 1.42, 1.5, 1.9, 1.98, 2.06, 2.3, 2.4],
        [0, 1, 0.9, 0.1, 0.8, 1, 0.05, 0.7, 1, 0.2, 0.9, 0.8, 0.05, 0.6, 0.4, 0],
    )
    out = out / np.abs(out).max() * loud
    for start, end, low in ((0.4, 0.5, 3200), (0.9, 0.98, 4200), (1.9, 2.02, 3600)):
        a, b = int(start * RATE), int(end * RATE)
        hiss = signal.lfilter(*signal.butter(3, low / (RATE / 2), "high"), random.standard_normal(b - a))
        out[a:b] += 0.1 * hiss * np.hanning(b - a)
    return out


def work_1() -> Image.Image:
    size = (1600, 1067)
    wide, high = 1430, 760
    _, _, power = signal.spectrogram(voice(), RATE, nperseg=96, noverlap=88, nfft=1024, window="hann")
    db = 10 * np.log10(power[:400] + 1e-9)
    db = np.clip((db - np.percentile(db, 45)) / (db.max() - np.percentile(db, 45)), 0, 1)[::-1]
    db = np.clip(ndimage.zoom(db, (high / db.shape[0], wide / db.shape[1]), order=1)[:high, :wide], 0, 1)
    random = np.random.default_rng(2)
    lines = 1 - 0.28 * (np.arange(db.shape[0]) % 4 < 1)[:, None]
    burnt = np.clip(db**0.85 * lines * (0.8 + 0.5 * random.random(db.shape)) * 1.5 - 0.13, 0, 1)
    burnt = ndimage.gaussian_filter(burnt, (0.5, 0.8))
    sheet = dark.paper(size, "#e9e0c9", seed=6, tooth=0.03, stains=0.035)
    values = dark.array(sheet)
    top, left = 90, 90
    area = values[top : top + burnt.shape[0], left : left + burnt.shape[1]]
    area *= dark.rgb("#d9cdb2") / dark.rgb("#e9e0c9")
    area *= 1 - 0.96 * burnt[..., None] * (1 - dark.rgb("#1a120c"))
    notes, scale = hand.Layer(size, seed=4), hand.Layer(size, seed=5)
    for k in range(7):
        y = top + high * (1 - k / 6.25)
        scale.line([(left - 16, y), (left - 2, y)], width=2, cover=0.9, wobble=0.3)
        scale.text(str(k), left - 46, y + 9, size=24, font="DejaVu Sans Mono")
    scale.text("kHz", 24, 80, size=22, font="DejaVu Sans Mono")
    words = [
        (0.06, "un"),
        (0.2, "par"),
        (0.29, "quet"),
        (0.46, "qui"),
        (0.6, "grin"),
        (0.71, "ce,"),
        (0.86, "la"),
        (0.93, "nuit"),
    ]
    for share, word in words:
        notes.write(word, left + wide * share - 20, 935, size=58, width=3, cover=0.85)
    for share in (0.175, 0.265, 0.4, 0.54, 0.66, 0.81, 0.9):
        notes.line([(left + wide * share, 862), (left + wide * share + 3, 960)], width=2, cover=0.6)
    notes.line([(left, 980), (left + wide, 974)], width=2, cover=0.5)
    notes.write("prise 4, sans la pluie", left + 4, 1030, size=44, cover=0.7)
    red = hand.Layer(size, seed=6)
    red.ring(left + wide * 0.52, 545, 130, width=4, cover=0.7, wobble=4, times=2)
    red.write("garder !", left + wide * 0.55 + 150, 235, size=64, width=3.4, cover=0.85)
    sheet = hand.ink(dark.image(values), scale.cover, "#2a2018", feather=0.4)
    sheet = hand.pencil(sheet, notes.cover, "#3a3a42", seed=5)
    return dark.photo(hand.pencil(sheet, red.cover, "#c8352b", seed=6), noise=0.014, dark=0.16)


PICTURES = {"work-1": work_1}
