# One message for each row of the decision tables, with the key of the row.

## A1 personae
personae-never-party = { $state } has never been a Party to the Convention. The Court hears cases against Parties only.
personae-ended = { $state } has ended as a State, and more than one State came after it. Which of them answers depends on whose authorities acted.
personae-international = An organ of an international organisation or court acted, and no organ of { $state } took part. { $state } does not answer for that, even on its own soil; it may if the States set up a procedure with an obvious gap in protection.
    .opens = If an organ of { $state } itself took part, it would answer for that.
personae-mandate = The organs of { $state } acted under the mandate or command of an international organisation. Whether the act is its own or the organisation's depends on who had effective control over it.
personae-own-organs = { $state } answers for what its own authorities do, also when they carry out European Union law at home.
personae-another-state = The authorities of another State acted, elsewhere, without { $state } taking part. It does not answer for that.
    .opens = If the authorities of { $state } took part, or it held the place, it would answer for that.
personae-where-another-acted = The authorities of another State acted; whether { $state } answers for a part of it depends on where that was.
personae-own-part = The authorities of another State acted. { $state } answers for its own part: what it did, tolerated, helped or failed to prevent.
personae-omission = A private person acted. { $state } answers if its authorities failed to protect or to inquire; the complaint is of that omission.
personae-presumed = It is presumed that the authorities of { $state } acted. If an international body or another State's authorities acted, say so: the answer may change.
personae-who-acted = It is not known whose authorities acted.

## A2 temporis
temporis-inside = The fact is of { $day }; { $state } has been bound by { $instrument } since { $from }{ $until ->
    [none] .
   *[other] , until { $until }.
}
temporis-before = The fact is of { $day }; { $state } was bound by { $instrument } only from { $from }. A remedy that failed later does not move the day of the fact.
    .opens = A fact of { $from } or later, or a situation that lasted until then, would be open.
temporis-after = The fact is of { $day }; { $again ->
    [none] { $state } has not been bound by { $instrument } since { $until }. Facts before that day can still be heard.
   *[other] { $state } was not bound by { $instrument } from { $until } until { $again }. Facts before and after that time can be heard.
}
    .opens = A fact before { $until }{ $again ->
        [none] , or the part of a situation that lies before it, would be open.
       *[other] {" "}or from { $again } on, or the part of a situation that lies there, would be open.
    }
temporis-boundary = The fact is of { $day }, the very day on which { $state } ceased to be bound by { $instrument }. The sources word that day differently: "until" it, "prior to" it. Only the Court can say.
temporis-unsettled = The fact is of { $day }, after the membership of { $state } had ended. It was not yet known until when { $instrument } would go on to bind it.
temporis-never = { $state } was never bound by { $instrument }.
temporis-petition-later = The fact is of { $day }. { $state } was bound, but accepted individual applications only from { $petition }, and only for later facts.
    .opens = A fact of { $petition } or later, or a situation that lasted until then, would be open.
temporis-petition-reaches-back = The fact is of { $day }. { $state } accepted individual applications from { $petition }, for all facts since it was bound.
temporis-petition-unrecorded = The fact is of { $day }. { $state } was bound, but individual applications had to be accepted by declaration before 1 November 1998, and the record does not tell how far its declaration reached.
temporis-continuing = The situation lasted into the time in which { $state } was bound by { $instrument }{ $limits ->
    [clear] : { $part } can be examined, what lies outside cannot.
    [argued] : { $part } can be examined; whether it can { $argued } needs a judgement; what lies outside cannot.
   *[none] .
}
temporis-duty-inside = The death or ill-treatment is of { $day }, while { $state } was bound by { $instrument }: the duty to find out what happened binds it, for the time until it ceased to be bound.
temporis-duty-steps-after = The event lies before { $state } was bound, by ten years at most, and important steps to find out fell after: the duty to inquire can be examined.
temporis-duty-no-steps = The event lies before { $state } was bound, and no important step to find out fell, or should have fallen, after: there is no genuine connection.
    .opens = Important steps of the inquiry after { $from } would open it.
temporis-duty-before-convention = The event lies before the Convention was opened for signature on 4 November 1950: the duty to inquire into it cannot be examined.
temporis-duty-convention-values = The event lies more than ten years before { $state } was bound. Only if it touches the foundations of the Convention (war crimes, crimes against humanity) can the duty to inquire be examined.
temporis-duty-steps-unknown = The event lies before { $state } was bound, by ten years at most. Whether the duty to inquire can be examined depends on whether important steps fell after.
temporis-no-day = It is not known on which day it happened.
temporis-day-too-vague = It is { $day }; the answer is not the same for all days it can have been.

