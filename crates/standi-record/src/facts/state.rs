//! Facts about one State.

use super::Known;
use crate::field::{Text, table, words};
use crate::{Day, Period};
use serde::{Deserialize, Serialize};

/// A State (or what once was one) with its names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct State {
    /// ISO 3166-1 alpha-3; codes no longer assigned (`CSK`, `SCG`) for States that ended.
    pub code: Text,
    /// Name as the Council of Europe writes it.
    pub name: Text,
    /// The same in French, with its article, as it stands within a sentence.
    pub french: Option<Text>,
    /// Names in common use, English and French.
    pub common: Vec<Text>,
    /// Names it had.
    pub former: Vec<Text>,
    /// The file it stands in.
    pub file: Text,
}

words! {
    /// What an event did. Membership and representation are read from these.
    pub enum EventKind {
        /// Becomes a member of the Council of Europe.
        Accession = "accession",
        /// Becomes a member again.
        Readmission = "readmission",
        /// Membership goes on under another name.
        MembershipContinued = "membership-continued",
        /// Says that it will leave.
        NoticeOfWithdrawal = "notice-of-withdrawal",
        /// Membership ends by withdrawal.
        WithdrawalEffective = "withdrawal-effective",
        /// Membership ends by decision.
        MembershipEnded = "membership-ended",
        /// Asks to become a member.
        ApplicationForMembership = "application-for-membership",
        /// Rights of representation taken under Article 8 of the Statute.
        RepresentationSuspended = "representation-suspended",
        /// What a suspension or cessation means is laid down.
        EffectsDefined = "effects-defined",
        /// The Assembly takes the delegation's vote.
        VotingRightsSuspended = "voting-rights-suspended",
        /// The Assembly gives it back.
        VotingRightsRestored = "voting-rights-restored",
        /// The delegation's credentials are accepted, with all rights.
        CredentialsRatified = "credentials-ratified",
        /// The delegation's credentials are refused.
        CredentialsNotRatified = "credentials-not-ratified",
        /// The State sends no delegation.
        NoCredentialsPresented = "no-credentials-presented",
        /// The delegation's term is not prolonged.
        MandateNotExtended = "mandate-not-extended",
        /// Special guest status in the Assembly is suspended.
        SpecialGuestSuspended = "special-guest-suspended",
        /// The Assembly gives its opinion.
        Opinion = "opinion",
        /// The Committee of Ministers asks the Assembly.
        AssemblyConsulted = "assembly-consulted",
        /// An organ demands something of the State.
        Demand = "demand",
        /// Relations with a State that is no member are suspended.
        RelationsSuspended = "relations-suspended",
        /// The State says that it no longer takes part.
        StatementOfNonParticipation = "statement-of-non-participation",
        /// An instrument ends for the State by denunciation.
        DenunciationEffective = "denunciation-effective",
        /// An instrument ends for the State because membership ended.
        CessationEffective = "cessation-effective",
        /// The Court says how far its competence goes.
        CompetenceDefined = "competence-defined",
        /// The Court pauses cases.
        ExaminationSuspended = "examination-suspended",
        /// The Court takes them up again.
        ExaminationResumed = "examination-resumed",
        /// The office of the judge elected for the State ends.
        JudgeOfficeEnds = "judge-office-ends",
        /// Interim measures under Rule 39.
        InterimMeasure = "interim-measure",
        /// States bring a case against it.
        InterStateApplication = "inter-state-application",
        /// A law of the State itself.
        DomesticLaw = "domestic-law",
        /// A law of the State that denounces a treaty.
        DenunciationLaw = "denunciation-law",
        /// The State stops paying.
        PaymentSuspended = "payment-suspended",
        /// The State pays again.
        PaymentResumed = "payment-resumed",
        /// Arrears come in.
        ArrearsPaid = "arrears-paid",
        /// The State pays a part only.
        ContributionLimited = "contribution-limited",
        /// Joins a partial agreement.
        PartialAgreementJoined = "partial-agreement-joined",
        /// Leaves a partial agreement.
        PartialAgreementEnded = "partial-agreement-ended",
        /// Keeps a part of its rights in a partial agreement.
        PartialAgreementLimited = "partial-agreement-limited",
        /// An enlarged partial agreement is made.
        EnlargedPartialAgreement = "enlarged-partial-agreement",
        /// An agreement is signed.
        AgreementSigned = "agreement-signed",
    }
}

