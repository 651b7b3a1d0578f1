# Dates, articles, and the sentences around the criteria.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date = { $day } { $month } { $year }
date-first = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
date-between = a day between { $first } and { $last }

article = Article { $number }
article-of-protocol = Article { $number } of Protocol No. { $protocol }
article-none = no article named
convention = the Convention
protocol = Protocol No. { $number }
no-state = the body named
nobody = nobody
place-unknown = the place
unknown-day = a day not told

value-open = open
value-closed = closed
value-judgement = needs a judgement
value-missing = a fact is missing

answer-open = Nothing stands in the way of this complaint against { $state }, as far as a machine can tell.
answer-closed = Strasbourg is closed for this complaint against { $state }.
answer-judgement = No obstacle that a machine can see stands in the way of this complaint against { $state }. What remains is for a lawyer, and in the end the Court, to weigh.
answer-missing = Whether this complaint against { $state } can be brought depends on facts that are missing.

what-if = As if { $fact } were: { $assumed } (the application says: { $given }).
what-if-nothing = nothing

lowered-by-doubt = The record is not sure of the entry this rests on, or its sources disagree: check it before relying on it.
fall-back-P12 = Article 14 together with another article may protect instead.
fall-back-P7-2 = Article 6 may help instead, but it does not guarantee an appeal.
decides = decides
only-for = for { $lines }
line-event = { $what }

warning-derogation = { $state } had declared a derogation in time of emergency on that day ({ $id }): { $text } This does not close the door; it can change the outcome on { $article }.
warning-interim = If somebody may be killed, tortured or removed now: the Court can order interim measures within hours (Rule 39). Ask for them at once, by the Rule 39 site of the Court or by fax, before anything else; it is a separate request and does not by itself lodge an application. Whether the Court will grant them needs a judgement: the harm must be imminent and irreversible.
warning-interim-exceptional = The Court orders interim measures (Rule 39) for such harm only in exceptional cases: it must be imminent and impossible to mend. If that is so, ask at once, by the Rule 39 site of the Court or by fax; it is a separate request and does not by itself lodge an application. Whether it will be granted needs a judgement.
warning-interim-unlikely = For such harm the Court does not normally order interim measures (Rule 39): they are for imminent harm that cannot be mended, as a rule to life or limb. Whether this case is different needs a judgement.
warning-respondent-absent = { $state } has not answered the Court or the Committee of Ministers since { $since }. The Court goes on without it and may draw inferences (Rule 44C); payment is unlikely soon.
warning-record-conflict = Sources disagree on a fact this rests on: { $conflict }
warning-time-limit-safe = Counted with the shorter limit, the safe last day is { $day }.

criterion-personae = Does this State answer for it? (ratione personae)
criterion-temporis = Was it bound on the day? (ratione temporis)
criterion-materiae = Is the right in force for it? (ratione materiae)
criterion-loci = Was it within its jurisdiction? (ratione loci)
criterion-applicant = Can this applicant apply? (Article 34)
criterion-victim = Is the applicant a victim?
criterion-representation = Is there authority to act?
criterion-anonymous = Does the Court learn the name?
criterion-same_matter = Has the Court examined it before?
criterion-other_procedure = Is it before another body?
criterion-exhaustion = Were domestic remedies used?
criterion-time_limit = Is it in time?
criterion-abuse = Is there abuse?
criterion-scope = Does it fall under the article?
criterion-reservation = Is there a reservation?
criterion-art17 = Does it aim at destroying rights?
criterion-manifestly_ill_founded = Is it manifestly ill-founded?
criterion-significant_disadvantage = Was there a significant disadvantage?

deadline-open = You have until { $day }: { $left ->
    [0] today is the last day.
    [1] one day left.
   *[other] { $left } days left.
}
deadline-closed = The last day was { $day }.
deadline-sent-in-time = Sent in time: the last day is { $day }.
deadline-sent-late = Sent too late: the last day was { $day }.
deadline-between = Sent between the two readings of the rule: whether it was in time needs a judgement.
deadline-how = { $months } calendar months, counted from the day after { $known }. Weekends and holidays do not extend it; the day of posting a complete form counts.
deadline-six = Six months, because the final decision was taken before { $change }.
deadline-four = Four months, because the final decision was taken on or after { $change }.
deadline-other-reading = By another reading of the rule at month ends the last day would be { $day }; do not rely on it.
deadline-decision-assumed = The decision was taken to be of the day it became known. If it was taken before { $change }, the limit is six months.
part-on = on { $first }
part-since = since { $first }
part-between = from { $first } to { $last }

heading-complaint = Complaint { $id }
heading-closed = What closes it
heading-missing = What is missing
heading-judgement = What needs a judgement
heading-open = What is no obstacle
heading-questions = What to find out next
heading-warnings = What else to know
heading-parts = The situation, part by part
heading-authority = Authority
no-legal-advice = This is no legal advice. It is an answer from the facts given, the record and the rules, each of which you can check.
deadline-depends = It depends on the day of the decision: by the shorter limit the last day is { $day }.
deadline-if-before = In that case the last day is { $day }.
