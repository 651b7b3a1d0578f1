//! Where an application stands: one state for each region.
//!
//! The regions do not wait for each other: an interim measure can be asked for before the
//! application is received, and payment and supervision outlive the case.

use crate::words::words;

words! {
    /// Region `case`: from the draft to a final decision or judgment. An inter-State application
    /// (Article 33) and a request for an advisory opinion (Protocol No. 16) have their own states
    /// here.
    pub enum Case {
        Draft = "draft", "being prepared, not sent";
        Sent = "sent", "sent, not yet arrived";
        Received = "received", "received, being looked at under Rule 47";
        NotExamined = "not_examined", "not examined: incomplete (Rule 47)";
        ClosedNotExamined = "closed_not_examined", "closed without having been examined";
        AwaitingApplicant = "awaiting_applicant", "waiting for the applicant's answer";
        Registered = "registered", "registered";
        Allocated = "allocated", "before a Section, formation to be chosen";
        SingleJudge = "single_judge", "before a single judge";
        Committee = "committee", "before a Committee";
        Chamber = "chamber", "before a Chamber";
        CommunicatedFs = "communicated_fs", "communicated: friendly-settlement phase";
        CommunicatedObs = "communicated_obs", "communicated: the Government's observations are awaited";
        FsAgreed = "fs_agreed", "friendly settlement agreed, to be approved by the Court";
        AwaitingReply = "awaiting_reply", "the applicant's reply and claim are awaited";
        Ready = "ready", "ready for decision";
        UdPending = "ud_pending", "unilateral declaration to be examined";
        Pilot = "pilot", "pilot-judgment procedure";
        Adjourned = "adjourned", "adjourned behind a pilot judgment";
        GrandChamber = "grand_chamber", "before the Grand Chamber";
        JudgmentNotFinal = "judgment_not_final", "judgment delivered, not final";
        ReferralPending = "referral_pending", "referral to the Grand Chamber requested";
        JudgmentFinal = "judgment_final", "judgment final";
        Interpretation = "interpretation", "request for interpretation of the judgment pending";
        Revision = "revision", "request for revision of the judgment pending";
        JustSatisfaction = "just_satisfaction", "just satisfaction reserved";
        AwaitingHeir = "awaiting_heir", "the applicant has died; waiting for an heir";
        StruckOut = "struck_out", "struck out of the list";
        ClosedFinal = "closed_final", "closed by a final decision";
        Archived = "archived", "file destroyed";
        IsNone = "is_none", "inter-State application being prepared";
        IsAssigned = "is_assigned", "inter-State application assigned; the respondent's observations are awaited";
        IsAdmissibility = "is_admissibility", "inter-State application: admissibility";
        IsMerits = "is_merits", "inter-State application: merits";
        P16None = "p16_none", "advisory opinion being prepared";
        P16Panel = "p16_panel", "request for an advisory opinion before the panel";
        P16Gc = "p16_gc", "request for an advisory opinion before the Grand Chamber";
        P16Closed = "p16_closed", "request for an advisory opinion closed";
        Decided = "decided", "decided; the documents do not show how";
        Reported = "reported", "the Commission has reported (until 1999)";
        MinistersDecided = "ministers_decided", "decided by the Committee of Ministers (former Article 32)";
    }
}

impl Case {
    /// Whether nothing but restoration, or an act of the Registry on the file, can follow.
    pub fn is_closed(self) -> bool {
        use Case::*;
        matches!(
            self,
            ClosedNotExamined | StruckOut | ClosedFinal | Archived | P16Closed
        )
    }

    /// Whether the application is pending in the sense of the lifecycle's `any_pending`: from
    /// `received` to `judgment_not_final`.
    pub fn is_pending(self) -> bool {
        use Case::*;
        matches!(
            self,
            Received
                | AwaitingApplicant
                | Registered
                | Allocated
                | SingleJudge
                | Committee
                | Chamber
                | CommunicatedFs
                | CommunicatedObs
                | FsAgreed
                | AwaitingReply
                | Ready
                | UdPending
                | Pilot
                | Adjourned
                | GrandChamber
                | JudgmentNotFinal
                | ReferralPending
                | IsAssigned
                | IsAdmissibility
                | IsMerits
                | Reported
        )
    }

