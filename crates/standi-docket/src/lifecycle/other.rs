//! Inter-State applications and advisory opinions.

use super::macros::rows;

rows! {
    From::State(Case(IsNone)), InterstateLodged => To::State(Case(IsAssigned));
        by "Contracting Party" [Applicant], under "Art 33, 35(1), Rules 46, 51(1)",
        term "4 months (6 before)" "final domestic decision, unless an administrative practice" "", documents "application; no form", if "";
    From::State(Case(IsAssigned)), RespondentObservations => To::State(Case(IsAdmissibility));
        by "respondent Party" [Government], under "Rule 51(3)",
        term "set" "invitation" "yes", documents "", if "";
    From::State(Case(IsAdmissibility)), DeclaredAdmissible => To::State(Case(IsMerits));
        by "Chamber or Grand Chamber" [Judge], under "Art 29(2), 30, Rules 51(5), 58",
        term "" "" "", documents "decision taken apart unless decided otherwise", if "";
    From::State(Case(IsMerits)), IsJudgment => To::State(Case(JudgmentFinal));
        by "Grand Chamber (or Chamber: not final)" [Judge], under "Art 41, 44; Cyprus v. Turkey [GC] 2014-05-12",
        term "" "" "", documents "", if "";
    From::State(Case(P16None)), OpinionRequested => To::State(Case(P16Panel));
        by "highest court designated by a Party to P16" [Applicant], under "P16 Art 1, Rules 91-93",
        term "during its proceedings" "" "", documents "reasoned request, facts, law", if "";
    From::State(Case(P16Panel)), PanelAccepts => To::State(Case(P16Gc));
        by "panel of five" [Judge], under "P16 Art 2",
        term "" "" "", documents "reasons if refused", if "";
    From::State(Case(P16Panel)), PanelRefuses => To::State(Case(P16Closed));
        by "panel of five" [Judge], under "P16 Art 2(1)",
        term "" "" "", documents "reasoned", if "";
    From::State(Case(P16Gc)), OpinionDelivered => To::State(Case(P16Closed));
        by "Grand Chamber" [Judge], under "P16 Arts 4-5, Rule 94",
        term "" "" "not binding", documents "opinion", if "";
}
