# What the record answers, as text. The record's own words (what happened, titles, notes) stay as
# they are written.

## Everywhere
record-stretch = since { $since }, until { $until }
record-since = since { $since }
record-until = until { $until }
record-day-unknown = day not known
record-past = from { $since } until { $until }
record-past-open = from { $since }
record-known = well established, not re-read
record-unsure = unsure: check before relying on it
record-conflict = Sources conflict:
record-sources = Sources
record-version = Record { $version } ({ $hash })
record-version-known = Record { $version } ({ $hash }), as known on { $day }; of the sources, some may be younger than that
record-thousands = ,
record-decimal = .

note-english = this answer is in English: in this language only `ask` and `check` are written

## Terms
seat-sits-and-votes = sits and votes
seat-sits-without-vote = sits without a vote
seat-no-delegation = has no delegation
seat-suspended = representation suspended
seat-argued = argued for this day
seat-none = not represented
law-member = a member
law-not-a-member = not a member
law-bound = bound
law-not-bound = not bound
law-in-force = in force
law-not-in-force = not in force
law-argued = argued
law-not-in-record = not in the record
declaration-derogation = derogation
declaration-reservation = reservation
declaration-territorial = territorial extension
declaration-petition-former-art-25 = individual petition (former Article 25)
declaration-court-jurisdiction-former-art-46 = jurisdiction of the former Court (former Article 46)
declaration-other = other declaration
majority-two-thirds-entitled = two thirds of those entitled to sit
majority-two-thirds-cast-and-majority-entitled = two thirds of the votes cast and a majority of those entitled to sit
majority-unanimity-cast-and-majority-entitled = no vote against and a majority of those entitled to sit
majority-simple-majority-entitled = a majority of those entitled to sit
majority-none = no vote
ended-denunciation = denounced
ended-cessation = ended with membership
ended-state = ended with the State itself

## standi record state
state-title = { $name } ({ $code }) on { $day }
state-bound = Bound by
state-bound-nothing = nothing in the record
state-not-bound = Not bound by
state-declarations = Declarations in force
state-contribution = Contribution to the budget
state-no-account = no account in the record by then
state-bodies = Other bodies that hear complaints
state-accepted = { $name }: accepted { $days }
state-accepted-with = { $name }: accepted { $days }; { $reservation }
state-accepted-past = { $name }: not then ({ $days })
state-accepted-not = { $name }: not accepted, as far as the source goes
state-membership = Membership of the Council of Europe
state-member = a member { $days }
state-no-member-since = not a member since { $day }
state-no-member-until = not a member until { $day }
state-never-member = never a member, as far as the record goes
state-organs = Representation in the organs
state-no-organs = represented in none
state-seat = { $names }: { $seat }
state-seat-since = { $names }: { $seat } since { $day }
state-seats = Seats in the Assembly: { $number } { $days }
state-seats-unknown = a number not known
state-status = { $instrument }: { $text }
state-status-argued = argued for this day: { $days }
state-status-past = bound { $days }
state-status-signed-later = not signed by then, but on { $day }
state-status-signed = signed on { $day }
state-status-neither = neither signed nor ratified by then
state-declaration = { $instrument } { $kind }{ $articles }{ $territory }, { $days }: { $text }
state-declaration-on = {" "}on { $articles }
state-declaration-for = {" "}for { $territory }
state-due = due { $amount }
state-paid = paid { $amount }
state-unpaid = unpaid { $amount }
state-account = { $year }, as of { $day }: { $text }
state-account-figures = { $year }, as of { $day }: { $figures } (thousand euros): { $text }

