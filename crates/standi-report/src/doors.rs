//! The other doors as a section of a report: for each complaint and State an overview in the
//! order in which to try them, then why each stands as it does and what it shuts.

use crate::document::{Block, Section, Source, Span};
use crate::report::{cited, weekday};
use standi_answers::Answer;
use standi_law::Value;
use standi_law::doors::{DoorAnswer, Doors, PairDoors};
use standi_law::words::{Arg, Words};
use standi_record::Record;

/// What the section is made of.
pub struct DoorsReport<'a> {
    /// The doors, with their sources.
    pub answer: &'a Answer<Doors>,
    /// The record that names the bodies.
    pub record: &'a Record,
    /// Words in the reader's language.
    pub words: &'a Words,
}

impl DoorsReport<'_> {
    /// The section. Sources that the report does not have yet are added to `sources`.
    pub fn section(&self, sources: &mut Vec<Source>) -> Section {
        let mut blocks = Vec::new();
        for pair in &self.answer.body.pairs {
            let args = [("id", pair.complaint.clone()), ("state", pair.name.clone())];
            blocks.push(Block::heading(3, self.say("heading-doors", &args)));
            self.pair(pair, &mut blocks, sources);
        }
        Section {
            title: self.say("report-doors", &[]),
            blocks,
        }
    }

    fn pair(&self, pair: &PairDoors, blocks: &mut Vec<Block>, sources: &mut Vec<Source>) {
        let mut possible: Vec<&DoorAnswer> = pair
            .doors
            .iter()
            .filter(|door| door.value != Value::Closed)
            .collect();
        possible.sort_by_key(|door| door.order.unwrap_or(usize::MAX));
        if possible.is_empty() {
            blocks.push(Block::paragraph(self.say("door-none", &[])));
        } else {
            blocks.push(self.overview(&possible));
        }
        for notice in &pair.notices {
            let text = self.cited(&notice.text, &notice.sources, sources);
            blocks.push(Block::Paragraph(text));
        }
        for door in possible {
            blocks.push(self.door(door, sources));
        }
        let closed = pair.doors.iter().filter(|door| door.value == Value::Closed);
        let rows: Vec<_> = closed
            .map(|door| {
                let why = self.cited(&door.why, &door.sources, sources);
                vec![vec![Span::text(self.name(door.forum, door.name))], why]
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::heading(4, self.say("heading-door-closed", &[])));
            let head = self.head(&["body", "why"]);
            blocks.push(Block::Table { head, rows });
        }
    }

    fn overview(&self, doors: &[&DoorAnswer]) -> Block {
        let rows = doors.iter().map(|door| {
            let order = door.order.map_or("–".to_string(), |at| at.to_string());
            let day = door.last_day.as_deref();
            let day = day.map_or("–".to_string(), |day| weekday(day, self.words));
            vec![
                vec![Span::text(order)],
                vec![Span::strong(self.name(door.forum, door.name))],
                vec![Span::text(self.value(door.value))],
                vec![Span::text(day)],
                vec![Span::text(self.provision(door))],
            ]
        });
        Block::Table {
            head: self.head(&["order", "body", "value", "last-day", "provision"]),
            rows: rows.collect(),
        }
    }

    fn door(&self, door: &DoorAnswer, sources: &mut Vec<Source>) -> Block {
        let why = self.cited(&door.why, &door.sources, sources);
        let mut body = vec![Block::Paragraph(why)];
        body.extend(door.question.iter().map(Block::paragraph));
        for (key, bodies) in door.shuts() {
            let names = bodies.iter().map(|id| self.name(id, id));
            let names = names.collect::<Vec<_>>().join("; ");
            body.push(Block::paragraph(self.say(key, &[("bodies", names)])));
        }
        if !door.authority.is_empty() {
            let list = door.authority.join("; ");
            let authority = self.say("report-authority", &[("list", list)]);
            body.push(Block::detail(authority));
        }
        Block::Item {
            value: door.value,
            word: self.value(door.value),
            name: self.name(door.forum, door.name),
            body,
        }
    }

    /// The provision a door rests on, with the instrument it is of.
    fn provision(&self, door: &DoorAnswer) -> String {
        let body = self.record.body(door.forum);
        let instrument = body.and_then(|body| body.instrument).map(|text| text.0);
        match (instrument, door.provision) {
            (Some(instrument), Some(provision)) => format!("{instrument}, {provision}"),
            (Some(one), None) | (None, Some(one)) => one.to_string(),
            (None, None) => "–".to_string(),
        }
    }

    fn say(&self, key: &str, args: &[Arg]) -> String {
        self.words.say(key, args)
    }

    fn value(&self, value: Value) -> String {
        self.say(&format!("value-{}", value.word()), &[])
    }

    fn head(&self, columns: &[&str]) -> Vec<String> {
        let label = |column: &&str| self.say(&format!("report-column-{column}"), &[]);
        columns.iter().map(label).collect()
    }

    fn name(&self, forum: &str, otherwise: &str) -> String {
        let body = self.record.body(forum);
        body.map_or_else(
            || otherwise.to_string(),
            |body| self.words.body(body).to_string(),
        )
    }

    fn cited(&self, text: &str, ids: &[&str], sources: &mut Vec<Source>) -> Vec<Span> {
        cited(text, ids, |id| {
            let known = sources.iter().position(|source| source.id == id);
            known.or_else(|| {
                let source = self.answer.sources.iter().find(|it| it.id == id)?;
                sources.push(Source::new(source.id, source.title, source.url));
                Some(sources.len() - 1)
            })
        })
    }
}
