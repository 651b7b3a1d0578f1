"""Screens a table of complaints on a cluster: Parquet in, Parquet out, the law of `standi.screen`.

Usage: spark-submit screen.py IN OUT [--today DAY]

OUT has every row of IN: with what the law says of it, or, where it cannot be read, with the reason
under `rejected`. The package `standi` must be installed where Spark's Python workers run.
"""

import argparse
import datetime
from collections.abc import Iterable, Iterator

import pyarrow
import standi
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import DateType, IntegerType, StringType, StructType

# The columns of results, and why a row is rejected: in Spark's types and in Arrow's, as Spark has no
# dictionaries.
RESULTS = {
    "verdict": (StringType(), pyarrow.string()),
    "criterion": (StringType(), pyarrow.string()),
    "last_day": (DateType(), pyarrow.date32()),
    "days_left": (IntegerType(), pyarrow.int32()),
    "codes": (StringType(), pyarrow.string()),
    "rejected": (StringType(), pyarrow.string()),
}


def fit(table: pyarrow.Table, schema: pyarrow.Schema) -> Iterator[pyarrow.RecordBatch]:
    """A table with the columns and types that Spark expects; those that it lacks are empty."""
    for name in schema.names:
        if name not in table.column_names:
            table = table.append_column(name, pyarrow.nulls(table.num_rows, schema.field(name).type))
    yield from table.select(schema.names).cast(schema).to_batches()


def screened(
    batches: Iterable[pyarrow.RecordBatch], today: datetime.date
) -> Iterator[pyarrow.RecordBatch]:
    """The rows of batches with what the law says; those that cannot be read come behind the others."""
    # Once for each task; its core is the one that Spark gives it.
    law = standi.Screen(today=today, threads=1)
    for batch in batches:
        done = law.screen(batch)
        results = (pyarrow.field(name, kind) for name, (_, kind) in RESULTS.items())
        schema = pyarrow.schema([*batch.schema, *results])
        yield from fit(pyarrow.table(done), schema)
        if len(done.rejected) > 0:
            apart = pyarrow.table(done.rejected)
            rows = pyarrow.Table.from_batches(
                [pyarrow.RecordBatch.from_struct_array(it) for it in apart["raw"].chunks])
            yield from fit(rows.append_column("rejected", apart["reason"]), schema)


def screen(rows: DataFrame, today: datetime.date) -> DataFrame:
    """The rows with what the law says of them, in the partitions in which they came."""
    schema = StructType(list(rows.schema))
    for name, (kind, _) in RESULTS.items():
        schema = schema.add(name, kind)
    return rows.mapInArrow(lambda batches: screened(batches, today), schema)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("input", metavar="IN")
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--today", type=datetime.date.fromisoformat, default=datetime.date.today())
    args = parser.parse_args()
    spark = SparkSession.builder.appName("standi").getOrCreate()
    rows = spark.read.parquet(args.input)
    screen(rows, args.today).write.parquet(args.out)

    went_in, came_out = rows.count(), spark.read.parquet(args.out)
    rejected = came_out.filter("rejected is not null").count()
    kept = came_out.filter("verdict is not null").count()
    print(f"{went_in} rows read: {kept} screened and {rejected} rejected.")
    if went_in != kept + rejected:
        raise SystemExit("rows were lost; this is a fault of the program, please report it")


if __name__ == "__main__":
    main()
