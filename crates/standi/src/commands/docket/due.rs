//! `standi docket due`

use super::table::{Set, Table};
use super::{number, told, word};
use crate::cli::Format;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::{self, Page};
use crate::report;
use standi_docket::term::{self, Whose};
use standi_docket::value::Number;
use standi_docket_office::answers::{DueItem, DueList, Stands};
use standi_docket_office::{DueQuery, Office};
use standi_docket_store::Database;
use standi_law::calendar::add_months;
use standi_record::Day;
use standi_report::calendar::of_days;
use std::path::{Path, PathBuf};

/// What is due, and what is overdue: nothing leaves this list but by an entry
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket due
  standi docket due --within 30d --mine
  standi docket due --of government --format json
  standi docket due --as applicant:1/26 --mine --ics due.ics

Duties and terms stay until an entry ends them, however late; a right that was not used leaves the
list, since nobody has anything more to do about it. A calendar (`--ics`) names applications by
number alone, and an entry keeps its identity when its day is moved.")]
pub struct Args {
    /// Only what is due within this time, as in 30d, 6w or 3m; what is overdue is there always
    #[arg(long, value_name = "TIME", value_parser = within)]
    within: Option<Within>,
    /// Only what is for you to do, as whom you ask
    #[arg(long, conflicts_with = "of")]
    mine: bool,
    /// Only the time of: applicant, government, parties, registry, court, committee or other
    #[arg(long, value_name = "WHOSE", value_parser = whose)]
    of: Vec<Whose>,
    /// Only of this application
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    application: Option<Number>,
    /// At most so many; 0: all
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    limit: u32,
    /// As a calendar, written to this file; without one, printed
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-")]
    ics: Option<PathBuf>,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
}

/// A time from today on.
#[derive(Clone, Copy, Debug)]
enum Within {
    Days(u16),
    Months(u8),
}

fn within(text: &str) -> Result<Within, String> {
    let right = || "write it as 30d (days), 6w (weeks) or 3m (calendar months)".to_string();
    let unit = text.chars().last().ok_or_else(right)?;
    let count = &text[..text.len() - unit.len_utf8()];
    let days = |days: u16| {
        count
            .parse::<u16>()
            .ok()?
            .checked_mul(days)
            .map(Within::Days)
    };
    match unit {
        'd' => days(1),
        'w' => days(7),
        'm' => count.parse().ok().map(Within::Months),
        _ => None,
    }
    .ok_or_else(right)
}

fn whose(text: &str) -> Result<Whose, String> {
    word(
        text,
        Whose::ALL.iter().map(|it| it.word()),
        Whose::from_word,
    )
}

impl Args {
    /// Lists.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let today = context.today();
        let role = office.who().viewer.role;
        let whose = match self.mine {
            true => DueQuery::whose_of(role),
            false => self.of.clone(),
        };
        if self.mine && whose.is_empty() {
            let message = format!("nothing is for {} to do", role.title());
            return Err(Fault::input("whose", message).help("leave out `--mine`"));
        }
        let query = DueQuery {
            until: self.within.map(|within| match within {
                Within::Days(days) => Day(today.0 + i32::from(days)),
                Within::Months(months) => add_months(today, months),
            }),
            whose,
            number: self.application,
            limit: self.limit,
        };
        let due = office.due(&query);
        match (&self.ics, due) {
            (Some(file), Ok(due)) => self.calendar(file, &due, context),
            (_, due) => told::answer(context, due, text),
        }
    }

    fn calendar(&self, file: &Path, due: &DueList, context: &Context) -> Result<(), Fault> {
        let days = due.days(context.words());
        let today = context.today();
        let calendar = of_days(&days, today, context.words(), report::now(today));
        if file == Path::new("-") {
            return output::print(context, &calendar);
        }
        report::save(file, calendar.as_bytes(), self.force)?;
        if context.global.format == Format::Text {
            output::note(&format!("{} days are in {}", days.len(), file.display()));
        }
        Ok(())
    }
}

fn text(answer: &DueList, page: &mut Page<'_>) {
    let today = told::day(answer.today, page);
    let count = match (answer.due.len(), answer.overdue) {
        (0, _) => "nothing is due".to_string(),
        (1, 0) => "one thing is due".to_string(),
        (1, 1) => "one thing is overdue".to_string(),
        (count, 0) => format!("{count} things are due"),
        (count, overdue) if count == overdue => format!("{count} things are overdue"),
        (count, 1) => format!("{count} things are due, one of them overdue"),
        (count, overdue) => format!("{count} things are due, {overdue} of them overdue"),
    };
    let until = answer.until.map(|day| told::day(day, page));
    let until = until.map_or(String::new(), |day| format!(", until {day}"));
    page.title(&format!("{today}{until}: {count}."));
    if !answer.due.is_empty() {
        page.gap();
        rows(&answer.due, true, page);
    }
    if answer.more {
        page.gap();
        page.paragraph("There is more; `--limit` shows more.");
    }
}

/// Rows of what is due; with the application, where they are of several.
pub fn rows(due: &[DueItem], of_several: bool, page: &mut Page<'_>) {
    let heads = ["last day", "", "no.", "against", "whose", "what"];
    let mut table = Table::new([
        (heads[0], Set::Left),
        (heads[1], Set::Left),
        (if of_several { heads[2] } else { "" }, Set::Right),
        (if of_several { heads[3] } else { "" }, Set::Left),
        (heads[4], Set::Left),
        (heads[5], Set::Left),
    ]);
    let mut short = Table::new([
        (heads[0], Set::Left),
        (heads[1], Set::Left),
        (heads[4], Set::Left),
        (heads[5], Set::Left),
    ]);
    for it in due {
        let row = &it.row;
        let day = row
            .last_day
            .map_or(String::new(), |day| told::day(day, page));
        let award = row.award.as_ref().map(|award| format!(" ({award})"));
        let name = term::said(&row.id, &row.name, page.tell().words);
        let what = format!("{name}{}", award.unwrap_or_default());
        let (stands, whose) = (stands(it), row.whose.word().to_string());
        match of_several {
            true => table.row([
                day,
                stands,
                row.number.to_string(),
                told::codes(&row.respondents),
                whose,
                what,
            ]),
            // Its name, by which a letter sets or extends it.
            false => short.row([day, stands, whose, format!("{what} [{}]", row.id)]),
        }
    }
    match of_several {
        true => table.write(page),
        false => short.write(page),
    }
}

fn stands(it: &DueItem) -> String {
    let days = |days: i32| match days.abs() {
        1 => "1 day".to_string(),
        days => format!("{days} days"),
    };
    match (it.stands, it.days_left) {
        (Stands::Overdue, Some(left)) => format!("{} overdue", days(left)),
        (Stands::Ended, Some(left)) => format!("{} ago", days(left)),
        (Stands::Running, Some(0)) => "today".to_string(),
        (Stands::Running, Some(left)) => format!("in {}", days(left)),
        (Stands::Suspended, _) => "stands still".to_string(),
        _ => "no day named yet".to_string(),
    }
}
