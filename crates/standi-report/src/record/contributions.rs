//! What a State owes the organisation, and what follows from it.

use crate::words::Tell;
use standi_answers::contributions::AccountWithInterest;
use standi_answers::state::Account;
use standi_docket::money::{Arrears, MonthOfArrears, Thousands, whole};

/// A line about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Whether it belongs to the line before it.
    pub within: bool,
}

/// The name of an account: its year, its budget, its day.
pub fn account(it: &Account, tell: Tell<'_>) -> String {
    let args = [
        ("year", it.year.to_string()),
        ("day", tell.day(it.as_of.0)),
        ("budget", it.budget.unwrap_or_default().to_string()),
    ];
    tell.say(
        match it.budget {
            Some(_) => "contributions-account",
            None => "contributions-account-plain",
        },
        &args,
    )
}

/// What follows from an account: that a later one replaced it, interest on what is unpaid, what
/// Article 9 of the Statute allows, the share of a year in which membership ended.
pub fn follows(it: &AccountWithInterest, tell: Tell<'_>) -> Vec<Line> {
    let line = |text| Line {
        text,
        within: false,
    };
    let mut lines = Vec::new();
    if let Some(day) = it.replaced_on {
        let day = tell.day(day.0);
        lines.push(line(tell.with("contributions-replaced", "day", day)));
    }
    if let Some(owed) = &it.arrears {
        let payable = tell.day(owed.payable_until.0);
        lines.push(line(tell.with("contributions-payable", "day", payable)));
        let inner = arrears(owed, it.replaced_on.is_some(), tell);
        lines.extend(inner.into_iter().map(|text| Line { text, within: true }));
    }
    if let Some(share) = &it.pro_rata {
        let args = [
            ("day", tell.day(share.ended.0)),
            ("days", share.days.to_string()),
            ("of", share.of_days.to_string()),
            ("amount", rounded(tell, share.share)),
        ];
        lines.push(line(tell.say("contributions-share", &args)));
    }
    lines
}

/// Thousand euros without their decimals, as the organisation publishes them.
fn rounded(tell: Tell<'_>, amount: Thousands) -> String {
    tell.thousands(whole(amount))
}

/// A decimal as the language writes it.
fn decimal(tell: Tell<'_>, amount: Thousands) -> String {
    tell.exact(&amount.normalize().to_string())
}

fn arrears(owed: &Arrears, replaced: bool, tell: Tell<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (first, last) in stretches(&owed.months) {
        let count = last - first + 1;
        let (first, last) = (&owed.months[first], &owed.months[last]);
        let args = [
            ("from", tell.day(first.from.0)),
            ("until", tell.day(last.from.0)),
            ("count", count.to_string()),
            ("percent", decimal(tell, first.percent)),
            ("amount", rounded(tell, first.interest)),
        ];
        lines.push(tell.say("contributions-months", &args));
    }
    let args = [
        ("day", tell.day(owed.until.0)),
        ("amount", rounded(tell, owed.interest)),
    ];
    lines.push(tell.say("contributions-interest", &args));
    let nine = &owed.article_9;
    let key = match (nine.reached, nine.applies) {
        (false, _) if replaced => return lines,
        (true, true) if replaced => "contributions-nine-past",
        (false, _) => "contributions-nine-later",
        (true, true) => "contributions-nine",
        (true, false) => "contributions-nine-no-member",
    };
    let mut text = tell.with(key, "day", tell.day(nine.from.0));
    if let Some(percent) = nine.unpaid_percent {
        text += &tell.with("contributions-nine-part", "percent", decimal(tell, percent));
    }
    lines.push(text);
    lines
}

/// Months that follow each other with the same percentage: places of the first and the last.
fn stretches(months: &[MonthOfArrears]) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for (at, month) in months.iter().enumerate() {
        match stretches.last_mut() {
            Some((first, last)) if months[*first].percent == month.percent => *last = at,
            _ => stretches.push((at, at)),
        }
    }
    stretches
}
