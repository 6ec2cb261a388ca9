"""Flat drawings of ours taken through another hand: clay, cut paper, inlay, watercolour, blueprint, film, print."""

from artwork.remake.carved import clay, cut_paper, inlay
from artwork.remake.parts import flat, outline, parts
from artwork.remake.printed import blueprint, screen_print, still, watercolour

__all__ = [
    "blueprint",
    "clay",
    "cut_paper",
    "flat",
    "inlay",
    "outline",
    "parts",
    "screen_print",
    "still",
    "watercolour",
]