table! {
    /// Something that happened to a State in the organisation, its organs or its money.
    pub struct Event in "event", "an event", by Act {
        /// Unique id; statements refer to it.
        id: Text,
        /// First day on which it holds.
        effective: Day,
        /// Day on which it was made public; the effective day if absent.
        known: Option<Day>,
        /// Organ that acted, by its id.
        organ: Text,
        /// What it did.
        event: EventKind,
        /// Which of the State's rights it touches.
        affects: Option<Text>,
        /// The legal act.
        act: Option<Text>,
        /// What happened, in our own words.
        text: Text,
    }
}

impl Known for Event {
    fn known_on(&self) -> Option<Day> {
        Some(self.known.unwrap_or(self.effective))
    }
}

/// The end of a period as it looked on a day: one that was made public later, or without word of
/// when and lies ahead, has not come.
fn end_as_known_on(until: Option<Day>, known: Option<Day>, day: Day) -> Option<Day> {
    until.filter(|until| known.unwrap_or(*until) <= day)
}

words! {
    /// How an instrument ended for a State.
    pub enum Ended {
        /// By notice.
        Denunciation = "denunciation",
        /// Because membership of the Council of Europe ended.
        Cessation = "cessation",
        /// Because the State itself ended.
        Succession = "succession",
    }
}

words! {
    /// Whether the end of a period is clear to the day.
    pub enum Boundary {
        /// Sources word the day itself differently.
        Argued = "argued",
    }
}

table! {
    /// A State and an instrument: signature, ratification, and the period in force.
    pub struct Bound in "bound", "a status under an instrument", by Parties {
        /// Id of the instrument.
        instrument: Text,
        /// Day of signature.
        signed: Option<Day>,
        /// Day of deposit of the ratification, acceptance, accession or succession.
        ratified: Option<Day>,
        /// First day bound; absent: never bound under this row.
        from: Option<Day>,
        /// First day whose facts count, where it lies before `from` because the State succeeded
        /// another.
        facts_from: Option<Day>,
        /// First day no longer bound.
        until: Option<Day>,
        /// Day on which the end was made public.
        until_known: Option<Day>,
        /// How it ended.
        ended: Option<Ended>,
        /// Whether the last day is argued.
        boundary: Option<Boundary>,
        /// Day on which it became known; the deposit if absent.
        known: Option<Day>,
    }
}

impl Bound {
    /// First day whose facts count.
    pub fn first_day(&self) -> Option<Day> {
        self.facts_from.or(self.from)
    }
}

impl Known for Bound {
    fn known_on(&self) -> Option<Day> {
        self.known.or(self.ratified).or(self.signed).or(self.from)
    }

    fn as_known_on(&self, day: Day) -> Option<Bound> {
        if self.known_on().is_some_and(|known| known > day) {
            return None;
        }
        let mut seen = self.clone();
        if self.until.is_some()
            && self
                .until_known
                .or(self.until)
                .is_some_and(|known| known > day)
        {
            (seen.until, seen.until_known, seen.ended, seen.boundary) = (None, None, None, None);
        }
        Some(seen)
    }
}

words! {
    /// What a declaration does.
    pub enum DeclarationKind {
        /// Derogation in time of emergency (Article 15).
        Derogation = "derogation",
        /// Reservation (Article 57, former 64).
        Reservation = "reservation",
        /// Extension to a territory (Article 56, former 63).
        Territorial = "territorial",
        /// Acceptance of individual petition (former Article 25).
        Petition = "petition-former-art-25",
        /// Acceptance of the old Court's jurisdiction (former Article 46).
        Jurisdiction = "court-jurisdiction-former-art-46",
        /// Interpretation, information, objection.
        Other = "other",
    }
}

