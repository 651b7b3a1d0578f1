//! `standi record contributions`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::contributions::{AccountWithInterest, Contributions};
use standi_docket::money::{Arrears, MonthOfArrears, Thousands, whole};
use standi_record::Day;
use standi_report::record::state::figures;
use standi_report::words::Tell;

/// What a State owes to the organisation: contributions, arrears, interest, and what may follow
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record contributions RUS --on 2018-02-01
  standi record contributions RUS --on 2023-03-01
  standi record contributions RUS --known-by 2022-03-15 --on 2022-03-15

Interest is counted as if nothing had been paid since an account was made, until a later account
replaced it or until the day asked about.")]
pub struct Args {
    /// The State, by code or name
    state: String,
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let state = record.find_state(&self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let answer = Contributions::of(record, state, on);
        context.answer(self.known_by, answer, text)
    }
}

fn text(found: &Contributions, page: &mut Page<'_>) {
    let tell = page.tell();
    let args = [
        ("name", tell.state(found.state, found.name)),
        ("day", tell.day(found.on.0)),
    ];
    page.title(&tell.say("contributions-title", &args));
    if let (false, Some(since)) = (found.member, found.since) {
        page.line(
            &tell.with("state-no-member-since", "day", tell.day(since.0)),
            None,
        );
    }
    if found.accounts.is_empty() {
        page.line(&tell.say("state-no-account", &[]), None);
    }
    for it in &found.accounts {
        account(it, tell, page);
    }
    page.section(&tell.say("contributions-rules", &[]));
    for rule in &found.rules {
        let args = [
            ("article", rule.article.to_string()),
            ("text", rule.text.to_string()),
        ];
        let example = tell.maybe("diff-text", "text", rule.example);
        page.line(
            &(tell.say("contributions-rule", &args) + &example),
            Some(&rule.grounds),
        );
    }
}

fn account(it: &AccountWithInterest, tell: Tell<'_>, page: &mut Page<'_>) {
    let account = &it.account;
    let args = [
        ("year", account.year.to_string()),
        ("day", tell.day(account.as_of.0)),
        ("budget", account.budget.unwrap_or_default().to_string()),
    ];
    page.section(&tell.say(
        match account.budget {
            Some(_) => "contributions-account",
            None => "contributions-account-plain",
        },
        &args,
    ));
    let figures = figures(account, tell);
    if !figures.is_empty() {
        page.line(
            &tell.with("contributions-figures", "figures", figures.join(", ")),
            None,
        );
    }
    page.line(account.text, Some(&account.grounds));
    if let Some(day) = it.replaced_on {
        page.line(
            &tell.with("contributions-replaced", "day", tell.day(day.0)),
            None,
        );
    }
    if let Some(owed) = &it.arrears {
        arrears(owed, it.replaced_on.is_some(), tell, page);
    }
    if let Some(share) = &it.pro_rata {
        let args = [
            ("day", tell.day(share.ended.0)),
            ("days", share.days.to_string()),
            ("of", share.of_days.to_string()),
            ("amount", rounded(tell, share.share)),
        ];
        page.line(&tell.say("contributions-share", &args), None);
    }
}

/// Thousand euros without their decimals, as the organisation publishes them.
fn rounded(tell: Tell<'_>, amount: Thousands) -> String {
    tell.thousands(whole(amount))
}

/// A decimal as the language writes it.
fn decimal(tell: Tell<'_>, amount: Thousands) -> String {
    let point = tell.say("record-decimal", &[]);
    amount.normalize().to_string().replace('.', &point)
}

fn arrears(owed: &Arrears, replaced: bool, tell: Tell<'_>, page: &mut Page<'_>) {
    let payable = tell.day(owed.payable_until.0);
    page.line(&tell.with("contributions-payable", "day", payable), None);
    for stretch in stretches(&owed.months) {
        let (first, last) = (&owed.months[stretch.0], &owed.months[stretch.1]);
        let args = [
            ("from", tell.day(first.from.0)),
            ("until", tell.day(last.from.0)),
            ("count", (stretch.1 - stretch.0 + 1).to_string()),
            ("percent", decimal(tell, first.percent)),
            ("amount", rounded(tell, first.interest)),
        ];
        page.indented(4, &tell.say("contributions-months", &args), None);
    }
    let args = [
        ("day", tell.day(owed.until.0)),
        ("amount", rounded(tell, owed.interest)),
    ];
    page.indented(4, &tell.say("contributions-interest", &args), None);
    let nine = &owed.article_9;
    let key = match (nine.reached, nine.applies) {
        (false, _) if replaced => return,
        (true, true) if replaced => "contributions-nine-past",
        (false, _) => "contributions-nine-later",
        (true, true) => "contributions-nine",
        (true, false) => "contributions-nine-no-member",
    };
    let mut text = tell.with(key, "day", tell.day(nine.from.0));
    if let Some(percent) = nine.unpaid_percent {
        text += &tell.with("contributions-nine-part", "percent", decimal(tell, percent));
    }
    page.indented(4, &text, None);
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
