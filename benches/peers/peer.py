"""One engine does the screen's job: `peer.py ENGINE FOLDER`, see `run`.

Every engine joins what the law says of respondent, article and day of the event; of respondent,
remedies and day of the decision; of article, applicant and victim; of circumstances; counts the
months of the time limit by its own calendar, puts all codes together and takes the lowest bit.
"""

import json
import pathlib
import statistics
import sys
import time

import numpy as np

RUNS = 5
BYTES = ["respondent", "article", "applicant", "victim", "exhausted", "circumstances"]
DAYS = ["event", "decided", "known", "lodged"]


class Job:
    """Rows, tables, and what standi said."""

    def __init__(self, folder: pathlib.Path):
        self.columns = {name: np.fromfile(folder / f"{name}.u8", "u1") for name in BYTES}
        self.columns |= {name: np.fromfile(folder / f"{name}.i32", "<i4") for name in DAYS}
        self.first = np.fromfile(folder / "first.u8", "u1")
        self.last_day = np.fromfile(folder / "last_day.i32", "<i4")
        law = json.loads((folder / "law.json").read_text())
        self.event, self.turns = self.wide(law["by_event"])
        self.remedies, more = self.wide(law["by_remedies"])
        self.turns = max(self.turns, more)
        self.event = self.padded(self.event)
        self.remedies = self.padded(self.remedies)
        self.applicant = np.array(law["by_applicant"], "i8")
        self.circumstances = np.array(law["by_circumstances"], "i8")
        self.states, self.articles = law["states"], law["articles"]
        months = law["months"]
        self.before, self.after, self.change = months["before"], months["after"], months["change"]
        self.closed = 1 << law["time_limit"]
        self.judgement = 1 << (law["time_limit"] + 2 * law["stride"])

    @staticmethod
    def wide(rows):
        """Stretches side by side: (respondent, other) to their first days and codes."""
        pairs = {}
        for respondent, other, first, codes in rows:
            pairs.setdefault((respondent, other), []).append((max(first, -(1 << 31)), codes))
        return pairs, max(len(it) for it in pairs.values())

    def padded(self, pairs):
        never = (1 << 31) - 1
        return {pair: rows + [(never, 0)] * (self.turns - len(rows)) for pair, rows in pairs.items()}


def numpy_tables(job):
    """Dense tables by number."""
    def dense(pairs, others):
        days = np.full((job.states, others, job.turns), (1 << 31) - 1, "i4")
        codes = np.zeros((job.states, others, job.turns), "i8")
        for (respondent, other), rows in pairs.items():
            days[respondent, other] = [day for day, _ in rows]
            codes[respondent, other] = [code for _, code in rows]
        return days, codes
    others = max(other for _, other in job.remedies) + 1
    shape = job.applicant[:, :3].max(axis=0) + 1
    applicant = np.zeros(shape, "i8")
    applicant[tuple(job.applicant[:, :3].T)] = job.applicant[:, 3]
    return dense(job.event, job.articles), dense(job.remedies, others), applicant


def add_months(days, months):
    date = days.astype("M8[D]")
    month = date.astype("M8[M]")
    day = (date - month.astype("M8[D]")).astype("i4")
    end = month + months
    last = ((end + 1).astype("M8[D]") - end.astype("M8[D]")).astype("i4") - 1
    return (end.astype("M8[D]").astype("i4") + np.minimum(day, last)).astype("i4")


def lowest(codes):
    return np.bitwise_count((codes & -codes) - 1)


class Formulas:
    """The job by whole columns, each step a function of those before: NumPy and OpenFisca."""

    def __init__(self, job):
        self.job = job
        self.event, self.remedies, self.applicant = numpy_tables(job)

    @staticmethod
    def steps(table, first, second, day):
        days, codes = table
        at = (day[:, None] >= days[first, second]).sum(axis=1) - 1
        return codes[first, second, at]

    def last_day(self, known, decided):
        job = self.job
        return add_months(known, np.where(decided >= job.change, job.after, job.before))

    def other_reading(self, known, decided):
        job = self.job
        return add_months(known + 1, np.where(decided >= job.change, job.after, job.before)) - 1

    def time_limit(self, last, other, lodged):
        past = (lodged > last).astype("i4") + (lodged > np.maximum(other, last))
        return np.array([0, self.job.judgement, self.job.closed], "i8")[past]