words! {
    /// What a court has said about a declaration.
    pub enum Validity {
        /// Nothing.
        Untested = "untested",
        /// Accepted.
        Valid = "valid",
        /// Rejected.
        Invalid = "invalid",
        /// Accepted in part.
        InvalidInPart = "invalid-in-part",
    }
}

words! {
    /// Which facts a declaration under former Article 25 or 46 covers.
    pub enum FactsCovered {
        /// Only facts after it.
        Later = "later",
        /// All facts since the Convention bound the State.
        SinceRatification = "since-ratification",
    }
}

table! {
    /// A declaration, derogation, reservation or territorial extension.
    pub struct Declaration in "declaration", "a declaration", by Declarations {
        /// Unique id.
        id: Text,
        /// Id of the instrument.
        instrument: Text,
        /// What it does.
        kind: DeclarationKind,
        /// Articles it touches, e.g. `5(3)`, `P1-1`; none named: see the text.
        articles: Vec<Text>,
        /// Where: codes of States and territories.
        territory: Vec<Text>,
        /// First day in force; absent: not known, or never made.
        from: Option<Day>,
        /// First day no longer in force.
        until: Option<Day>,
        /// Where the day of its end is not known: a day by which it had ended.
        until_latest: Option<Day>,
        /// Day on which it was made public.
        known: Option<Day>,
        /// What it says, in our own words.
        text: Text,
        /// The same in French (derogations).
        text_french: Option<Text>,
        /// What a court has said about it.
        validity: Option<Validity>,
        /// Which ruling, and how far.
        validity_note: Option<Text>,
        /// Which facts it covers (former Articles 25 and 46).
        facts: Option<FactsCovered>,
    }
}

impl Declaration {
    /// First day on which it is surely no longer in force.
    pub fn end(&self) -> Option<Day> {
        self.until.or(self.until_latest)
    }
}

impl Known for Declaration {
    fn known_on(&self) -> Option<Day> {
        self.known.or(self.from)
    }

    fn as_known_on(&self, day: Day) -> Option<Declaration> {
        let until = end_as_known_on(self.until, None, day);
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| Declaration {
                until,
                ..self.clone()
            })
    }
}

table! {
    /// Seats in the Parliamentary Assembly (Statute, Article 26).
    pub struct Seats in "seats", "a number of seats", by Text {
        /// How many.
        seats: Option<i64>,
        /// First day.
        from: Day,
        /// First day no longer.
        until: Option<Day>,
    }
}

impl Known for Seats {
    fn known_on(&self) -> Option<Day> {
        Some(self.from)
    }

    fn as_known_on(&self, day: Day) -> Option<Seats> {
        let until = end_as_known_on(self.until, None, day);
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| Seats {
                until,
                ..self.clone()
            })
    }
}

table! {
    /// A statement of account: what a State owed and paid. Amounts in thousand euros.
    pub struct Contribution in "contribution", "a contribution", by Accounts {
        /// Financial year or years.
        year: Text,
        /// Which budgets.
        budget: Option<Text>,
        /// Owed for the year.
        due: Option<i64>,
        /// Paid by `as_of`.
        paid: Option<i64>,
        /// Still owed on `as_of`.
        unpaid: Option<i64>,
        /// Day of the account.
        as_of: Day,
        /// What happened, in our own words.
        text: Text,
    }
}

impl Known for Contribution {
    fn known_on(&self) -> Option<Day> {
        Some(self.as_of)
    }
}

words! {
    /// Rank of a domestic remedy.
    pub enum Level {
        /// Court of first instance, or an office.
        First = "first",
        /// Appeal.
        Appeal = "appeal",
        /// Highest ordinary or administrative court.
        Supreme = "supreme",
        /// Constitutional court.
        Constitutional = "constitutional",
        /// Administrative body or commission.
        Administrative = "administrative",
        /// Reopening, supervisory review, pardon.
        Extraordinary = "extraordinary",
        /// Ombudsman.
        Ombudsman = "ombudsman",
    }
}

