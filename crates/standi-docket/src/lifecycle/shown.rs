//! Rows for events that documents show without all their particulars: that there was a decision,
//! but not which; a resolution, but not whether it was the last.

use super::macros::rows;

rows! {
    From::BeforeJudgment, DecisionShown => To::State(Case(Decided));
        by "Court" [Judge], under "Art 28, 29, 35, 37, 39",
        term "" "" "", documents "decision", if "until its outcome is recorded";
    From::State(Case(Decided)), DecisionShown => To::Same;
        by "Court" [Judge], under "Art 28, 29, 35, 37, 39",
        term "" "" "", documents "decision", if "";
    From::State(Case(JudgmentFinal)), DecisionShown => To::Same;
        by "Court" [Judge], under "Art 41, Rules 75, 79, 80",
        term "" "" "", documents "decision", if "on just satisfaction, interpretation or revision";
    From::State(Case(IsAssigned)), DecisionShown => To::Same;
        by "Court" [Judge], under "Art 29(2), 35, 37, 39",
        term "" "" "", documents "decision", if "";
    From::State(Case(IsMerits)), DecisionShown => To::Same;
        by "Court" [Judge], under "Art 29(2), 35, 37, 39",
        term "" "" "", documents "decision", if "";
    From::State(Case(Decided)), ExaminedFurther => To::State(Case(Allocated));
        by "Court" [Judge], under "Art 29, 35(4)",
        term "" "" "", documents "", if "declared admissible, or inadmissible in part";
    From::State(Case(Decided)), DeclaredInadmissibleLater => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "";
    From::State(Case(Decided)), ApplicantWithdrawsOrMatterResolved => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(a)-(c), Rule 43",
        term "" "" "", documents "decision", if "";
    From::State(Case(Decided)), UdAccepted => To::State(Case(StruckOut));
        by "Court" [Judge], under "Art 37(1)(c), Rule 62A",
        term "" "" "", documents "decision", if "";
    From::State(Case(Decided)), SettlementApproved => To::State(Supervision(supervision::Fs));
        by "Court" [Judge], under "Art 39(3)-(4), Rule 43(3)",
        term "" "" "", documents "decision striking out, sent to the Committee of Ministers", if "";
    From::BeforeJudgment, DeclaredAdmissible => To::Same;
        by "Chamber" [Judge], under "Art 29(1)",
        term "" "" "", documents "decision", if "where it is taken apart from the judgment";
    From::State(Case(CommunicatedFs)), FurtherNotice => To::Same;
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(c)",
        term "" "" "", documents "further questions to the parties", if "";
    From::State(Case(CommunicatedObs)), FurtherNotice => To::Same;
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(c)",
        term "" "" "", documents "further questions to the parties", if "";
    From::State(Case(AwaitingReply)), FurtherNotice => To::Same;
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(c)",
        term "" "" "", documents "further questions to the parties", if "";
    From::State(Case(Ready)), FurtherNotice => To::Same;
        by "President of the Section or Chamber" [Judge], under "Rule 54(2)(c)",
        term "" "" "", documents "further questions to the parties", if "";
    From::State(Case(JudgmentFinal)), FurtherJudgment => To::State(Case(JudgmentNotFinal));
        by "Court" [Judge], under "Art 41, 46, Rules 75, 79, 80",
        term "" "" "", documents "judgment", if "of a Committee or the Grand Chamber: final at once";
    From::State(Case(JudgmentNotFinal)), BecameFinal => To::State(Case(JudgmentFinal));
        by "(time)" [], under "Art 44(2)(b)-(c)",
        term "3 months, or the day on which the panel rejects" "date of the judgment" "no", documents "", if "whether referral was requested is not shown";
    From::AnySupervision, ResolutionShown => To::State(Supervision(supervision::ResolutionAdopted));
        by "Committee of Ministers" [Committee], under "Art 46(2), CM Rules 16, 17",
        term "" "" "", documents "resolution", if "until it is recorded which";
    From::State(Supervision(supervision::ResolutionAdopted)), ResolutionShown => To::Same;
        by "Committee of Ministers" [Committee], under "Art 46(2), CM Rules 16, 17",
        term "" "" "", documents "resolution", if "";
    From::State(Supervision(supervision::ResolutionAdopted)), InterimResolution => To::State(Supervision(supervision::Standard));
        by "Committee of Ministers" [Committee], under "CM Rules 16",
        term "" "" "", documents "public", if "the resolution did not close the case";
    From::State(Supervision(supervision::ResolutionAdopted)), FinalResolution => To::State(Supervision(supervision::Closed));
        by "Committee of Ministers" [Committee], under "CM Rules 17",
        term "" "" "", documents "", if "the resolution closed the case";
    From::State(Case(Decided)), ResolutionShown => To::State(Supervision(supervision::ResolutionAdopted));
        by "Committee of Ministers" [Committee], under "Art 39(4), 46(2), CM Rules 12, 16, 17",
        term "" "" "", documents "resolution", if "it shows that a judgment or a settlement was to be executed";
    From::State(Case(StruckOut)), ResolutionShown => To::State(Supervision(supervision::ResolutionAdopted));
        by "Committee of Ministers" [Committee], under "Art 39(4), CM Rules 12, 17",
        term "" "" "", documents "resolution", if "";
    From::State(Supervision(supervision::Fs)), ResolutionShown => To::State(Supervision(supervision::ResolutionAdopted));
        by "Committee of Ministers" [Committee], under "Art 39(4), CM Rules 12, 17",
        term "" "" "", documents "resolution", if "";
}