def with_numpy(job):
    formulas, c = Formulas(job), job.columns
    def run():
        last = formulas.last_day(c["known"], c["decided"])
        other = formulas.other_reading(c["known"], c["decided"])
        codes = (formulas.steps(formulas.event, c["respondent"], c["article"], c["event"])
                 | formulas.steps(formulas.remedies, c["respondent"], c["exhausted"], c["decided"])
                 | formulas.applicant[c["article"], c["applicant"], c["victim"]]
                 | job.circumstances[c["circumstances"]]
                 | formulas.time_limit(last, other, c["lodged"]))
        return lowest(codes), last
    return run


def with_openfisca(job):
    from openfisca_core.entities import Entity
    from openfisca_core.periods import DateUnit
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    formulas = Formulas(job)
    complaint = Entity(key="complaint", plural="complaints", label="", doc="")
    complaint.is_person = True

    class System(TaxBenefitSystem):
        def __init__(self):
            super().__init__([complaint])

    system = System()

    def variable(name, formula=None):
        fields = {"value_type": int, "entity": complaint, "label": name,
                  "definition_period": DateUnit.MONTH}
        if formula:
            fields["formula"] = formula
        system.add_variable(type(name, (Variable,), fields))

    for name in job.columns:
        variable(name)
    variable("last_day", lambda it, p: formulas.last_day(it("known", p), it("decided", p)))
    variable("other_reading", lambda it, p: formulas.other_reading(it("known", p), it("decided", p)))

    # Whole numbers of OpenFisca have 32 bits: the codes of a formula stay within it.
    def first(it, p):
        get = lambda name: it(name, p)
        codes = (formulas.steps(formulas.event, get("respondent"), get("article"), get("event"))
                 | formulas.steps(formulas.remedies, get("respondent"), get("exhausted"),
                                  get("decided"))
                 | formulas.applicant[get("article"), get("applicant"), get("victim")]
                 | job.circumstances[get("circumstances")]
                 | formulas.time_limit(get("last_day"), get("other_reading"), get("lodged")))
        return lowest(codes)
    variable("first", first)

    def run():
        simulation = SimulationBuilder().build_default_simulation(system, len(job.first))
        for name, column in job.columns.items():
            simulation.set_input(name, "2020-01", column.astype("i4"))
        return (simulation.calculate("first", "2020-01"),
                simulation.calculate("last_day", "2020-01"))
    return run


def flat(job, pairs, second):
    """A table of pairs with their stretches side by side."""
    keys = list(pairs)
    table = {"respondent": np.array([it[0] for it in keys], "u1"),
             second: np.array([it[1] for it in keys], "u1")}
    for at in range(job.turns):
        table[f"{second}_day{at}"] = np.array([pairs[it][at][0] for it in keys], "i4")
        table[f"{second}_codes{at}"] = np.array([pairs[it][at][1] for it in keys], "i8")
    return table


def small_tables(job):
    applicant = {name: job.applicant[:, at].astype("u1")
                 for at, name in enumerate(["article", "applicant", "victim"])}
    applicant["applicant_codes"] = job.applicant[:, 3]
    circumstances = {"circumstances": np.arange(len(job.circumstances), dtype="u1"),
                     "other_codes": job.circumstances}
    return applicant, circumstances


