# The desk: the pages of the record. The record's own words (what happened, titles, notes) stay as
# they are written.

## Days and addresses
desk-record-field-on = On
desk-record-field-known_by = As known on
desk-record-show = Show
desk-record-days = What holds on { $on }, with all that is known now.
desk-record-days-known = What holds on { $on }, as it was known on { $known }.
desk-record-all-known = With all that is known now.
desk-record-known = As it was known on { $known }.
desk-record-no-day = “{ $given }” is not a day of the calendar
desk-record-no-day-text = Write year, month and day, as in 2022-10-03, or choose the day here:
desk-record-address = This address cannot be read
desk-record-address-text = What stands behind the question mark is not written as addresses are: name=value, with & between.
desk-record-no-state = The record knows no State “{ $name }”
desk-record-no-instrument = The record knows no instrument “{ $name }”
desk-record-no-organ = The record knows no organ “{ $name }”
desk-record-no-source = The record knows no source “{ $name }”
desk-record-no-table = This page has no table “{ $name }”
desk-record-no-year = “{ $year }” is not a year from 1949 on
desk-record-near = Did you mean
desk-record-to-all = All States, instruments and organs

## Parts of the record
desk-record-pages = Pages of the record
desk-record-states = States
desk-record-matrix = Who is bound by what
desk-record-day = Day by day
desk-record-statements = Statements

## Every page
desk-record-rests-on = Rests on
desk-record-source = Source
desk-record-note = Note
desk-record-open = open
desk-record-json = This page as data (JSON)
desk-record-on = { $what }, on { $day }
desk-record-cite = Cite this
desk-record-cite-known = {" "}(as known on { $day })
desk-record-cite-by = standi { $program }, the record of { $version }, fingerprint { $hash }
desk-record-cite-address = An address for these days and this record
desk-record-cite-command = The same from a command line:
desk-record-other = This address cites the record with the fingerprint { $cited }. You read the record of { $version }, fingerprint { $hash }: it may say something else.

## Heads of tables
desk-record-head-about = About
desk-record-head-accepted = Accepted
desk-record-head-act = Act
desk-record-head-amends = Amends or adds
desk-record-head-argued = Argued
desk-record-head-article = Article
desk-record-head-articles = Articles
desk-record-head-as-of = As of
desk-record-head-before = Before
desk-record-head-body = Body
desk-record-head-bound = On this day
desk-record-head-bound-states = States bound
desk-record-head-by = What brought it about
desk-record-head-code = Code
desk-record-head-convention = Convention
desk-record-head-day = Day
desk-record-head-days = Days
desk-record-head-decision = Decision
desk-record-head-due = Due
desk-record-head-effective = Takes effect
desk-record-head-entry = How a later Party enters
desk-record-head-ets = Number in the treaty series
desk-record-head-fields = What is written
desk-record-head-from = From
desk-record-head-happened = What happened
desk-record-head-id = Id
desk-record-head-in-force = In force since
desk-record-head-instrument = Instrument
desk-record-head-kind = Kind
desk-record-head-majority = Majority
desk-record-head-member = Council of Europe
desk-record-head-now = Now
desk-record-head-of = Of
desk-record-head-opened = Opened for signature
desk-record-head-organ = Organ
desk-record-head-paid = Paid
desk-record-head-place = Where it stands
desk-record-head-reservation = Reservation
desk-record-head-said = What was said
desk-record-head-says = What it says
desk-record-head-seat = Right
desk-record-head-since = Since
desk-record-head-speaker = Who
desk-record-head-state = State
desk-record-head-status = Status
desk-record-head-table = Table
desk-record-head-title = Title
desk-record-head-unpaid = Unpaid
desk-record-head-until = Until
desk-record-head-votes = Votes
desk-record-head-what = What
desk-record-head-where = Where
desk-record-head-year = Year

## The record
desk-record-states-title = States in the record on { $day }
desk-record-states-caption = Members of the Council of Europe and States bound by the Convention, on { $day }
desk-record-instruments = Instruments
desk-record-instruments-caption = Instruments that bind States in the record, on { $day }
desk-record-organs = Organs

## A State
desk-record-timeline = Timeline
desk-record-timeline-hint = Each bar leads to its line in the table below.
desk-record-timeline-table = The timeline as a table
desk-record-thousand-euros = In thousand euros
desk-record-interest = With interest and the rules
desk-record-said = Said for this State
desk-record-chains = Through whom, and who contradicts whom

## An instrument
desk-record-instrument-title = { $title }, on { $day }
desk-record-parties = Who is bound
desk-record-parties-caption = States with a status under it, on { $day }
desk-record-bound-count = { $count ->
    [0] No State is bound on this day.
    [1] One State is bound on this day.
   *[other] { $count } States are bound on this day.
}
desk-record-rights = Rights and duties

## An organ
desk-record-seats = Seats of States
desk-record-seats-caption = States with a seat, on { $day }

## A day
desk-record-day-title = The record on { $day }
desk-record-other-days = Other days
desk-record-day-before = The day before
desk-record-day-after = The day after
desk-record-change-before = The change before: { $day }
desk-record-change-after = The change after: { $day }
desk-record-as-then = As it was known on this day
desk-record-with-all = With all that is known now
desk-record-changed = What changed
desk-record-changed-caption = Since { $day }
desk-record-became-known = What became known
desk-record-became-known-caption = Made public on this day; it takes effect on another
desk-record-assembly-seats = Seats in the Assembly
desk-record-end-known = { $instrument } ceases to bind the State
desk-record-said-on = What was said
desk-record-in-force = What was in force
desk-record-members = { $count ->
    [0] The Council of Europe has no members.
    [1] The Council of Europe has one member.
   *[other] The Council of Europe has { $count } members.
}
desk-record-see-matrix = Which, and who is bound by what

## The matrix
desk-record-matrix-heading = Who is bound by what
desk-record-matrix-title = Who is bound by what on { $day }
desk-record-matrix-caption = Instruments that bound States on { $day }
desk-record-year = The end of { $year }

## Statements
desk-record-any = Anything
desk-record-speaker = Who: a name, an office, a code
desk-record-chain = Reached us through:
desk-record-contradicts = Contradicts
desk-record-contradicted-by = Contradicted by
desk-record-that-day = That day

## A source
desk-record-no-url = It has no address where it can be opened.
desk-record-facts = Facts that rest on it: { $count }
desk-record-facts-caption = As they are written in the record
