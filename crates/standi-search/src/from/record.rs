//! Facts of the record: every row of every table, with what it says in words.

use crate::entry::Entry;
use crate::kind::Kind;
use standi_law::article::Article;
use standi_record::facts::{BodyKind, Fact};
use standi_record::{Cell, Day, Record, TableVisitor};

/// Everything the record says.
pub fn record(record: &Record) -> Vec<Entry> {
    let mut rows = Rows {
        record,
        entries: Vec::new(),
    };
    rows.states();
    record.visit(&mut rows);
    rows.sources();
    rows.entries
}

/// Columns that say what a row is, the first that is filled.
const TITLES: &[&str] = &[
    "title",
    "name",
    "text",
    "claim",
    "change",
    "rule",
    "subject",
    "provision",
    "act",
    "of",
    "kind",
    "body",
    "instrument",
    "year",
];

/// Of these, those that need a word on what the row is.
const BARE: &[&str] = &["provision", "of", "kind", "body", "instrument", "year"];

/// Columns that hold the day of a row, the first that is filled.
const DAYS: &[&str] = &[
    "effective",
    "said",
    "from",
    "ratified",
    "signed",
    "in_force",
    "opened",
    "date",
    "as_of",
    "given",
    "since",
];

struct Rows<'r> {
    record: &'r Record,
    entries: Vec<Entry>,
}

impl Rows<'_> {
    fn states(&mut self) {
        for state in &self.record.states {
            let mut entry = Entry::new(Kind::State, state.code.0, state.name.0);
            entry.names = state.names().skip(2).map(str::to_string).collect();
            entry.states = vec![state.code.to_string()];
            entry.address = format!("/record/state/{}", state.code);
            self.entries.push(entry);
        }
    }

    fn sources(&mut self) {
        for source in &self.record.sources {
            let mut entry = Entry::new(Kind::Source, source.id.0, source.title.0);
            entry.text = source.url.map_or(String::new(), |it| it.to_string());
            entry.address = at_source(source.id.0);
            self.entries.push(entry);
        }
    }

    fn row<F: Fact>(&self, fact: &F) -> Entry {
        let columns = F::COLUMNS.iter().map(|(name, _)| *name);
        let cells: Vec<(&str, Cell)> = columns.zip(fact.cells()).collect();
        let text = |name: &str| {
            cells.iter().find_map(|(column, cell)| match cell {
                Cell::Text(text) if *column == name => Some(*text),
                _ => None,
            })
        };
        let day = |name: &&str| {
            cells.iter().find_map(|(column, cell)| match cell {
                Cell::Day(day) if column == name => Some(*day),
                _ => None,
            })
        };
        let basis = fact.basis();
        let what = F::WHAT.trim_start_matches("a ").trim_start_matches("an ");
        let titled = TITLES.iter().find_map(|name| Some((*name, text(name)?)));
        let (said_by, title) = match titled {
            // What says no more than where it stands does not say what it is.
            Some((column, title)) if BARE.contains(&column) => (column, format!("{what}, {title}")),
            Some((column, title)) => (column, title.to_string()),
            None => ("", what.to_string()),
        };
        let kind = kind(F::TABLE);
        let id =
            text("id").map_or_else(|| format!("{}:{}", basis.file, basis.line), str::to_string);
        let owner = self.record.state(&basis.owner);
        let title = match (owner, kind) {
            (Some(state), _) => format!("{}: {title}", state.name),
            (None, Kind::Instrument | Kind::Organ | Kind::Statement) => title,
            (None, _) if basis.owner.is_empty() => title,
            (None, _) => format!("{}: {title}", basis.owner),
        };
        let mut entry = Entry::new(kind, id, title);
        // What is said in French too is looked for, and shown last.
        let (french, other): (Vec<_>, Vec<_>) = cells
            .iter()
            .partition(|(column, _)| column.ends_with("french"));
        let told = other.into_iter().chain(french);
        let told = told.filter(|(column, _)| *column != "id" && *column != said_by);
        let told = told.filter_map(|(column, cell)| in_words(column, cell));
        entry.text = told.collect::<Vec<_>>().join(" · ");
        entry.day = DAYS.iter().find_map(day).map(|it: Day| it.0);
        entry.states = self.states_of(&basis.owner, &cells);
        entry.concern(articles(&basis.owner, &cells));
        if kind == Kind::Declaration {
            entry.concern(under(text("kind")));
        }
        let abbreviations = [text("abbreviation"), text("french")];
        entry
            .names
            .extend(abbreviations.into_iter().flatten().map(str::to_string));
        entry.address = self.address(&entry, &basis.owner, text("about"), &basis.source_ids());
        entry
    }

    /// The State in whose file it stands, and those that it names.
    fn states_of(&self, owner: &str, cells: &[(&str, Cell)]) -> Vec<String> {
        let mut states = Vec::new();
        let mut add = |code: &str| {
            if self.record.state(code).is_some() && !states.iter().any(|it| it == code) {
                states.push(code.to_string());
            }
        };
        add(owner);
        for (column, cell) in cells {
            let named = matches!(
                *column,
                "on_behalf_of" | "inside" | "held_by" | "from_state" | "to" | "state" | "codes"
            );
            match cell {
                Cell::Text(text) if named => text.split([',', ' ', ';']).for_each(&mut add),
                Cell::Texts(texts) if named => texts.iter().for_each(|it| add(it)),
                _ => {}
            }
        }
        states
    }

    fn address(&self, entry: &Entry, owner: &str, about: Option<&str>, sources: &[&str]) -> String {
        let on = entry
            .day()
            .map_or(String::new(), |day| format!("?on={day}"));
        let source = || sources.first().map_or(String::new(), |id| at_source(id));
        let is_state = self.record.state(owner).is_some();
        match entry.kind {
            Kind::Instrument => format!("/record/instrument/{}", entry.id),
            Kind::Organ => match self.record.body(&entry.id).map(|it| it.kind) {
                Some(BodyKind::Organ) => format!("/record/organ/{}", entry.id),
                _ => source(),
            },
            Kind::Statement => match about {
                Some(about) => format!("/record/statements?about={about}#{}", entry.id),
                None => format!("/record/statements#{}", entry.id),
            },
            Kind::Declaration if is_state => {
                format!("/record/state/{owner}{on}#declaration-{}", entry.id)
            }
            Kind::Event | Kind::Status | Kind::Account if is_state => {
                format!("/record/state/{owner}{on}")
            }
            _ if self.record.find_instrument(owner).is_ok() => {
                format!("/record/instrument/{owner}")
            }
            _ => source(),
        }
    }
}

