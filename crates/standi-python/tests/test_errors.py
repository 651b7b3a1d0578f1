"""What is wrong with what was given: all of it, and where."""

import math
import pickle
from typing import Any

import pytest
import standi
from conftest import TODAY


def application(**changed: Any) -> dict[str, Any]:
    event = {"what": "beaten", "kind": "instantaneous", "on": "2022-10-03", "place": "RUS"}
    complaint = {"articles": ["3"], "events": [event | changed.pop("event", {})]}
    return {"applicant": "person", "respondents": ["RUS"], "complaints": [complaint]} | changed


def defects(given: dict[str, Any]) -> list[Any]:
    with pytest.raises(standi.StandiError) as caught:
        standi.check(given, today=TODAY)
    assert issubclass(standi.StandiError, ValueError)
    return caught.value.defects


def test_every_defect_is_told_with_the_way_to_it() -> None:
    given = application(event={"on": "2024-02-30", "plaze": "RUS"}, applicant="persn")
    found = {tuple(it["path"]): it for it in defects(given)}
    assert set(found) == {
        ("applicant",),
        ("complaints", 0, "events", 0, "on"),
        ("complaints", 0, "events", 0, "plaze"),
    }
    assert "did you mean `person`" in found[("applicant",)]["help"]
    assert found[("complaints", 0, "events", 0, "plaze")]["kind"] == "unknown-field"
    assert all(it["file"] is None and it["line"] is None for it in found.values())
    with pytest.raises(standi.StandiError, match=r"complaints\[0\]\.events\[0\]\.on: .*2024-02-30"):
        standi.doors(given, today=TODAY)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({1, 2}, ["complaints", 0, "events", 0, "on"]),
        (b"2022-10-03", ["complaints", 0, "events", 0, "on"]),
        (2**80, ["complaints", 0, "events", 0, "on"]),
        ({3: "x"}, ["complaints", 0, "events", 0, "on"]),
    ],
)
def test_what_no_file_can_hold(value: object, path: list[object]) -> None:
    found = defects(application(event={"on": value}))
    assert [it["path"] for it in found] == [path]
    assert found[0]["kind"] == "wrong-kind"


def test_not_a_number_is_no_day() -> None:
    """As pandas writes what is not there."""
    missing = standi.check(application(event={"on": None}), today=TODAY)
    assert standi.check(application(event={"on": math.nan}), today=TODAY) == missing


def test_a_dict_within_itself() -> None:
    given = application()
    given["complaints"][0]["events"][0]["on"] = given
    assert "nested" in defects(given)[0]["message"]


@pytest.mark.parametrize("given", ["application.toml", 42, ["x"], None])
def test_no_dict(given: Any) -> None:
    with pytest.raises(TypeError, match="an application is a dict"):
        standi.check(given)


def test_arguments() -> None:
    wrong: list[tuple[Any, list[Any], dict[str, Any], str]] = [
        (standi.party, ["Rusia", "ECHR", "2022-10-03"], {}, "state"),
        (standi.party, ["RUS", "ECRH", "2022-10-03"], {}, "instrument"),
        (standi.party, ["RUS", "ECHR", "2022-10"], {}, "on"),
        (standi.party, ["RUS", "ECHR", 2022], {}, "on"),
        (standi.deadline, ["2022-10-03"], {"decided": "2022-10-04"}, "known"),
        (standi.check, [application()], {"today": "tomorrow"}, "today"),
        (standi.check, [application()], {"lang": "la"}, "lang"),
        (standi.record, ["never"], {}, "known_by"),
        (standi.Screen, [], {"threads": 0}, "threads"),
    ]
    for function, arguments, options, name in wrong:
        with pytest.raises(standi.StandiError) as caught:
            function(*arguments, **options)
        assert [it["path"] for it in caught.value.defects] == [[name]], (function, arguments)
        assert caught.value.defects[0]["help"]


def test_the_exception_goes_between_processes() -> None:
    with pytest.raises(standi.StandiError) as caught:
        standi.party("Rusia", "ECHR", "2022-10-03")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.defects) == (str(caught.value), caught.value.defects)