## standi record contributions
contributions-title = Contributions of { $name } to the Council of Europe, as far as they were accounted for by { $day }
contributions-account = { $year }, { $budget }, as of { $day }
contributions-account-plain = { $year }, as of { $day }
contributions-figures = { $figures } (thousand euros)
contributions-replaced = replaced by the account of { $day }
contributions-payable = payable until { $day }; interest on what was then unpaid, if nothing was paid since (thousand euros):
contributions-months = { $count ->
    [one] 1 month, { $from }: { $percent } %, { $amount }
   *[other] { $count } months, { $from } to { $until }: { $percent } %, { $amount } each
}
contributions-interest = together until { $day }: { $amount }
contributions-nine-later = unpaid for two years on { $day }: from then on Article 9 of the Statute may be applied
contributions-nine = unpaid for two years since { $day }: Article 9 of the Statute may be applied, unless circumstances are exceptional
contributions-nine-past = unpaid for two years on { $day }: Article 9 of the Statute could then be applied
contributions-nine-no-member = unpaid for two years since { $day }; Article 9 of the Statute applies to members only
contributions-nine-part = {" "}({ $percent } % of what was due)
contributions-share = membership ended on { $day }: counted by days, { $days } of { $of }, the share is { $amount } (thousand euros; how it is counted was not seen)
contributions-rules = Rules
contributions-rule = { $article }: { $text }

## standi record party
party-yes = Yes. On { $day } { $state } was bound by { $instrument }.
party-no = No. On { $day } { $state } was not bound by { $instrument }.
party-argued = Argued. Whether { $state } was bound by { $instrument } on { $day } is disputed.
party-open = Not settled. As known then, it was open whether { $state } was bound by { $instrument } on { $day }.
party-instrument = { $instrument }: { $title }.
party-no-status = The record holds no status of this State under this instrument.
party-unknown = Not in the record. Whether { $state } was bound by { $instrument } on { $day } is not said there.
party-none = The record holds the statuses of all States under this instrument, and none of this one: it never signed.
party-last-period = Its last period before: { $days }.
party-bound = Bound { $days }.
party-signed-later = Not signed by then, but on { $day }.
party-ratified = Signed on { $signed }, ratified on { $ratified }, not in force yet.
party-ratified-later = Signed on { $signed }, ratified only on { $ratified }.
party-not-ratified = Signed on { $signed }, not ratified as far as the record goes.
party-neither = Neither signed nor ratified by then, as far as the record goes.
party-succeeded = A Party itself since { $day }; facts before count because it succeeded another State.
party-boundary = The sources word the end of the period differently for this one day, so the answer needs a judgement.
party-unsettled = Membership ended on { $day }. Only members can be Parties, but nothing was known yet of the day until which the instrument would go on to bind (Article 58 § 3: "under the same conditions").
party-note = Note: { $note }

## standi record organ
organ-title = { $name } on { $day }
organ-entitled = { $entitled } States entitled to sit, { $voting } of them to vote.
organ-argued = For { $count } more it is argued.
organ-who-sits = Who sits: { $text }
organ-votes = How it votes: { $text }
organ-exists-since = It exists only since { $day }.
organ-seats = { $seat }: { $count }
organ-state = { $code } { $name }
organ-state-since = { $code } { $name } since { $day }
organ-decisions = Votes that a decision needs (Statute, Article 20), with { $entitled } entitled to sit
organ-decision-none-against = { $votes } in favour at least, none against
organ-decision-fixed = { $votes } in favour
organ-decision-all = { $votes } in favour at least; { $all } if all vote
organ-decision = { $needed }: { $text } ({ $article }; { $majority })
organ-not = { $name } hears complaints; no State sits in it
organ-not-help = the organs are: { $organs }

## standi record diff
diff-title = After { $from }, up to and including { $to }
diff-nothing = Nothing changed in law, as far as the record goes.
diff-events = Happened without changing any of this
diff-event = { $day }, { $state }: { $text }
diff-all = All
diff-argued = , the day itself is argued
diff-none = none
diff-membership = { $state } { $after }, before { $before }
diff-seats = { $state } seats in the Assembly: { $after }, before { $before }
diff-remedy = { $state } remedy { $after }: { $subject }
diff-other = { $state } { $subject }: { $after }, before { $before }
diff-order = { $from } comes after { $to }
diff-order-help = the other way round: --from { $to } --to { $from }

