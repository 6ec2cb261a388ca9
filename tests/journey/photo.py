"""A photograph of a vase, as a telephone takes it: large, and telling where it was taken. It is drawn here."""

import io
import math

from PIL import Image, ImageDraw, ImageFilter

_SIZE = (2400, 1800)
_WALL, _TABLE, _SHADOW = "#e9d8cf", "#b98a62", "#8f6645"
_CLAY, _GLAZE, _SHINE = "#a9573a", "#3f7d6c", "#79b3a1"
_TOP, _FOOT, _MIDDLE = 360, 1500, 1200
_GPS, _MAKER, _TURN = 0x8825, 0x010F, 0x0112


def taken() -> bytes:
    """The bytes of a JPEG with the name of the camera and the place in its EXIF."""
    sheet = Image.new("RGB", _SIZE, _WALL)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 1240, *_SIZE), fill=_TABLE)
    draw.ellipse((860, 1420, 1900, 1600), fill=_SHADOW)
    sheet = sheet.filter(ImageFilter.GaussianBlur(14))
    _vase(ImageDraw.Draw(sheet))
    exif = Image.Exif()
    exif[_MAKER], exif[_TURN] = "Camera", 1
    exif.get_ifd(_GPS).update({1: "N", 2: (49.0, 31.0, 12.0), 3: "E", 4: (5.0, 53.0, 27.0)})
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=90, exif=exif)
    return out.getvalue()


def _vase(draw: ImageDraw.ImageDraw) -> None:
    """Turned as on a wheel: one line after the other, each as wide as the profile is there."""
    for y in range(_TOP, _FOOT):
        half = _half(y)
        glazed = y < 1010 + 46 * math.sin(half / 21)  # it ran down further at some places
        draw.line((_MIDDLE - half, y, _MIDDLE + half, y), fill=_GLAZE if glazed else _CLAY)
        if glazed:
            draw.line((_MIDDLE - 0.62 * half, y, _MIDDLE - 0.44 * half, y), fill=_SHINE)
    draw.ellipse((_MIDDLE - _half(_TOP), _TOP - 26, _MIDDLE + _half(_TOP), _TOP + 26), fill="#2b5549")


def _half(y: int) -> float:
    """Half the width at a height: a lip, a narrow neck, a belly and a foot."""
    part = (y - _TOP) / (_FOOT - _TOP)
    return 150 - 90 * math.exp(-(((part - 0.16) / 0.11) ** 2)) + 240 * math.exp(-(((part - 0.63) / 0.25) ** 2))
