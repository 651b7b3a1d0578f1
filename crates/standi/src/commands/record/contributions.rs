//! `standi record contributions`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::contributions::{AccountWithInterest, Contributions};
use standi_record::Day;
use standi_report::record::contributions as told;
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
    page.section(&told::account(account, tell));
    let figures = figures(account, tell);
    if !figures.is_empty() {
        page.line(
            &tell.with("contributions-figures", "figures", figures.join(", ")),
            None,
        );
    }
    page.line(account.text, Some(&account.grounds));
    for line in told::follows(it, tell) {
        match line.within {
            true => page.indented(4, &line.text, None),
            false => page.line(&line.text, None),
        }
    }
}
