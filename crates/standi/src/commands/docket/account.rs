//! `standi docket account`

use super::list::respondent;
use super::table::{Set, Table};
use super::told;
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use clap::ArgGroup;
use standi_docket::Part;
use standi_docket::money::{Imputation, Line, Settings, Sums};
use standi_docket::value::Number;
use standi_docket_office::stated::AccountStated;
use standi_docket_office::{AccountQuery, Office};
use standi_docket_store::Database;
use standi_law::words::Words;
use standi_record::Day;

/// What is due under judgments and settlements, what is paid, and the default interest
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("of").required(true).args(["application", "state"]), after_help = "Examples:
  standi docket account 1/26 --on 2026-11-27
  standi docket account --state RUS
  standi docket account 1/26 --basis 360 --format json

Interest is simple, at the European Central Bank's marginal lending rate plus three percentage
points, from the day after the last day for payment. The rates are those of the record.")]
pub struct Args {
    /// The application's number
    #[arg(value_name = "APPLICATION", value_parser = super::number)]
    application: Option<Number>,
    /// All applications against this State: code or name
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    #[command(flatten)]
    settings: Interest,
}

/// What judgments leave open about interest.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Interest {
    /// Days of a year by which interest is counted
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = basis)]
    basis: u16,
    /// Count no interest for the day of payment
    #[arg(long)]
    without_payment_day: bool,
    /// What a part that is paid goes to first: sum or interest
    #[arg(long, value_name = "WHAT", default_value = "sum", value_parser = imputation)]
    parts_to: Imputation,
}

fn imputation(text: &str) -> Result<Imputation, String> {
    Imputation::from_word(text).ok_or_else(|| "it is sum or interest".into())
}

fn basis(text: &str) -> Result<u16, String> {
    match text {
        "365" => Ok(365),
        "360" => Ok(360),
        _ => Err("it is 365 or 360".into()),
    }
}

impl Interest {
    /// As settings.
    pub fn settings(self) -> Settings {
        Settings {
            basis: self.basis,
            count_payment_day: !self.without_payment_day,
            imputation: self.parts_to,
        }
    }
}

impl Args {
    /// Answers.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let query = AccountQuery {
            application: self.application,
            state: respondent(self.state.as_deref(), context)?,
            on: self.on.unwrap_or_else(|| context.today()),
            settings: self.settings.settings(),
        };
        told::answer(context, office.account(&query), text)
    }
}

fn text(answer: &AccountStated, page: &mut Page<'_>) {
    let of = match (answer.application, answer.state) {
        (Some(number), _) => format!("Application {number}"),
        (None, Some(state)) => format!("All against {}", told::states(&[state], page)),
        (None, None) => "All applications".to_string(),
    };
    let account = &answer.account;
    page.title(&format!("{of}, on {}", told::day(account.on, page)));
    if account.lines.is_empty() {
        page.line("nothing is due", None);
        return;
    }
    page.gap();
    let mut table = Table::new([
        ("no.", Set::Right),
        ("award", Set::Left),
        ("sum", Set::Right),
        ("due by", Set::Left),
        ("late", Set::Right),
        ("interest", Set::Right),
        ("state", Set::Left),
    ]);
    for line in &account.lines {
        table.row([
            line.application.to_string(),
            line.award.clone(),
            line.sum.to_string(),
            line.due.map_or(String::new(), |day| day.to_string()),
            match line.late_days {
                0 => String::new(),
                1 => "1 day".to_string(),
                days => format!("{days} days"),
            },
            line.interest
                .as_ref()
                .map_or(String::new(), |it| it.amount.to_string()),
            state(line, page.tell().words),
        ]);
        for part in &line.parts {
            let sum = part.sum.to_string();
            let [a, b, c, d] = [const { String::new() }; 4];
            table.row([a, b, sum, c, d, String::new(), paid_in_part(part)]);
        }
    }
    table.write(page);
    for sums in &account.totals {
        totals(sums, page);
    }
    let settings = account.settings;
    let day = match settings.count_payment_day {
        true => "with the day of payment",
        false => "without the day of payment",
    };
    page.gap();
    page.line(
        &format!("interest counted by {} days a year, {day}", settings.basis),
        None,
    );
    if account.lines.iter().any(|line| !line.parts.is_empty()) {
        let first = settings.imputation.said(page.tell().words);
        page.line(&format!("parts that were paid go {first}; no source says so, it needs a judgement (--parts-to)"), None);
    }
    if account.provisional {
        provisional(account.rates_checked_until, page);
    }
}

fn paid_in_part(part: &Part) -> String {
    match part.transferred {
        Some(sum) => format!("of it paid on {}, as {sum}", part.on),
        None => format!("of it paid on {}", part.on),
    }
}

fn state(line: &Line, words: &Words) -> String {
    let to = format!("{}, {}", line.beneficiary, line.head);
    match line.paid_on {
        None if !line.parts.is_empty() => {
            format!("{}, {} left: {to}", line.state.said(words), line.left)
        }
        Some(day) => format!("{}, {day}: {to}", line.state.said(words)),
        None => format!("{}: {to}", line.state.said(words)),
    }
}

/// The totals in one currency.
pub fn totals(sums: &Sums, page: &mut Page<'_>) {
    let currency = &sums.currency;
    page.section(&format!("In {currency}"));
    page.line(
        &format!(
            "due {}, paid {}, given up {}, owed {} (late {})",
            sums.due, sums.paid, sums.waived, sums.owed, sums.late
        ),
        None,
    );
    page.line(
        &format!(
            "interest {}, of it paid {}, owed {}",
            sums.interest, sums.interest_paid, sums.interest_owed
        ),
        None,
    );
}

/// Says that rates of later days are not known.
pub fn provisional(until: standi_docket::value::Date, page: &mut Page<'_>) {
    let day = told::day(until, page);
    page.line(
        &format!(
            "provisional: the rates were looked up until {day}; for later days the last one is used"
        ),
        None,
    );
}