impl TableVisitor for Rows<'_> {
    fn table<F: Fact>(&mut self, rows: &[F]) {
        for fact in rows {
            let entry = self.row(fact);
            self.entries.push(entry);
        }
    }
}

fn at_source(id: &str) -> String {
    format!("/record/source/{id}")
}

/// What the rows of a table are.
fn kind(table: &str) -> Kind {
    match table {
        "instrument" => Kind::Instrument,
        "body" => Kind::Organ,
        "event" => Kind::Event,
        "bound" | "accepted" => Kind::Status,
        "declaration" => Kind::Declaration,
        "statement" => Kind::Statement,
        "remedy" => Kind::Remedy,
        "contribution" | "seats" | "rate" | "late_interest" => Kind::Account,
        _ => Kind::Rule,
    }
}

/// The articles that a row names; those of a Protocol's file are its own.
fn articles(owner: &str, cells: &[(&str, Cell)]) -> Vec<Article> {
    let named = cells
        .iter()
        .filter(|(column, _)| matches!(*column, "article" | "articles"));
    let mut articles = Vec::new();
    for (_, cell) in named {
        match cell {
            Cell::Text(text) => articles.extend(text.parse::<Article>()),
            Cell::Texts(texts) => {
                articles.extend(texts.iter().flat_map(|it| it.parse::<Article>()))
            }
            _ => {}
        }
    }
    // Articles of the Statute and of other treaties are called like those of the Convention.
    let own = |article: &Article| article.instrument() == *owner;
    articles.retain(|it| owner.is_empty() || owner.len() == 3 || own(it));
    articles
}

/// The article of the Convention under which declarations of a kind are made.
fn under(kind: Option<&str>) -> Option<Article> {
    match kind? {
        "derogation" => Some(Article::convention(15)),
        "reservation" => Some(Article::convention(57)),
        "territorial" => Some(Article::convention(56)),
        _ => None,
    }
}

/// A cell in words; nothing where it says nothing that anybody looks for.
fn in_words(column: &str, cell: &Cell) -> Option<String> {
    let column = column.replace('_', " ");
    Some(match cell {
        Cell::Empty | Cell::Flag(_) => return None,
        Cell::Text(text) => text.to_string(),
        Cell::Texts(texts) => texts.join(", "),
        Cell::Day(day) => format!("{column} {day}"),
        Cell::Number(number) => format!("{column} {number}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_can_be_found_and_leads_somewhere() {
        let entries = record(standi_bundled::record());
        assert!(entries.len() > 2_000, "{}", entries.len());
        for entry in &entries {
            assert!(!entry.title.is_empty(), "{entry:?}");
            assert!(
                entry.address.starts_with("/record/"),
                "{} leads nowhere: {}",
                entry.id,
                entry.title
            );
        }
    }
}
