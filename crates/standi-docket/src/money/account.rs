//! Statements of account: what is due under judgments, settlements and declarations, what is paid,
//! and the default interest.

use super::interest::{Interest, Settings, cents, reckon};
use super::rates::Rates;
use crate::application::{Application, Part, Payment};
use crate::state::Money;
use crate::value::{Date, Number, StateCode, Sum};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Code, Day};
use std::collections::BTreeMap;

/// A sum owed, with its interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Line {
    /// The application.
    pub application: Number,
    /// The States against which it is; where there are several, the judgment says which pays what.
    pub respondents: Vec<StateCode>,
    /// Id of the award: a1, a2 …
    pub award: String,
    /// To whom; the name that is public.
    pub beneficiary: String,
    /// Under which head.
    pub head: String,
    /// The sum.
    pub sum: Sum,
    /// Where it stands on the day of the account.
    pub state: Money,
    /// Day on which the judgment became final or the decision was notified.
    pub from: Date,
    /// Last day in time.
    pub due: Option<Date>,
    /// What was paid of it before the rest.
    pub parts: Vec<Part>,
    /// What is still owed of the sum itself.
    #[schemars(with = "String")]
    pub left: Decimal,
    /// Day of payment; of the rest, where parts were paid before.
    pub paid_on: Option<Date>,
    /// Days by which it is or was late.
    pub late_days: i32,
    /// Default interest until the day of payment, or until the day of the account; `null`: not late,
    /// given up, or no rate is known (before 1999).
    pub interest: Option<Interest>,
    /// Default interest that was recorded as paid, and what of the parts went to it.
    pub interest_paid: Option<Sum>,
}

impl Line {
    /// What is still owed of the interest; never less than nothing.
    pub fn interest_owed(&self) -> Decimal {
        let accrued = self.interest.as_ref().map_or(Decimal::ZERO, |it| it.amount);
        let paid = self.interest_paid.map_or(Decimal::ZERO, |it| it.amount);
        (accrued - paid).max(Decimal::ZERO)
    }
}

/// Totals in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sums {
    /// ISO 4217 code.
    pub currency: String,
    /// Awarded, and due on the day of the account or before.
    #[schemars(with = "String")]
    pub due: Decimal,
    /// Of it, paid.
    #[schemars(with = "String")]
    pub paid: Decimal,
    /// Of it, given up by the beneficiaries.
    #[schemars(with = "String")]
    pub waived: Decimal,
    /// Of it, still owed, late or not.
    #[schemars(with = "String")]
    pub owed: Decimal,
    /// Of what is owed, late.
    #[schemars(with = "String")]
    pub late: Decimal,
    /// Default interest until the day of the account.
    #[schemars(with = "String")]
    pub interest: Decimal,
    /// Of it, recorded as paid.
    #[schemars(with = "String")]
    pub interest_paid: Decimal,
    /// Of it, still owed.
    #[schemars(with = "String")]
    pub interest_owed: Decimal,
}

/// A statement of account on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Account {
    /// The day.
    pub on: Date,
    /// What is settled of what judgments leave open.
    pub settings: Settings,
    /// The day until which the rates were looked up.
    pub rates_checked_until: Date,
    /// Whether interest was computed with the last known rate for days beyond it.
    pub provisional: bool,
    /// The sums, in the order of applications.
    pub lines: Vec<Line>,
    /// Totals, by currency.
    pub totals: Vec<Sums>,
}

/// The sums of one application as they stood on a day.
pub fn account(application: &Application, on: Day, settings: Settings, rates: &Rates) -> Vec<Line> {
    let then = application.as_on(on);
    let line = |payment: &Payment| line(&then, payment, on, settings, rates);
    then.payments.iter().map(line).collect()
}

