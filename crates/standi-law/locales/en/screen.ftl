# A table of complaints, screened.

screen-title = { $rows } rows read: { $out } screened and { $rejected } rejected.
screen-count = { $value }: { $count }
screen-out = Results: { $path }
screen-rejected = Rejected rows, with line, column, reason and the row itself: { $path }
screen-speed = { $seconds } s, { $rate } rows a second
screen-stopped = Stopped before the end of the input. What was read until then is finished and complete.
screen-progress = { $rows } rows, { $rate } a second
screen-progress-left = { $rows } rows, { $rate } a second, { $left } left
screen-record-note = Answers as of { $today }. This is not legal advice.

## standi screen --schema
schema-title = A row is one complaint: one event, one article, one respondent State.
schema-columns = Columns that are read
schema-required = required
schema-state = a State by its code (RUS) or a name that the record knows
schema-article = an article: 3, 5(3), P1-1; a whole number is taken too
schema-day = a day: 2022-10-03 or a date; empty or unknown where nobody knows it
schema-words = one of { $words }; empty where nobody was asked
schema-results = Columns that are added
schema-verdict = open, closed, judgement or missing
schema-criterion = the first criterion that gives the verdict; empty where nothing is in the way
schema-last-day = the last day of the time limit, where it can be named
schema-days-left = days from today to the last day, where the application has not been sent; negative when it is over
schema-codes = a letter for each criterion, in their order: o(pen), c(losed), j(udgement), m(issing)
schema-criteria = with --criteria: the value of one criterion
schema-reason = with --reasons: what the deciding criterion says, in words
schema-order = The order of the letters: { $criteria }.
schema-others = Every other column is passed through as it is.
