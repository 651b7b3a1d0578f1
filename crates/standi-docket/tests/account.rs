//! Statements of account over the lives of applications.

mod common;

use common::{act, day, judged, refused};
use standi_docket::money::{Rates, Settings, account, statement};
use standi_docket::state::Money;

#[test]
fn an_account_says_what_is_due_paid_and_late() {
    let rates = Rates::of(standi_bundled::record());
    let file = act(judged(), "paid_in_time", "2022-06-01", &[("award", "a2")]);
    let file = act(file, "deadline_missed", "2022-06-11", &[("award", "a1")]);
    let file = act(
        file,
        "paid_with_interest",
        "2023-06-30",
        &[("award", "a1"), ("interest", "100.00 EUR")],
    );
    let on = |text: &str| {
        let lines = account(&file, day(text), Settings::default(), &rates);
        statement(lines, day(text), Settings::default(), &rates)
    };
    // Nothing was due before the judgment.
    assert!(on("2022-03-09").lines.is_empty());

    let running = on("2022-06-10");
    let states: Vec<Money> = running.lines.iter().map(|line| line.state).collect();
    assert_eq!(states, [Money::Running, Money::Paid]);
    let sums = &running.totals[0];
    let texts = [
        &sums.due,
        &sums.paid,
        &sums.owed,
        &sums.late,
        &sums.interest,
    ];
    assert_eq!(
        texts.map(ToString::to_string),
        ["3850.00", "850.00", "3000.00", "0.00", "0.00"]
    );

    // From the day after the last day on, time alone makes it late.
    let late = on("2022-06-11");
    assert_eq!(late.lines[0].state, Money::Late);
    assert_eq!(late.lines[0].late_days, 1);
    assert_eq!(late.totals[0].late.to_string(), "3000.00");
    // 3,000 at 3.25 % for one day.
    assert_eq!(late.totals[0].interest.to_string(), "0.27");

    // Interest stops with payment; what was paid of it is taken off.
    let paid = on("2024-01-01");
    assert_eq!(paid.lines[0].late_days, 385);
    let sums = &paid.totals[0];
    let texts = [
        &sums.owed,
        &sums.interest,
        &sums.interest_paid,
        &sums.interest_owed,
    ];
    assert_eq!(
        texts.map(ToString::to_string),
        ["0.00", "168.70", "100.00", "68.70"]
    );
    assert!(!paid.provisional);
}

#[test]
fn parts_count_from_their_days() {
    let rates = Rates::of(standi_bundled::record());
    let part = |sum| [("award", "a1"), ("paid", sum)];
    let first = [
        ("award", "a1"),
        ("paid", "1000 EUR"),
        ("transferred", "64000 RUB"),
    ];
    let file = act(judged(), "part_paid", "2022-06-01", &first);
    let file = act(file, "deadline_missed", "2022-06-11", &[("award", "a1")]);
    let all_that_is_left = refused(&file, "part_paid", "2022-06-20", &part("2000 EUR"));
    assert!(
        all_that_is_left
            .text
            .to_string()
            .contains("2000 EUR is left")
    );
    let another_currency = refused(&file, "part_paid", "2022-06-20", &part("500 USD"));
    assert!(
        another_currency.instead[0]
            .to_string()
            .contains("transferred=500.00 USD")
    );
    let file = act(file, "part_paid", "2022-06-20", &part("500 EUR"));
    let file = act(file, "paid_with_interest", "2022-07-10", &[("award", "a1")]);
    let on = |text: &str| {
        let settings = Settings::default();
        let lines = account(&file, day(text), settings, &rates);
        let all = statement(lines, day(text), settings, &rates);
        let line = &all.lines[0];
        let interest = line.interest.as_ref().map(|it| it.amount.to_string());
        let sums = &all.totals[0];
        assert_eq!(sums.paid + sums.owed, sums.due);
        (
            line.state,
            line.parts.len(),
            line.left.to_string(),
            interest.unwrap_or_default(),
            sums.paid.to_string(),
        )
    };
    let is = |state, parts, left: &str, interest: &str, paid: &str| {
        (state, parts, left.into(), interest.into(), paid.into())
    };
    assert_eq!(
        on("2022-06-10"),
        is(Money::Running, 1, "2000.00", "", "1000.00")
    );
    // At 3.25 %: 2,000 for ten days, then 1,500 for eleven.
    assert_eq!(
        on("2022-07-01"),
        is(Money::Late, 2, "1500.00", "3.25", "1500.00")
    );
    // And for nine more.
    assert_eq!(
        on("2023-01-01"),
        is(Money::Paid, 2, "0.00", "4.45", "3000.00")
    );
}

#[test]
fn sums_in_several_currencies_are_not_added_up() {
    let rates = Rates::of(standi_bundled::record());
    let file = act(judged(), "transmitted", "2022-03-11", &[]);
    let file = act(
        file,
        "payment_due",
        "2022-03-11",
        &[("sum", "500 GBP | Ivanov | costs")],
    );
    let on = day("2022-04-01");
    let all = statement(
        account(&file, on, Settings::default(), &rates),
        on,
        Settings::default(),
        &rates,
    );
    let totals: Vec<(&str, String)> = all
        .totals
        .iter()
        .map(|it| (it.currency.as_str(), it.owed.to_string()))
        .collect();
    assert_eq!(
        totals,
        [
            ("EUR", "3850.00".to_string()),
            ("GBP", "500.00".to_string())
        ]
    );
}

#[test]
fn a_sum_still_owed_today_is_provisional() {
    let rates = Rates::of(standi_bundled::record());
    let on = day("2026-11-24");
    let all = statement(
        account(&judged(), on, Settings::default(), &rates),
        on,
        Settings::default(),
        &rates,
    );
    assert!(all.provisional);
    assert_eq!(all.rates_checked_until.to_string(), "2026-02-05");
    let beyond = all.lines[0].interest.as_ref().map(|it| it.provisional_days);
    assert_eq!(beyond, Some(day("2026-11-24").0 - day("2026-02-05").0));
}