    /// Whether an individual application is pending and no judgment has been given.
    pub fn is_before_judgment(self) -> bool {
        use Case::*;
        let judged = matches!(self, JudgmentNotFinal | ReferralPending);
        let inter_state = matches!(self, IsAssigned | IsAdmissibility | IsMerits);
        self.is_pending() && !judged && !inter_state
    }
}

words! {
    /// Region `interim`: measures under Rule 39.
    pub enum Interim {
        None = "im_none", "no interim measure asked for";
        Pending = "im_pending", "interim measure requested";
        InForce = "im_in_force", "interim measure in force";
        Refused = "im_refused", "interim measure refused";
        Ended = "im_ended", "interim measure ended";
    }
}

words! {
    /// Region `money`: one for each award and beneficiary.
    pub enum Money {
        Running = "payment_running", "to be paid, in time";
        Late = "payment_late", "late, default interest runs";
        Paid = "paid", "paid";
        Waived = "waived", "given up by the beneficiary";
    }
}

words! {
    /// Region `supervision`: execution under Article 46 § 2, or of a friendly settlement under
    /// Article 39 § 4.
    pub enum Supervision {
        Fs = "supervision_fs", "settlement to be supervised";
        New = "supervision_new", "new, to be classified";
        Standard = "supervision_standard", "standard supervision";
        Enhanced = "supervision_enhanced", "enhanced supervision";
        InfringementNotice = "infringement_notice", "formal notice of infringement proceedings given";
        Infringement = "infringement", "infringement proceedings before the Grand Chamber";
        ResolutionAdopted = "resolution_adopted", "a resolution was adopted; the document does not show whether it is the final one";
        Closed = "closed_executed", "closed by a final resolution";
    }
}

impl Supervision {
    /// Whether it is one of the lifecycle's `supervision_any`.
    pub fn is_any(self) -> bool {
        matches!(
            self,
            Supervision::New | Supervision::Standard | Supervision::Enhanced
        )
    }
}

words! {
    /// The four regions.
    pub enum Region {
        Case = "case", "the case";
        Interim = "interim", "interim measures";
        Money = "money", "payment";
        Supervision = "supervision", "execution";
    }
}

/// A state of one of the regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Of the case.
    Case(Case),
    /// Of the interim measure.
    Interim(Interim),
    /// Of one award.
    Money(Money),
    /// Of execution.
    Supervision(Supervision),
}

impl State {
    /// The stable word.
    pub fn word(self) -> &'static str {
        match self {
            State::Case(state) => state.word(),
            State::Interim(state) => state.word(),
            State::Money(state) => state.word(),
            State::Supervision(state) => state.word(),
        }
    }

    /// In words for people.
    pub fn title(self) -> &'static str {
        match self {
            State::Case(state) => state.title(),
            State::Interim(state) => state.title(),
            State::Money(state) => state.title(),
            State::Supervision(state) => state.title(),
        }
    }

    /// The same in the reader's language.
    pub fn said(self, words: &standi_law::words::Words) -> String {
        match self {
            State::Case(state) => state.said(words),
            State::Interim(state) => state.said(words),
            State::Money(state) => state.said(words),
            State::Supervision(state) => state.said(words),
        }
    }

    /// What it is within a phrase.
    pub(crate) fn named(self) -> crate::phrase::Named {
        match self {
            State::Case(state) => state.named(),
            State::Interim(state) => state.named(),
            State::Money(state) => state.named(),
            State::Supervision(state) => state.named(),
        }
    }

    /// Its region.
    pub fn region(self) -> Region {
        match self {
            State::Case(_) => Region::Case,
            State::Interim(_) => Region::Interim,
            State::Money(_) => Region::Money,
            State::Supervision(_) => Region::Supervision,
        }
    }
}

