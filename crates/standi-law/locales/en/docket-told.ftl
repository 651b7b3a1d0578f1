# What the docket says where something cannot be recorded or read, and what may be done instead. In
# English an event, a state or a role is its word, as commands take it; elsewhere its title.

## What is in the way
refuse-records-nothing = no events are recorded in this role ({ $role })
refuse-no-file = no file has been opened
refuse-not-come = { $day } has not come; today is { $today }
refuse-never-party = { $state } has never been a High Contracting Party
refuse-names-no-state = the application names no State
refuse-open-already = the file is open already
refuse-which-withdrawn = which entry is withdrawn?
refuse-act-of-others = { $role } does not record it: it is an act of { $actor }
refuse-before-here = it is dated { $day }, before the case came to where it is on { $since }
refuse-not-from-here = `{ $event }` leads on from { $froms }; this application is in { $states }
refuse-no-entry = there is no entry { $entry }
refuse-is-correction = entry { $entry } is itself a correction
refuse-first-opens = the first entry opens the file; it is corrected by another of the same kind
refuse-only-first-opens = only the first entry opens the file; it is corrected by another of the same kind
refuse-could-not-stand = entry { $entry } ({ $event }) could then not stand: { $why }
refuse-document-not-named = the document that shows it is not named
refuse-no-history = { $role } enters no history from documents
refuse-paper-without-content = a paper is filed with its content
refuse-paper-of-others = { $role } files no paper of { $of }
refuse-paper-not-open = the paper of entry { $entry } is not open to { $viewer }
refuse-sets-no-time = { $role } sets no time; the Court's letter does
refuse-entry-of-others = entry { $entry } was recorded by { $role }
refuse-task = { $role } may not { $task }
refuse-overtaken = somebody else has recorded something in { $number } since you looked at it: you saw { $seen } of its entries, it has { $entries }
refuse-no-time-limit = no time-limit `{ $id }` runs in this application
refuse-fixed = the time for { $term } is fixed
refuse-not-extended = the time for { $term } cannot be extended
refuse-asked-late = the extension was asked for on { $day }, after the last day, { $last }
refuse-before-time = { $day } is before the time began, on { $from }
refuse-awards-first = sums that the judgment awards fall due before others are added
refuse-no-award-waits = no award waits to fall due
refuse-no-award-for = no award of this application waits for `{ $event }`
refuse-not-to-award = `{ $event }` cannot happen to the award `{ $award }` now
refuse-which-award = which award is meant?
refuse-judge-of-state = a judge elected in respect of { $code } may not sit as a single judge in a case against it
refuse-commission-ended = the Commission ended on 31 October 1999
refuse-three-judges = a Committee has three judges, not { $judges }
refuse-final-on = the judgment becomes final on { $day } if no referral is requested by then
refuse-anonymous-already = the name is kept from the public already
refuse-not-anonymous = anonymity was neither asked for nor granted
refuse-file-kept = the file is kept until { $day }
refuse-supervised-already = execution is under supervision already
refuse-no-violation = no violation was found
refuse-violation = a violation was found
refuse-notice-runs = six months' notice must pass: until { $day }
refuse-unanimity = a Committee decides unanimously
refuse-formation = the application is before a { $formation }
refuse-no-complaint = there is no complaint `{ $id }`
refuse-not-pending = the decision names complaints that are still pending
refuse-nothing-pending = nothing would stay pending: that is a decision on the whole application
refuse-last-day-was = the last day was { $day }
refuse-late-paper = it came after the last day, { $day }, and is not in the file
refuse-payment-late = the last day for payment was { $day }; default interest has run since
refuse-may-pay = the State may pay until { $day }
refuse-currency = the award is in { $currency }
refuse-left-of-award = { $rest } is left of the award
refuse-sums-not-due = sums are not paid: not yet due
refuse-sums-unpaid = sums are not paid: { $awards }
refuse-individual-measures = not marked as done: individual measures
refuse-general-measures = not marked as done: general measures
refuse-both-measures = not marked as done: individual measures and general measures
refuse-no-elected-judge = { $state } has not been a High Contracting Party since { $day } and has no elected judge

