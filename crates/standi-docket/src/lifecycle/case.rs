//! The case: from the form to a final decision or judgment.

use super::macros::rows;

rows! {
    From::State(Case(Draft)), FormPosted => To::State(Case(Sent));
        by "applicant" [Applicant], under "Rule 47(6)(a)",
        term "" "" "", documents "form + numbered copies", if "complete (Rule 47)";
    From::State(Case(Sent)), FormArrives => To::State(Case(Received));
        by "Registry" [], under "Rule 47(6)(a)",
        term "" "" "", documents "", if "";
    From::State(Case(Received)), RejectedForRule47 => To::State(Case(NotExamined));
        by "Registry" [], under "Rule 47(5.1)",
        term "" "" "no", documents "letter naming what is missing", if "a mandatory item missing, no exception";
    From::State(Case(NotExamined)), NewCompleteFormSent => To::State(Case(Sent));
        by "applicant" [Applicant], under "Rule 47(5.1), Art 35(1)",
        term "rest of the four months (six before 2022-02-01)" "final domestic decision" "no", documents "whole new form", if "original time-limit still running";
    From::State(Case(NotExamined)), FileDestroyed => To::State(Case(ClosedNotExamined));
        by "Registry" [], under "Registry practice",
        term "practice of the Registry (length not verified)" "letter" "", documents "", if "";
    From::State(Case(Received)), InformationRequested => To::State(Case(AwaitingApplicant));
        by "Registry" [], under "Rule 47(5.2)",
        term "set in the letter" "date of letter" "on request", documents "letter", if "";
    From::State(Case(AwaitingApplicant)), Answered => To::State(Case(Received));
        by "applicant" [Applicant], under "Rule 47(5.2)",
        term "" "" "", documents "", if "";
    From::State(Case(AwaitingApplicant)), NoAnswer => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(a)",
        term "" "" "", documents "decision", if "silence after a warning";
    From::State(Case(Received)), Registered => To::State(Case(Registered));
        by "Registry" [], under "Rules 47, 49",
        term "" "" "", documents "letter with number nnnnn/yy and bar-code labels", if "complete";
    From::State(Case(Registered)), AssignedToSection => To::State(Case(Allocated));
        by "President of the Court" [Judge], under "Rule 52(1)",
        term "" "" "", documents "", if "respondent's judge, language, balance of load";
    From::State(Case(Allocated)), TrackSingleJudge => To::State(Case(SingleJudge));
        by "non-judicial rapporteur / Registry" [Judge], under "Art 27, Rules 18A, 27A, 49(1), 52A",
        term "" "" "", documents "", if "file alone shows it is inadmissible; judge may not be of the respondent State (Art 26(3))";
    From::State(Case(Allocated)), TrackCommittee => To::State(Case(Committee));
        by "judge rapporteur" [Judge], under "Art 28, Rules 27, 49(3), 53",
        term "" "" "", documents "", if "well-established case-law, or inadmissible by unanimity";
    From::State(Case(Allocated)), TrackChamber => To::State(Case(Chamber));
        by "judge rapporteur" [Judge], under "Art 29, Rules 26, 49(2)-(3), 54",
        term "" "" "", documents "", if "the rest";
    From::State(Case(SingleJudge)), DeclaredInadmissibleOrStruckOut => To::State(Case(ClosedFinal));
        by "single judge" [Judge], under "Art 27(1)-(2), Rule 52A(1)",
        term "" "" "final, no appeal", documents "decision in English or French + letter in national language (since June 2017)", if "";
    From::State(Case(SingleJudge)), Forwarded => To::State(Case(Allocated));
        by "single judge" [Judge], under "Art 27(3)",
        term "" "" "", documents "", if "not clear enough";
    From::State(Case(ClosedFinal)), FileDestroyed => To::State(Case(Archived));
        by "Registry" [], under "letter of notification (Registry practice)",
        term "1 year" "date of the single-judge decision" "no", documents "", if "single-judge files";
    From::AnyPending, PrioritySet => To::Same;
        by "Registry / Chamber or its President" [Judge], under "Rule 41; priority.csv",
        term "" "" "", documents "", if "category I to VII; President may depart from it";
    From::State(Case(Chamber)), UrgentNotification => To::Same;
        by "Registrar with leave of the President" [], under "Rule 40",
        term "" "" "", documents "short note to the State", if "urgency";
    From::State(Case(Committee)), DeclaredInadmissible => To::State(Case(ClosedFinal));
        by "Committee" [Judge], under "Art 28(1)(a), 28(2)",
        term "" "" "final", documents "decision", if "unanimity";
    From::State(Case(Committee)), NotUnanimous => To::State(Case(Chamber));
        by "Committee" [Judge], under "Rule 53(6)",
        term "" "" "", documents "", if "";
    From::State(Case(Chamber)), DeclaredInadmissibleAtOnce => To::State(Case(ClosedFinal));
        by "Chamber" [Judge], under "Art 29, Rule 54(1)",
        term "" "" "final for a decision", documents "decision", if "";
    From::State(Case(Chamber)), NoticeGiven => To::State(Case(CommunicatedFs));
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(b), 54(3)",
        term "" "" "", documents "statement of facts, questions to the parties, friendly-settlement proposal where apt", if "";
    From::State(Case(Committee)), NoticeGiven => To::State(Case(CommunicatedFs));
        by "President of the Section" [Judge], under "Rule 53(2), 54(2)(b)",
        term "" "" "", documents "same, simplified for well-established case-law", if "";
    From::State(Case(Chamber)), NoticeGivenWithoutFsPhase => To::State(Case(CommunicatedObs));
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(b)",
        term "" "" "", documents "same without proposal", if "new legal question";
    From::State(Case(CommunicatedFs)), FriendlySettlementAgreed => To::State(Case(FsAgreed));
        by "parties" [Applicant, Government], under "Art 39, Rule 62; practice from 2019-01-01",
        term "12 weeks" "notice" "on request, if settlement is close", documents "signed declarations; confidential (Rule 62(2))", if "";
    From::State(Case(CommunicatedFs)), NoSettlement => To::State(Case(CommunicatedObs));
        by "Registry" [], under "Rule 62; practice from 2019-01-01",
        term "end of 12 weeks" "notice" "", documents "letter opening the contentious phase", if "";
    From::State(Case(CommunicatedObs)), GovernmentObservations => To::State(Case(AwaitingReply));
        by "respondent Government" [Government], under "Rules 38, 54(2)(b), 54A; practice",
        term "12 weeks (16 weeks when no separate settlement phase)" "opening of the contentious phase (notice when none)" "yes, reasoned request before expiry", documents "observations on admissibility and merits; unilateral declaration possible", if "Rule 55: pleas of inadmissibility now or never";
    From::State(Case(CommunicatedObs)), GovernmentSilent => To::State(Case(AwaitingReply));
        by "Registry" [], under "Rules 38(1), 44C",
        term "end of the time-limit" "as set" "", documents "", if "inferences possible";
    From::State(Case(AwaitingReply)), ApplicantReplyAndArt41Claim => To::State(Case(Ready));
        by "applicant" [Applicant], under "Rules 38, 60(2)",
        term "6 weeks (usual, set in the letter)" "date of the letter sending the Government's observations" "yes, reasoned request before expiry", documents "reply; itemised claim with vouchers; representative compulsory (Rule 36(2)); English or French (Rule 34(3)) unless leave", if "";
    From::State(Case(AwaitingReply)), NoArt41Claim => To::State(Case(Ready));
        by "applicant" [Applicant], under "Rule 60(2)-(3)",
        term "same" "same" "", documents "", if "late or no claim: normally no award; exception Nagmetov v. Russia [GC] 2017-03-30";
    From::State(Case(Ready)), GovernmentCommentsOnClaim => To::State(Case(Ready));
        by "respondent Government" [Government], under "Rules 38, 60(4)",
        term "4 to 6 weeks (set in the letter)" "date of the letter" "yes", documents "", if "";
    From::State(Case(CommunicatedObs)), LegalAidRequested => To::Same;
        by "applicant" [Applicant], under "Rules 105-110 (100-105 in older editions)",
        term "after the Government's observations or the end of their time" "" "", documents "declaration of means certified at home; the State may comment", if "means insufficient and aid necessary";
    From::State(Case(CommunicatedObs)), ThirdPartyNotice => To::Same;
        by "State of nationality / Commissioner / others" [Other, Committee], under "Art 36, Rule 44(1)(b), 44(2), 44(3)(b)",
        term "12 weeks" "notice published or sent to the respondent" "President may fix another time exceptionally", documents "reasoned request in English or French", if "others need leave";
    From::State(Case(Ready)), UnilateralDeclarationFiled => To::State(Case(UdPending));
        by "respondent Government" [Government], under "Rule 62A (since 2012-09-01)",
        term "" "" "", documents "declaration acknowledging the breach, redress offered; public", if "normally after a failed settlement";
    From::State(Case(UdPending)), UdAccepted => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(c), Rule 62A",
        term "" "" "", documents "decision (judgment if already admissible)", if "respect for human rights does not require going on; Tahsin Acar v. Turkey [GC] 2003-05-06";
    From::State(Case(UdPending)), UdRefused => To::State(Case(Ready));
        by "Court" [Judge], under "Rule 62A(3)",
        term "" "" "", documents "", if "";
    From::State(Case(FsAgreed)), SettlementApproved => To::State(Supervision(supervision::Fs));
        by "Court" [Judge], under "Art 39(3)-(4), Rule 43(3)",
        term "" "" "", documents "decision striking out, sent to the Committee of Ministers", if "respect for human rights";
    From::AnyPending, ApplicantWithdrawsOrMatterResolved => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(a)-(c), Rule 43",
        term "" "" "", documents "decision or judgment", if "no general interest to go on (Art 37(1) in fine)";
    From::State(Case(StruckOut)), Restored => To::State(Case(Allocated));
        by "Court" [Judge], under "Art 37(2), Rule 43(5)",
        term "no fixed time; exceptional circumstances" "" "", documents "request", if "";
    From::State(Case(Ready)), PilotOpened => To::State(Case(Pilot));
        by "Chamber" [Judge], under "Rule 61 (since 2011-04-01)",
        term "" "" "", documents "views of the parties; priority (Rule 61(2)(c))", if "structural problem";
    From::State(Case(Pilot)), SimilarCasesAdjourned => To::State(Case(Adjourned));
        by "Court" [Judge], under "Rule 61(6)",
        term "time named in the pilot judgment" "final pilot judgment" "may be prolonged", documents "", if "";
    From::State(Case(Adjourned)), ResumedOrStruckOut => To::State(Case(Allocated));
        by "Court" [Judge], under "Rule 61(8); Burmych v. Ukraine [GC] 2017-10-12",
        term "" "" "", documents "", if "";
    From::State(Case(Chamber)), Relinquished => To::State(Case(GrandChamber));
        by "Chamber" [Judge], under "Art 30, Rule 72",
        term "" "" "", documents "parties told; until 2021-07-31 a party could object within one month of notification", if "serious question or risk of inconsistency";
    From::State(Case(Ready)), HearingOrdered => To::State(Case(Ready));
        by "Chamber" [Judge], under "Rules 54(5), 63-70",
        term "" "" "", documents "", if "rare";
    From::State(Case(Ready)), CommitteeJudgment => To::State(Case(JudgmentFinal));
        by "Committee" [Judge], under "Art 28(1)(b), 28(2)",
        term "" "" "final at once", documents "judgment", if "unanimity";
    From::State(Case(Ready)), ChamberJudgment => To::State(Case(JudgmentNotFinal));
        by "Chamber" [Judge], under "Art 29, 42, Rules 54A, 74-77",
        term "" "" "", documents "judgment", if "";
    From::State(Case(Ready)), ChamberDecisionInadmissible => To::State(Case(ClosedFinal));
        by "Chamber" [Judge], under "Art 29, 35(4)",
        term "" "" "final", documents "decision", if "";
    From::State(Case(GrandChamber)), GcJudgment => To::State(Case(JudgmentFinal));
        by "Grand Chamber" [Judge], under "Art 31, 44(1)",
        term "" "" "final at once", documents "judgment", if "";
    From::State(Case(JudgmentNotFinal)), ReferralRequested => To::State(Case(ReferralPending));
        by "any party" [Applicant, Government], under "Art 43(1), Rule 73(1)",
        term "3 months" "date of the judgment" "no", documents "reasoned request received at the Registry in time", if "exceptional case";
    From::State(Case(JudgmentNotFinal)), NoRequest => To::State(Case(JudgmentFinal));
        by "(time)" [], under "Art 44(2)(b)",
        term "3 months" "date of the judgment" "no", documents "", if "e.g. 2007-10-23 to 2008-01-23";
    From::State(Case(JudgmentNotFinal)), PartiesWaive => To::State(Case(JudgmentFinal));
        by "all parties" [Applicant, Government], under "Art 44(2)(a)",
        term "" "" "", documents "declarations", if "";
    From::State(Case(ReferralPending)), PanelRejects => To::State(Case(JudgmentFinal));
        by "panel of five judges" [Judge], under "Art 43(2), 44(2)(c), Rule 73(2)",
        term "" "" "no reasons needed", documents "", if "final on the day the panel rejects";
    From::State(Case(ReferralPending)), PanelAccepts => To::State(Case(GrandChamber));
        by "panel of five judges" [Judge], under "Art 43(2)-(3), Rule 73(2)-(3)",
        term "" "" "", documents "", if "serious question";
    From::State(Case(JudgmentNotFinal)), Rectified => To::Same;
        by "Court" [Judge], under "Rule 81",
        term "1 month" "delivery" "", documents "", if "clerical error, obvious mistake";
    From::State(Case(JudgmentFinal)), Rectified => To::Same;
        by "Court" [Judge], under "Rule 81",
        term "1 month" "delivery" "", documents "", if "clerical error, obvious mistake";
    From::State(Case(JudgmentFinal)), InterpretationRequested => To::State(Case(Interpretation));
        by "party" [Applicant, Government], under "Rule 79(1)",
        term "1 year" "delivery of the judgment" "no", documents "", if "";
    From::State(Case(JudgmentFinal)), RevisionRequested => To::State(Case(Revision));
        by "party" [Applicant, Government], under "Rule 80(1)",
        term "6 months" "the day the party learned of the decisive fact" "no", documents "fact + copies", if "fact decisive, unknown to Court and party, not reasonably knowable";
    From::State(Case(JudgmentFinal)), Art41Reserved => To::State(Case(JustSatisfaction));
        by "Chamber" [Judge], under "Rule 75(1)",
        term "set in the judgment" "as set" "", documents "", if "question not ready";
    From::State(Case(JustSatisfaction)), Art41JudgmentOrAgreement => To::State(Case(JudgmentNotFinal));
        by "Chamber" [Judge], under "Art 41, Rule 75",
        term "" "" "", documents "", if "if the principal judgment was by the GC: final at once";
    From::State(Case(JudgmentFinal)), NoViolation => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "",
        term "" "" "", documents "", if "";
    From::State(Case(Interpretation)), InterpretationDecided => To::State(Case(JudgmentFinal));
        by "formation that gave the judgment where possible" [Judge], under "Rule 79",
        term "" "" "", documents "judgment", if "";
    From::State(Case(Revision)), RevisionDecided => To::State(Case(JudgmentFinal));
        by "formation that gave the judgment where possible" [Judge], under "Rule 80(3)-(4)",
        term "" "" "", documents "judgment; may change the award", if "";
    From::AnyPending, ApplicantDies => To::State(Case(AwaitingHeir));
        by "(event)" [], under "Malhous v. the Czech Republic (dec.) 2000-12-13",
        term "" "" "", documents "", if "";
    From::State(Case(AwaitingHeir)), HeirContinues => To::Previous;
        by "heir or close relative" [Applicant], under "practice",
        term "reasonable time set by the Registry" "letter" "yes", documents "proof of kinship", if "legitimate interest or general interest";
    From::State(Case(AwaitingHeir)), NobodyContinues => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(c)",
        term "" "" "", documents "decision", if "no general interest";
    From::AnyPending, Joined => To::Same;
        by "Chamber or President" [Judge], under "Rule 42",
        term "" "" "", documents "", if "";
    From::AnyPending, AnonymityGranted => To::Same;
        by "President" [Judge], under "Rules 33, 47(4)",
        term "" "" "", documents "reasons", if "before or after lodging";
}
