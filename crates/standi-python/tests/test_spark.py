"""`examples/spark/screen.py` on two workers of Spark's gives what `standi.screen` gives alone."""

import os
import pathlib
import shutil
import subprocess
import sys

import pyarrow
import pyarrow.compute
import pyarrow.parquet
import pyspark
import pytest
import standi
from conftest import ROOT, TODAY

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="no Java for Spark")


def test_rows_are_those_of_one_process(docket: pyarrow.Table, tmp_path: pathlib.Path) -> None:
    rows = pyarrow.concat_tables([docket] * 500).combine_chunks()
    rows = rows.add_column(0, "number", pyarrow.array(range(rows.num_rows), pyarrow.int64()))
    given, out = tmp_path / "in", tmp_path / "out"
    given.mkdir()
    for part in range(4):
        size = rows.num_rows // 4
        pyarrow.parquet.write_table(rows.slice(part * size, size), given / f"{part}.parquet")

    script = ROOT / "examples" / "spark" / "screen.py"
    home = pathlib.Path(pyspark.__file__).parent
    command = [str(home / "bin" / "spark-submit"), "--master", "local[2]",
               "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.files.maxPartitionBytes=16k",
               str(script), str(given), str(out), "--today", TODAY]
    # No network is needed to find oneself, nor the Python that others set.
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1",
                   "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert run.returncode == 0, run.stderr
    assert "6000 rows read: 5000 screened and 1000 rejected." in run.stdout
    assert len(list(out.glob("*.parquet"))) >= 2, "several tasks wrote"

    spark = pyarrow.parquet.read_table(out).sort_by("number")
    alone = standi.screen(rows, today=TODAY)
    kept = spark.filter(pyarrow.compute.is_valid(spark["verdict"]))
    expected = pyarrow.table(alone)
    assert kept.drop_columns(["rejected"]).to_pylist() == expected.to_pylist()
    apart = spark.filter(pyarrow.compute.is_valid(spark["rejected"]))
    set_apart = pyarrow.table(alone.rejected)
    assert apart["rejected"].to_pylist() == set_apart["reason"].to_pylist()
    assert apart.select(rows.column_names).to_pylist() == set_apart["raw"].to_pylist()
    assert kept.num_rows + apart.num_rows == rows.num_rows
