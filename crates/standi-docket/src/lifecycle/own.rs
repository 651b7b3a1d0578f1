//! Rows that the practice of the Court knows and the table of the lifecycle does not draw: a
//! complaint can be declared inadmissible at any stage, an interim measure be asked for again, a
//! settlement be offered, anonymity be asked for on the form itself.

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
    From::State(Case(CommunicatedFs)), FriendlySettlementOffer => To::Same;
        by "a party, or the Registrar on the instructions of the Chamber" [Applicant, Government], under "Art 39(1)-(2), Rule 62(1)-(2)",
        term "" "" "", documents "confidential", if "at any stage of the proceedings";
    From::State(Case(CommunicatedObs)), FriendlySettlementOffer => To::Same;
        by "a party, or the Registrar on the instructions of the Chamber" [Applicant, Government], under "Art 39(1)-(2), Rule 62(1)-(2)",
        term "" "" "", documents "confidential", if "at any stage of the proceedings";
    From::State(Case(AwaitingReply)), FriendlySettlementOffer => To::Same;
        by "a party, or the Registrar on the instructions of the Chamber" [Applicant, Government], under "Art 39(1)-(2), Rule 62(1)-(2)",
        term "" "" "", documents "confidential", if "at any stage of the proceedings";
    From::State(Case(Ready)), FriendlySettlementOffer => To::Same;
        by "a party, or the Registrar on the instructions of the Chamber" [Applicant, Government], under "Art 39(1)-(2), Rule 62(1)-(2)",
        term "" "" "", documents "confidential", if "at any stage of the proceedings";
    From::State(Case(GrandChamber)), FriendlySettlementOffer => To::Same;
        by "a party, or the Registrar on the instructions of the Chamber" [Applicant, Government], under "Art 39(1)-(2), Rule 62(1)-(2)",
        term "" "" "", documents "confidential", if "at any stage of the proceedings";
    From::State(Case(Draft)), AnonymityRequested => To::Same;
        by "applicant" [Applicant], under "Rules 33, 47(4)",
        term "" "" "", documents "reasons", if "";
    From::State(Case(Sent)), AnonymityRequested => To::Same;
        by "applicant" [Applicant], under "Rules 33, 47(4)",
        term "" "" "", documents "reasons", if "";
    From::AnyPending, AnonymityRequested => To::Same;
        by "applicant" [Applicant], under "Rules 33, 47(4)",
        term "" "" "", documents "reasons", if "";
    From::AnyPending, AnonymityRefused => To::Same;
        by "President" [Judge], under "Rules 33, 47(4)",
        term "" "" "", documents "", if "anonymity was asked for, or is no longer needed";
    From::State(Interim(interim::Refused)), ImRequested => To::State(Interim(interim::Pending));
        by "applicant or anyone concerned" [Applicant, Other], under "Rule 39",
        term "" "" "", documents "", if "new facts";
    From::State(Interim(interim::Ended)), ImRequested => To::State(Interim(interim::Pending));
        by "applicant or anyone concerned" [Applicant, Other], under "Rule 39",
        term "" "" "", documents "", if "new facts";
    From::State(Money(money::Running)), PartPaid => To::Same;
        by "respondent Government" [Government], under "operative part; CM Rules 6(2)(a)",
        term "" "" "", documents "proof of payment", if "less than what is left";
    From::State(Money(money::Late)), PartPaid => To::Same;
        by "respondent Government" [Government], under "operative part; CM Rules 6(2)(a)",
        term "" "" "", documents "proof of payment", if "less than what is left; interest runs on the rest";
    From::State(Money(money::Running)), PaymentWaived => To::State(Money(money::Waived));
        by "applicant" [Applicant], under "operative part",
        term "" "" "", documents "declaration of the beneficiary", if "";
    From::State(Money(money::Late)), PaymentWaived => To::State(Money(money::Waived));
        by "applicant" [Applicant], under "operative part",
        term "" "" "", documents "declaration of the beneficiary", if "";
}
