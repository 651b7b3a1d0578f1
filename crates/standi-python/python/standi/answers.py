"""The shapes of answers, written from the JSON Schemas in schemas/ by write_answers.py."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

Value: TypeAlias = Literal['closed', 'missing', 'judgement', 'open']
"""
What a criterion, or the whole law, says. Ordered: the least of several is the answer of all.
"""


class Assumed(TypedDict):
    """
    A fact that an answer takes to be another than the application says.
    """

    fact: str
    """
    The fact, as it was named.
    """
    given: str | None
    """
    What the application says; `null` if it says nothing of it.
    """
    assumed: str | None
    """
    What was taken in its place; `null` if the fact was taken away.
    """


Criterion: TypeAlias = Literal['personae', 'temporis', 'materiae', 'loci', 'applicant', 'victim', 'representation', 'anonymous', 'same_matter', 'other_procedure', 'exhaustion', 'time_limit', 'abuse', 'scope', 'reservation', 'art17', 'manifestly_ill_founded', 'significant_disadvantage']
"""
The admissibility criteria, in the order in which standi evaluates them: cheapest and
most decisive first. Only the displayed decisive reason depends on the order.
"""


class Reason(TypedDict):
    """
    Why a criterion has its value.
    """

    text: str
    """
    In words.
    """
    rule: str
    """
    The row of the decision table.
    """
    value: Value
    """
    What the row says.
    """
    lines: list[str]
    """
    The lines it is about, if not all.
    """
    because: list[str]
    """
    Facts of the application and of the record that it rests on.
    """
    authority: list[str]
    """
    Provisions and decided cases.
    """
    sources: list[str]
    """
    Ids of sources of the record.
    """
    confidence: str | None
    """
    How far the entries of the record it rests on can be relied on: the least of them.
    """
    opens: str | None
    """
    If it closes: the nearest fact that would open it, where there is one.
    """


class LineAnswer(TypedDict):
    """
    One article and one event.
    """

    article: str | None
    """
    The article, if one was named.
    """
    event: str | None
    """
    The event, in words, if one was told.
    """
    value: Value
    """
    The least value of all criteria.
    """
    decisive: Criterion | None
    """
    If it is closed: the first criterion that closes it.
    """


PartAnswer = TypedDict(
    'PartAnswer',
    {
        'from': str,
        'until': str | None,
        'value': Value,
    },
)


class Deadline(TypedDict):
    """
    How a last day was computed.
    """

    months: int
    """
    Calendar months.
    """
    starts: str
    """
    First day of the period.
    """
    last_day: str
    """
    Last safe day.
    """
    other_reading: str | None
    """
    Last day by the other reading at month ends.
    """
    days_left: int | None
    """
    Days from today to the last day, for an application not yet sent; negative when over.
    """


class Question(TypedDict):
    """
    A fact to ask for.
    """

    id: str
    """
    Its id.
    """
    text: str
    """
    The question in plain words.
    """
    why: str
    """
    Why it is asked.
    """
    how: str
    """
    How to find out.
    """
    criterion: Criterion
    """
    The criterion that asks.
    """


class Warning(TypedDict):
    """
    A warning.
    """

    id: str
    """
    Its kind: `derogation`, `interim`, `respondent-absent`, `record-conflict`.
    """
    text: str
    """
    In words.
    """
    sources: list[str]
    """
    Ids of sources of the record.
    """


class Source(TypedDict):
    """
    A source named in an answer.
    """

    id: str
    """
    Its id, which lines of the answer name.
    """
    title: str
    """
    What it is.
    """
    url: str | None
    """
    Where it can be opened.
    """


Day: TypeAlias = str
"""
A day of the calendar, such as 2022-10-03.
"""


class Record(TypedDict):
    """
    The record that gave an answer.
    """

    version: str
    """
    The day of its last change.
    """
    hash: str
    """
    Fingerprint of its text.
    """


class DoorAnswer(TypedDict):
    """
    One door.
    """

    forum: str
    """
    Id of the body in the record.
    """
    name: str
    """
    Its name.
    """
    value: Value
    """
    Whether it is open.
    """
    last_day: str | None
    """
    Last day on which it can be tried, if there is one.
    """
    provision: str | None
    """
    Provision it rests on.
    """
    why: str
    """
    Why.
    """
    rule: str
    """
    The row of the decision table.
    """
    closes: list[str]
    """
    Bodies that it shuts for good once it examines the same matter.
    """
    may_close: list[str]
    """
    Bodies that it may shut for good: not settled, or a declaration is to be read.
    """
    suspends: list[str]
    """
    Bodies that it shuts, or may, only as long as it has the matter.
    """
    closed_by: list[str]
    """
    Bodies that shut it for good once they examine the same matter.
    """
    order: int | None
    """
    Its place in the order, from 1.
    """
    interim_measures: bool | None
    """
    Whether it can ask for interim measures.
    """
    interim_measures_note: str | None
    """
    How, in words.
    """
    binding: str | None
    """
    Whether what it says binds.
    """
    reparation: str | None
    """
    What it can give.
    """
    exhaustion: str | None
    """
    Whether domestic remedies come first.
    """
    time_rule: str | None
    """
    Its rule on time, in the record's words.
    """
    duplication_rule: str | None
    """
    Its rule on matters that are or were elsewhere, in the record's words.
    """
    who_can_complain: str | None
    """
    Who can complain, in the record's words.
    """
    address: str | None
    """
    Where to write.
    """
    authority: list[str]
    """
    Provisions and rulings.
    """
    sources: list[str]
    """
    Ids of sources of the record.
    """
    question: str | None
    """
    The question whose answer decides, if a fact is missing.
    """
    limit_runs: bool
    """
    Whether a limit counted from the final decision runs while another body has the matter.
    """


class PairDoors(TypedDict):
    """
    The doors of one complaint against one State.
    """

    complaint: str
    """
    Id of the complaint.
    """
    state: str
    """
    Code of the State.
    """
    name: str
    """
    Name of the State.
    """
    doors: list[DoorAnswer]
    """
    Every door.
    """
    order: list[str]
    """
    The order in which they are to be tried.
    """
    warnings: list[str]
    """
    What to know before trying any.
    """
    notices: list[Warning]
    """
    The same warnings with their ids and sources.
    """


class DoorsAnswer(TypedDict):
    """
    An answer with what every answer carries.
    """

    today: str
    """
    The day that was taken as today.
    """
    doors: list[DoorAnswer]
    """
    Every door of the first complaint against its first State.
    """
    order: list[str]
    """
    The order in which its doors are to be tried.
    """
    warnings: list[str]
    """
    What to know before trying any.
    """
    notices: list[Warning]
    """
    The same warnings with their ids and sources.
    """
    pairs: list[PairDoors]
    """
    The same for every complaint and State.
    """
    sources: list[Source]
    """
    Every source that the answer names, once, in the order of naming.
    """
    known_by: Day | None
    """
    The day as known on which the question was put; `null`: with all that is known.
    """
    standi: str
    """
    Version of the program.
    """
    record: Record
    """
    The record that gave the answer.
    """


class PartyAnswer(TypedDict):
    """
    An answer with what every answer carries.
    """

    state: str
    """
    Code of the State.
    """
    instrument: str
    """
    Id of the instrument.
    """
    on: Day
    """
    The day asked about.
    """
    bound: bool | None
    """
    Whether the State was bound; `null` on a day that the sources dispute or leave open, and
    where the record does not say.
    """
    boundary: str | None
    """
    `argued` on a day that the sources dispute; `unsettled` after the end of membership, while
    it was not yet known until when the instrument would go on to bind; `not-in-record` where
    the record holds no status of the State, and not those of all States under the instrument.
    """
    since: Day | None
    """
    First day of the period that the day is in, else of the last one before it.
    """
    until: Day | None
    """
    First day no longer in that period.
    """
    confidence: Literal['verified', 'known', 'unsure'] | None
    """
    How far the answer can be relied on; `null`: the record holds no status of this State
    under this instrument.
    """
    note: str | None
    """
    What was seen where, what was computed, what is in doubt.
    """
    conflict: str | None
    """
    Where sources disagree: both sides.
    """
    ended: str | None
    """
    How the period ended, if it did: `denunciation`, `cessation`, `succession`.
    """
    succeeded: Day | None
    """
    Day on which the State became a Party itself, where facts from `since` on count because
    it succeeded another State.
    """
    signed: Day | None
    """
    Day of signature.
    """
    ratified: Day | None
    """
    Day of ratification.
    """
    sources: list[Source]
    """
    Every source that the answer names, once, in the order of naming.
    """
    known_by: Day | None
    """
    The day as known on which the question was put; `null`: with all that is known.
    """
    standi: str
    """
    Version of the program.
    """
    record: Record
    """
    The record that gave the answer.
    """


class DeadlineAnswer(TypedDict):
    """
    An answer with what every answer carries.
    """

    last_day: str
    """
    The last safe day.
    """
    months: int
    """
    Calendar months of the limit.
    """
    starts: str
    """
    First day of the period: the day after the decision became known.
    """
    days_left: int
    """
    Days from today (or from the day of sending) to the last day; negative when over.
    """
    value: Value
    """
    *Open*, *closed*, or *judgement* between the two readings; *missing* where the day of the
    decision decides and was not told.
    """
    other_reading: str | None
    """
    The later last day by the other reading at month ends, if there is one.
    """
    if_decided_before: str | None
    """
    The last day if the decision was taken before the change of length, where its day was not
    told and matters.
    """
    authority: list[str]
    """
    Provisions and rulings.
    """
    rests_on: list[str]
    """
    Ids of sources of the record.
    """
    change: str
    """
    The day on which the length changed.
    """
    sources: list[Source]
    """
    Every source that the answer names, once, in the order of naming.
    """
    known_by: Day | None
    """
    The day as known on which the question was put; `null`: with all that is known.
    """
    standi: str
    """
    Version of the program.
    """
    record: Record
    """
    The record that gave the answer.
    """


class ScreenCounts(TypedDict):
    """
    Rows by verdict.
    """

    open: int
    """
    Nothing is in the way.
    """
    closed: int
    """
    A criterion closes it.
    """
    judgement: int
    """
    A person must judge.
    """
    missing: int
    """
    A fact is lacking.
    """


ScreenSummary = TypedDict(
    'ScreenSummary',
    {
        'in': int,
        'out': int,
        'rejected': int,
        'rejected_file': str | None,
        'stopped': bool,
        'today': Day,
        'seconds': float,
        'rows_per_second': int,
        'counts': ScreenCounts,
        'sources': list[Source],
        'known_by': Day | None,
        'standi': str,
        'record': Record,
    },
)


class Defect(TypedDict):
    """
    One thing that is wrong.
    """

    path: list[str | int]
    """
    The keys and places in lists that lead to it, or the name of an argument.
    """
    kind: str
    """
    Stable name of what kind of thing it is.
    """
    message: str
    """
    What is wrong.
    """
    file: str | None
    """
    The file it stands in.
    """
    line: int | None
    """
    Line, from 1.
    """
    column: int | None
    """
    Column in characters, from 1.
    """
    label: str | None
    """
    A word about what stands there.
    """
    help: str | None
    """
    What would be right.
    """


class CriterionAnswer(TypedDict):
    """
    A criterion with its reasons.
    """

    value: Value
    """
    The value.
    """
    reasons: list[Reason]
    """
    Why; those of the value shown come first.
    """


class RespondentAnswer(TypedDict):
    """
    The answer about one complaint against one State.
    """

    state: str
    """
    Code of the State as named.
    """
    name: str
    """
    Its name.
    """
    value: Value
    """
    The value of the best line.
    """
    decisive: Criterion | None
    """
    If it is closed: the first criterion that closes it.
    """
    text: str
    """
    The answer in one sentence.
    """
    criteria: dict[str, CriterionAnswer]
    """
    Criterion by criterion, each at the best value it has in any line.
    """
    lines: list[LineAnswer]
    """
    Line by line: one article, one event each.
    """
    parts: list[PartAnswer]
    """
    Continuing situations split where the State began or ceased to be bound.
    """
    last_day: str | None
    """
    Last safe day to lodge, if one can be named.
    """
    deadline: Deadline | None
    """
    How it was computed.
    """
    questions: list[Question]
    """
    What to ask; empty once nothing can change the answer.
    """
    warnings: list[Warning]
    """
    What changes nothing and is shown always.
    """


class ComplaintAnswer(TypedDict):
    """
    The answer about one complaint.
    """

    id: str
    """
    Its id.
    """
    value: Value
    """
    The best of its respondents.
    """
    articles: list[str]
    """
    Articles invoked.
    """
    respondents: list[RespondentAnswer]
    """
    State by State.
    """


class CheckAnswer(TypedDict):
    """
    An answer with what every answer carries.
    """

    today: str
    """
    The day that was taken as today.
    """
    value: Value
    """
    Open if any complaint is, against any State; else the best of them.
    """
    what_if: list[Assumed]
    """
    Facts that were taken to be others than the application says (`--what-if`).
    """
    complaints: list[ComplaintAnswer]
    """
    Complaint by complaint.
    """
    sources: list[Source]
    """
    Every source that the answer names, once, in the order of naming.
    """
    known_by: Day | None
    """
    The day as known on which the question was put; `null`: with all that is known.
    """
    standi: str
    """
    Version of the program.
    """
    record: Record
    """
    The record that gave the answer.
    """
