"""Later works of members, each in the hand that its maker would take: plates, charcoal, pencils."""

from PIL import Image

from artwork import hands, remake

FOLDER = "members"
WIDE, TALL = (1280, 853), (912, 1140)


def hat() -> Image.Image:
    return hands.engraved(remake.flat("chapeau-muster-work-2", TALL), seed=3, ground=2, tint=0.8)


def hat_parts() -> Image.Image:
    return hands.engraved(remake.flat("chapeau-muster-work-3", WIDE), seed=7, count=8, tint=0.8)


def stage() -> Image.Image:
    return hands.charcoal(remake.flat("quatuor-exemple-work-3", WIDE), seed=6, power=0.8)


def score() -> Image.Image:
    return remake.watercolour(remake.flat("quatuor-exemple-work-2", TALL), count=7, seed=9, strength=1.0)


def square() -> Image.Image:
    return remake.watercolour(remake.flat("banc-public-exemple-work-3", TALL), count=8, seed=12, strength=0.85)


def frame() -> Image.Image:
    return remake.watercolour(remake.flat("bois-modele-work-2", WIDE), count=8, seed=14, strength=0.8)


def glasses() -> Image.Image:
    return remake.watercolour(remake.flat("verre-modele-work-2", WIDE), count=9, seed=15, strength=0.9)


def walk() -> Image.Image:
    return hands.coloured_pencil(remake.flat("anime-muster-work-4", WIDE), seed=16)


def editing() -> Image.Image:
    return hands.monitor(remake.flat("son-image-exemple-work-2", WIDE), seed=19)


def jumper() -> Image.Image:
    return hands.knitted(remake.flat("maille-modele-work-2", TALL), seed=20)


def boxes() -> Image.Image:
    tints = ("#8a1f14", "#c23b1e", "#e8862c", "#f0bb4a", "#b7a3dc", "#e9dfce", "#f6f2ea")
    return remake.cut_paper(remake.flat("papier-plie-work-2", TALL), count=8, tints=tints, seed=21, step=9)


PICTURES = {
    "chapeau-muster/work-2": hat,
    "chapeau-muster/work-3": hat_parts,
    "quatuor-exemple/work-2": score,
    "quatuor-exemple/work-3": stage,
    "banc-public-exemple/work-3": square,
    "bois-modele/work-2": frame,
    "verre-modele/work-2": glasses,
    "anime-muster/work-4": walk,
    "son-image-exemple/work-2": editing,
    "maille-modele/work-2": jumper,
    "papier-plie/work-2": boxes,
}
