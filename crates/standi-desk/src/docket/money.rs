//! Money: what was awarded, when it falls due, what was paid, and the default interest, day by day
//! to the cent; of one application, and of all against a State.

use super::application::number;
use super::filters::{Of, against_field, day_field};
use super::list::against;
use super::visitor::Visitor;
use super::{nav, trouble};
use crate::docket::{apart, before};
use crate::download::own_file;
use crate::page::{capital, with_pair, with_pairs};
use crate::reader::Reader;
use crate::record::table::{CSV, Cell, Row, Table};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use standi_docket::money::{Account, Imputation, Interest, Line, Settings};
use standi_docket::value::Number;
use standi_docket_office::stated::AccountStated;
use standi_docket_office::{AccountQuery, Trouble};

/// Lines that a page shows; a file has all.
const MOST: usize = 200;

/// What is asked for in the address; an empty field asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    against: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    basis: String,
    #[serde(default)]
    parts_to: String,
    #[serde(default)]
    without_payment_day: String,
    #[serde(default)]
    table: String,
}

impl Asked {
    fn settings(&self) -> Settings {
        let usual = Settings::default();
        Settings {
            basis: match self.basis.as_str() {
                "360" => 360,
                _ => usual.basis,
            },
            count_payment_day: self.without_payment_day.is_empty(),
            imputation: Imputation::from_word(&self.parts_to).unwrap_or(usual.imputation),
        }
    }

    fn query(&self, of: Of, reader: &Reader) -> Result<AccountQuery, Trouble> {
        let (application, state) = match of {
            Of::Application(number) => (Some(number), None),
            Of::State(state) => (None, Some(state)),
        };
        Ok(AccountQuery {
            application,
            state,
            on: trouble::day(&self.on)?.unwrap_or(reader.today),
            settings: self.settings(),
        })
    }

    /// An address with what is asked for.
    fn to(&self, path: &str) -> String {
        let fields = [
            ("against", self.against.as_str()),
            ("on", &self.on),
            ("basis", &self.basis),
            ("parts_to", &self.parts_to),
            ("without_payment_day", &self.without_payment_day),
        ];
        with_pairs(path, fields)
    }
}

