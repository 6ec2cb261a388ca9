"""Files that systems, editors and tools leave behind on their own: they are passed over, and never read.

A name that is not known here is refused as before: nothing else in a content folder is ignored in silence.
"""

import re

_NAMES = frozenset(
    (
        # macOS, Windows, Linux desktops, network disks
        *(".ds_store", ".appledouble", ".localized", ".spotlight-v100", ".trashes", ".fseventsd", "__macosx", "icon\r"),
        *("thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", ".directory", "@eadir", ".stfolder"),
        # what keeps an empty folder in Git, and settings of editors
        *(".gitkeep", ".keep", ".gitattributes", ".gitignore", ".editorconfig", ".idea", ".vscode", ".obsidian"),
        "4913",  # Vim tries with it whether it may write
    )
)
_FORMS = re.compile(
    r"""
    \._.+                    # macOS beside a file on another system's disk
    | .+~ | \#.+\# | \.\#.+  # copies and locks of Emacs and others
    | \..+\.sw[a-p]          # Vim
    | ~\$.+ | \.~lock\..+\#  # Word, LibreOffice
    | .+\.(?:bak|orig|rej|tmp|temp|part|crdownload)
    | \.(?:nfs|fuse_hidden|goutputstream-|trash-|~).+
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_litter(name: str) -> bool:
    """Whether a file or folder of this name is passed over."""
    return name.lower() in _NAMES or _FORMS.fullmatch(name) is not None