## A3 materiae
materiae-in-force = { $article } stands in { $instrument }, which bound { $state } at the time.
materiae-never-ratified = { $article } stands in { $instrument }, which has never bound { $state }.
    .opens = Another article of an instrument that binds { $state } may protect.
materiae-not-that-day = { $article } stands in { $instrument }, which did not bind { $state } on { $day }.
    .opens = A fact within the time in which { $instrument } bound { $state } would be open.
materiae-boundary = { $article } stands in { $instrument }; whether it still bound { $state } on { $day } is argued.
materiae-no-article = No article was named, and the story could fall under several. Name the one that fits best.
materiae-no-day = Whether { $instrument } bound { $state } depends on the day, which is not known.
materiae-day-too-vague = Whether { $instrument } bound { $state } depends on the exact day.

## A4 loci
loci-hostilities-established = The attacks in Ukraine from 11 May 2014 to 16 September 2022 fall within Russia's jurisdiction: the Court found a pattern of attacks planned and carried out by it.
loci-hostilities = It happened in active hostilities. In a context of chaos there is normally no jurisdiction (Georgia v. Russia (II), 2021); planned attacks over years were held otherwise (Ukraine and the Netherlands v. Russia, 2025). Detention, occupied ground and the duty to inquire are judged apart.
loci-territory-no-declaration = { $place } is a dependent territory of { $state }, for which no declaration under Article 56 was in force. Holding it does not replace one.
loci-territory-not-this-protocol = { $place } is a dependent territory of { $state }. The Convention was extended to it, { $instrument } was not.
loci-territory-protocol-unrecorded = { $place } is a dependent territory of { $state }. The Convention was extended to it; whether { $instrument } was is not in the record.
loci-territory-no-petition = { $place } is a dependent territory of { $state }. The Convention was extended to it, but individual applications were not accepted for it on the day of lodging.
loci-territory-petition-unrecorded = { $place } is a dependent territory of { $state }. The Convention was extended to it; whether individual applications were accepted for it on the day of lodging is not in the record.
loci-territory-in-force = The Convention applies in { $place } by declaration of { $state }. "Local requirements" go to the merits.
loci-own-territory = It happened on the territory of { $state }, where its jurisdiction is presumed.
loci-international-premises = It happened on the soil of { $state }, but an international body acted. Whether it was within the State's jurisdiction at all needs a judgement (for detention by an international court the answer was no).
loci-positive-duties = It happened on the territory of { $state }, which did not control the place. It still has duties there: to do what it can, by diplomacy, law and otherwise. The complaint must be about those.
loci-area-held = { $state } held { $area } at the time: it is within its jurisdiction.
loci-area-unclear = Whether { $state } held { $area } on that day is not settled.
loci-custody = The agents of { $state } had the person in their hands: that is jurisdiction wherever it is.
loci-public-powers = { $state } exercised public powers there.
loci-vessel = It happened on a ship or aircraft of { $state }, or through its diplomatic agents.
loci-removal = { $state } removes the person, or did, to a country where harm is feared: it answers for that.
loci-request = The person was held abroad at the request of { $state }, which answers for the legal basis of the request.
loci-request-other-article = The person was held abroad at the request of { $state }. For this article it is not settled whether it answers.
loci-civil-courts = The courts of { $state } took the case up: the proceedings before them must be fair.
loci-own-inquiry = { $state } opened its own inquiry into a death in another Contracting State: that inquiry is within its jurisdiction.
loci-special-features = { $state } took up a death outside the Contracting States or in a military operation abroad. Whether "special features" bring it within its jurisdiction needs a judgement.
loci-proceedings-other-article = { $state } has taken the case up in its own proceedings. For this article it is not settled how far that reaches.
loci-force = Agents of { $state } used force on a person abroad from near, without holding the person. The case-law leans to jurisdiction for targeted acts, but it is not settled.
loci-own-national = Nationality, and the means to help, do not bring a person abroad within the jurisdiction of { $state } under Articles 2 and 3.
    .opens = If the agents of { $state } held the person, or for the right to enter one's own country, it may be open.
loci-own-national-entry = A national asks { $state } to be brought or let home. There can be jurisdiction in special circumstances, for the right to enter one's own country above all.
loci-visa = Asking for a visa or asylum at an embassy or from abroad does not bring a person within the jurisdiction of { $state }.
    .opens = If the agents of { $state } had the person in their hands, or the person was on its territory, it would be open.
