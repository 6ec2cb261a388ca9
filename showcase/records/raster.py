"""Pixels of a picture file: upright, eight bits a channel, in sRGB. It refuses what cannot be decoded to its end.

The check and the encoder both decode with it, so that what the one accepts the other can encode.
"""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageCms import ImageCmsTransform

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
_SAME = 2  # a profile that moves no colour by more than this is sRGB by another name
_TURNED = 0x0112  # the EXIF tag of the orientation


def turned(image: "Image.Image") -> bool:
    """Whether a picture lies on its side: EXIF orientations 5 to 8."""
    return bool(image.getexif().get(_TURNED, 1) >= 5)


def converted(image: "Image.Image") -> bool:
    """Whether decoding changes the colours or the depth of this picture, as far as its header says."""
    return "icc_profile" in image.info or _deep(image)


def decode(image: "Image.Image", widest: int) -> "Image.Image":
    """An opened picture as RGB or RGBA, for use at most `widest` pixels wide. Raises what Pillow raises: much.

    A JPEG that is larger comes out smaller, as its decoder can skip detail.
    """
    from PIL import ImageOps  # noqa: PLC0415  late, as it is large and most runs decode no picture

    image.draft("RGB", (widest, widest))
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    profile, shown = image.info.get("icc_profile"), _eight_bits(image)
    alpha = shown.mode in ("LA", "RGBA", "PA") or "transparency" in shown.info
    wanted = "RGBA" if alpha else "RGB"
    if profile and (seen := _in_srgb(shown, profile, wanted)):
        shown = seen
    elif shown.mode != wanted:
        shown = shown.convert(wanted)
    shown.info.clear()
    return shown


def _deep(image: "Image.Image") -> bool:
    return image.mode.startswith("I")


def _eight_bits(image: "Image.Image") -> "Image.Image":
    """Sixteen bits of grey as eight: Pillow's own conversion would cut all that is lighter than 255 of 65,535."""
    from PIL import ImageMath  # noqa: PLC0415  as in `decode`

    if not _deep(image):
        return image
    wide = image.convert("I")
    grey: Image.Image = ImageMath.lambda_eval(lambda a: a["convert"](a["wide"] / 257, "L"), wide=wide)
    clear = image.info.get("transparency")
    if isinstance(clear, int):
        mask = ImageMath.lambda_eval(lambda a: a["convert"]((a["wide"] != clear) * 255, "L"), wide=wide)
        grey.putalpha(mask)
    return grey


def _in_srgb(image: "Image.Image", profile: bytes, wanted: str) -> "Image.Image | None":
    """A picture with its colours as sRGB has them; None where its profile is that, broken, or not for its colours."""
    from PIL import ImageCms  # noqa: PLC0415  as in `decode`

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space.strip()
        colours = _as_space(image, space)
        if colours is None:
            return None
        transform = ImageCms.buildTransform(
            source,
            ImageCms.createProfile("sRGB"),
            colours.mode,
            "RGB",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        if space == "RGB" and _moves_little(transform):
            return None
        seen = ImageCms.applyTransform(colours, transform)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):  # Pillow, too, shows a picture as if it had none
        return None
    if seen is not None and wanted == "RGBA":
        seen.putalpha(image.convert("RGBA").getchannel("A"))
    return seen


def _as_space(image: "Image.Image", space: str) -> "Image.Image | None":
    """The picture without transparency, in the mode that a profile of this colour space is for; None if it is not."""
    grey, inks = image.mode in ("1", "L", "LA"), image.mode == "CMYK"
    wanted = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK"}.get(space)
    if wanted is None or grey != (wanted == "L") or inks != (wanted == "CMYK"):
        return None
    return image if image.mode == wanted else image.convert("RGBA").convert(wanted)


def _moves_little(transform: "ImageCmsTransform") -> bool:
    """Whether a transform leaves colours, from all parts of the space, where they are."""
    from PIL import Image, ImageChops  # noqa: PLC0415  as in `decode`
    from PIL.ImageCms import applyTransform  # noqa: PLC0415  as in `decode`

    steps = range(0, 256, 51)
    colours = bytes(part for red in steps for green in steps for blue in steps for part in (red, green, blue))
    before = Image.frombytes("RGB", (len(colours) // 3, 1), colours)
    after = applyTransform(before, transform)
    return after is None or max(ImageChops.difference(before, after).tobytes()) <= _SAME
