"""The line of each finding is the line that the offending text stands in, wherever that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.records.settings import Extensions
from showcase.records.text import read

EDITORS = Extensions(
    names=tuple(f"markdown.extensions.{name}" for name in ("tables", "footnotes", "def_list", "abbr", "fenced_code"))
)
GOOD = [
    "Un mot.", "[x](https://a.example/b)", "*deux* mots, «trois»", "`<b>` et `[x](javascript:y)`", "", "",
    "Ligne un\nligne deux",
    "- un\n- deux", "1. un\n2. deux", "> dit", "# Titre", "```\n<b>\n[x](javascript:y)\n```", "![un](un.jpg)",
    "|a|b|\n|-|-|\n|1|2|", "a@b.example", "x[^n]\n\n[^n]: note",
]  # fmt: skip
BAD = {
    "[x](javascript:y)": "markdown.link",
    "[mot](//d.example)": "markdown.link",
    "[lien](/a&#32;b)": "markdown.link",
    "![x](../y.jpg)": "markdown.picture",
    "![ ](y.jpg)": "markdown.alt",
    "[https://a.example](https://b.example)": "markdown.misleading",
    "<b>": "markdown.html",
    "<span\nclass='x'>": "markdown.html",
    "<!-- c -->": "markdown.html",
    "&#x202e;": "text.control",
}
# Around the bad words: on their own line, in a paragraph, a list, a quote, a table, a note, a heading.
FRAMES = ["{}", "mot {} mot", "un\ndeux {}\ntrois", "- un\n- deux {}", "- un\n\n    {}", "> un\n> {}", "> un\n{}",
          "# mot {}",
          "|a|b|\n|-|-|\n|1|2|\n|3|{}|", "y[^m]\n\n[^m]: note {}", "- > {}", "*un {} deux*",
          "1. un\n\n    - {}"]  # fmt: skip


@pytest.mark.parametrize("reader", [None, EDITORS], ids=["records", "editors"])
@given(
    before=st.lists(st.sampled_from(GOOD), max_size=6),
    bad=st.sampled_from(sorted(BAD)),
    frame=st.sampled_from(FRAMES),
    after=st.lists(st.sampled_from(GOOD), max_size=3),
)
def test_a_finding_has_the_line_of_what_it_is_about(
    reader: Extensions | None, before: list[str], bad: str, frame: str, after: list[str]
) -> None:
    bad_words = bad.replace("\n", " ") if "|" in frame or ">" in frame or "#" in frame else bad
    head = "\n\n".join(before) + "\n\n" if before else ""
    text = head + frame.format(bad_words) + "\n\n" + "\n\n".join(after)
    line = text.count("\n", 0, len(head) + frame.index("{")) + 1
    told = [(finding.line, finding.code) for finding in read(text, lang="fr", extensions=reader)[1]]
    assert told == [(line, BAD[bad])]
