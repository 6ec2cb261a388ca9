"""Pictures as they are stored: JPEG, as good as fits."""

import io

from PIL import Image

LARGEST = 180_000  # bytes of a picture; grain costs, and content/ is cloned by everyone


def packed(picture: Image.Image) -> bytes:
    """The best JPEG that is small enough."""
    for quality in (88, 84, 80, 76, 72, 68, 64, 60, 55, 50):
        file = io.BytesIO()
        picture.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        if file.tell() <= LARGEST:
            break
    return file.getvalue()
