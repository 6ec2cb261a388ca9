"""A form judges values as the checker does, and says it in the same words, in every language of the site."""

import copy
from pathlib import Path
from typing import Any

import pytest

from showcase.derive.form import fields, rules
from showcase.derive.form.fields import KINDS_WITH_FORM
from showcase.records.mark import Mark
from showcase.records.mark import name as named
from showcase.records.messages import MESSAGES
from showcase.records.validation import validate
from showcase.schema.kinds import KINDS
from tests.browser.conftest import Visits
from tests.browser.form_cases import CASES, LEAST, ONLY_THE_CHECKER
from tests.conftest import ROOT

LANGUAGES = ("fr", "de", "en", "lb")
JUDGED = """async ([start, rules, cases]) => {
  const module = (name) => import(start.replace("modules.js", `form/${name}.js`));
  const [{ default: judge }, { default: teller }] = [await module("judge"), await module("tell")];
  const told = (kind) => judge(kind[1], rules[kind[0]]).map((one) => [one.path, one.code, teller(rules[kind[0]])(one)]);
  return cases.map(told);
}"""
Judged = list[list[tuple[str, str]]]


def written() -> list[tuple[str, dict[str, Any]]]:
    """Each case as the form has it: what is gone is not there."""
    return [
        (kind, {name: value for name, value in {**LEAST[kind], **delta}.items() if value is not None})
        for kind, delta in CASES
    ]


def by_the_checker(lang: str) -> Judged:
    found = []
    for kind, values in written():
        _, problems = validate(KINDS[kind].model, copy.deepcopy(values), {(): Mark("index.md", 1)}, LANGUAGES, "LU")
        found.append(sorted((problem.field, problem.tell(lang)) for problem in problems))
    return found


def by_the_form(page: Visits, lang: str) -> tuple[Judged, set[str]]:
    """What the browser says, and the codes of it."""
    visit = page()
    visit.goto("/")
    start = visit.locator("script[src*=modules]").get_attribute("src")
    known = {
        kind: rules.of(fields.of_kind(KINDS[kind], lang=lang, languages=LANGUAGES), KINDS[kind], lang=lang)
        for kind in KINDS_WITH_FORM
    }
    judged = visit.evaluate(JUDGED, [f"{page.served}{start}", known, written()])
    told = [sorted((named(tuple(path)), words) for path, _, words in problems) for problems in judged]
    return told, {code for problems in judged for _, code, _ in problems}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_browser_says_of_each_value_what_the_checker_says(page: Visits, lang: str) -> None:
    assert len(CASES) >= 150
    told, codes = by_the_form(page, lang)
    expected = by_the_checker(lang)
    assert [pair for pair in zip(written(), expected, told, strict=True) if pair[1] != pair[2]] == []
    assert sum(1 for one in expected if one) > 90  # and as many are right
    known = {*rules.CODES, *(code for some in rules.ACROSS.values() for code in some)}
    assert known - codes == {"consent.missing", "choice"}  # what no value can have that a form lets one choose


def test_what_only_the_checker_knows_is_listed_and_told_in_the_docs() -> None:
    docs = (ROOT / "docs/forms.md").read_text(encoding="utf-8")
    assert ONLY_THE_CHECKER.keys() <= MESSAGES.keys()
    assert [code for code in ONLY_THE_CHECKER if f"`{code}`" not in docs] == []


@pytest.mark.parametrize("module", sorted((ROOT / "theme/static/js/form").glob("*.js")), ids=lambda file: file.name)
def test_each_module_is_one_behaviour_of_at_most_80_lines(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("// ")
    assert len(lines) <= 80