words! {
    /// What kind of proceedings an application begins.
    pub enum Track {
        Individual = "individual", "individual application (Article 34)";
        InterState = "inter-state", "inter-State application (Article 33)";
        AdvisoryOpinion = "advisory-opinion", "request for an advisory opinion (Protocol No. 16)";
    }
}

words! {
    /// The Court's formations that an application can be before.
    pub enum Formation {
        SingleJudge = "single-judge", "single judge";
        Committee = "committee", "Committee of three judges";
        Chamber = "chamber", "Chamber of seven judges";
        GrandChamber = "grand-chamber", "Grand Chamber of seventeen judges";
    }
}

words! {
    /// Where one complaint of an application stands.
    pub enum ComplaintStatus {
        Pending = "pending", "pending";
        Communicated = "communicated", "communicated";
        Admissible = "admissible", "declared admissible";
        Inadmissible = "inadmissible", "declared inadmissible";
        StruckOut = "struck-out", "struck out";
        Settled = "settled", "settled";
        Violation = "violation", "violation found";
        NoViolation = "no-violation", "no violation found";
    }
}

impl ComplaintStatus {
    /// Whether the complaint still waits for an outcome.
    pub fn is_live(self) -> bool {
        use ComplaintStatus::*;
        matches!(self, Pending | Communicated | Admissible)
    }
}

words! {
    /// Priority under Rule 41 and the Court's priority policy.
    pub enum Priority {
        I = "I", "urgent";
        II = "II", "effectiveness of the Convention system, or a question of general interest";
        III = "III", "core rights: Articles 2, 3, 4 or 5 § 1";
        IVHigh = "IV-High", "impact case";
        IV = "IV", "potentially well-founded under other Articles";
        V = "V", "repetitive";
        VI = "VI", "problem of admissibility";
        VII = "VII", "clearly inadmissible";
    }
}

words! {
    /// How the docket knows of an event.
    pub enum ShownBy {
        Act = "act", "recorded with all that the rules ask for";
        Document = "document", "shown by a document, which need not show all of it";
        Rule = "rule", "follows from a rule; no document shows it";
    }
}

impl ShownBy {
    pub(crate) fn act() -> ShownBy {
        ShownBy::Act
    }

    /// Whether it was recorded as the act that it is.
    pub fn is_act(&self) -> bool {
        *self == ShownBy::Act
    }
}

words! {
    /// Who may use the docket, and as whom.
    pub enum Role {
        Registry = "registry", "the Registry of the Court";
        Judge = "judge", "a judge or formation of the Court";
        Applicant = "applicant", "the applicant's side";
        Government = "government", "the respondent Government";
        Committee = "committee", "the secretariat of the Committee of Ministers";
        Other = "other", "a third party, another body or person";
        Auditor = "auditor", "an auditor: reads, records nothing";
        Administrator = "administrator", "an administrator: keeps the store, records nothing";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_law::words::{Language, Words};

    #[test]
    fn a_state_of_each_region_is_told_to_people() {
        let (english, french) = (Words::new(Language::En), Words::new(Language::Fr));
        for (state, title, in_french) in [
            (
                State::Case(Case::JudgmentFinal),
                "judgment final",
                "arrêt définitif",
            ),
            (
                State::Interim(Interim::InForce),
                "interim measure in force",
                "mesure provisoire en vigueur",
            ),
            (State::Money(Money::Paid), "paid", "payée"),
            (
                State::Supervision(Supervision::Fs),
                "settlement to be supervised",
                "règlement amiable à surveiller",
            ),
        ] {
            assert_eq!(state.title(), title);
            assert_eq!(state.said(&english), title);
            assert_eq!(state.said(&french), in_french);
        }
    }
}
