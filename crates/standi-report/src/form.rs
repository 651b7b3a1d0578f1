//! The completeness check of a form into a document: a checklist to go through before posting.

use crate::document::{Block, Document, Span};
use crate::report::{cited, colophon, place_in, sources, subtitle};
use standi_answers::Answer;
use standi_law::Value;
use standi_law::form::answer::{ItemAnswer, joined};
use standi_law::form::items::ItemValue;
use standi_law::form::{FormAnswer, Kind};
use standi_law::words::Words;
use standi_record::Record;

/// What a report of a form is made of.
pub struct FormReport<'a> {
    /// The answer, with its sources and versions.
    pub answer: &'a Answer<FormAnswer>,
    /// The record that names the States.
    pub record: &'a Record,
    /// Words in the reader's language.
    pub words: &'a Words,
}

/// The mark of an item: those of the four values.
fn mark(value: ItemValue) -> Value {
    match value {
        ItemValue::Fail => Value::Closed,
        ItemValue::Missing => Value::Missing,
        ItemValue::Judgement => Value::Judgement,
        ItemValue::Pass => Value::Open,
    }
}

impl FormReport<'_> {
    /// The report as a document.
    pub fn document(&self) -> Document {
        let form = &self.answer.body;
        let mut blocks = vec![Block::Verdict {
            value: mark(form.value),
            word: self.word(form.value),
            text: form.text.clone(),
        }];
        if !form.items.is_empty() {
            let line = Span::strong(form.time_line(self.words));
            blocks.push(Block::Notice(vec![line]));
        }
        for notice in &form.notices {
            blocks.push(Block::paragraph(&notice.text));
            blocks.push(Block::detail(self.words.cited(&joined(&notice.authority))));
        }
        blocks.extend(self.last_days());
        for value in [ItemValue::Fail, ItemValue::Missing, ItemValue::Judgement] {
            let heading = format!("form-heading-{}", value.word());
            blocks.extend(self.section(&heading, form.counted(value)));
        }
        let advice = form.items.iter();
        let advice = advice.filter(|item| item.kind == Kind::Advice && item.applies);
        blocks.extend(self.section("form-heading-advice", advice));
        if !form.duties.is_empty() {
            blocks.push(self.heading("form-heading-duties"));
            let points = form.duties.iter().map(|duty| vec![Span::text(&duty.text)]);
            blocks.push(Block::List(points.collect()));
        }
        let met = form.counted(ItemValue::Pass);
        blocks.extend(self.section("form-heading-pass", met));
        if let Some(line) = form.rule_line(self.words) {
            let place = place_in(self.answer);
            blocks.push(Block::Paragraph(cited(&line, &form.rests_on, place)));
        }
        Document {
            language: self.words.language().tag(),
            title: self.words.say("form-report-title", &[]),
            subtitle: subtitle(self.answer, &form.today, self.words),
            blocks,
            sources_heading: self.words.say("report-sources", &[]),
            sources: sources(self.answer),
            colophon: colophon(self.answer, &form.today, self.words),
        }
    }

    fn heading(&self, key: &str) -> Block {
        Block::heading(2, self.words.say(key, &[]))
    }

    fn word(&self, value: ItemValue) -> String {
        self.words.say(&format!("form-value-{}", value.word()), &[])
    }

    fn last_days(&self) -> Vec<Block> {
        let days = self.answer.body.distinct_last_days();
        if days.is_empty() {
            return Vec::new();
        }
        let points = days.iter().map(|each| {
            let state = self.record.state(&each.state);
            let state = state.map_or_else(|| each.name.clone(), |it| self.words.state(it));
            vec![Span::text(each.line(state, self.words))]
        });
        vec![
            self.heading("form-heading-last-days"),
            Block::List(points.collect()),
        ]
    }

    fn section<'b>(
        &self,
        heading: &str,
        items: impl Iterator<Item = &'b ItemAnswer>,
    ) -> Vec<Block> {
        let mut blocks: Vec<Block> = items.map(|item| self.item(item)).collect();
        if !blocks.is_empty() {
            blocks.insert(0, self.heading(heading));
        }
        blocks
    }

    fn item(&self, item: &ItemAnswer) -> Block {
        let mut body: Vec<Block> = item.text.iter().map(Block::paragraph).collect();
        if !item.list.is_empty() {
            let points = item.list.iter().map(|it| vec![Span::given(it)]);
            body.push(Block::List(points.collect()));
        }
        if let Some(exception) = item.exception {
            let key = format!("form-exception-{exception}");
            body.push(Block::paragraph(self.words.say(&key, &[])));
        }
        body.push(Block::detail(self.words.cited(&joined(&item.authority))));
        body.extend(item.where_told(self.words).map(Block::detail));
        let word = match item.kind {
            Kind::Advice => self.words.say("form-value-advice", &[]),
            Kind::Mandatory | Kind::Conditional => self.word(item.value),
        };
        Block::Item {
            value: mark(item.value),
            word,
            name: item.name.clone(),
            body,
        }
    }
}
