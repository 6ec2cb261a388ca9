"""Markdown as the forge shows it (CommonMark and GFM with footnotes), by its own parser, cmark-gfm; gives HTML.

HTML in a text comes out as it stands there, with RAW before it; `raw` drops it.
"""

import ctypes
from collections.abc import Callable
from functools import cache

from cmarkgfm import _cmark, cmark

from showcase.records.text.raw import RAW
from showcase.schema.patterns import compile_later

_EXTENSIONS = ("table", "strikethrough", "autolink", "tasklist")
_OPTIONS = cmark.Options.CMARK_OPT_FOOTNOTES | cmark.Options.CMARK_OPT_UNSAFE  # what is unsafe is dropped after RAW
# Where HTML may begin. Behind a backslash, which may be none (in an address), and right behind ]( or ]:, where an
# address in angles may stand, the < stays where it is, and RAW behind it makes a tag, if it is one, a word.
_HTML = compile_later(r"((?<!\\)(?:\\\\)*\\|\](?:\(|:)[ \t]*\n?[ \t]*)?<(?=/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$)|[!?])")
# A bare address right before HTML: RAW is none of it.
_TAKEN = compile_later(rf'(<a href="[^"]*)%02(">[^<]*){RAW}</a>')


def read(text: str, *, lines: bool = False) -> str:
    """The HTML of a text. With `lines`, each block says where it stands: `data-sourcepos="line:column-line:column"`."""
    cmark.core_extensions_ensure_registered()
    options = _OPTIONS | (cmark.Options.CMARK_OPT_SOURCEPOS if lines else 0)
    parser = cmark.parser_new(options)
    for extension in _EXTENSIONS:
        cmark.parser_attach_syntax_extension(parser, cmark.find_syntax_extension(extension))
    # RAW also keeps a line from beginning with HTML: the words of a block of HTML are read as all others are.
    marked = _HTML.sub(lambda found: f"{found[0]}{RAW}" if found[1] else f"{RAW}<", text) if "<" in text else text
    cmark.parser_feed(parser, marked)
    root = cmark.parser_finish(parser)
    written = _cmark.lib.cmark_render_html(root, options, cmark.parser_get_syntax_extensions(parser))
    html: str = _cmark.ffi.string(written).decode()
    cmark.parser_free(parser)
    free_tree, free = _freeing()
    free_tree(_address(root))
    free(_address(written))
    return _TAKEN.sub(rf"\1\2</a>{RAW}", html).replace('="%02', '="') if "%02" in html else html


def _address(pointer: object) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))


@cache
def _freeing() -> tuple[Callable[[int], object], Callable[[int], object]]:
    """What frees a tree, and HTML: the binding frees neither, 9 kB a text of 755 characters.

    Where its library shows no such function (Windows), they stay until the process ends.
    """
    try:
        free_tree, free = ctypes.CDLL(_cmark.__file__).cmark_node_free, ctypes.CDLL(None).free
    except (AttributeError, OSError, TypeError):
        return id, id
    for function in (free_tree, free):
        function.argtypes, function.restype = (ctypes.c_void_p,), None
    return free_tree, free
