//! The procedure until Protocol No. 11: the Commission decides on admissibility and reports, the
//! Court or the Committee of Ministers decides on the merits. The Commission finished the cases it
//! had declared admissible until 31 October 1999 (Protocol No. 11, Article 5).

use super::macros::rows;

rows! {
    From::BeforeJudgment, CommissionDecision => To::State(Case(Decided));
        by "European Commission of Human Rights" [], under "former Art 25-27",
        term "" "" "", documents "decision", if "until 1 November 1998";
    From::State(Case(Decided)), CommissionDecision => To::Same;
        by "European Commission of Human Rights" [], under "former Art 25-27",
        term "" "" "", documents "decision", if "";
    From::State(Case(IsAssigned)), CommissionDecision => To::Same;
        by "European Commission of Human Rights" [], under "former Art 24, 27",
        term "" "" "", documents "decision", if "";
    From::BeforeJudgment, CommissionReport => To::State(Case(Reported));
        by "European Commission of Human Rights" [], under "former Art 28, 30, 31",
        term "" "" "", documents "report", if "until 31 October 1999";
    From::State(Case(IsAssigned)), CommissionReport => To::State(Case(Reported));
        by "European Commission of Human Rights" [], under "former Art 28, 31",
        term "" "" "", documents "report", if "";
    From::State(Case(Reported)), CommissionReport => To::Same;
        by "European Commission of Human Rights" [], under "former Art 31",
        term "" "" "", documents "report", if "";
    From::State(Case(Reported)), BroughtBeforeCourt => To::State(Case(Chamber));
        by "Commission or Contracting Party, later the applicant" [], under "former Art 44, 48; Protocol No. 9",
        term "3 months" "transmission of the report to the Committee of Ministers" "no", documents "", if "";
    From::State(Case(Reported)), ScreeningPanelDecision => To::Same;
        by "Screening Panel of three judges" [], under "former Art 48(2); Protocol No. 9, Art 5",
        term "" "" "", documents "decision", if "";
    From::State(Case(Reported)), MinistersDecide => To::State(Case(MinistersDecided));
        by "Committee of Ministers" [Committee], under "former Art 32(1)",
        term "" "" "", documents "resolution", if "not brought before the Court within three months; two thirds";
    From::State(Case(MinistersDecided)), MinistersDecide => To::Same;
        by "Committee of Ministers" [Committee], under "former Art 32(2)-(3)",
        term "" "" "", documents "resolution", if "just satisfaction, or that the measures were taken";
    From::State(Case(MinistersDecided)), ResolutionShown => To::State(Supervision(supervision::ResolutionAdopted));
        by "Committee of Ministers" [Committee], under "former Art 32(2)-(3)",
        term "" "" "", documents "resolution", if "";
    From::State(Case(Chamber)), FormerCourtJudgment => To::State(Case(JudgmentFinal));
        by "Court" [Judge], under "former Art 50-54",
        term "" "" "final at once", documents "judgment", if "until 31 October 1998";
    From::State(Case(Ready)), FormerCourtJudgment => To::State(Case(JudgmentFinal));
        by "Court" [Judge], under "former Art 50-54",
        term "" "" "final at once", documents "judgment", if "until 31 October 1998";
}
