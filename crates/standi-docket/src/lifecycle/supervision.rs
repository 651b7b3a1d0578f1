//! Execution, supervised by the Committee of Ministers.

use super::macros::rows;

rows! {
    From::State(Case(JudgmentFinal)), Transmitted => To::State(Supervision(supervision::New));
        by "Court" [Judge], under "Art 46(2)",
        term "" "" "", documents "", if "violation, or strike-out with undertakings";
    From::State(Supervision(supervision::InfringementNotice)), Complied => To::State(Supervision(supervision::Enhanced));
        by "Committee of Ministers" [Committee], under "Art 46(4)",
        term "" "" "", documents "", if "respondent acts during the notice";
    From::State(Supervision(supervision::New)), Classified => To::State(Supervision(supervision::Standard));
        by "Committee of Ministers (Execution Department proposes)" [Committee], under "CM/Inf/DH(2010)37; twin track since 2011-01-01",
        term "first DH meeting after the judgment is final" "" "", documents "", if "default";
    From::State(Supervision(supervision::New)), ClassifiedEnhanced => To::State(Supervision(supervision::Enhanced));
        by "Committee of Ministers" [Committee], under "same",
        term "first DH meeting" "" "", documents "", if "urgent individual measure, pilot, major structural or complex problem, inter-State, or request";
    From::State(Supervision(supervision::Fs)), Inscribed => To::State(Supervision(supervision::Standard));
        by "Committee of Ministers" [Committee], under "Art 39(4); CM Rules 3, 12",
        term "without delay" "transmission" "", documents "", if "";
    From::State(Supervision(supervision::Standard)), ActionPlanOrReportDue => To::State(Supervision(supervision::Standard));
        by "respondent Government" [Government], under "CM decision, 1059th DH meeting, June 2009",
        term "6 months" "judgment final" "reminder, then 3 more months", documents "action plan or action report", if "";
    From::State(Supervision(supervision::Enhanced)), ActionPlanOrReportDue => To::State(Supervision(supervision::Enhanced));
        by "respondent Government" [Government], under "same",
        term "6 months" "judgment final" "yes", documents "action plan or action report", if "";
    From::State(Supervision(supervision::Standard)), MovedUp => To::State(Supervision(supervision::Enhanced));
        by "Committee of Ministers" [Committee], under "CM/Inf/DH(2010)37",
        term "" "" "", documents "decision", if "no plan, poor plan, new problem";
    From::State(Supervision(supervision::Enhanced)), MovedDown => To::State(Supervision(supervision::Standard));
        by "Committee of Ministers" [Committee], under "same",
        term "" "" "", documents "decision", if "";
    From::AnySupervision, Communication91 => To::Same;
        by "applicant or representative" [Applicant], under "CM Rules 9(1)",
        term "any time" "" "", documents "on payment and individual measures", if "";
    From::AnySupervision, Communication92 => To::Same;
        by "NGO, bar association, national institution" [Other, Committee], under "CM Rules 9(2) (amended 2022-07-06)",
        term "any time" "" "", documents "on any measure", if "";
    From::AnySupervision, StateAnswersCommunication => To::Same;
        by "respondent Government" [Government], under "CM Rules 9(6) (2017-01-18)",
        term "5 working days before circulation; publication at 10 working days" "notification of the communication" "no", documents "", if "";
    From::AnySupervision, InterimResolution => To::Same;
        by "Committee of Ministers" [Committee], under "CM Rules 16",
        term "" "" "", documents "public", if "";
    From::AnySupervision, InterpretationByCourt => To::Same;
        by "Committee of Ministers, two thirds" [Committee], under "Art 46(3), CM Rules 10",
        term "" "" "", documents "", if "hindrance by unclear judgment";
    From::AnySupervision, FormalNotice => To::State(Supervision(supervision::InfringementNotice));
        by "Committee of Ministers, two thirds" [Committee], under "Art 46(4), CM Rules 11(2)",
        term "6 months' notice at least" "formal notice (interim resolution)" "", documents "", if "refusal to abide";
    From::State(Supervision(supervision::InfringementNotice)), InfringementReferred => To::State(Supervision(supervision::Infringement));
        by "Committee of Ministers, two thirds" [Committee], under "Art 46(4), CM Rules 11, Rules 99-104 (94-99 in older editions)",
        term "" "" "", documents "", if "first: Ilgar Mammadov v. Azerbaijan [GC] 2019-05-29";
    From::State(Supervision(supervision::Infringement)), GcFindsBreach => To::State(Supervision(supervision::Enhanced));
        by "Grand Chamber" [Judge], under "Art 46(5)",
        term "" "" "", documents "judgment", if "";
    From::State(Supervision(supervision::Infringement)), GcFindsNoBreach => To::State(Supervision(supervision::Closed));
        by "Grand Chamber then Committee" [Judge], under "Art 46(5)",
        term "" "" "", documents "", if "";
    From::AnySupervision, FinalResolution => To::State(Supervision(supervision::Closed));
        by "Committee of Ministers" [Committee], under "CM Rules 17",
        term "" "" "", documents "action report accepted", if "sum and interest paid, individual and general measures done";
}
