//! A table, with a source mark in every row where its rows have sources; also as CSV.

use super::leaf::Marks;
use super::view::View;
use crate::download::file;
use axum::response::Response;
use maud::{Markup, html};
use standi_answers::{Grounds, IsoDay};
use standi_docket::value::{Date, Sum};
use standi_law::words::Words;
use standi_record::Day;
use standi_report::words::Tell;

/// What a table is as a file.
pub const CSV: &str = "text/csv; charset=utf-8";

/// A table.
#[derive(Clone)]
pub struct Table {
    /// Its name within the page, and in addresses.
    pub id: &'static str,
    /// What it shows.
    pub caption: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Default)]
pub struct Row {
    /// Its name within the page, where something leads to it.
    pub id: Option<String>,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// On what it rests.
    pub grounds: Option<Grounds>,
}

/// A cell.
#[derive(Clone, Default)]
pub struct Cell {
    text: String,
    /// What a program reads instead.
    plain: Option<String>,
    href: Option<String>,
    day: Option<Day>,
    number: bool,
}

impl Cell {
    /// Text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            ..Cell::default()
        }
    }

    /// The same, as a link.
    pub fn link(text: impl Into<String>, href: String) -> Cell {
        Cell {
            href: Some(href),
            ..Cell::text(text)
        }
    }

    /// A day, in words for people.
    pub fn day(day: Option<IsoDay>, view: &View) -> Cell {
        Cell {
            text: day.map_or(String::new(), |day| view.day(day.0)),
            plain: Some(day.map_or(String::new(), |day| day.0.to_string())),
            day: day.map(|day| day.0),
            ..Cell::default()
        }
    }

    /// A number, as the language writes it for people.
    pub fn number(number: Option<i64>, tell: Tell<'_>) -> Cell {
        Cell {
            text: number.map_or(String::new(), |number| tell.thousands(number)),
            plain: Some(number.map_or(String::new(), |number| number.to_string())),
            number: true,
            ..Cell::default()
        }
    }

    /// An exact decimal, as the language writes it for people.
    pub fn decimal(amount: impl ToString, tell: Tell<'_>) -> Cell {
        let plain = amount.to_string();
        Cell {
            text: tell.exact(&plain),
            plain: Some(plain),
            number: true,
            ..Cell::default()
        }
    }

    /// A sum with its currency; a program reads the number.
    pub fn sum(sum: &Sum, tell: Tell<'_>) -> Cell {
        let mut cell = Cell::decimal(format!("{:.2}", sum.amount), tell);
        cell.text = format!("{}\u{a0}{}", cell.text, sum.currency);
        cell
    }

    /// A day that may be unknown.
    pub fn date(day: Option<Date>, words: &Words) -> Cell {
        Cell {
            text: day.map_or(String::new(), |day| words.day(day.0)),
            plain: Some(day.map_or(String::new(), |day| day.to_string())),
            day: day.map(|day| day.0),
            ..Cell::default()
        }
    }

    /// The same, for a program that reads another text.
    pub fn plain(mut self, plain: impl Into<String>) -> Cell {
        self.plain = Some(plain.into());
        self
    }

    fn html(&self) -> Markup {
        html! {
            @match (&self.href, self.day) {
                (Some(href), _) => a href=(href) { (self.text) },
                (_, Some(day)) => time datetime=(day) { (self.text) },
                _ => (self.text),
            }
        }
    }
}

impl Row {
    /// A row.
    pub fn new(cells: Vec<Cell>, grounds: Option<&Grounds>) -> Row {
        Row {
            cells,
            grounds: grounds.cloned(),
            id: None,
        }
    }

    /// The same with a name within the page.
    pub fn named(mut self, id: String) -> Row {
        self.id = Some(id);
        self
    }
}

impl Table {
    fn has_grounds(&self) -> bool {
        self.rows.iter().any(|row| row.grounds.is_some())
    }

    /// The table with its exports under it.
    pub fn html(&self, view: &View, marks: &mut Marks, json: &str, csv: &str) -> Markup {
        let rests_on = view.say("desk-record-rests-on");
        self.drawn(&rests_on, json, csv, &mut |it| marks.mark(it, view))
    }

    /// The same of a table whose rows name no sources.
    pub fn without_sources(&self, json: &str, csv: &str) -> Markup {
        self.drawn("", json, csv, &mut |_| html! {})
    }

    fn drawn(
        &self,
        rests_on: &str,
        json: &str,
        csv: &str,
        mark: &mut dyn FnMut(&Grounds) -> Markup,
    ) -> Markup {
        let grounds = self.has_grounds();
        let caption = format!("{}-caption", self.id);
        let number = |at: usize| self.rows.iter().any(|row| row.cells[at].number);
        let rows: Vec<Markup> = self
            .rows
            .iter()
            .map(|row| {
                html! {
                    tr id=[row.id.as_deref()] {
                        @for (at, cell) in row.cells.iter().enumerate() {
                            @if at == 0 { th scope="row" { (cell.html()) } }
                            @else { td.number[cell.number] { (cell.html()) } }
                        }
                        @if grounds {
                            td.grounds { @if let Some(it) = &row.grounds { (mark(it)) } }
                        }
                    }
                }
            })
            .collect();
        html! {
            div.wide role="region" tabindex="0" aria-labelledby=(caption) {
                table #(self.id) {
                    caption id=(caption) { (self.caption) }
                    thead {
                        tr {
                            @for (at, head) in self.head.iter().enumerate() {
                                th.number[number(at)] scope="col" { (head) }
                            }
                            @if grounds { th scope="col" { (rests_on) } }
                        }
                    }
                    tbody { @for row in &rows { (row) } }
                }
            }
            p.exports {
                a href=(csv) download { "CSV" span.hidden-label { ": " (self.caption) } }
                " · "
                a href=(json) { "JSON" span.hidden-label { ": " (self.caption) } }
            }
        }
    }

    /// The table as a file.
    pub fn csv(&self, view: &View) -> Response {
        let name = format!("{}-{}.csv", self.id, view.on);
        file(&name, CSV, self.csv_text())
    }

    /// The text of that file.
    pub fn csv_text(&self) -> Vec<u8> {
        let grounds = self.has_grounds();
        let mut head = self.head.clone();
        if grounds {
            let more = ["sources", "confidence", "note", "conflict"];
            head.extend(more.map(str::to_string));
        }
        let text = |text: Option<&'static str>| text.unwrap_or_default().to_string();
        let row = |row: &Row| {
            let plain = |cell: &Cell| cell.plain.clone().unwrap_or_else(|| cell.text.clone());
            let mut cells: Vec<String> = row.cells.iter().map(plain).collect();
            if grounds {
                let it = row.grounds.as_ref();
                cells.extend([
                    it.map_or(String::new(), |it| it.sources.join(" ")),
                    text(it.map(|it| it.confidence)),
                    text(it.and_then(|it| it.note)),
                    text(it.and_then(|it| it.conflict)),
                ]);
            }
            cells
        };
        let rows: Vec<Vec<String>> = self.rows.iter().map(row).collect();
        standi_columns::csv_of_text(&head, &rows)
    }
}
