"""What stands for markup while a text is set, and what a mark is by the characters before and after it."""

# What stands for markup: see `typography.set_html`. NOTE is the beginning of what is raised, as the mark of a note is.
MARKUP, OPAQUE, BLOCK, BREAK, NOTE = "\x01", "\x02", "\x03", "\x04", "\x05"
_APART = BLOCK + BREAK
BRACKETS = "([{«„“‚‘¿¡/–—-"
ENDING = ".,;:!?…)]}»”"  # no quote begins with one of these
_NONE = ""


def opens(before: str, after: str) -> bool:
    if blank(after) or (not blank(before) and before in "\"'" and after in ENDING):
        return False
    return blank(before) or before in BRACKETS or before in "\"'"


def opens_typed(mark: str, before: str, after: str, *, french: bool) -> bool:
    """Whether a typed mark opens a quote here: “ does so in French and English, in German it closes one."""
    if mark in "«»" and french:
        return mark == "«"
    return opens(before, after) if mark != "”" else False


def elides(before: str, after: str) -> bool:
    """An apostrophe: within or after a word, or before one. After a figure it may be a sign for feet or minutes."""
    if before.isdigit():
        return after.isalpha()
    return wordy(after) or wordy(before) or before in ".!?…"


def blank(char: str) -> bool:
    return char == _NONE or char.isspace() or char in _APART


def wordy(char: str) -> bool:
    return char.isalnum() or char == OPAQUE


def preceding(text: str, at: int) -> str:
    while at and text[at - 1] in MARKUP + NOTE:
        at -= 1
    return text[at - 1] if at else _NONE


def following(text: str, at: int) -> str:
    while at < len(text) and text[at] == MARKUP:
        at += 1
    return text[at] if at < len(text) else _NONE
