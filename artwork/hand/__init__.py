"""Drawing by hand: lines that wander, what is drawn with them on glass, and the media that it is drawn in."""

from artwork.hand.layer import Layer
from artwork.hand.line import Points, box, closed, spline
from artwork.hand.media import gouache, ink, pencil, wash

__all__ = [
    "Layer",
    "Points",
    "box",
    "closed",
    "gouache",
    "ink",
    "pencil",
    "spline",
    "wash",
]
