//! The events, one type each. Their words are those of the lifecycle's table.

use super::Field;
use super::field::Value;
use super::macros::events;
use crate::complaint::ComplaintEntry;
use crate::document::DocumentKind;
use crate::state::{Formation, Priority, Role, Track};
use crate::value::{Award, Date, Fingerprint, Number, StateCode, Sum};

events! {
    FormPosted = "form_posted", "the complete form is posted" { }
    FormArrives = "form_arrives", "the form arrives" { }
    RejectedForRule47 = "rejected_for_rule_47", "not examined: a mandatory item of Rule 47 is missing" {
        missing: Vec<String> = "what is missing, by the item of Rule 47",
        last_day: Option<Date> = "last day of the time-limit, if it is known",
    }
    NewCompleteFormSent = "new_complete_form_sent", "a new, complete form is sent" { }
    FileDestroyed = "file_destroyed", "the file is destroyed" { }
    InformationRequested = "information_requested", "the Registry asks for information" { }
    Answered = "answered", "the applicant answers" {
        leave: bool = "whether the answer was admitted although it came late",
    }
    NoAnswer = "no_answer", "struck out: the applicant did not answer" { }
    Registered = "registered", "registered" { }
    AssignedToSection = "assigned_to_section", "assigned to a Section" {
        section: String = "the Section",
    }
    TrackSingleJudge = "track_single_judge", "given to a single judge" {
        judge_state: Option<StateCode> = "State in respect of which the judge was elected",
    }
    TrackCommittee = "track_committee", "given to a Committee" {
        judges: Vec<String> = "the three judges",
    }
    TrackChamber = "track_chamber", "given to a Chamber" {
        national_judge: Option<String> = "who sits in respect of the respondent State, if not its elected judge",
    }
    DeclaredInadmissibleOrStruckOut = "declared_inadmissible_or_struck_out", "declared inadmissible or struck out by a single judge" { }
    Forwarded = "forwarded", "forwarded by the single judge" { }
    PrioritySet = "priority_set", "priority set" {
        priority: Priority = "category: I, II, III, IV-High, IV, V, VI or VII",
    }
    UrgentNotification = "urgent_notification", "urgent notification to the State" { }
    DeclaredInadmissible = "declared_inadmissible", "declared inadmissible by a Committee" {
        unanimous: bool = "whether the Committee was unanimous",
    }
    NotUnanimous = "not_unanimous", "no unanimity in the Committee" { }
    DeclaredInadmissibleAtOnce = "declared_inadmissible_at_once", "declared inadmissible by a Chamber without notice" { }
    NoticeGiven = "notice_given", "notice given to the Government, with a friendly-settlement phase" { }
    NoticeGivenWithoutFsPhase = "notice_given_without_fs_phase", "notice given to the Government, without a friendly-settlement phase" { }
    FriendlySettlementAgreed = "friendly_settlement_agreed", "the parties agree on a friendly settlement" {
        terms: Option<String> = "the terms; confidential",
    }
    NoSettlement = "no_settlement", "no settlement: the contentious phase opens" { }
    GovernmentObservations = "government_observations", "the Government's observations" {
        leave: bool = "whether the President admitted the paper although it came late",
        pleas: Vec<String> = "pleas of inadmissibility",
        letter: Option<Date> = "date of the letter that sends them to the applicant",
    }
    GovernmentSilent = "government_silent", "the Government stays silent" {
        letter: Option<Date> = "date of the letter to the applicant",
    }
    ApplicantReplyAndArt41Claim = "applicant_reply_and_art41_claim", "the applicant's reply and claim for just satisfaction" {
        leave: bool = "whether the President admitted the paper although it came late",
        represented: bool = "whether a representative acts",
        language: Option<String> = "language: en or fr, another with leave",
        letter: Option<Date> = "date of the letter that sends them to the Government",
    }
    NoArt41Claim = "no_art41_claim", "no claim for just satisfaction in time" { }
    GovernmentCommentsOnClaim = "government_comments_on_claim", "the Government's comments on the claim" {
        leave: bool = "whether the President admitted the paper although it came late",
    }
    LegalAidRequested = "legal_aid_requested", "legal aid requested" { }
    ThirdPartyNotice = "third_party_notice", "a third party asks to intervene" {
        leave: bool = "whether the President admitted the paper although it came late",
        by: Option<String> = "who asks to intervene",
    }
    UnilateralDeclarationFiled = "unilateral_declaration_filed", "unilateral declaration filed" { }
    UdAccepted = "ud_accepted", "struck out on a unilateral declaration" {
        awards: Vec<Award> = "sums the Government undertakes to pay",
    }
    UdRefused = "ud_refused", "unilateral declaration refused" { }
    SettlementApproved = "settlement_approved", "friendly settlement approved: struck out" {
        awards: Vec<Award> = "sums to be paid under the settlement",
        notified: Option<Date> = "day on which the decision was notified",
    }
    ApplicantWithdrawsOrMatterResolved = "applicant_withdraws_or_matter_resolved", "struck out: withdrawn, resolved or no longer justified" {
        ground: Option<String> = "a, b or c of Article 37 § 1",
    }
    Restored = "restored", "restored to the list" { }
    PilotOpened = "pilot_opened", "pilot-judgment procedure opened" { }
    SimilarCasesAdjourned = "similar_cases_adjourned", "similar cases adjourned" { }
    ResumedOrStruckOut = "resumed_or_struck_out", "resumed after a pilot judgment" { }
    Relinquished = "relinquished", "relinquished to the Grand Chamber" { }
    HearingOrdered = "hearing_ordered", "hearing ordered" { }
    CommitteeJudgment = "committee_judgment", "judgment of a Committee" {
        unanimous: bool = "whether the Committee was unanimous",
        violations: Vec<String> = "complaints in which a violation is found",
        awards: Vec<Award> = "sums awarded",
    }
    ChamberJudgment = "chamber_judgment", "judgment of a Chamber" {
        violations: Vec<String> = "complaints in which a violation is found",
        awards: Vec<Award> = "sums awarded",
    }
    ChamberDecisionInadmissible = "chamber_decision_inadmissible", "declared inadmissible by a Chamber" { }
    GcJudgment = "gc_judgment", "judgment of the Grand Chamber" {
        violations: Vec<String> = "complaints in which a violation is found",
        awards: Vec<Award> = "sums awarded",
    }
    ReferralRequested = "referral_requested", "referral to the Grand Chamber requested" {
        by: Option<String> = "which party asks",
    }
    NoRequest = "no_request", "final: no referral was requested in time" { }
    PartiesWaive = "parties_waive", "final: the parties will not ask for referral" { }
    PanelRejects = "panel_rejects", "final: the panel rejects the request for referral" { }
    PanelAccepts = "panel_accepts", "the panel accepts the request" { }
    Rectified = "rectified", "rectified" { }
    InterpretationRequested = "interpretation_requested", "interpretation of the judgment requested" { }
    RevisionRequested = "revision_requested", "revision of the judgment requested" {
        learned: Date = "day on which the party learned of the decisive fact",
    }
    Art41Reserved = "art41_reserved", "just satisfaction reserved" { }
    Art41JudgmentOrAgreement = "art41_judgment_or_agreement", "judgment or agreement on just satisfaction" {
        awards: Vec<Award> = "sums awarded",
        by_grand_chamber: bool = "whether the principal judgment was given by the Grand Chamber",
    }
    Transmitted = "transmitted", "transmitted to the Committee of Ministers" { }
    NoViolation = "no_violation", "closed: no violation" { }
    InterpretationDecided = "interpretation_decided", "request for interpretation decided" { }
    RevisionDecided = "revision_decided", "request for revision decided" { }
    Complied = "complied", "the State complies during the notice" { }
    PaymentDue = "payment_due", "a sum falls due" {
        award: Option<String> = "id of the award: a1, a2 …",
        sum: Option<Award> = "the award, if no judgment in this docket names it",
    }
    PaidInTime = "paid_in_time", "paid in time" {
        award: Option<String> = "id of the award",
    }
    DeadlineMissed = "deadline_missed", "the time for payment passes without payment" {
        award: Option<String> = "id of the award",
    }
    PaidWithInterest = "paid_with_interest", "paid late, with default interest" {
        award: Option<String> = "id of the award",
        interest: Option<Sum> = "default interest paid",
    }
    SettlementSumDue = "settlement_sum_due", "the sum of a settlement falls due" {
        award: Option<String> = "id of the award",
        sum: Option<Award> = "the sum, if the decision in this docket does not name it",
        notified: Option<Date> = "day on which the decision was notified",
    }
    Classified = "classified", "classified: standard supervision" { }
    ClassifiedEnhanced = "classified_enhanced", "classified: enhanced supervision" { }
    Inscribed = "inscribed", "inscribed for supervision" { }
    ActionPlanOrReportDue = "action_plan_or_report_due", "action plan or action report filed" {
        individual_measures: bool = "whether all individual measures are done",
        general_measures: bool = "whether all general measures are done",
    }
    MovedUp = "moved_up", "moved to enhanced supervision" { }
    MovedDown = "moved_down", "moved to standard supervision" { }
    Communication91 = "communication_9_1", "communication of the applicant to the Committee of Ministers" { }
    Communication92 = "communication_9_2", "communication of an organisation or national institution to the Committee of Ministers" { }
    StateAnswersCommunication = "state_answers_communication", "the State answers a communication" { }
    InterimResolution = "interim_resolution", "interim resolution" { }
    InterpretationByCourt = "interpretation_by_court", "the Committee of Ministers asks the Court for interpretation" { }
    FormalNotice = "formal_notice", "formal notice of infringement proceedings" { }
    InfringementReferred = "infringement_referred", "infringement proceedings referred to the Court" { }
    GcFindsBreach = "gc_finds_breach", "the Grand Chamber finds that the State failed to abide" { }
    GcFindsNoBreach = "gc_finds_no_breach", "the Grand Chamber finds no failure to abide" { }
    FinalResolution = "final_resolution", "final resolution" { }
    ImRequested = "im_requested", "interim measure requested" {
        planned: Option<Date> = "day on which the act that is feared is planned",
    }
    ImGranted = "im_granted", "interim measure granted" {
        until: Option<Date> = "last day of the measure, if it has one",
        form_due: Option<Date> = "last day for the form under Rule 47, if one must follow",
    }
    ImAdjourned = "im_adjourned", "request for an interim measure adjourned for information" { }
    ImRefused = "im_refused", "interim measure refused" { }
    ImOutOfScope = "im_out_of_scope", "interim measure outside the scope of Rule 39" { }
    ImLiftedOrExpired = "im_lifted_or_expired", "interim measure lifted or expired" { }
    ImBreached = "im_breached", "interim measure not complied with" { }
    InterstateLodged = "interstate_lodged", "inter-State application lodged" { }
    RespondentObservations = "respondent_observations", "the respondent State's observations" { }
    DeclaredAdmissible = "declared_admissible", "declared admissible" { }
    IsJudgment = "is_judgment", "judgment on an inter-State application" {
        violations: Vec<String> = "complaints in which a violation is found",
        awards: Vec<Award> = "sums awarded",
        by_chamber: bool = "whether a Chamber gave it",
    }
    OpinionRequested = "opinion_requested", "advisory opinion requested" { }
    PanelRefuses = "panel_refuses", "the panel refuses the request for an advisory opinion" { }
    OpinionDelivered = "opinion_delivered", "advisory opinion delivered" { }
    ApplicantDies = "applicant_dies", "the applicant dies" { }
    HeirContinues = "heir_continues", "an heir continues the application" {
        name: Option<String> = "who continues",
    }
    NobodyContinues = "nobody_continues", "struck out: nobody continues the application" { }
    Joined = "joined", "joined with other applications" {
        with: Vec<Number> = "numbers of the other applications",
    }
    AnonymityGranted = "anonymity_granted", "anonymity granted" {
        initials: String = "how the applicant is called in public",
    }
    // What the docket needs besides the rows of the lifecycle.
    Opened = "opened", "a file is opened" {
        track: Track = "individual, inter-state or advisory-opinion",
        applicant: Option<String> = "name of the applicant",
        respondents: Vec<StateCode> = "respondent States",
        complaints: Vec<ComplaintEntry> = "complaints with their articles",
        last_day: Option<Date> = "last day of the time-limit of Article 35 § 1, if it is known",
    }
    TimeSet = "time_set", "a letter sets the last day of a time-limit" {
        deadline: String = "the time-limit, by its name in `due`",
        until: Date = "its last day",
    }
    TimeExtended = "time_extended", "a time-limit is extended" {
        deadline: String = "the time-limit, by its name in `due`",
        until: Date = "the new last day",
        asked: Option<Date> = "day of the request, if it was not the day of the decision",
    }
    DeclaredInadmissibleInPart = "declared_inadmissible_in_part", "declared inadmissible in part" {
        complaints: Vec<String> = "the complaints declared inadmissible",
    }
    DeclaredInadmissibleLater = "declared_inadmissible_later", "declared inadmissible at a later stage" { }
    PartPaid = "part_paid", "a part of a sum is paid" {
        award: Option<String> = "id of the award",
        paid: Sum = "how much it counts for, in the currency of the award",
        transferred: Option<Sum> = "what was transferred, if in another currency",
    }
    PaymentWaived = "payment_waived", "the beneficiary gives up the sum" {
        award: Option<String> = "id of the award",
    }
    FriendlySettlementOffer = "friendly_settlement_offer", "offer of a friendly settlement" {
        by: Option<String> = "who makes it; confidential",
        terms: Option<String> = "the terms; confidential",
    }
    AnonymityRequested = "anonymity_requested", "anonymity requested" { }
    AnonymityRefused = "anonymity_refused", "anonymity refused" { }
    Withdrawn = "withdrawn", "an entry made in error is withdrawn" { }
    // A paper; its content lies beside the events.
    DocumentFiled = "document_filed", "a document is filed" {
        kind: DocumentKind = "what kind of paper it is",
        name: String = "its name",
        filed_by: Role = "whose paper it is",
        dated: Option<Date> = "the date that it bears",
        confidential: bool = "whether it is not accessible to the public",
        sha256: Option<Fingerprint> = "SHA-256 of its content",
        size: Option<u64> = "its size in bytes",
        media_type: Option<String> = "its media type",
    }
    // What documents show of an event without all its particulars.
    DecisionShown = "decision_shown", "a decision; no document shows how it ended the case, or whether it did" { }
    ExaminedFurther = "examined_further", "the decision did not end the case" { }
    FurtherNotice = "further_notice", "the Government is given notice once more" { }
    FurtherJudgment = "further_judgment", "a further judgment: on just satisfaction, interpretation, revision or execution" {
        formation: Option<Formation> = "committee, chamber or grand-chamber",
    }
    BecameFinal = "became_final", "final, on this day or later: it was not referred to the Grand Chamber" { }
    ResolutionShown = "resolution_shown", "a resolution on execution; the document does not show whether it is the final one" { }
    // Before the European Commission of Human Rights, the Court until 1998 and the Committee of
    // Ministers under former Article 32.
    CommissionDecision = "commission_decision", "decision of the European Commission of Human Rights" { }
    CommissionReport = "commission_report", "report of the European Commission of Human Rights" { }
    BroughtBeforeCourt = "brought_before_court", "the case is brought before the Court" { }
    ScreeningPanelDecision = "screening_panel_decision", "decision of a Screening Panel" { }
    MinistersDecide = "ministers_decide", "the Committee of Ministers decides whether there has been a violation" { }
    FormerCourtJudgment = "former_court_judgment", "judgment of the Court before 1 November 1998" {
        violations: Vec<String> = "complaints in which a violation is found",
        awards: Vec<Award> = "sums awarded",
    }
}