loci-lent = The officials of { $state } acted under the exclusive authority of another State.
loci-private-act = { $state } did what any private person may do; that is no exercise of power.
loci-emissions = Effects of emissions felt abroad do not bring the persons there within the jurisdiction of { $state }.
loci-disputed = Whether { $state } was there, or held the place or the person, is a question of proof.
loci-no-link = It happened outside the territory of { $state }. What did { $state } have to do with it?
loci-no-place = It is not known where it happened.

## A5 applicant
applicant-person = Any person can apply, of any nationality or none.
applicant-group = A group of persons can apply; each must be a victim.
applicant-organisation = A private organisation can apply.
applicant-human-right-only = An organisation can apply, but this right belongs to human beings. Whether it can be invoked needs a judgement.
applicant-public-body = A body that exercises public power cannot apply, whatever it complains of.
    .opens = The people who were hit can apply themselves.
applicant-dependent-company = The company is not independent enough of the State: it counts as a part of it.
    .opens = A public company without public power and independent of the State can apply.
applicant-independent-company = The company belongs to the public, but has no public power and is independent of the State: it can apply.
applicant-public-company = The company belongs to the public. Whether it can apply depends on its law, its activity, its monopoly and its independence, taken together.
applicant-state-for-people = A State can bring a case for people who were harmed.
applicant-state-for-itself = A State cannot bring a case for a part of itself.
    .opens = A State can bring a case for people who were harmed.
applicant-state-for-whom = A State applies; for whom is not known.
applicant-who-applies = It is not known who applies.

## A6 victim
victim-who-was-hit = It is not known in what sense the applicant was hit.
victim-direct = The applicant was directly affected.
victim-exposed = A law in force makes the applicant change conduct, or will hit the applicant's class of people.
victim-potential = The applicant cannot know whether it happened, or it has only been threatened. Whether that is enough depends on who is reached and which remedies there are.
victim-relative-of-killed = Close relatives can complain of a death or disappearance.
victim-relative-other-article = A close relative complains under another article than 2 or 3. Whether that is possible needs a judgement.
victim-died-before = The person hit died of another cause before the application. Personal rights normally end with the person; property, reputation or an own moral interest may go on.
victim-died-after = The applicant died after lodging; an heir or close relative can go on.
victim-died-how = Whether a relative can complain depends on whether the person died because of the act.
victim-relative = A relative of a living person can complain only of harm of their own.
victim-association-for-voiceless = An organisation acts for a person who could not speak and had nobody. Whether it may is for the Court.
victim-association-climate = An association in a climate case: it may have standing if it meets the test of 2024.
victim-association = An association that was not hit itself cannot complain for its members or a cause.
    .opens = Members who were hit themselves can apply.
victim-group-for-cause = The applicants speak for a cause. Are some of them hit themselves?
victim-nobody = Nobody can complain of a law in general without being hit by it.
    .opens = Somebody who is hit by the law, or must change conduct because of it, can apply.
victim-shareholder = A shareholder cannot complain of the company's loss where the company itself can.
    .opens = The company itself can apply.
victim-shareholder-own = A shareholder complains. Whether that is possible depends on whether the company can act and on rights of one's own.
victim-shareholder-how = Whether a shareholder can complain depends on whether the company itself can.
victim-no-redress = The breach has not been both recognised and made good at home.
victim-redressed = The breach was recognised and made good at home: the applicant is no longer a victim.
    .opens = If what was given was not enough, say why: that needs a judgement.
victim-redressed-grave = The breach was recognised and made good, but for wilful harm by State agents money alone is not enough.
victim-enough = The breach was recognised and something was given. Whether that was enough needs a judgement.
victim-settled = A settlement at home ended the claim. Normally that ends the complaint too.
victim-redress-unknown = It is not known whether anything was recognised or made good at home.

## A7 representation
representation-alone = The applicant acts alone; no lawyer is needed to lodge.
representation-authorised = There is authority to act.
representation-child = A parent can act for a child against a measure of the State that cut the tie.
representation-child-dispute = The parents are in dispute, or their interests differ from the child's. Whether one can act for the child needs a judgement.
representation-no-authority = The person acted for is an adult who can act, and has given no authority. A signed authority inside the time limit cures this.
    .opens = A signed authority inside the time limit opens it.
representation-voiceless = The person acted for cannot speak. Would nobody else speak for them, is there no conflict of interest, and was the same done at home?
representation-child-about = Whether a parent can act for a child depends on what the complaint is about.
representation-authority-unknown = It is not known whether the person acted for has given authority.
representation-for-whom = There is no authority to act. For whom does the applicant act?

## B1 anonymous
anonymous-named = The Court learns who applies. One may still ask it to keep the name from the public.
anonymous-nameless = The Court does not deal with applications of people it cannot identify.
    .opens = Giving the Court the real name opens it; one may ask it not to make it public.
