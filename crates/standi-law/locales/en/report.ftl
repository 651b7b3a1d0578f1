# What a person takes away: the words of the report and of the calendar.

report-title = Application against { $states }: can it be brought?
report-title-nobody = An application: can it be brought?
report-subtitle = Answer of { $today }, from the record of { $record }.
report-subtitle-known = Answer of { $today }, from the record of { $record } as it was known on { $known }.
report-answer = The answer
report-last-days = Last days
report-given = The facts as they were given
report-given-file = Every fact below is as it was written in the application file. Whatever is wrong or missing there makes the answer wrong.
report-what-if = What if: the answer takes other facts than those given
report-given-changed = The answer does not rest on all of these facts as given; what was taken in their place stands at the head of this report.
report-reasons = Reasons
report-as-for = As for complaint { $id } against { $state }: { $list }
report-reasons-of = Reasons: complaint { $id } against { $state }
report-complaint-against = Complaint { $id } against { $state }
report-sources = Sources
report-authority = Authority: { $list }.
report-because = Rests on: { $list }.
report-decides = { $name } This decides.
report-program = Made by standi { $version } with the record { $record }, fingerprint { $hash }, taking { $today } as today. The same program and record give the same answer again.
report-last-day = Last safe day to send a complete application
report-last-day-over = The last day was
report-days-left = { $left ->
    [0] today is the last day
    [1] one day left
   *[other] { $left } days left
}
report-time-limit = { $months } calendar months, from { $starts }.
report-other-reading = By another reading the last day would be { $day }; do not rely on it.
report-column-order = Order
report-column-body = Body
report-column-why = Why
report-doors = Other doors
report-column-complaint = Complaint
report-column-state = State
report-column-last-day = Last day
report-column-how = How it is counted
report-column-part = Part
report-column-value = Value
report-page = Page { $page } of { $pages }
report-missing = { $file } does not show { $codes }: no font in this program has them; their codes stand in their place.

calendar-summary = Last day to apply to Strasbourg: { $state }, complaint { $id }
calendar-summary-deadline = Last day to apply to Strasbourg
calendar-description = Last safe day to post the complete, signed application form to the European Court of Human Rights. Weekends and holidays do not extend it. Keep the receipt of posting.
calendar-other-reading = By another reading of the rule the last day would be { $day }; do not rely on it.
calendar-what-if = Not the application as it stands. { $assumptions }
calendar-alarm = { $left ->
    [1] Tomorrow is the last day to apply to Strasbourg.
   *[other] { $left } days until the last day to apply to Strasbourg.
}

given-applicant = Applicant
given-respondents = Against
given-complaints = Complaint
given-articles = Articles
given-subject = Subject of the dispute
given-grievance = Kind of complaint
given-proceedings = Kind of proceedings
given-events = Event
given-what = What
given-kind = Kind
given-on = On
given-from = From
given-until = Until
given-precision = Precise to the
given-place = Place
given-controlled-by = Held by
given-actor = Who acted
given-link = Link with the State
given-steps-after = Important steps afterwards
given-nature = Nature
given-final-decision = Final decision
given-known = Became known
given-served = Served
given-pronounced = Read out in public with the party there
given-remedies = Remedy
given-name = Name
given-level = Level
given-used = Used
given-outcome = Outcome
given-substance-raised = Complaint raised in substance
given-effective = Effective
given-since = Exists since
given-reason = Reason
given-victim = Victim
given-status = Status
given-redress = Redress
given-enough = Enough
given-representation = Representation
given-authority = Authority to act
given-acting-for = Acting for
given-about = About
given-identity = Identity
given-disclosed-to-court = Told to the Court
given-pseudonym = Pseudonym
given-earlier-application = Earlier application
given-other-procedure = Other international procedure
given-same-applicant = Same applicant
given-same-facts = Same facts
given-same-complaint = Same complaint
given-new-information = New information
given-body = Body
given-examined = Examined
given-signals = Signals
given-lodged = Sent
given-id = Id
given-form = For the form
