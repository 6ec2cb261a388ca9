"""Pictures as they are stored: JPEG, as good as fits, and smaller before it is worse."""

import io

from PIL import Image

LARGEST = 150_000  # bytes of a picture; grain costs, and content/ is cloned by everyone


def packed(picture: Image.Image) -> bytes:
    """The best JPEG that is small enough."""
    for share in (1.0, 0.88, 0.76, 0.68):
        size = (round(picture.width * share), round(picture.height * share))
        scaled = picture if share == 1.0 else picture.resize(size, Image.Resampling.LANCZOS)
        for quality in (88, 84, 80, 76, 72, 68, 64):
            file = io.BytesIO()
            scaled.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
            if file.tell() <= LARGEST:
                return file.getvalue()
    return file.getvalue()