## standi record audit and check
audit-title = { $facts } facts, { $share } verified
audit-words = verified: seen in a source that can be opened; known: well established, not re-read; unsure: check before relying on it; conflict: sources disagree.
audit-without-address = { $count } verified facts name no source with an address where it can be opened.
audit-tables = By table
audit-states = By State
audit-instruments = By instrument
audit-column-facts = facts
audit-column-verified = verified
audit-column-known = known
audit-column-unsure = unsure
audit-column-conflict = conflict
audit-column-share = share
audit-list-unsure = Unsure: { $count }, the longest unseen first
audit-list-known = Known: { $count }, the longest unseen first
audit-list-verified = Verified: { $count }, the longest unseen first
audit-entered = { $place }; its newest source came into the record on { $day }, { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}
audit-entered-unknown = { $place }; it is not written down when its sources came into the record
audit-proof-parties = would verify it: a table of the instrument’s parties, or the depositary’s notification
audit-proof-declarations = would verify it: the depositary’s list of declarations, or the gazette that published this one
audit-proof-acceptances = would verify it: the depositary’s list of States that have accepted the body
audit-proof-act = would verify it: the act itself, as its organ published it
audit-proof-text = would verify it: the text of the provision, in its version of the day
audit-proof-ruling = would verify it: the judgment or decision it names
audit-proof-accounts = would verify it: the account or scale that the organisation published
audit-proof-series = would verify it: the series that the bank publishes
audit-proof-report = would verify it: the report of what was said
record-check-title = No defects in the record { $folder }
record-check-built-in = built into this program
record-check-facts = { $facts } facts: { $verified } verified, { $known } known, { $unsure } unsure; sources conflict on { $conflicting }. { $sources } sources.

## standi record export
export-title = { $count } files written to { $folder }
export-rows = { $count } rows
export-schema = what the tables hold
export-not-empty = { $folder } is not empty
export-not-empty-help = name another folder, or add --force to write over what is there

## standi record statements
statements-title = { $count ->
    [1] 1 statement
   *[other] { $count } statements
}
statements-about = {" "}about { $about }
statements-by = {" "}by `{ $speaker }`
statements-no-side = What somebody said is no fact about the world; the record takes no side.
statements-against = Contradicting each other
statements-happened = { $day }, what happened: { $text }
statements-plain = Not contradicted in the record
statements-for = , for { $whom }
statements-through = , through { $whom }
statements-on = {" "}(about { $about })
statements-line = { $id }. { $day }, { $speaker }{ $role }{ $whom }{ $through } { $stance }: { $claim }{ $about }
statements-contradicts = contradicts { $ids }
statements-unknown-event = the record knows no event `{ $about }`
statements-unknown-event-help = `standi record statements` shows what each is about
statements-unknown-speaker = the record knows no speaker `{ $speaker }`
statements-near = did you mean { $near }?
stance-announces = announces
stance-blames = blames
stance-condemns = condemns
stance-confirms = confirms
stance-decides = decides
stance-demands = demands
stance-disputes = disputes
stance-explains = explains
stance-predicts = predicts
stance-promises = promises
stance-rejects = rejects
stance-reports-no-progress = reports no progress
stance-reports-progress = reports progress
stance-says = says
stance-states = states
stance-supports = supports
stance-threatens = threatens
stance-welcomes = welcomes

## standi record timeline
timeline-title = { $name } ({ $code }), up to { $day }
timeline-membership = Membership of the Council of Europe
timeline-committee-of-ministers = Seat in the Committee of Ministers
timeline-parliamentary-assembly = Seat and vote in the Parliamentary Assembly
timeline-derogation = Derogations (Article 15)
timeline-derogation-overseas = Derogations for territories overseas
timeline-argued = {" "}(the day itself is argued)
timeline-no-vote = without a vote,{" "}
timeline-no-delegation = no delegation,{" "}
timeline-succession = by succession,{" "}
timeline-suspended = suspended,{" "}
timeline-to = { $shade }from { $from } to { $until }{ $argued }: { $text }
timeline-on = { $shade }from { $from } on: { $text }
timeline-mark = { $day }: { $text }
timeline-subtitle = Membership, rights of representation and instruments, { $from } to { $day }
timeline-subtitle-known = Membership, rights of representation and instruments, { $from } to { $day }, as known on { $known }
timeline-source = Source: the standi record of { $version } ({ $hash }), resting on { $count } sources, listed by `standi record timeline { $code }`.

