"""The examples of CommonMark 0.31 and GFM, read as records are: as the forge's parser does, but where we mean not to.

The numbers are those of the specifications. What differs for no reason named here fails, and so does what no longer
differs.
"""

import pytest

from showcase.records.text import read
from tests.records.specs import examples
from tests.records.structure import bare, structure

DROPPED = "HTML is dropped; what stands between its tags, and right behind them, is read as Markdown"
UNFINISHED = "a tag that does not end, or a declaration that does not end in its block, is words"
BEHIND = "a tag right behind ]( or ]: that is no address is words"
REFUSED = "a link that is not allowed stays as its words, with a finding"
EMPTY = "a link that leads nowhere is its words"
WRITTEN = "an address stays as it is written, where the parser encodes it"
NO_HOST = "what only looks like an address is a word"

DIFFERENT: dict[str, dict[str, set[int]]] = {
    "commonmark": {
        DROPPED: {
            *(21, 31, *range(148, 156), *range(159, 175), 176, 177, 178, 179, 181, *range(183, 192), 308, 309, 344),
            *(475, 476, 477, 524, 536, *range(613, 618), 623, *range(625, 632), 642, 643),
        },
        UNFINISHED: {156, 157, 158, 180, 182},
        BEHIND: {201, 491, 494},
        REFUSED: {20, 195, 202, 346, 489, 500, 502, 504, 507, 596, 598, 599, 600, 601, 603},
        EMPTY: {200, 485, 486, 487, 567},
        WRITTEN: {32, 33, 206, 503, 526, 538},
    },
    "gfm": {
        DROPPED: {
            *(*range(118, 126), *range(129, 144), 145, 146, 147, 148, 150, *range(152, 161), 288, 289, 317, 327, 354),
            *(484, 485, 486, 532, 544, *range(632, 637), 642, *range(644, 651), 652, 662, 663),
        },
        UNFINISHED: {126, 127, 128, 149, 151},
        BEHIND: {170, 500, 503},
        REFUSED: {164, 171, 316, 356, 498, 508, 510, 512, 515, 604, 606, 607, 608, 609, 611, 628},
        EMPTY: {169, 495, 496, 575},
        WRITTEN: {175, 328, 329, 511, 534, 546},
        NO_HOST: {631},
    },
}
# Where the forge's parser itself does not do what the specification says: it is of an earlier one, and reads bare
# addresses and task lists, which CommonMark does not know.
NOT_THE_PARSERS = {
    "commonmark": {28, 354, 389, 417, 425, 426, 427, 464, 465, 466, 468, 602, 606, 608, 611, 612},
    "gfm": {610, 614, 616, 619, 620, 652},
}
# Pictures are shown from the own folder only; each of these examples has one from elsewhere.
PICTURES = {
    "commonmark": {520, 572, 574, 575, *range(579, 590), 591},
    "gfm": {528, 580, 582, 583, *range(587, 598), 599},
}
COUNT = {"commonmark": 652, "gfm": 672}


@pytest.mark.parametrize("spec", COUNT)
def test_an_example_is_read_as_the_forge_reads_it_or_differs_for_a_reason(spec: str) -> None:
    reasons = {number: reason for reason, numbers in DIFFERENT[spec].items() for number in numbers}
    assert len(reasons) == sum(map(len, DIFFERENT[spec].values())), "an example has two reasons"
    wrong = {}
    all_examples = examples(spec)
    for example in all_examples:
        words, findings = read(example.markdown, lang="pt", level=1)
        same = structure(words.html) == structure(bare(example.markdown))
        if same == (example.number in reasons):
            wrong[example.number] = (example.markdown, words.html, bare(example.markdown), findings)
    assert wrong == {}
    assert len(all_examples) == COUNT[spec]


@pytest.mark.parametrize("spec", COUNT)
def test_what_is_no_different_from_the_parser_is_as_the_specification_says(spec: str) -> None:
    differing = set().union(*DIFFERENT[spec].values()) | NOT_THE_PARSERS[spec]
    for example in examples(spec):
        if example.number not in differing:
            assert structure(read(example.markdown, lang="pt", level=1)[0].html) == structure(example.html), example
        elif example.number in NOT_THE_PARSERS[spec]:
            assert structure(bare(example.markdown)) != structure(example.html), example


@pytest.mark.parametrize("spec", COUNT)
def test_only_pictures_from_elsewhere_refuse_an_example(spec: str) -> None:
    fatal = {
        (example.number, finding.code)
        for example in examples(spec)
        for finding in read(example.markdown, lang="pt")[1]
        if finding.fatal
    }
    assert fatal == {(number, "markdown.picture") for number in PICTURES[spec]}


@pytest.mark.parametrize("spec", COUNT)
def test_a_link_that_is_refused_is_told(spec: str) -> None:
    for example in examples(spec):
        if example.number in DIFFERENT[spec][REFUSED]:
            assert "markdown.link" in {finding.code for finding in read(example.markdown, lang="pt")[1]}, example