def with_polars(job):
    import polars as pl

    rows = pl.DataFrame(job.columns).with_row_index("id")
    event = pl.DataFrame(flat(job, job.event, "article")).lazy()
    remedies = pl.DataFrame(flat(job, job.remedies, "exhausted")).lazy()
    applicant, circumstances = (pl.DataFrame(it).lazy() for it in small_tables(job))

    def steps(second, day):
        chosen = pl.col(f"{second}_codes0")
        for at in range(1, job.turns):
            later = pl.col(day) >= pl.col(f"{second}_day{at}")
            chosen = pl.when(later).then(pl.col(f"{second}_codes{at}")).otherwise(chosen)
        return chosen

    def month(day):
        moved = pl.when(pl.col("decided") >= job.change).then(pl.lit(f"{job.after}mo"))
        return day.cast(pl.Date).dt.offset_by(moved.otherwise(pl.lit(f"{job.before}mo"))).cast(pl.Int32)

    def run():
        last, other = pl.col("last"), pl.max_horizontal("last", "other")
        limit = (pl.when(pl.col("lodged") > other).then(job.closed)
                 .when(pl.col("lodged") > last).then(job.judgement).otherwise(0).cast(pl.Int64))
        codes = (steps("article", "event") | steps("exhausted", "decided")
                 | pl.col("applicant_codes") | pl.col("other_codes") | limit)
        said = (rows.lazy()
                .join(event, on=["respondent", "article"], how="left")
                .join(remedies, on=["respondent", "exhausted"], how="left")
                .join(applicant, on=["article", "applicant", "victim"], how="left")
                .join(circumstances, on="circumstances", how="left")
                .with_columns(last=month(pl.col("known")), other=month(pl.col("known") + 1) - 1)
                .select("id", "last", first=codes.bitwise_trailing_zeros())
                .collect())
        return said
    def answer():
        said = answer.said.sort("id")
        return said["first"].to_numpy(), said["last"].to_numpy()
    def timed():
        answer.said = run()
    timed.answer = answer
    return timed


def with_duckdb(job):
    import duckdb
    import pyarrow as pa

    base = duckdb.connect()
    applicant, circumstances = small_tables(job)
    rows = job.columns | {"id": np.arange(len(job.first), dtype="u4")}
    tables = {"r": rows, "e": flat(job, job.event, "article"),
              "m": flat(job, job.remedies, "exhausted"), "a": applicant, "c": circumstances}
    for name, table in tables.items():
        base.register(f"{name}_", pa.table(table))
        base.execute(f"create table {name} as select * from {name}_")

    def steps(second, day):
        later = [f"when r.{day} >= {second}_day{at} then {second}_codes{at}"
                 for at in range(job.turns - 1, 0, -1)]
        return f"case {' '.join(later)} else {second}_codes0 end" if later else f"{second}_codes0"

    months = (f"case when decided >= {job.change} then interval {job.after} month "
              f"else interval {job.before} month end")
    day = "date '1970-01-01'"
    query = f"""create or replace table said as
        with joined as (
            select r.id, lodged,
                ({day} + known + {months})::date - {day} as last,
                ({day} + (known + 1) + {months})::date - {day} - 1 as other,
                {steps("article", "event")} | {steps("exhausted", "decided")}
                    | applicant_codes | other_codes as codes
            from r
            join e on e.respondent = r.respondent and e.article = r.article
            join m on m.respondent = r.respondent and m.exhausted = r.exhausted
            join a on a.article = r.article and a.applicant = r.applicant and a.victim = r.victim
            join c on c.circumstances = r.circumstances),
        limited as (
            select id, last, codes | case when lodged > greatest(last, other) then {job.closed}::bigint
                when lodged > last then {job.judgement}::bigint else 0::bigint end as codes
            from joined)
        select id, last, bit_count((codes & -codes) - 1) as first from limited"""

    def timed():
        base.execute(query)
    def answer():
        said = base.execute("select first, last from said order by id").fetchnumpy()
        return said["first"], said["last"]
    timed.answer = answer
    return timed


def main():
    engine, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    job = Job(folder)
    work = {"numpy": with_numpy, "openfisca": with_openfisca, "polars": with_polars,
            "duckdb": with_duckdb}[engine](job)
    seconds = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        said = work()
        seconds.append(time.perf_counter() - began)
    first, last = work.answer() if hasattr(work, "answer") else said
    # Rows that tell no application (a day after today) are not compared.
    wrong = (np.asarray(first) != job.first) | (np.asarray(last) != job.last_day)
    wrong &= job.first != 255
    at = int(np.argmax(wrong))
    print(json.dumps({"seconds": statistics.median(seconds[1:]), "different": int(wrong.sum()),
                      "first": [at, int(first[at]), int(job.first[at]), int(last[at]),
                                int(job.last_day[at])]}))


if __name__ == "__main__":
    main()