## What may be done instead
advise-lodge = lodge it: `standi docket lodge FILE`
advise-on-its-day = record it on the day on which it happens
advise-doors = see which other bodies can hear it: `standi doors FILE`
advise-name-state = name the State under `respondents`
advise-correct-first = correct the entry: `--supersedes 1`
advise-name-entry = name it: `--supersedes N`; `standi docket show` numbers the entries
advise-registry-records = the Registry records it from the paper that shows it
advise-check-day = check the day; a wrong earlier entry is corrected with `--supersedes N`
advise-nothing-more = nothing more can happen to it
advise-possible = possible now: { $events }
advise-correct-original = correct the entry it corrects: `--supersedes { $entry }`
advise-document = name it: `--document TEXT`
advise-send-document = send the document to the Registry, which keeps the docket
advise-document-add = `standi docket document add APPLICATION FILE` takes both
advise-send-paper = send it to the Registry, which files the papers of all
advise-ask-for-time = ask before the last day, with reasons; the Registry records the answer
advise-registry-corrects = the Registry corrects any entry
advise-done-as = it is done as { $roles }
advise-look-again = look at it again, then record yours: `standi docket show { $number }`
advise-erase-look-again = look again at what would go: `standi erase { $number } --dry-run`
advise-running = running: { $ids }
advise-nobody-extends = nobody can extend it
advise-leave-of-president = a late paper can be admitted by the President: `--set leave=yes` ({ $rule })
advise-no-sum = leave out `sum`
advise-sum = name the sum: `--set "sum=3000 EUR | Ivanov | costs"`
advise-award = name it: `--set award=…`, one of { $awards }
advise-another-judge = choose another judge
advise-final-earlier = it is final earlier if the parties waive (`parties_waive`) or the panel rejects a request
advise-explain-failure = explain the failure ({ $rule }); see `standi doors`
advise-close = close the case: `no_violation`
advise-transmit = transmit the judgment: `transmitted`
advise-complied = if the State acts before: `complied`
advise-unanimous = if it was unanimous: `--set unanimous=yes`
advise-not-unanimous = if it was not: `not_unanimous`, and the Chamber goes on ({ $rule })
advise-complaints = its complaints are { $ids }
advise-pending = pending: { $ids }
advise-whole-decision = record the decision of the formation on the whole application
advise-leave = if the President decided otherwise: `--set leave=yes`
advise-see-also = see also: { $rule }
advise-missed-then-interest = record `deadline_missed`, then `paid_with_interest`
advise-transferred = say how much it counts for in { $currency }, and what was transferred: `--set "transferred={ $part }"`
advise-pays-all = what pays all that is left is recorded as `paid_in_time` or `paid_with_interest`
advise-payment-first = record the payment first: `paid_in_time`, `paid_with_interest`
advise-action-report = an action report marks them: `action_plan_or_report_due --set individual_measures=yes --set general_measures=yes`
advise-national-judge = name the sitting judge who acts as ad hoc judge: `--set national_judge=NAME`

## What cannot be read
wrong-no-field = the event `{ $event }` has no field `{ $field }`
wrong-field = the field `{ $field }` of the event `{ $event }` cannot be used: { $why }
wrong-whole-number = it is a whole number
wrong-one-of = it is one of { $words }
wrong-empty = it is empty
wrong-once = it is given once
wrong-needed = it is needed
wrong-yes-no = it is `yes` or `no`
wrong-month = a year has 12 months
wrong-days = { $month } has { $days } days
wrong-day = write it as 2022-10-03 (year, month, day)
wrong-day-form = write it as 2022-10-03
wrong-day-order = write it as { $day } (year, month, day)
wrong-state-code = a State is written by its three-letter code, such as RUS
wrong-fingerprint = a SHA-256 is written in 64 hexadecimal digits
wrong-number = `{ $text }` is not the number of an application: write it as 18747/05
wrong-sum = a sum is written as `10000.00 EUR`: digits, a point, a currency
wrong-award = an award is written as `10000.00 EUR | Ivanov | non-pecuniary`
wrong-moment = a moment is written as 2026-03-02T09:30:00Z
wrong-complaint = a complaint is written as `c1: 3, P1-1`
wrong-no-side = `{ $role }` has no side; `applicant:1/26` and `government:ITA` have one
wrong-state = `{ $text }` is not a state of the docket
wrong-priority = `{ $text }` is not a category of priority
wrong-application = `{ $text }` is not the number of an application
wrong-event = there is no event `{ $text }`
wrong-seen = { $number } has { $entries } entries, not { $seen }
wrong-side = whose side is `{ $role }` on?
wrong-not-here = the docket has no application { $number } that is open to you
wrong-erased = application { $number } was erased on { $day } by { $by }: { $why }
wrong-no-why = an erasure has a reason, which stays
wrong-why-named = the reason holds a name that is to be erased
advise-why = give it with { $option }, and name nobody in it: it stays
wrong-no-paper = entry { $entry } of { $number } files no paper
wrong-lodged = the day of lodging is not known to the day: { $when }
wrong-unknown-state = the record does not know the State { $state }
wrong-no-state = the record knows no State `{ $name }`
wrong-form = the form cannot be read: { $why }
advise-near-name = did you mean { $near }?
advise-day = give it with `--on DAY`
advise-near = did you mean `{ $near }`?
advise-no-fields = it has no fields
advise-fields = { $fields }
told-field = { $name }: { $holds }
told-field-needed = { $name }: { $holds } (needed)
advise-roles = the roles are { $roles }
advise-states = the states are { $words }
advise-priorities = the categories are { $words }
advise-side = say it with `--as { $example }`
advise-help-commands = `standi docket act APPLICATION --help-commands` lists what can happen next
advise-list-papers = `standi docket document list { $number }` numbers them

