"""Applications: the answers of the command line."""

import datetime
import json
import pathlib
import tomllib
from typing import Any

import jsonschema
import pytest
import standi
import yaml
from conftest import ROOT, TODAY, Run

READ = {
    ".toml": tomllib.loads,
    ".json": json.loads,
    ".yaml": yaml.safe_load,
}
EXAMPLES = sorted(it for it in (ROOT / "examples").glob("*.*") if it.suffix in READ)
CASES = sorted((ROOT / "cases").glob("*.yaml"))


def schema(name: str) -> Any:
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_examples_get_the_answers_of_the_command_line(
    path: pathlib.Path, lang: str, standi_json: Run
) -> None:
    application = READ[path.suffix](path.read_text())
    arguments: dict[str, Any] = {"today": TODAY, "lang": lang}
    checked = standi.check(application, **arguments)
    assert checked == standi_json("check", str(path), "--lang", lang)
    jsonschema.validate(checked, schema("check"))
    doors = standi.doors(application, **arguments)
    assert doors == standi_json("doors", str(path), "--lang", lang)
    jsonschema.validate(doors, schema("doors"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases_get_the_answers_of_the_command_line(path: pathlib.Path, standi_json: Run) -> None:
    """Of each file the first cases, and some further on: those of one criterion vary enough."""
    cases = yaml.safe_load(path.read_text())
    for case in [*cases[:5], *cases[5::7]]:
        told = json.dumps(case, default=str)
        for ask, command in [(standi.check, "check"), (standi.doors, "doors")]:
            expected = standi_json(command, "-", given=told)
            if isinstance(expected, list):
                with pytest.raises(standi.StandiError) as caught:
                    ask(case, today=TODAY)
                found = [(it["kind"], it["message"], it["help"]) for it in caught.value.defects]
                assert found == [(it["kind"], it["message"], it["help"]) for it in expected]
            else:
                assert ask(case, today=TODAY) == expected, case["id"]


def test_days_are_dates_or_texts_and_yes_is_true() -> None:
    def with_day(day: object) -> dict[str, Any]:
        event = {"kind": "instantaneous", "on": day, "place": "RUS"}
        return {"respondents": ("RUS",), "complaints": [{"articles": ["3"], "events": [event]}]}

    as_text = standi.check(with_day("2022-10-03"), today=TODAY)
    as_date = standi.check(with_day(datetime.date(2022, 10, 3)), today=datetime.date(2026, 11, 24))
    at_midnight = standi.check(with_day(datetime.datetime(2022, 10, 3)), today=TODAY)
    assert as_text == as_date == at_midnight
    assert as_text["complaints"][0]["respondents"][0]["decisive"] == "temporis"


def test_yaml_1_1_takes_on_for_true() -> None:
    """As PyYAML reads the key where it stands without quotes."""
    read = yaml.safe_load("respondents: [RUS]\ncomplaints: [{articles: ['3'], events: [{on: 2022-10-03, place: RUS}]}]")
    event = read["complaints"][0]["events"][0]
    assert True in event and "on" not in event
    quoted = {"respondents": ["RUS"], "complaints": [
        {"articles": ["3"], "events": [{"on": "2022-10-03", "place": "RUS"}]}]}
    assert standi.check(read, today=TODAY) == standi.check(quoted, today=TODAY)


def test_known_by_goes_back(standi_json: Run) -> None:
    path = ROOT / "examples" / "kazan-2022-10-03.toml"
    application = tomllib.loads(path.read_text())
    then = standi.check(application, today=TODAY, known_by="2022-03-15")
    assert then == standi_json("check", str(path), "--known-by", "2022-03-15")
    assert then["known_by"] == "2022-03-15"
    now = standi.check(application, today=TODAY)
    temporis = [it["complaints"][0]["respondents"][0]["criteria"]["temporis"]["value"] for it in (then, now)]
    assert temporis[0] != temporis[1] == "closed"


@pytest.mark.parametrize(
    ("state", "instrument", "on", "known_by"),
    [
        ("RUS", "ECHR", "2022-09-15", None),
        ("Russia", "ECHR", "2022-09-16", None),
        ("GRC", "P1", "1972-01-01", None),
        ("RUS", "ECHR", "2022-10-01", "2022-03-15"),
        ("FRA", "P12", "2020-01-01", None),
    ],
)
def test_party(
    state: str, instrument: str, on: str, known_by: str | None, standi_json: Run
) -> None:
    asked = ["record", "party", "--state", state, "--instrument", instrument, "--on", on]
    expected = standi_json(*asked, *(["--known-by", known_by] if known_by else []))
    answer = standi.party(state, instrument, datetime.date.fromisoformat(on), known_by)
    assert answer == expected
    jsonschema.validate(answer, schema("record-party"))


def test_deadline(standi_json: Run) -> None:
    expected = standi_json("deadline", "--known", "2022-02-28", "--decided", "2022-01-28")
    answer = standi.deadline("2022-02-28", decided="2022-01-28", today=TODAY)
    assert answer == expected
    jsonschema.validate(answer, schema("deadline"))


def test_today_is_the_day_on_this_computer() -> None:
    before = datetime.date.today()
    left = standi.deadline(before + datetime.timedelta(days=-30))["days_left"]
    last = datetime.date.fromisoformat(standi.deadline(before - datetime.timedelta(30))["last_day"])
    assert left in {(last - day).days for day in (before, datetime.date.today())}