## standi cases
cases-title = { $cases } cases: { $agree } outcomes agree, { $disagree } disagree, { $abstain } need a judgement or a fact.
cases-agree = agree
cases-disagree = disagree
cases-abstain = abstain
cases-disagreements = Disagreements
cases-abstentions = Abstentions
cases-line = { $id } ({ $state }, { $criterion }): the Court said { $court }, standi says { $standi } ({ $why })

## Faults of standi deadline
deadline-order = the decision became known on { $known }, before it was taken
deadline-order-help = `decided` is the day on the decision, `known` the day you received it

## Words of standi record diff
diff-text = : { $text }
law-accepted = accepted
law-not-accepted = not accepted
law-counts = counts
law-does-not-count = does not count
law-not-held = not held
law-some = some
law-held-by = held by { $state }
state-party = a High Contracting Party

## The picture of standi record timeline
picture-lane-membership = Council of Europe
picture-lane-ministers = Committee of Ministers
picture-lane-assembly = Parliamentary Assembly
picture-lane-protocol = Protocol No.
picture-lane-convention = Convention (ECHR)
picture-lane-petition = Petition (former Art. 25)
picture-lane-jurisdiction = Court (former Art. 46)
picture-lane-derogation = Derogations (Art. 15)
picture-lane-overseas = Derogations, overseas
picture-periods = periods
picture-legend-full = full
picture-legend-no-vote = seat without vote
picture-legend-no-delegation = no delegation
picture-legend-suspended = suspended
picture-legend-succession = facts count by succession
picture-legend-argued = end argued
picture-legend-event = event
picture-about = membership, rights and instruments over time
picture-membership-ends = membership ends
picture-since = since
picture-to = to
picture-sign-full = member, seat and vote, or bound
picture-sign-no-vote = seat without a vote
picture-sign-succession = facts count by succession
picture-sign-no-delegation = no delegation
picture-sign-suspended = representation suspended
picture-sign-derogation = derogation
picture-sign-argued = day of the end is argued
picture-sign-tick = signed, ratified
picture-sign-pill = event, told below
picture-month-1 = Jan
picture-month-2 = Feb
picture-month-3 = Mar
picture-month-4 = Apr
picture-month-5 = May
picture-month-6 = Jun
picture-month-7 = Jul
picture-month-8 = Aug
picture-month-9 = Sep
picture-month-10 = Oct
picture-month-11 = Nov
picture-month-12 = Dec
picture-word-accession = accession
picture-word-readmission = readmission
picture-word-membership-continued = membership continued
picture-word-notice-of-withdrawal = notice of withdrawal
picture-word-withdrawal-effective = withdrawal effective
picture-word-membership-ended = membership ended
picture-word-application-for-membership = application for membership
picture-word-representation-suspended = representation suspended
picture-word-effects-defined = effects defined
picture-word-voting-rights-suspended = voting rights suspended
picture-word-voting-rights-restored = voting rights restored
picture-word-credentials-ratified = credentials ratified
picture-word-credentials-not-ratified = credentials not ratified
picture-word-no-credentials-presented = no credentials presented
picture-word-mandate-not-extended = mandate not extended
picture-word-special-guest-suspended = special guest suspended
picture-word-opinion = opinion
picture-word-assembly-consulted = assembly consulted
picture-word-demand = demand
picture-word-relations-suspended = relations suspended
picture-word-statement-of-non-participation = statement of non participation
picture-word-denunciation-effective = denunciation effective
picture-word-cessation-effective = cessation effective
picture-word-competence-defined = competence defined
picture-word-examination-suspended = examination suspended
picture-word-examination-resumed = examination resumed
picture-word-judge-office-ends = judge office ends
picture-word-interim-measure = interim measure
picture-word-inter-state-application = inter state application
picture-word-domestic-law = domestic law
picture-word-denunciation-law = denunciation law
picture-word-payment-suspended = payment suspended
picture-word-payment-resumed = payment resumed
picture-word-arrears-paid = arrears paid
picture-word-contribution-limited = contribution limited
picture-word-partial-agreement-joined = partial agreement joined
picture-word-partial-agreement-ended = partial agreement ended
picture-word-partial-agreement-limited = partial agreement limited
picture-word-enlarged-partial-agreement = enlarged partial agreement
picture-word-agreement-signed = agreement signed
picture-colon = :
picture-first = 1