## What follows from membership
told-nothing-to-execute = there is nothing to execute
told-every-judgment = every judgment until a final resolution (Article 46 § 2)
told-every-judgment-still = every judgment until a final resolution: the duty to execute does not end with membership (Article 46 §§ 1-2; the State has no vote)
told-never-party = { $state } is not, and was not before this day, a Party to the Convention
told-facts-from = applications on facts from { $since } on, within the time-limit of Article 35 § 1
told-facts-unsettled = applications on facts from { $since } on; whether facts from { $from } on still count is open until it is decided from when the Convention no longer binds
told-facts-until = applications on facts from { $since } until { $until }, whenever they are lodged within the time-limit of Article 35 § 1; of later facts a single judge says that they are outside the Court's competence

## What is left to do after an erasure

erase-left-read = another program is reading the docket, and the file keeps what it reads; close it, then run the same command again
erase-left-server = the server keeps rows that were removed until it writes their tables anew: VACUUM FULL event, application, path, term, content; its write-ahead log, its archives and its backups are the administrator’s

## Provisions
docket-cite-convention = { $count ->
    [1] Article { $numbers } of the Convention
   *[other] Articles { $numbers } of the Convention
}
docket-cite-former-convention = { $count ->
    [1] former Article { $numbers } of the Convention
   *[other] former Articles { $numbers } of the Convention
}
docket-cite-protocol-16 = { $count ->
    [1] Article { $numbers } of Protocol No. 16
   *[other] Articles { $numbers } of Protocol No. 16
}
docket-cite-rules = { $count ->
    [1] Rule { $numbers } of the Rules of Court
   *[other] Rules { $numbers } of the Rules of Court
}
docket-cite-ministers = { $count ->
    [1] Rule { $numbers } of the Committee of Ministers
   *[other] Rules { $numbers } of the Committee of Ministers
}
docket-cite-by-analogy = { $numbers } by analogy
docket-cite-older = { $numbers } in older editions
docket-cite-since = since { $day }
docket-cite-amended = amended { $day }
docket-cite-day = { $day }
docket-cite-own-rule = the docket's own rule
docket-cite-order = the order of the proceedings
docket-cite-practice = practice
docket-cite-practice-from = practice from { $day }
docket-cite-practice-plenary = practice confirmed by the plenary on { $day }
docket-cite-registry-practice = Registry practice
docket-cite-letter = letter of notification (Registry practice)
docket-cite-set-by-registry = set by the Registry
docket-cite-set-in-judgment = set in the judgment
docket-cite-set-in-letter = 4 to 6 weeks, set in the letter
docket-cite-usual-length = usual length, set in the letter
docket-cite-operative-part = operative part
docket-cite-terms = terms of the settlement
docket-cite-twin-track = twin track since { $day }
docket-cite-ministers-1059 = decision of the Committee of Ministers, 1059th meeting (human rights), June 2009
docket-cite-direction-interim = Practice Direction on interim measures
docket-cite-direction-pleadings = Practice Direction, Written pleadings, §§ 19-21
docket-cite-protocol-9 = Protocol No. 9
docket-cite-protocol-9-5 = Article 5 of Protocol No. 9
docket-cite-protocol-11-5 = Article 5 § 3 of Protocol No. 11
