"""Each library's own tables in, and taken back by it."""

import datetime
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pytest
import standi
from conftest import TODAY

Rows = list[dict[str, Any]]


@pytest.fixture
def expected(docket: pyarrow.Table) -> Rows:
    return pyarrow.table(standi.screen(docket, today=TODAY)).to_pylist()


def test_pyarrow(docket: pyarrow.Table, expected: Rows) -> None:
    for table in [docket, docket.to_batches()[0], docket.to_reader()]:
        screened = standi.screen(table, today=TODAY)
        assert pyarrow.table(screened).to_pylist() == expected
        assert pyarrow.RecordBatchReader.from_stream(screened).read_all().to_pylist() == expected
        assert pyarrow.table(screened).schema == pyarrow.schema(screened)


def test_polars(docket: pyarrow.Table, expected: Rows) -> None:
    given = polars.DataFrame(docket)
    screened = standi.screen(given, today=TODAY)
    assert polars.DataFrame(screened).to_dicts() == expected
    rejected = polars.DataFrame(screened.rejected).unnest("raw")
    assert rejected["file"].to_list() == ["A-010", "A-011"]
    words = given.with_columns(polars.col("respondent", "applicant").cast(polars.Categorical))
    assert polars.DataFrame(standi.screen(words, today=TODAY)).to_dicts() == expected
    days = given.with_columns(polars.col("known").str.to_date(strict=False))
    assert polars.DataFrame(standi.screen(days, today=TODAY))["verdict"].to_list() == [
        row["verdict"] for row in expected]


def test_duckdb(docket: pyarrow.Table, expected: Rows) -> None:
    given = duckdb.sql("select * from docket")
    screened = standi.screen(given, today=TODAY)
    assert duckdb.sql("select * from screened").to_arrow_table().to_pylist() == expected
    closed = duckdb.sql("select count(*) from screened where verdict = 'closed'").fetchall()
    assert closed == [(5,)]
    # A connection that gives rows cannot take others meanwhile.
    stream = standi.screen_stream(given, today=TODAY)
    assert duckdb.connect().sql("select count(last_day) from stream").fetchall() == [
        (sum(row["last_day"] is not None for row in expected),)]


def test_pandas(docket: pyarrow.Table, expected: Rows) -> None:
    given = docket.to_pandas()
    given["known"] = pandas.to_datetime(given["known"], errors="coerce")
    taken = pandas.DataFrame.from_arrow(standi.screen(given, today=TODAY))
    assert list(taken["verdict"]) == [row["verdict"] for row in expected]
    assert list(taken["file"]) == [row["file"] for row in expected]
    left = [None if pandas.isna(day) else int(day) for day in taken["days_left"]]
    assert left == [row["days_left"] for row in expected]


def test_the_record_as_tables() -> None:
    tables = standi.record()
    states = polars.DataFrame(tables["state"])
    assert "RUS" in states["code"].to_list()
    bound = tables["bound"]
    found = duckdb.sql("select \"until\" from bound where owner = 'RUS' and instrument = 'ECHR'")
    assert found.fetchall() == [(datetime.date(2022, 9, 16),)]
    before = standi.record("2022-03-14")["bound"]
    found = duckdb.sql("select \"until\" from before where owner = 'RUS' and instrument = 'ECHR'")
    assert found.fetchall() == [(None,)]
    meaning = pyarrow.schema(tables["bound"]).field("from").metadata
    assert meaning and meaning[b"meaning"]
