//! Payment of just satisfaction and of settlements, one for each award.

use super::macros::rows;

rows! {
    From::State(Case(JudgmentFinal)), PaymentDue => To::State(Money(money::Running));
        by "respondent Government" [Government], under "operative part; Art 46(1)",
        term "3 months" "date the judgment becomes final (Art 44(2)) or as the operative part says" "no", documents "bank details from the applicant", if "sum awarded";
    From::State(Money(money::Running)), PaidInTime => To::State(Money(money::Paid));
        by "respondent Government" [Government], under "CM Rules 6(2)(a)",
        term "" "" "", documents "proof of payment", if "";
    From::State(Money(money::Running)), DeadlineMissed => To::State(Money(money::Late));
        by "(time)" [], under "operative part",
        term "day after the 3 months" "end of the 3 months" "no", documents "simple interest: just-satisfaction.md", if "";
    From::State(Money(money::Late)), PaidWithInterest => To::State(Money(money::Paid));
        by "respondent Government" [Government], under "operative part",
        term "" "" "", documents "", if "";
    From::State(Supervision(supervision::Fs)), SettlementSumDue => To::State(Money(money::Running));
        by "respondent Government" [Government], under "terms of the settlement",
        term "3 months" "notification of the Court's decision (as its terms say)" "no", documents "", if "";
}