words! {
    /// Whether the Court holds that a remedy must be tried.
    pub enum Effectiveness {
        /// Yes.
        Yes = "yes",
        /// For some complaints.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

words! {
    /// Kind of complaint, as far as a State has a remedy of its own for it.
    pub enum Grievance {
        /// Every complaint that has no remedy of its own.
        General = "general",
        /// Proceedings that take too long.
        Length = "length",
        /// A judgment that is not carried out.
        NonEnforcement = "non-enforcement",
        /// Conditions of detention.
        DetentionConditions = "detention-conditions",
        /// A dismissal by an emergency decree.
        DismissalByEmergencyDecree = "dismissal-by-emergency-decree",
    }
}

words! {
    /// Kind of proceedings in the country.
    pub enum Proceedings {
        /// Between private persons, or about private rights.
        Civil = "civil",
        /// On a criminal charge.
        Criminal = "criminal",
        /// Against an act of an authority, before the courts that review such acts.
        Administrative = "administrative",
    }
}

table! {
    /// A domestic remedy and what the Court holds of it.
    pub struct Remedy in "remedy", "a remedy", by Ruling {
        /// Kind of complaint.
        complaint: Grievance,
        /// In which proceedings it is open; all, if none is named.
        proceedings: Vec<Proceedings>,
        /// What it is.
        name: Text,
        /// The same in French.
        french: Option<Text>,
        /// Its rank.
        level: Level,
        /// First day on which it counts.
        since: Option<Day>,
        /// First day on which it no longer counts.
        until: Option<Day>,
        /// Day on which that was made public; the ruling's day if absent.
        known: Option<Day>,
        /// Whether it must be tried.
        effective: Effectiveness,
        /// What it does to the final decision.
        effect: Option<Text>,
        /// The same in French.
        effect_french: Option<Text>,
        /// The ruling.
        authority: Option<Text>,
        /// Its application numbers.
        applications: Vec<Text>,
        /// Day of the ruling.
        decided: Option<Day>,
    }
}

impl Remedy {
    /// Whether it is in force on a day; on any, where the day is not known.
    pub fn in_force(&self, on: Option<Day>) -> bool {
        let period = Period::new(self.since.unwrap_or(Day::FIRST), self.until);
        on.is_none_or(|on| period.contains(on))
    }
}

impl Known for Remedy {
    fn known_on(&self) -> Option<Day> {
        self.known.or(self.decided).or(self.since)
    }

    fn as_known_on(&self, day: Day) -> Option<Remedy> {
        let until = end_as_known_on(self.until, None, day);
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| Remedy {
                until,
                ..self.clone()
            })
    }
}

words! {
    /// What a State's own text says of a matter that is or was before another body.
    pub enum SameMatter {
        /// What another body has examined is shut out.
        Barred = "barred",
        /// What the Strasbourg bodies have examined is shut out.
        BarredAfterStrasbourg = "barred-after-strasbourg",
        /// Only what another body still has is shut out.
        WhilePending = "while-pending",
        /// It may shut it out; its text is to be checked.
        Unclear = "unclear",
    }
}

table! {
    /// A State and a body that hears complaints: accepted since when, until when, how far.
    pub struct Acceptance in "accepted", "an acceptance", by Acceptances {
        /// Id of the body.
        body: Text,
        /// First day; absent: not accepted, as far as the source goes.
        from: Option<Day>,
        /// First day no longer.
        until: Option<Day>,
        /// Day on which it became known; the first day if absent.
        known: Option<Day>,
        /// Day on which the end was made public; that day itself if absent.
        until_known: Option<Day>,
        /// Reservation on matters examined elsewhere, or others.
        reservation: Option<Text>,
        /// Whether an urgent action is open all the same, where complaints are not accepted.
        urgent: bool,
        /// What that reservation does to a matter that is or was before another body.
        same_matter: Option<SameMatter>,
        /// Which facts it covers.
        temporis: Option<Text>,
    }
}

impl Known for Acceptance {
    fn known_on(&self) -> Option<Day> {
        self.known.or(self.from)
    }

    fn as_known_on(&self, day: Day) -> Option<Acceptance> {
        let until = end_as_known_on(self.until, self.until_known, day);
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| Acceptance {
                until,
                ..self.clone()
            })
    }
}