/// `GET /docket/{place}/{year}/account`
pub async fn of_application(
    visitor: Visitor,
    Path((place, year)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    let stated = match asked.query(Of::Application(number), &visitor.reader) {
        Ok(query) => before!(visitor, |office| office.account(&query)),
        Err(trouble) => Err(trouble.into()),
    };
    match stated {
        Ok(stated) => statement(&stated, &asked, Some(number), &visitor),
        Err(failed) => trouble::page(&failed, &visitor),
    }
}

/// `GET /docket/account`
pub async fn of_state(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let reader = &visitor.reader;
    let state = match super::list::respondent(&asked.against, reader) {
        Ok(Some(state)) => state,
        Ok(None) => return empty(&asked, html! {}, StatusCode::OK, &visitor),
        Err(trouble) => {
            let failed = trouble.into();
            let summary = trouble::summary(&failed, &visitor);
            return empty(&asked, summary, trouble::status(&failed), &visitor);
        }
    };
    let stated = match asked.query(Of::State(state), reader) {
        Ok(query) => apart!(visitor, |office| office.account(&query)),
        Err(trouble) => Err(trouble.into()),
    };
    match stated {
        Ok(stated) => statement(&stated, &asked, None, &visitor),
        Err(failed) => {
            let summary = trouble::summary(&failed, &visitor);
            empty(&asked, summary, trouble::status(&failed), &visitor)
        }
    }
}

/// The page before a State is named, or where something is in the way.
fn empty(asked: &Asked, summary: Markup, status: StatusCode, visitor: &Visitor) -> Response {
    let heading = visitor.reader.say("desk-account-of-state");
    let body = html! {
        (nav::docket("/docket/account", &visitor.reader))
        h1 { (heading) }
        (summary)
        (form(asked, "/docket/account", &visitor.reader))
    };
    visitor.page(status, &heading, body)
}

fn statement(
    stated: &AccountStated,
    asked: &Asked,
    number: Option<Number>,
    visitor: &Visitor,
) -> Response {
    let reader = &visitor.reader;
    let account = &stated.account;
    let name = number.map_or_else(
        || against(stated.state.as_slice(), reader),
        |number| number.to_string(),
    );
    let key = match number {
        Some(_) => "desk-account-title-application",
        None => "desk-account-title-state",
    };
    let day = reader.words().day(account.on.0);
    let heading = reader.with(key, &[("name", name), ("day", day)]);
    let whole = !asked.table.is_empty();
    let tables = tables(account, number.is_some(), whole, reader);
    if let Some(table) = asked_table(&tables, account, &asked.table, reader) {
        let of = number.map(|it| it.to_string().replace('/', "-"));
        let of = of.or(stated.state.map(|it| it.to_string()));
        let file = format!(
            "account-{}-{}-{}.csv",
            of.unwrap_or_default(),
            table.id,
            account.on
        );
        return own_file(&file, CSV, table.csv_text());
    }
    let (path, json) = match number {
        Some(number) => (
            format!("/docket/{number}/account"),
            format!("/api/v1/docket/applications/{number}/account"),
        ),
        None => (
            "/docket/account".to_string(),
            "/api/v1/docket/account".to_string(),
        ),
    };
    let csv = |id: &str| with_pair(&asked.to(&path), "table", id);
    let json = with_pair(&asked.to(&json), "as", &visitor.viewer.to_string());
    let days = account.lines.iter().any(|it| it.interest.is_some());
    let body = html! {
        @if let Some(number) = number {
            p.hand { a href={ "/docket/" (number) } { (reader.with("desk-to-application", &[("number", number.to_string())])) } }
        } @else { (nav::docket("/docket/account", reader)) }
        h1 { (heading) }
        (form(asked, &path, reader))
        @if account.lines.is_empty() { p { (reader.say("desk-account-nothing")) } }
        @for table in tables.iter().filter(|table| !table.rows.is_empty()) {
            (shown(table).without_sources(&json, &csv(table.id)))
            @if table.rows.len() > MOST {
                p.small { (reader.with("desk-rows-shown", &[("count", MOST.to_string()), ("total", table.rows.len().to_string())])) }
            }
        }
        @if days {
            p { a.button.second href=(csv("days")) download { (reader.say("desk-account-days")) } }
        }
        (remarks(account, reader))
    };
    visitor.page(StatusCode::OK, &heading, body)
}

/// The first rows of a table.
fn shown(table: &Table) -> Table {
    Table {
        id: table.id,
        caption: table.caption.clone(),
        head: table.head.clone(),
        rows: table.rows.iter().take(MOST).cloned().collect(),
    }
}

fn asked_table(tables: &[Table], account: &Account, id: &str, reader: &Reader) -> Option<Table> {
    if id == "days" {
        return Some(days(account, reader));
    }
    tables.iter().find(|table| table.id == id).cloned()
}

/// What an account rests on, and what it leaves open.
fn remarks(account: &Account, reader: &Reader) -> Markup {
    let settings = account.settings;
    let counted = match settings.count_payment_day {
        true => "desk-account-with-day",
        false => "desk-account-without-day",
    };
    let basis = [("basis", settings.basis.to_string())];
    let parts = account.lines.iter().any(|line| !line.parts.is_empty());
    let until = [("day", reader.words().day(account.rates_checked_until.0))];
    let imputation = [("how", settings.imputation.said(reader.words()))];
    let record = reader.desk.record();
    let interests = account.lines.iter().filter_map(|it| it.interest.as_ref());
    let runs = interests.flat_map(|it| &it.runs);
    let mut sources: Vec<&str> = runs.flat_map(|it| it.sources.iter().copied()).collect();
    sources.sort_unstable();
    sources.dedup();
    let sources: Vec<_> = sources
        .into_iter()
        .filter_map(|id| record.source(id))
        .collect();
    html! {
        ul.small {
            li { (reader.with(counted, &basis)) }
            @if parts { li { (reader.with("desk-account-parts", &imputation)) } }
            @if account.provisional { li { (reader.with("desk-account-provisional", &until)) } }
        }
        @if !sources.is_empty() {
            h2 { (reader.say("desk-account-rates")) }
            ul.small.sources {
                @for source in sources { li { a href={ "/record/source/" (source.id) } { (source.title) } } }
            }
        }
    }
}

/// The tables; in a file the sums have columns of which a page has no room.
fn tables(account: &Account, of_one: bool, whole: bool, reader: &Reader) -> Vec<Table> {
    let tell = reader.tell();
    let total = |it: &standi_docket::money::Sums| {
        let amounts = [
            it.due,
            it.paid,
            it.waived,
            it.owed,
            it.late,
            it.interest,
            it.interest_paid,
            it.interest_owed,
        ];
        let amounts = amounts.iter().map(|it| Cell::decimal(it, tell));
        Row::new(
            [Cell::text(&it.currency)]
                .into_iter()
                .chain(amounts)
                .collect(),
            None,
        )
    };
    let totals = Table {
        id: "totals",
        caption: reader.say("desk-account-totals"),
        head: reader.heads(&[
            "currency",
            "sum-due",
            "sum-paid",
            "waived",
            "owed",
            "late",
            "interest",
            "interest-paid",
            "interest-owed",
        ]),
        rows: account.totals.iter().map(total).collect(),
    };
    let runs = Table {
        caption: reader.say("desk-account-runs"),
        ..runs(account, reader)
    };
    let mut tables = vec![sums(account, of_one, whole, reader), totals];
    if of_one {
        tables.push(runs);
    }
    tables
}

/// Sums, one a row, and parts that were paid.
fn sums(account: &Account, of_one: bool, whole: bool, reader: &Reader) -> Table {
    let (tell, words) = (reader.tell(), reader.words());
    let row = |line: &Line| {
        let to = format!("/docket/{}/account", line.application);
        let last = line.parts.iter().map(|it| it.on).chain(line.paid_on).max();
        let interest = line.interest.as_ref();
        let mut cells = vec![
            Cell::text(&line.award),
            Cell::text(&line.beneficiary),
            Cell::text(&line.head),
            Cell::sum(&line.sum, tell),
            Cell::date(line.due, words),
            Cell::text(line.state.said(words)).plain(line.state.word()),
            Cell::date(last, words),
            Cell::decimal(format!("{:.2}", line.left), tell),
            Cell::number(Some(i64::from(line.late_days)), tell),
            interest.map_or(Cell::text(""), |it| Cell::decimal(it.amount, tell)),
            Cell::decimal(format!("{:.2}", line.interest_owed()), tell),
        ];
        if whole {
            cells.push(Cell::text(line.sum.currency.to_string()));
            cells.push(Cell::date(Some(line.from), words));
        }
        if !of_one {
            cells.insert(0, Cell::link(line.application.to_string(), to));
        }
        Row::new(cells, None)
    };
    let mut head = vec![
        "award",
        "beneficiary",
        "head",
        "sum",
        "due",
        "stands",
        "paid",
        "left",
        "late-days",
        "interest",
        "interest-owed",
    ];
    if whole {
        head.extend(["currency", "from"]);
    }
    if !of_one {
        head.insert(0, "number");
    }
    Table {
        id: "sums",
        caption: reader.say("desk-account-sums"),
        head: reader.heads(&head),
        rows: account.lines.iter().map(row).collect(),
    }
}

/// Every line with interest.
fn with_interest(account: &Account) -> impl Iterator<Item = (&Line, &Interest)> {
    let lines = account.lines.iter();
    lines.filter_map(|line| Some((line, line.interest.as_ref()?)))
}

/// Stretches of days with one rate on one sum.
fn runs(account: &Account, reader: &Reader) -> Table {
    let (tell, words) = (reader.tell(), reader.words());
    let rows = with_interest(account).flat_map(|(line, interest)| {
        interest.runs.iter().map(move |run| {
            let cells = vec![
                Cell::text(&line.award),
                Cell::date(Some(run.from), words),
                Cell::date(Some(run.to), words),
                Cell::number(Some(i64::from(run.days)), tell),
                Cell::decimal(run.rate, tell),
                Cell::decimal(format!("{:.2}", run.sum), tell),
                Cell::decimal(interest.of_run(run), tell),
            ];
            Row::new(cells, None)
        })
    });
    let head = [
        "award", "from-day", "to-day", "days", "rate", "on-sum", "interest",
    ];
    Table {
        id: "runs",
        caption: String::new(),
        head: reader.heads(&head),
        rows: rows.collect(),
    }
}

/// Every day on which interest ran: for a file, for it is long.
fn days(account: &Account, reader: &Reader) -> Table {
    let tell = reader.tell();
    let rows = with_interest(account).flat_map(|(line, interest)| {
        interest.by_day().into_iter().map(move |it| {
            let cells = vec![
                Cell::text(line.application.to_string()),
                Cell::text(&line.award),
                Cell::text(it.day.to_string()),
                Cell::decimal(it.rate, tell),
                Cell::decimal(format!("{:.2}", it.sum), tell),
                Cell::decimal(it.interest, tell),
                Cell::decimal(it.together, tell),
            ];
            Row::new(cells, None)
        })
    });
    let head = [
        "number", "award", "day", "rate", "on-sum", "of-day", "together",
    ];
    Table {
        id: "days",
        caption: String::new(),
        head: reader.heads(&head),
        rows: rows.collect(),
    }
}

fn form(asked: &Asked, action: &str, reader: &Reader) -> Markup {
    let settings = asked.settings();
    html! {
        form.filters method="get" action=(action) {
            @if action == "/docket/account" { (against_field(&asked.against, reader)) }
            (day_field(&asked.on, reader))
            label {
                (reader.say("desk-account-basis"))
                select name="basis" {
                    @for basis in [365, 360] { option value=(basis) selected[basis == settings.basis] { (basis) } }
                }
            }
            label {
                (reader.say("desk-account-parts-to"))
                select name="parts_to" {
                    @for it in Imputation::ALL { option value=(it.word()) selected[*it == settings.imputation] { (it.said(reader.words())) } }
                }
            }
            label {
                input type="checkbox" name="without_payment_day" value="1" checked[!settings.count_payment_day];
                " " (reader.say("desk-account-no-payment-day"))
            }
            button.second { (reader.say("desk-filter")) }
        }
    }
}

/// The money of an application, on its page.
pub fn part(account: &Account, number: Number, reader: &Reader) -> Markup {
    let (tell, words) = (reader.tell(), reader.words());
    let amount = |it: &Line| {
        format!(
            "{} {}",
            tell.exact(&format!("{:.2}", it.sum.amount)),
            it.sum.currency
        )
    };
    html! {
        h2 #money { (reader.say("desk-money")) }
        ul.lines {
            @for line in &account.lines {
                li {
                    h3 { (amount(line)) " · " bdi { (line.beneficiary) } ", " bdi { (line.head) } }
                    p {
                        (capital(&line.state.said(words)))
                        @if let Some(due) = line.due { "; " (reader.with("desk-money-due", &[("day", words.day(due.0))])) }
                        @if let Some(paid) = line.paid_on { "; " (reader.with("desk-money-paid", &[("day", words.day(paid.0))])) }
                    }
                    @if let Some(interest) = &line.interest {
                        p { (reader.with("desk-money-interest", &[
                            ("amount", tell.exact(&interest.amount.to_string())),
                            ("currency", line.sum.currency.to_string()),
                            ("count", line.late_days.to_string()),
                            ("owed", tell.exact(&format!("{:.2}", line.interest_owed()))),
                        ])) }
                    }
                    p.hint { (reader.with("desk-award", &[("id", line.award.clone())])) }
                }
            }
        }
        p.hand { a href={ "/docket/" (number) "/account" } { (reader.say("desk-account-of-application")) } }
    }
}
