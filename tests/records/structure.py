"""HTML as what it says and how it is built, to compare what two readers of Markdown make of one text."""

import re

from cmarkgfm import cmark
from selectolax.lexbor import LexborHTMLParser, LexborNode

KEPT = ("href", "title", "alt", "start")
BLOCKS = {"p", "ul", "ol", "li", "pre", "blockquote", "table", "thead", "tbody", "tr", "td", "th", "hr", "br", "h"}


def structure(written: str) -> list[str]:
    """Elements, the attributes that both readers write, and words; spaces between blocks do not count."""
    tokens: list[str] = []

    def walk(node: LexborNode) -> None:
        for child in node.iter(include_text=True):
            tag = re.sub(r"h[1-6]", "h", child.tag or "")
            if tag == "-text":
                tokens.append("words " + re.sub(r"\s+", " ", child.text_content or ""))
            elif tag == "input":
                tokens.append("words ☑" if "checked" in child.attributes else "words ☐")
            elif tag == "div":
                walk(child)
            else:
                names = {name.replace("data-picture", "src"): value for name, value in child.attributes.items()}
                tokens.append(f"<{tag}" + "".join(f" {name}={names[name]}" for name in KEPT if names.get(name)))
                walk(child)
                tokens.append(f"</{tag}")

    walk(LexborHTMLParser(f"<body>{written}").body)
    return _trimmed(tokens)


def _trimmed(tokens: list[str]) -> list[str]:
    text = "\n".join(tokens).replace("\nwords ", "\x00")
    pieces = []
    for line in text.split("\n"):
        tag, *words = line.split("\x00")
        pieces += [tag] + ([" ".join("".join(words).split(" "))] if words else [])
    edges = [
        not 0 <= n < len(pieces) or pieces[n].strip("</").split(" ")[0] in BLOCKS for n in range(-1, len(pieces) + 1)
    ]
    kept = []
    for n, piece in enumerate(pieces):
        words = piece if piece.startswith("<") else re.sub(" +", " ", piece)
        words = words.lstrip() if edges[n] else words
        words = words.rstrip() if edges[n + 2] else words
        kept.append(words)
    return [piece for piece in kept if piece]


def bare(text: str) -> str:
    """What the forge's parser gives by itself, with the extensions that records are read with."""
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    options = cmark.Options.CMARK_OPT_FOOTNOTES | cmark.Options.CMARK_OPT_UNSAFE
    html: str = cmark.markdown_to_html_with_extensions(text, options, extensions=extensions)
    return html
