"""What the types allow and refuse: read by mypy, and never run."""

import datetime
from typing import assert_type

import pandas
import polars
import pyarrow
import standi
from standi.answers import CheckAnswer, Defect, Value


def answers(application: dict[str, object]) -> None:
    answer = standi.check(application, today=datetime.date(2026, 11, 24), lang="fr")
    assert_type(answer, CheckAnswer)
    assert_type(answer["complaints"][0]["respondents"][0]["criteria"]["temporis"]["value"], Value)
    assert_type(standi.party("RUS", "ECHR", "2022-09-16")["bound"], bool | None)
    assert_type(standi.deadline("2025-11-20")["days_left"], int)
    assert_type(standi.doors(application)["order"], list[str])
    answer["complaint"]  # type: ignore[typeddict-item]
    standi.check("application.toml")  # type: ignore[arg-type]
    standi.check(application, lang="la")  # type: ignore[arg-type]
    standi.party("RUS", "ECHR")  # type: ignore[call-arg]
    standi.deadline(20251120)  # type: ignore[arg-type]
    try:
        standi.check(application)
    except standi.StandiError as error:
        assert_type(error.defects, list[Defect])
        assert_type(error.defects[0]["path"], list[str | int])


def tables(rows: polars.DataFrame, frame: pandas.DataFrame, reader: pyarrow.RecordBatchReader) -> None:
    screened = standi.screen(rows, criteria=True, threads=2)
    assert_type(screened.summary["rejected"], int)
    polars.DataFrame(screened)
    polars.DataFrame(screened.rejected)
    standi.screen(frame)
    standi.screen(screened)
    pyarrow.RecordBatchReader.from_stream(standi.screen_stream(reader))
    law = standi.Screen(known_by="2022-03-15")
    assert_type(len(law.screen(rows)), int)
    standi.screen([{"respondent": "RUS"}])  # type: ignore[arg-type]
    standi.screen(rows, reason=True)  # type: ignore[call-arg]
    assert_type(standi.record()["bound"], standi.Table)
