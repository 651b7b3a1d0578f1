//! Rows that the practice of the Court knows and the table of the lifecycle does not draw: a
//! complaint can be declared inadmissible at any stage, an interim measure be asked for again.

use super::macros::rows;

rows! {
    From::AnyPending, DeclaredInadmissibleInPart => To::Same;
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "other complaints stay pending";
    From::State(Case(CommunicatedFs)), DeclaredInadmissibleLater => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "at any stage of the proceedings";
    From::State(Case(CommunicatedObs)), DeclaredInadmissibleLater => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "at any stage of the proceedings";
    From::State(Case(AwaitingReply)), DeclaredInadmissibleLater => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "at any stage of the proceedings";
    From::State(Case(Ready)), DeclaredInadmissibleLater => To::State(Case(ClosedFinal));
        by "Court" [Judge], under "Art 35(4)",
        term "" "" "", documents "decision", if "at any stage of the proceedings";
    From::State(Case(Ready)), Relinquished => To::State(Case(GrandChamber));
        by "Chamber" [Judge], under "Art 30, Rule 72",
        term "" "" "", documents "", if "at any time before it has given judgment";
    From::State(Interim(interim::Refused)), ImRequested => To::State(Interim(interim::Pending));
        by "applicant or anyone concerned" [Applicant, Other], under "Rule 39",
        term "" "" "", documents "", if "new facts";
    From::State(Interim(interim::Ended)), ImRequested => To::State(Interim(interim::Pending));
        by "applicant or anyone concerned" [Applicant, Other], under "Rule 39",
        term "" "" "", documents "", if "new facts";
    From::State(Money(money::Running)), PaymentWaived => To::State(Money(money::Waived));
        by "applicant" [Applicant], under "operative part",
        term "" "" "", documents "declaration of the beneficiary", if "";
    From::State(Money(money::Late)), PaymentWaived => To::State(Money(money::Waived));
        by "applicant" [Applicant], under "operative part",
        term "" "" "", documents "declaration of the beneficiary", if "";
}