anonymous-unknown = It is not known whether the Court is told the real name.

## B2 same_matter
same-matter-none = There was no earlier application.
same-matter-different = There was an earlier application, but by another person, on other facts or with another complaint.
same-matter-same = The Court has examined the same matter before, and nothing relevant is new.
    .opens = Relevant new facts would need a judgement.
same-matter-new-information = The Court has examined the same matter before. Whether the new information is relevant needs a judgement: a new argument or a change of case-law is not.
same-matter-compare = Whether the earlier application was about the same matter is not known.
same-matter-earlier = It is not known whether there was an earlier application.

## B3 other_procedure
other-procedure-none = The matter has not been put to another international body.
other-procedure-different = Another international body had a case, but of another person, on other facts or with another complaint.
other-procedure-not-comparable = The other body is not a comparable procedure: going there shuts nothing here.
other-procedure-domestic = The other court was made by treaty but is part of the State's own order: it counts as a domestic remedy.
other-procedure-same = The same matter was put to another procedure of international investigation or settlement.
    .opens = A complaint withdrawn before the other body examined anything does not count.
other-procedure-withdrawn = The complaint to the other body was withdrawn before it examined anything.
other-procedure-withdrawn-late = The complaint to the other body was withdrawn, but perhaps after it had examined something.
other-procedure-compare = Whether the other body has the same matter is not known.
other-procedure-other-purpose = The other body has other parties and another purpose.
other-procedure-unclear = Whether the other body is comparable to the Court needs a judgement: is it international, public, judicial or nearly so, and is the matter the same?
other-procedure-status = It is not known where the other procedure stands.
other-procedure-which-body = It is not known which body has the matter.
other-procedure-other = It is not known whether the matter was put to another international body.

## B4 exhaustion
exhaustion-used = { $remedy }: used, and the complaint raised.
exhaustion-substance-unknown = { $remedy }: used. Whether the complaint was raised there, at least in substance, is not known.
exhaustion-not-raised = { $remedy }: used, but the complaint was not raised there even in substance.
    .opens = If the complaint was raised in substance in another effective remedy, it would be open.
exhaustion-not-used = { $remedy }: effective, not used, and no reason is given. If its own time limit still runs, use it first.
    .opens = Using it, if its own time limit still runs, opens it.
exhaustion-excuse = { $remedy }: effective but not used, for a reason that must be weighed. Mere doubt about the outcome is none.
exhaustion-ineffective = { $remedy }: not effective, so it need not be tried.
exhaustion-effectiveness = { $remedy }: not used. Whether it is effective is not settled; the State must show that it is.
exhaustion-same-aim = { $remedy }: not needed, because another remedy with the same aim was used.
exhaustion-new-for-pending = { $remedy }: made after lodging, but also for cases already lodged. It must be used.
    .opens = Using it opens it.
exhaustion-new = { $remedy }: made after lodging. Normally what counts is the day of lodging.
exhaustion-own-mistake = { $remedy }: rejected for a procedural mistake of the applicant. That normally counts as not used, unless the court examined the substance all the same.
exhaustion-own-mistake-not-examined = { $remedy }: rejected for a procedural mistake of the applicant, and the complaint was not raised either.
exhaustion-pending-ineffective = { $remedy }: still pending, and dragged on without end. It need not be awaited.
exhaustion-pending = { $remedy }: still pending. The application may be too early, unless it ends before the Court decides.
exhaustion-extraordinary = { $remedy }: extraordinary or a matter of discretion. It need not be tried, and its decision does not move the time limit.
exhaustion-used-unknown = { $remedy }: whether it was used is not known.
exhaustion-which-remedies = Which domestic remedies were used is not known. In { $state } the last is normally: { $remedy }.
exhaustion-no-list = Nothing was told about remedies, and the record has no list of remedies for { $state }.
exhaustion-last-remedy = What was told ends before the remedy that normally comes last in { $state }: { $remedy }. Was it used?
exhaustion-which-depends = Which domestic remedies were used is not known. In { $state } the last must be used for some complaints only: { $remedy }{ $effect ->
    [none] .
   *[other] {" "}({ $effect }).
}
exhaustion-last-depends = What was told ends before a remedy that in { $state } must be used for some complaints only: { $remedy }{ $effect ->
    [none] .
   *[other] {" "}({ $effect }).
} Whether it had to be used here is to be judged.
exhaustion-which-proceedings = In { $state } it depends on the proceedings which remedy comes last. Were they civil, criminal or administrative?
exhaustion-own-remedy = For a complaint of this kind there is a remedy of its own in { $state }: { $remedy }. Was it used?

