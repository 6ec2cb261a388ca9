"""Days, times, numbers and answers as people write them: the message offers the same in our form."""

from pathlib import Path

import pytest

from showcase.records import offers
from tests.languages import LANGUAGES
from tests.small import LEAST, read, small, told

MEANT = [
    ("day", "31.12.2026", "2026-12-31"),
    ("day", "31/12/2026", "2026-12-31"),
    ("day", "31-12-26", "2026-12-31"),
    ("day", "2026-2-3", "2026-02-03"),
    ("day", "2026/02/03", "2026-02-03"),
    ("day", "5.12.2026", "2026-12-05"),
    ("day", "12/31/2026", "2026-12-31"),
    ("day", "1er mars 2026", "2026-03-01"),
    ("day", "31 décembre 2026", "2026-12-31"),
    ("day", "3. Mäerz 2026", "2026-03-03"),
    ("day", "7. Juli 2026", "2026-07-07"),
    ("day", "le 5 août 2026", "2026-08-05"),
    ("day", "31.2.2026", ""),
    ("day", "demain", ""),
    ("moment", "5.12.2026 18h30", "2026-12-05 18:30"),
    ("moment", "5.12.2026, 18.30 Uhr", "2026-12-05 18:30"),
    ("moment", "2026-12-05 18h", "2026-12-05 18:00"),
    ("moment", "2026-12-05T18:30:00", "2026-12-05 18:30"),
    ("moment", "5 Dezember 2026 6:30 pm", "2026-12-05 18:30"),
    ("moment", "31.12.2026", "2026-12-31"),
    ("moment", "18h30", ""),
    ("clock", "18h30", "18:30"),
    ("clock", "18.30", "18:30"),
    ("clock", "18 h 30", "18:30"),
    ("clock", "10h", "10:00"),
    ("clock", "9 Uhr", "09:00"),
    ("clock", "6pm", "18:00"),
    ("clock", "12 am", "00:00"),
    ("clock", "25h", ""),
    ("number", "12,50", "12.50"),
    ("number", "12,50 €", "12.50"),
    ("number", "1.200", "1200"),
    ("number", "1 200,5", "1200.5"),
    ("number", "douze", ""),
    ("year", "en 2019", "2019"),
    ("year", "12.03.2019", "2019"),
    ("year", "2019-2020", ""),
    ("boolean", "Oui", "true"),
    ("boolean", "neen", "false"),
    ("boolean", "peut-être", ""),
]


@pytest.mark.parametrize(("code", "written", "offered"), MEANT)
def test_what_was_meant_is_offered_in_our_form(code: str, written: str, offered: str) -> None:
    assert offers.of(code, written) == offered


@pytest.mark.parametrize(
    ("kind", "line", "offered"),
    [
        ("members", "joined: 31.12.2026", "2026-12-31"),
        ("members", "founded: depuis 2019", "2019"),
        ("members", "example: oui", "true"),
        ("events", "end: 10.12.2026 18h30", "2026-12-10 18:30"),
        ("events", "price: 12,50", "12.50"),
    ],
)
def test_the_message_offers_it_in_four_languages(tmp_path: Path, kind: str, line: str, offered: str) -> None:
    _, problems = read(small(tmp_path, {f"{kind}/two/index.md": f"---\n{LEAST[kind]}{line}\n---\n"}))
    [problem] = [problem for problem in problems if problem.level == "error"]
    for lang in LANGUAGES:
        assert f"{offered}" in problem.tell(lang).split("; ")[0]


@pytest.mark.parametrize(
    ("lines", "mended"),
    [
        ("services:\n- Atelier: bols", '- "Atelier: bols"'),
        ("services: [cours, {Le soir: bols}]", '- "Le soir: bols"'),
        ("offers:\n- text: {Un four: à la journée}\n  until: 2027-01-01", 'text: "Un four: à la journée"'),
    ],
)
def test_a_text_that_was_cut_at_its_colon_is_told_in_quotes(tmp_path: Path, lines: str, mended: str) -> None:
    _, problems = read(small(tmp_path, {"members/two/index.md": f"---\n{LEAST['members']}{lines}\n---\n"}))
    [message] = told(problems)
    assert message.endswith(f"a text with a colon belongs in quotation marks; write: {mended}")
