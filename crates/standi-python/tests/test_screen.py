"""Tables of complaints: the results of the command line, no row lost, whatever was rejected."""

import json
import pathlib
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from types import FrameType
from typing import Any

import jsonschema
import pyarrow
import pyarrow.compute
import pyarrow.parquet
import pytest
import standi
from conftest import ROOT, TODAY


def many(docket: pyarrow.Table, rows: int) -> pyarrow.Table:
    """The rows that can be read, over and over."""
    good = docket.filter(pyarrow.compute.is_in(docket["file"], pyarrow.array(["A-001", "A-005", "A-006", "A-008"])))
    return pyarrow.concat_tables([good] * (rows // good.num_rows)).combine_chunks()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_results_of_the_command_line(
    lang: str, docket: pyarrow.Table, program: str, tmp_path: pathlib.Path
) -> None:
    out = tmp_path / "out.parquet"
    command = [program, "screen", "examples/docket.csv", str(out), "--criteria", "--reasons",
               "--lang", lang, "--today", TODAY, "--format", "json"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    screened = standi.screen(docket, today=TODAY, criteria=True, reasons=True, lang="en" if lang == "en" else "fr")
    assert pyarrow.table(screened).to_pylist() == pyarrow.parquet.read_table(out).to_pylist()

    lines = (tmp_path / "out.parquet.rejected").read_text().splitlines()
    keys = ["row", "column", "reason"]
    expected = [{key: json.loads(line)[key] for key in keys} for line in lines]
    rejected = pyarrow.table(screened.rejected)
    assert rejected.select(keys).to_pylist() == expected
    assert rejected["raw"].to_pylist() == [docket.to_pylist()[row["row"] - 1] for row in expected]

    summary: Any = dict(screened.summary)
    jsonschema.validate(summary, json.loads((ROOT / "schemas" / "screen.schema.json").read_text()))
    asked = json.loads(told.stdout)
    differ = {"seconds", "rows_per_second", "rejected_file"}
    assert {key: it for key, it in summary.items() if key not in differ} == {
        key: it for key, it in asked.items() if key not in differ}


def test_rejected_rows_can_be_mended_and_screened_alone(docket: pyarrow.Table) -> None:
    screened = standi.screen(docket, today=TODAY)
    rows = pyarrow.table(screened.rejected)["raw"].combine_chunks()
    mended = [row | {"respondent": "RUS", "on": "2022-09-15"} for row in rows.to_pylist()]
    again = standi.screen(pyarrow.Table.from_pylist(mended), today=TODAY)
    assert len(again.rejected) == 0
    assert len(screened) + len(again) == docket.num_rows


def test_cells_of_every_type_mean_the_same(docket: pyarrow.Table) -> None:
    good = many(docket, 4)
    expected = pyarrow.table(standi.screen(good, today=TODAY)).select(["verdict", "criterion", "last_day", "codes"])
    typed = good
    for name in ["on", "final_decision", "known", "lodged"]:
        at = typed.schema.get_field_index(name)
        typed = typed.set_column(at, name, good[name].cast(pyarrow.date32()))
    for name in ["respondent", "applicant", "victim"]:
        at = typed.schema.get_field_index(name)
        typed = typed.set_column(at, name, good[name].dictionary_encode())
    for kind in [pyarrow.large_string(), pyarrow.string_view()]:
        at = typed.schema.get_field_index("article")
        typed = typed.set_column(at, "article", good["article"].cast(kind))
        screened = pyarrow.table(standi.screen(typed, today=TODAY))
        assert screened.select(["verdict", "criterion", "last_day", "codes"]).to_pylist() == expected.to_pylist()


@pytest.mark.parametrize("batch", [1, 3, 1000])
@pytest.mark.parametrize("threads", [1, 2, None])
def test_batches_and_threads_change_nothing(
    batch: int, threads: int | None, docket: pyarrow.Table
) -> None:
    rows = pyarrow.concat_tables([docket] * 5)
    whole = standi.screen(rows, today=TODAY)
    parts = standi.screen(rows.to_reader(max_chunksize=batch), today=TODAY, threads=threads)
    assert pyarrow.table(parts).to_pylist() == pyarrow.table(whole).to_pylist()
    assert pyarrow.table(parts.rejected).to_pylist() == pyarrow.table(whole.rejected).to_pylist()
    assert len(parts) + len(parts.rejected) == rows.num_rows
    assert pyarrow.table(parts.rejected)["row"].to_pylist() == [
        12 * turn + row for turn in range(5) for row in (10, 11)]


def test_one_law_for_many_tables(docket: pyarrow.Table) -> None:
    law = standi.Screen(today=TODAY, criteria=True)
    once = pyarrow.table(standi.screen(docket, today=TODAY, criteria=True))
    for _ in range(3):
        assert pyarrow.table(law.screen(docket)).equals(once)
        assert pyarrow.table(law.stream(docket)).to_pylist() == once.to_pylist()
    known = standi.Screen(today=TODAY, known_by="2022-03-15").screen(docket)
    assert pyarrow.table(known)["codes"].to_pylist() != once["codes"].to_pylist()


def test_a_stream_reads_as_it_is_asked(docket: pyarrow.Table) -> None:
    read = 0

    def batches() -> Iterator[pyarrow.RecordBatch]:
        nonlocal read
        for _ in range(100):
            read += 1
            yield from docket.to_batches()

    reader = pyarrow.RecordBatchReader.from_batches(docket.schema, batches())
    stream = standi.screen_stream(reader, today=TODAY)
    assert read == 0
    taken = pyarrow.RecordBatchReader.from_stream(stream)
    assert taken.schema.names == stream.column_names
    out = taken.read_next_batch().num_rows
    assert read == 1
    assert (stream.summary["in"], stream.summary["rejected"]) == (12, 2)
    out += sum(batch.num_rows for batch in taken)
    rejected = pyarrow.table(stream.rejected)
    assert out + rejected.num_rows == 1200
    assert rejected["row"].to_pylist()[-2:] == [1198, 1199]
    assert stream.summary["out"] == out
    with pytest.raises(ValueError, match="taken already"):
        pyarrow.table(stream)


def test_a_reader_that_fails_is_told(docket: pyarrow.Table) -> None:
    def batches() -> Iterator[pyarrow.RecordBatch]:
        yield from docket.to_batches()
        raise OSError("the disk is gone")

    def reader() -> pyarrow.RecordBatchReader:
        return pyarrow.RecordBatchReader.from_batches(docket.schema, batches())

    with pytest.raises(standi.StandiError, match="the disk is gone"):
        standi.screen(reader(), today=TODAY)
    stream = pyarrow.RecordBatchReader.from_stream(standi.screen_stream(reader(), today=TODAY))
    with pytest.raises(pyarrow.ArrowInvalid, match="the disk is gone"):
        stream.read_all()


def test_what_passes_through_is_not_copied(docket: pyarrow.Table) -> None:
    rows = many(docket, 200_000)
    numbers = pyarrow.array(range(rows.num_rows), pyarrow.int64())
    rows = rows.append_column("number", numbers).combine_chunks()
    out = pyarrow.table(standi.screen(rows, today=TODAY))
    for name in ["file", "number", "lawyer"]:
        given = rows[name].chunk(0).buffers()[-1]
        for chunk in out[name].chunks:
            mine = chunk.buffers()[-1]
            assert given.address <= mine.address < given.address + given.size, name
            assert mine.address + mine.size <= given.address + given.size, name
    assert out["number"].to_pylist() == numbers.to_pylist()


def test_other_threads_run_on_meanwhile(docket: pyarrow.Table) -> None:
    rows = many(docket, 400_000)
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.wait(0.001):
            ticks.append(time.perf_counter())

    other = threading.Thread(target=tick)
    other.start()
    began = time.perf_counter()
    standi.screen(rows, today=TODAY, reasons=False, threads=1)
    ended = time.perf_counter()
    done.set()
    other.join()
    meanwhile = [it for it in ticks if began + 0.005 < it < ended - 0.005]
    assert ended - began > 0.02, "too short to tell"
    assert len(meanwhile) >= 3


def test_an_interrupt_is_heeded(docket: pyarrow.Table) -> None:
    class Interrupted(Exception):
        pass

    def interrupt(_: int, __: FrameType | None) -> None:
        raise Interrupted

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(Interrupted):
            standi.screen(many(docket, 4_000_000), today=TODAY, reasons=True)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_tables_that_cannot_be_screened(docket: pyarrow.Table) -> None:
    without = docket.drop_columns(["respondent"]).append_column("country", docket["respondent"])
    screened = pyarrow.table(standi.screen(docket, today=TODAY))
    wrong: list[tuple[pyarrow.Table, list[str], str]] = [
        (without, [], "is it the column `country`"),
        (docket.append_column("file", docket["file"]), ["file"], "name of its own"),
        (screened, ["verdict"], "be replaced"),
        (docket.set_column(3, "on", [[1.5] * 12]), ["on"], "dates"),
    ]
    for table, path, help_ in wrong:
        with pytest.raises(standi.StandiError) as caught:
            standi.screen(table, today=TODAY)
        defect = caught.value.defects[0]
        assert (defect["kind"], defect["path"]) == ("table", path)
        assert help_ in (defect["help"] or "")
    again = pyarrow.table(standi.screen(screened, today=TODAY, replace=True))
    assert again.to_pylist() == screened.to_pylist()


def test_no_table(docket: pyarrow.Table) -> None:
    for given in [None, "docket.csv", docket.to_pylist(), docket["file"].combine_chunks()]:
        with pytest.raises(TypeError, match="Arrow PyCapsule interface"):
            standi.screen(given)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="Arrow PyCapsule interface"):
            standi.screen_stream(given)  # type: ignore[arg-type]


def test_an_array_of_structs_is_a_table(docket: pyarrow.Table) -> None:
    class Structs:
        """What has no stream."""

        def __arrow_c_array__(self, requested_schema: object | None = None) -> Any:
            return docket.to_struct_array().combine_chunks().__arrow_c_array__()

    expected = pyarrow.table(standi.screen(docket, today=TODAY))
    assert pyarrow.table(standi.screen(Structs(), today=TODAY)).to_pylist() == expected.to_pylist()


def test_no_rows(docket: pyarrow.Table) -> None:
    for empty in [docket.slice(0, 0), docket.schema.empty_table()]:
        screened = standi.screen(empty, today=TODAY)
        assert (len(screened), len(screened.rejected)) == (0, 0)
        assert pyarrow.table(screened).column_names[-5:] == [
            "verdict", "criterion", "last_day", "days_left", "codes"]
        assert screened.summary["in"] == 0