## B5 time_limit
time-limit-in-time = Sent in time. The last day is { $lastday }.
time-limit-still-open = Still open. { $lastday ->
    [none] No time has begun to run.
   *[other] The last safe day is { $lastday }.
}
time-limit-late = Sent too late. The last day was { $lastday }.
    .opens = Sent by { $lastday }, it would have been in time.
time-limit-over = The last day was { $lastday }.
    .opens = A new act or a new final decision would give a new period.
time-limit-between-readings = Sent after { $lastday }, the last safe day, but in time by another reading of the rule at month ends.
time-limit-which-decision = Late by one decision, in time by a later one, of which it is argued whether it counts.
time-limit-later-argued = A later decision was told ({ $what }, { $day }), of which it is argued whether it counts. Counted from it, the last day is { $lastday }.
time-limit-later-does-not-count = The later decision told ({ $what }, { $day }) does not move the time limit: its remedy is extraordinary or not effective. Counted from it, the last day would be { $lastday }; do not rely on that.
time-limit-late-but-continuing = Late if counted from the decision told; but the situation goes on, and while it does the time may not run.
time-limit-not-started = A remedy that counts is still pending: the time has not started to run.
time-limit-continuing = The situation goes on; while it does, the time does not run.
time-limit-without-delay = Those who lost a relative or a home must come without undue delay; here no more than four years had passed.
time-limit-old-disappearance = A disappearance, and more than four years had passed. Had the inquiry fallen asleep? After ten years only convincing recent progress helps.
time-limit-old-displacement = A loss of home or land, and more than four years had passed. Six years after the State could first be sued was too late in another case.
time-limit-inquiry = A killing or ill-treatment, and no final decision on it. Whether it is too late depends on how diligent the applicant was and what the authorities did.
time-limit-decision-vague = Whether it is in time depends on the exact day of the decision.
time-limit-which-length = Four months or six? That depends on the date of the decision: before 1 February 2022, or from that day on.
time-limit-knowledge = Late if counted from the day of the decision. On which day did it become known?
time-limit-no-decision = The final domestic decision is not known.
time-limit-what-continues = The situation began more than four years before. Whether time runs depends on what it is that continues.
time-limit-when-lodged = The day of lodging is not known.

## B6 abuse
abuse-no-signal = Nothing points to an abuse of the right to apply.
abuse-signal = Something was alleged or is visible that the Court may hold to be an abuse. It is no finding.

## A8 scope
scope-listed-open = A dispute about { $subject } falls under { $article }.
scope-listed-closed = A dispute about { $subject } does not fall under { $article }{ $condition ->
    [none] .
   *[other] {" "}({ $condition }).
}
scope-listed-judgement = Whether a dispute about { $subject } falls under { $article } needs a judgement{ $leans ->
    [none] .
   *[other] {" "}({ $leans }).
}
subject-alien-removal = entry, stay, asylum or deportation
subject-extradition = extradition
subject-tax-assessment = the assessment of a tax
subject-political-rights = political rights
subject-civil-service = public service
subject-prison-regime = the regime in prison
subject-reopening = the reopening of proceedings
subject-local-election = a local election
subject-referendum = a referendum
subject-head-of-state-election = the election of a head of State
subject-regional-legislature = the election of a regional legislature
subject-parliament = the election of a parliament
subject-european-parliament = the election of the European Parliament
subject-restitution = restitution
scope-article-14-alone = Article 14 protects only together with another article. Name the other article.
    .opens = Naming the other article opens it.
scope-not-listed = Whether the story falls under { $article } needs a judgement.

## A9 reservation
reservation-none = The record has no reservation of { $state } on { $article } in force at the time.
reservation-invalid = { $state } made a reservation on { $article }, which the Court found invalid: it is ignored.
reservation-in-force = { $state } made a reservation on { $article }. Does it cover the law that was applied, and is it valid?

## C1 art17
art17-not-at-issue = Nothing suggests that the application aims at the destruction of rights.
art17-can-arise = For expression, religion, association and elections: does the speech or the party aim at destroying the rights of others?
art17-signalled = It was said that the speech or the party aims at destroying rights. That must be weighed.

## C2 manifestly_ill_founded
manifestly-ill-founded-always = Test the draft: does it ask the Court to try the case again; is there an interference that is not plainly justified; is each point supported by documents; would a stranger understand it?

## C3 significant_disadvantage
significant-disadvantage-always = What is at stake for the applicant, in money or in principle? The Court may refuse a case without a significant disadvantage, unless respect for human rights requires an examination.
significant-disadvantage-signalled = A small amount is at stake. The Court may refuse the case for that, unless respect for human rights requires an examination.
