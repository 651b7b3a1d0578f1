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
        let pairs = &self.answer.body.pairs;
        for (at, pair) in pairs.iter().enumerate() {
            let args = [("id", pair.complaint.clone()), ("state", pair.name.clone())];
            blocks.push(Block::heading(3, self.say("heading-doors", &args)));
            self.pair(pair, &pairs[..at], &mut blocks, sources);
        }
        Section {
            title: self.say("report-doors", &[]),
            blocks,
        }
    }

    /// The doors of a pair. What was told of an earlier one is not told again.
    fn pair(
        &self,
        pair: &PairDoors,
        earlier: &[PairDoors],
        blocks: &mut Vec<Block>,
        sources: &mut Vec<Source>,
    ) {
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
        let (told, new): (Vec<_>, Vec<_>) = possible
            .into_iter()
            .partition(|door| told_of(door, earlier).is_some());
        let mut asked: Vec<&str> = Vec::new();
        for door in new {
            blocks.push(self.door(door, &mut asked, sources));
        }
        let closed = pair.doors.iter().filter(|door| door.value == Value::Closed);
        let (told_closed, new_closed): (Vec<_>, Vec<_>) =
            closed.partition(|door| told_of(door, earlier).is_some());
        blocks.extend(self.as_for(&told, earlier));
        let rows: Vec<_> = new_closed
            .into_iter()
            .map(|door| {
                let why = self.cited(&door.why, &door.sources, sources);
                vec![vec![Span::text(self.name(door.forum, door.name))], why]
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::heading(4, self.say("heading-door-closed", &[])));
            let head = self.head(&["body", "why"]);
            blocks.push(Block::Table { head, rows });
        } else if !told_closed.is_empty() {
            blocks.push(Block::heading(4, self.say("heading-door-closed", &[])));
        }
        blocks.extend(self.as_for(&told_closed, earlier));
    }

    /// Doors of which the same was told before, each after the pair of which it was.
    fn as_for(&self, doors: &[&DoorAnswer], earlier: &[PairDoors]) -> Vec<Block> {
        let of_pair = |before: &PairDoors| {
            let same = doors
                .iter()
                .filter(|door| told_of(door, earlier).is_some_and(|it| std::ptr::eq(it, before)));
            let names: Vec<String> = same.map(|it| self.name(it.forum, it.name)).collect();
            let args = [
                ("id", before.complaint.clone()),
                ("state", before.name.clone()),
                ("list", names.join("; ")),
            ];
            (!names.is_empty()).then(|| Block::paragraph(self.say("report-as-for", &args)))
        };
        earlier.iter().filter_map(of_pair).collect()
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
            ]
        });
        Block::Table {
            head: self.head(&["order", "body", "value", "last-day"]),
            rows: rows.collect(),
        }
    }

    /// A door; a question that was `asked` before in the same pair is not put again.
    fn door<'b>(
        &self,
        door: &'b DoorAnswer,
        asked: &mut Vec<&'b str>,
        sources: &mut Vec<Source>,
    ) -> Block {
        let why = self.cited(&door.why, &door.sources, sources);
        let mut body = vec![Block::Paragraph(why)];
        let question = door.question.as_deref().filter(|it| !asked.contains(it));
        asked.extend(question);
        body.extend(question.map(Block::paragraph));
        for (key, bodies) in door.shuts() {
            let names = bodies.iter().map(|id| self.short(id));
            let names = names.collect::<Vec<_>>().join(", ");
            body.push(Block::paragraph(self.say(key, &[("bodies", names)])));
        }
        let provision = self.provision(door);
        let authority = provision
            .into_iter()
            .chain(door.authority.iter().map(|it| it.to_string()));
        let list: Vec<String> = authority.collect();
        if !list.is_empty() {
            let list = self.words.cited(&list.join("; "));
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
    fn provision(&self, door: &DoorAnswer) -> Option<String> {
        let body = self.record.body(door.forum);
        let instrument = body.and_then(|body| self.words.instrument_of(body));
        let french = body.and_then(|body| {
            let provision = self.words.recorded(body.provision?, body.provision_french);
            Some(provision)
        });
        match (instrument, french.or(door.provision)) {
            (Some(instrument), Some(provision)) => Some(format!("{instrument}, {provision}")),
            (Some(one), None) | (None, Some(one)) => Some(one.to_string()),
            (None, None) => None,
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

    /// A body's name with the abbreviation by which [`DoorsReport::short`] names it.
    fn name(&self, forum: &str, otherwise: &str) -> String {
        let Some(body) = self.record.body(forum) else {
            return otherwise.to_string();
        };
        let name = self.words.body(body);
        match body.abbreviation {
            Some(abbreviation) => format!("{name} ({abbreviation})"),
            None => name.to_string(),
        }
    }

    /// A body within a list: each is told in full, with its abbreviation, in the tables.
    fn short(&self, forum: &str) -> String {
        let body = self.record.body(forum);
        match body.and_then(|body| body.abbreviation) {
            Some(abbreviation) => abbreviation.to_string(),
            None => self.name(forum, forum),
        }
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

/// The first of the earlier pairs of which the same was told of a door; its place in the order is
/// told anew for each.
fn told_of<'a>(door: &DoorAnswer, earlier: &'a [PairDoors]) -> Option<&'a PairDoors> {
    let same = |other: &DoorAnswer| {
        other.forum == door.forum
            && *other
                == DoorAnswer {
                    order: other.order,
                    ..door.clone()
                }
    };
    earlier.iter().find(|pair| pair.doors.iter().any(same))
}
