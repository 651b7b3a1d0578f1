//! Interim measures under Rule 39.

use super::macros::rows;

rows! {
    From::State(Interim(interim::None)), ImRequested => To::State(Interim(interim::Pending));
        by "applicant or anyone concerned" [Applicant, Other], under "Rule 39(1), Practice Direction on interim measures",
        term "at least 1 working day before the act; received by 16:00 Strasbourg time on a working day" "planned date and time of removal" "no", documents "Rule 39 site, fax or post (never e-mail), marked Rule 39 - Urgent, final domestic decision attached", if "imminent risk of irreparable harm to a Convention right";
    From::State(Interim(interim::Pending)), ImGranted => To::State(Interim(interim::InForce));
        by "duty judge, President of Section, Chamber, GC or President" [Judge], under "Rule 39(1)-(2)",
        term "" "" "", documents "reasoned case by case; notified to the Committee of Ministers where fit", if "";
    From::State(Interim(interim::Pending)), ImAdjourned => To::State(Interim(interim::Pending));
        by "duty judge, President of Section, Chamber, GC or President" [Judge], under "Rule 39; practice confirmed by the plenary 2023-11-06",
        term "time set for information" "" "", documents "questions to the parties", if "not extremely urgent";
    From::State(Interim(interim::Pending)), ImRefused => To::State(Interim(interim::Refused));
        by "duty judge, President of Section, Chamber, GC or President" [Judge], under "Rule 39",
        term "" "" "no appeal; new request on new facts", documents "", if "";
    From::State(Interim(interim::Pending)), ImOutOfScope => To::State(Interim(interim::Refused));
        by "duty judge, President of Section, Chamber, GC or President" [Judge], under "Rule 39",
        term "" "" "", documents "", if "";
    From::State(Interim(interim::InForce)), ImLiftedOrExpired => To::State(Interim(interim::Ended));
        by "Court" [Judge], under "Rule 39",
        term "date in the measure, or end of the case" "" "", documents "", if "form not completed in time, facts changed";
    From::State(Interim(interim::InForce)), ImBreached => To::State(Interim(interim::InForce));
        by "respondent State" [Government], under "Art 34; Mamatkulov v. Turkey [GC] 2005-02-04",
        term "" "" "", documents "", if "violation of Art 34";
}
