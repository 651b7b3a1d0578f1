# Money and execution in the docket, in a browser.

desk-docket-pages = Pages of the docket
desk-docket-list = Applications
desk-filter-on = On
desk-priority = { $category }: { $about }
desk-entry = entry { $seq }
desk-rows-shown = The first { $count } of { $total }; the file has all.
desk-days = { $count ->
    [1] one day
   *[other] { $count } days
}
desk-years = { $years } years

## Money
desk-money = Money
desk-money-due = to be paid by { $day }
desk-money-paid = paid on { $day }
desk-money-interest = { $count ->
    [1] One day late
   *[other] { $count } days late
}: { $amount } { $currency } of default interest, { $owed } of it owed
desk-account-of-application = Statement of account
desk-account-of-state = Account of a State
desk-account-title-application = Account of application { $name } on { $day }
desk-account-title-state = Account of all applications against { $name } on { $day }
desk-account-nothing = Nothing was awarded that is owed.
desk-account-sums = Sums awarded
desk-account-totals = Totals
desk-account-runs = Default interest, rate by rate: the European Central Bank’s marginal lending rate plus three points
desk-account-days = Interest day by day (CSV)
desk-account-rates = Sources of the rates
desk-account-with-day = Interest is counted by { $basis } days a year, with the day of payment. Judgments say neither; both can be chosen above.
desk-account-without-day = Interest is counted by { $basis } days a year, without the day of payment. Judgments say neither; both can be chosen above.
desk-account-parts = Parts that were paid go { $how }. No source says so; it needs a judgement, and can be chosen above.
desk-account-provisional = Provisional: the rates were looked up until { $day }; for later days the last one is used.
desk-account-basis = Days of a year
desk-account-parts-to = Parts paid go
desk-account-no-payment-day = No interest for the day of payment
desk-column-award = Award
desk-column-beneficiary = To whom
desk-column-head = For what
desk-column-sum = Sum
desk-column-currency = Currency
desk-column-from = Owed from
desk-column-due = To be paid by
desk-column-paid = Paid on
desk-column-left = Left
desk-column-late-days = Days late
desk-column-interest = Interest
desk-column-interest-owed = Interest owed
desk-column-interest-paid = Interest paid
desk-column-sum-due = Awarded
desk-column-sum-paid = Paid
desk-column-waived = Given up
desk-column-owed = Owed
desk-column-late = Of it late
desk-column-from-day = From
desk-column-to-day = Until
desk-column-days = Days
desk-column-rate = Per cent a year
desk-column-on-sum = On
desk-column-day = Day
desk-column-of-day = Interest of the day
desk-column-together = Together

## Execution
desk-execution = Execution
desk-execution-title = { $count ->
    [0] No case is under supervision on { $day }
    [1] One case under supervision on { $day }
   *[other] { $count } cases under supervision on { $day }
}
desk-execution-title-state = { $count ->
    [0] No case against { $state } is under supervision on { $day }
    [1] One case against { $state } under supervision on { $day }
   *[other] { $count } cases against { $state } under supervision on { $day }
}
desk-execution-resolved = Also with a resolution of which no document shows whether it was the final one
desk-execution-resolution = { $count ->
    [1] One more has a resolution of which no document shows whether it was the final one.
   *[other] { $count } more have a resolution of which no document shows whether it was the final one.
}
desk-execution-note = The age is counted from the day on which the judgment became final. A State that ceased to be a member goes on owing execution (Article 46), and stays on the list.
desk-execution-states = State by State
desk-execution-cases = Open cases, the oldest first
desk-execution-owed = Sums still owed
desk-execution-plan = Action plan or report
desk-execution-plan-overdue = overdue since { $day }
desk-execution-sums-late = { $count ->
    [1] one sum late
   *[other] { $count } sums late
}
desk-execution-shown = as documents show it
desk-execution-closed = Closed
desk-execution-individual = Individual measures done
desk-execution-general = General measures done
desk-execution-interim = Interim resolutions
desk-column-open = Open
desk-column-enhanced = Enhanced
desk-column-plan-overdue = Plan overdue
desk-column-sum-late = Sum late
desk-column-oldest = Oldest
desk-column-mean = On average
desk-column-since = Since
desk-column-age = Age
desk-column-remark = Remark
desk-column-count = Count

## A State's docket
desk-state-docket = The docket of { $state }: what of it depends on membership
desk-state-title = { $state } in the docket on { $day }
desk-state-membership = Council of Europe
desk-state-member = A member
desk-state-member-since = A member since { $day }
desk-state-no-member = Not a member
desk-state-no-member-since = Not a member since { $day }
desk-state-party = Party to the Convention
desk-state-lodging = May be lodged
desk-state-examination = Pending applications
desk-state-judge = Judge
desk-state-supervised = Supervised
desk-state-grounds = From the record
desk-state-known = Public on { $day }
desk-state-more = More
desk-state-record = The State in the record
desk-contributions = Contributions to the Council of Europe
desk-tally = Applications in this docket
desk-tally-all = In all
desk-tally-pending = Pending, judgments that are not final among them
desk-tally-communicated = Of them communicated to the Government
desk-tally-decided = Decided; no document shows how
desk-tally-closed = Closed by a decision, or struck out
desk-tally-judged = With a final judgment
desk-tally-no-more = Of them without a sign of execution
desk-tally-supervised = In execution
desk-tally-resolution = With a resolution of which no document shows whether it was the final one
desk-tally-executed = Closed by a final resolution

## Contributions
desk-record-interest-months = Interest month by month, in thousand euros, as if nothing had been paid since the account
desk-record-head-budget = Budget
desk-record-head-replaced = Replaced on
desk-record-head-month = From
desk-record-head-percent = Per cent
desk-record-head-interest = Interest

## Papers
desk-papers = Papers
desk-papers-none = None was filed.
desk-paper-file = File a paper
desk-paper-content = The file
desk-paper-largest = At most { $size } MiB.
desk-paper-kind = What kind of paper it is
desk-paper-by = Whose paper it is
desk-paper-name = Its name, if not that of the file
desk-paper-date = The date that it bears
desk-paper-on = Day on which it was filed, if not today
desk-paper-confidential = not accessible to the public
desk-paper-confidential-ask = It is not accessible to the public (Rule 33)
desk-paper-filed = filed on { $day } by { $by }
desk-paper-dated = dated { $day }
desk-paper-hidden = A paper that is not open to you
desk-size-bytes = { $size } bytes
desk-size-kib = { $size } KiB
desk-size-mib = { $size } MiB
