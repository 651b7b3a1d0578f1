"""The rules on days, written a second time by the calendar of Python, against those of the program."""

import calendar
import datetime
import random

import pyarrow
import standi
from conftest import TODAY

Day = datetime.date
ONE = datetime.timedelta(days=1)

# Protocol No. 15, Articles 4 and 8 § 3: six months where the final decision was taken before.
FOUR_MONTHS_FROM = Day(2022, 2, 1)


def months_later(day: Day, count: int) -> Day:
    """The day of the same number, or the last of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months(decided: Day) -> int:
    return 6 if decided < FOUR_MONTHS_FROM else 4


def last_day(decided: Day, known: Day) -> Day:
    return months_later(known, months(decided))


def other_reading(decided: Day, known: Day) -> Day | None:
    """The last day of whole months that are counted from the day after; where it is later."""
    last = months_later(known + ONE, months(decided)) - ONE
    return last if last > last_day(decided, known) else None


def value(decided: Day, known: Day, sent: Day) -> str:
    if sent <= last_day(decided, known):
        return "open"
    other = other_reading(decided, known)
    return "judgement" if other and sent <= other else "closed"


def days(first: Day, last: Day) -> list[Day]:
    return [first + number * ONE for number in range((last - first).days + 1)]


def text(day: Day | None) -> str | None:
    return day.isoformat() if day else None


def test_every_day_of_thirty_years() -> None:
    for known in days(Day(2000, 1, 1), Day(2029, 12, 31)):
        told = standi.deadline(decided=known, known=known, today=TODAY)
        expected = (months(known), text(last_day(known, known)),
                    text(other_reading(known, known)), text(known + ONE))
        assert (told["months"], told["last_day"], told["other_reading"],
                told["starts"]) == expected, known


def made(count: int) -> list[tuple[Day, Day, Day]]:
    """Decided, known, sent: near the ends of months and of the limit more often than chance."""
    chance = random.Random(35)
    rows = []
    for _ in range(count):
        decided = Day(2012, 1, 1) + chance.randrange(4500) * ONE
        if chance.random() < 0.3:
            decided = FOUR_MONTHS_FROM + chance.randrange(-3, 3) * ONE
        known = decided + chance.choice([0, 0, 1, 30, chance.randrange(400)]) * ONE
        if chance.random() < 0.3:
            known = known.replace(day=calendar.monthrange(known.year, known.month)[1])
        known = max(decided, known)
        sent = last_day(decided, known) + chance.choice([0, 1, 2, 3, chance.randrange(-90, 90)]) * ONE
        rows.append((decided, known, max(known, sent)))
    return rows


def test_in_time_between_the_readings_and_late() -> None:
    seen = set()
    for decided, known, sent in made(3000):
        told = standi.deadline(decided=decided, known=known, lodged=sent, today="2040-01-01")
        expected = value(decided, known, sent)
        assert (told["value"], told["last_day"]) == (expected, text(last_day(decided, known)))
        seen.add(expected)
    assert seen == {"open", "judgement", "closed"}


def test_the_screen_counts_the_same_days() -> None:
    rows = [(decided, known, sent) for decided, known, sent in made(20_000)
            if sent <= Day.fromisoformat(TODAY)]
    decided, known, sent = (list(column) for column in zip(*rows, strict=True))
    table = pyarrow.table({
        "respondent": ["ITA"] * len(rows), "article": ["6"] * len(rows),
        "on": pyarrow.array(decided, pyarrow.date32()),
        "final_decision": pyarrow.array(decided, pyarrow.date32()),
        "known": pyarrow.array(known, pyarrow.date32()), "exhausted": ["yes"] * len(rows),
        "lodged": pyarrow.array(sent, pyarrow.date32()),
    })
    screened = standi.screen(table, today=TODAY, criteria=True)
    assert len(screened.rejected) == 0
    told = pyarrow.table(screened).select(["last_day", "criterion_time_limit"]).to_pylist()
    expected = [{"last_day": last_day(*row[:2]), "criterion_time_limit": value(*row)} for row in rows]
    assert told == expected