fn line(
    application: &Application,
    payment: &Payment,
    on: Day,
    settings: Settings,
    rates: &Rates,
) -> Line {
    let end = payment.paid_on.map_or(on, |day| day.0);
    let late_days = match (payment.due, payment.state) {
        (Some(due), state) if state != Money::Waived => (end.0 - due.0.0).max(0),
        _ => 0,
    };
    let parts: Vec<(Day, Decimal)> = payment
        .parts
        .iter()
        .map(|part| (part.on.0, part.sum.amount))
        .collect();
    let amount = payment.owed.sum.amount;
    let late = payment.due.filter(|_| late_days > 0);
    let reckoned = late.map(|due| reckon(amount, &parts, due.0, end, settings, rates));
    let (interest, left, to_interest) = match reckoned {
        Some(it) => (it.interest, it.left, it.interest_paid),
        None => (None, payment.left(), Decimal::ZERO),
    };
    let recorded = payment.interest_paid.map(|it| it.amount);
    let paid = recorded.unwrap_or(Decimal::ZERO) + to_interest;
    Line {
        application: application.number,
        respondents: application.respondents.clone(),
        award: payment.award.clone(),
        beneficiary: payment.owed.beneficiary.clone(),
        head: payment.owed.head.clone(),
        sum: payment.owed.sum,
        // Time alone makes a sum late, whether or not it was noted.
        state: match payment.state {
            Money::Running if late_days > 0 => Money::Late,
            state => state,
        },
        from: payment.from,
        due: payment.due,
        parts: payment.parts.clone(),
        left: match payment.state {
            Money::Running | Money::Late => cents(left),
            Money::Paid | Money::Waived => cents(Decimal::ZERO),
        },
        paid_on: payment.paid_on,
        late_days,
        interest,
        interest_paid: (recorded.is_some() || !paid.is_zero()).then_some(Sum {
            amount: paid,
            currency: payment.owed.sum.currency,
        }),
    }
}

/// The statement of account that lines make.
pub fn statement(lines: Vec<Line>, on: Day, settings: Settings, rates: &Rates) -> Account {
    let mut totals: BTreeMap<Code, Sums> = BTreeMap::new();
    for line in &lines {
        let currency = line.sum.currency;
        let sums = totals.entry(currency).or_insert_with(|| Sums {
            currency: currency.to_string(),
            due: Decimal::ZERO,
            paid: Decimal::ZERO,
            waived: Decimal::ZERO,
            owed: Decimal::ZERO,
            late: Decimal::ZERO,
            interest: Decimal::ZERO,
            interest_paid: Decimal::ZERO,
            interest_owed: Decimal::ZERO,
        });
        let amount = line.sum.amount;
        let parts: Decimal = line.parts.iter().map(|part| part.sum.amount).sum();
        sums.due += amount;
        sums.owed += line.left;
        match line.state {
            Money::Paid => sums.paid += amount,
            Money::Waived => {
                sums.paid += parts;
                sums.waived += amount - parts;
            }
            Money::Running => sums.paid += amount - line.left,
            Money::Late => {
                sums.paid += amount - line.left;
                sums.late += line.left;
            }
        }
        sums.interest += line.interest.as_ref().map_or(Decimal::ZERO, |it| it.amount);
        sums.interest_paid += line.interest_paid.map_or(Decimal::ZERO, |it| it.amount);
        sums.interest_owed += line.interest_owed();
    }
    let mut totals: Vec<Sums> = totals.into_values().collect();
    for sums in &mut totals {
        for amount in [
            &mut sums.due,
            &mut sums.paid,
            &mut sums.waived,
            &mut sums.owed,
            &mut sums.late,
            &mut sums.interest,
            &mut sums.interest_paid,
            &mut sums.interest_owed,
        ] {
            *amount = cents(*amount);
        }
    }
    let interests = || lines.iter().filter_map(|line| line.interest.as_ref());
    Account {
        on: Date(on),
        settings,
        rates_checked_until: Date(rates.checked_until()),
        provisional: interests().any(|it| it.provisional_days > 0),
        lines,
        totals,
    }
}
