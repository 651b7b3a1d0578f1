//! An answer into a document that a lawyer can file.
//!
//! What is urgent comes first, then the answer, the last days, the facts as given, the reasons
//! with their authorities and sources, what is left to find out, whatever other sections are
//! added (the other doors), the sources, and what made the answer.

use crate::document::{Block, Document, Section, Source, Span};
use crate::given::Given;
use standi_answers::Answer;
use standi_law::answer::{self, ComplaintAnswer, CriterionAnswer, RespondentAnswer};
use standi_law::words::{Arg, Words};
use standi_law::{Criterion, Value};
use standi_record::{Day, Record};
use standi_text::Node;

/// What a report is made of.
pub struct Report<'a> {
    /// The answer, with its sources and versions.
    pub answer: &'a Answer<answer::Answer>,
    /// The application as it was written.
    pub given: &'a Node,
    /// The record that answered.
    pub record: &'a Record,
    /// Words in the reader's language.
    pub words: &'a Words,
}

/// The order in which criteria are told.
const ORDER: [Value; 4] = [Value::Closed, Value::Missing, Value::Judgement, Value::Open];

impl Report<'_> {
    /// The sources of the answer, numbered from 1: further sections cite them by these numbers and
    /// may add their own.
    pub fn sources(&self) -> Vec<Source> {
        sources(self.answer)
    }

    /// The report as a document, with further sections before its sources, and the sources of the
    /// answer and of those sections.
    pub fn document(&self, further: Vec<Section>, sources: Vec<Source>) -> Document {
        let mut blocks = self.urgent();
        blocks.extend(self.what_if());
        blocks.push(Block::heading(2, self.say("report-answer", &[])));
        blocks.extend(self.verdicts());
        blocks.extend(self.last_days());
        blocks.push(Block::heading(2, self.say("report-given", &[])));
        blocks.push(Block::paragraph(self.say("report-given-file", &[])));
        if !self.answer.body.what_if.is_empty() {
            blocks.push(Block::Notice(vec![Span::text(
                self.say("report-given-changed", &[]),
            )]));
        }
        let given = Given {
            record: self.record,
            words: self.words,
        };
        blocks.push(Block::Facts(given.facts(self.given)));
        let pairs: Vec<_> = self.pairs().collect();
        for at in 0..pairs.len() {
            blocks.extend(self.reasons(&pairs[..=at]));
        }
        for section in further {
            blocks.push(Block::heading(2, section.title));
            blocks.extend(section.blocks);
        }
        Document {
            language: self.words.language().tag(),
            title: self.title(),
            subtitle: subtitle(self.answer, &self.answer.body.today, self.words),
            blocks,
            sources_heading: self.say("report-sources", &[]),
            sources,
            colophon: colophon(self.answer, &self.answer.body.today, self.words),
        }
    }

    fn say(&self, key: &str, args: &[Arg]) -> String {
        self.words.say(key, args)
    }

    fn day(&self, text: &str) -> String {
        day(text, self.words)
    }

    fn weekday(&self, text: &str) -> String {
        weekday(text, self.words)
    }

    fn pairs(&self) -> impl Iterator<Item = (&ComplaintAnswer, &RespondentAnswer)> {
        let complaints = self.answer.body.complaints.iter();
        complaints.flat_map(|complaint| {
            complaint
                .respondents
                .iter()
                .map(move |respondent| (complaint, respondent))
        })
    }

    fn several(&self) -> bool {
        self.pairs().count() > 1
    }

    fn title(&self) -> String {
        let mut states: Vec<&str> = Vec::new();
        for (_, respondent) in self.pairs() {
            if !states.contains(&&*respondent.name_within) {
                states.push(&respondent.name_within);
            }
        }
        match states.is_empty() {
            true => self.say("report-title-nobody", &[]),
            false => self.say("report-title", &[("states", states.join(", "))]),
        }
    }

    /// What cannot wait, once.
    fn urgent(&self) -> Vec<Block> {
        let warnings = self
            .pairs()
            .flat_map(|(_, respondent)| &respondent.warnings);
        let interim = warnings
            .filter(|warning| warning.id == "interim")
            .map(|it| &it.text)
            .next();
        interim
            .map(|text| Block::Notice(vec![Span::text(text)]))
            .into_iter()
            .collect()
    }

    /// What the answer takes to be other than given: before the answer, so that nobody files it as
    /// the answer to the facts.
    fn what_if(&self) -> Vec<Block> {
        let lines = self.answer.body.assumptions(self.words);
        if lines.is_empty() {
            return Vec::new();
        }
        let points = lines.into_iter().map(|line| vec![Span::given(line)]);
        vec![
            Block::Notice(vec![Span::strong(self.say("report-what-if", &[]))]),
            Block::List(points.collect()),
        ]
    }

    fn verdicts(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (complaint, respondent) in self.pairs() {
            if self.several() {
                blocks.push(Block::heading(
                    3,
                    self.pair("report-complaint-against", complaint, respondent),
                ));
            }
            blocks.push(Block::Verdict {
                value: respondent.value,
                word: self.value(respondent.value),
                text: respondent.text.clone(),
            });
            // What decides, in a sentence, without turning the page.
            let decisive = respondent
                .decisive
                .and_then(|it| respondent.criteria.get(&it));
            if let Some(reason) = decisive.and_then(|criterion| criterion.reasons.first()) {
                blocks.push(Block::Paragraph(self.cited(&reason.text, &reason.sources)));
            }
            if let Some(deadline) = respondent.still_runs() {
                let left = deadline.days_left.unwrap_or_default().to_string();
                let key = if left.starts_with('-') {
                    "report-last-day-over"
                } else {
                    "report-last-day"
                };
                let mut text = self.say(key, &[]);
                if !left.starts_with('-') {
                    text = format!(
                        "{text}: {}",
                        self.say("report-days-left", &[("left", left)])
                    );
                }
                blocks.push(Block::LastDay {
                    day: self.weekday(&deadline.last_day),
                    text,
                });
            }
        }
        blocks
    }

    /// Every last day that can be named, with how it is counted.
    fn last_days(&self) -> Vec<Block> {
        let mut rows = Vec::new();
        for (complaint, respondent) in self.pairs() {
            let Some(deadline) = &respondent.deadline else {
                continue;
            };
            let args = [
                ("months", deadline.months.to_string()),
                ("starts", self.day(&deadline.starts)),
            ];
            let mut how = self.say("report-time-limit", &args);
            if let Some(other) = &deadline.other_reading {
                let other = self.say("report-other-reading", &[("day", self.weekday(other))]);
                how = format!("{how} {other}");
            }
            rows.push(vec![
                vec![Span::given(&complaint.id)],
                vec![Span::text(&respondent.name_alone)],
                vec![Span::strong(self.weekday(&deadline.last_day))],
                vec![Span::text(how)],
            ]);
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let head = ["complaint", "state", "last-day", "how"];
        let head = head
            .map(|column| self.say(&format!("report-column-{column}"), &[]))
            .to_vec();
        vec![
            Block::heading(2, self.say("report-last-days", &[])),
            Block::Table { head, rows },
        ]
    }

    fn pair(
        &self,
        key: &str,
        complaint: &ComplaintAnswer,
        respondent: &RespondentAnswer,
    ) -> String {
        self.say(
            key,
            &[
                ("id", complaint.id.clone()),
                ("state", respondent.name_within.clone()),
            ],
        )
    }

    fn value(&self, value: Value) -> String {
        self.say(&format!("value-{}", value.word()), &[])
    }

    fn cited(&self, text: &str, sources: &[&'static str]) -> Vec<Span> {
        cited(text, sources, place_in(self.answer))
    }

    /// The reasons of the last of some pairs. What closes is told in full; of the rest, what was
    /// told of an earlier pair is not told again.
    fn reasons(&self, pairs: &[(&ComplaintAnswer, &RespondentAnswer)]) -> Vec<Block> {
        let Some(((complaint, respondent), earlier)) = pairs.split_last() else {
            return Vec::new();
        };
        let heading = match self.several() {
            true => self.pair("report-reasons-of", complaint, respondent),
            false => self.say("report-reasons", &[]),
        };
        let mut blocks = vec![Block::heading(2, heading)];
        for value in ORDER {
            let mut these = respondent
                .criteria
                .iter()
                .filter(|(_, it)| it.value == value)
                .peekable();
            if these.peek().is_none() {
                continue;
            }
            blocks.push(Block::heading(
                3,
                self.say(&format!("heading-{}", value.word()), &[]),
            ));
            let told = |id: &Criterion, it: &CriterionAnswer| {
                let same = |(_, before): &&(&ComplaintAnswer, &RespondentAnswer)| {
                    before.criteria.get(id) == Some(it)
                };
                (value != Value::Closed)
                    .then(|| earlier.iter().position(|pair| same(&pair)))
                    .flatten()
            };
            let mut again: Vec<(usize, String)> = Vec::new();
            for (id, it) in these {
                match told(id, it) {
                    Some(at) => again.push((at, self.name(*id))),
                    None => blocks.push(self.criterion(*id, it, respondent)),
                }
            }
            for (at, (complaint, respondent)) in earlier.iter().enumerate() {
                let names: Vec<&str> = again
                    .iter()
                    .filter(|(of, _)| *of == at)
                    .map(|(_, name)| name.as_str())
                    .collect();
                if !names.is_empty() {
                    let args = [
                        ("id", complaint.id.clone()),
                        ("state", respondent.name_within.clone()),
                        ("list", names.join(" ")),
                    ];
                    blocks.push(Block::paragraph(self.say("report-as-for", &args)));
                }
            }
        }
        blocks.extend(self.parts(respondent));
        blocks.extend(self.questions(respondent));
        blocks.extend(self.warnings(respondent));
        blocks
    }

    fn name(&self, criterion: Criterion) -> String {
        self.say(&format!("criterion-{}", criterion.id()), &[])
    }

    fn criterion(
        &self,
        criterion: Criterion,
        answer: &CriterionAnswer,
        respondent: &RespondentAnswer,
    ) -> Block {
        let mut name = self.name(criterion);
        if respondent.decisive == Some(criterion) {
            name = self.say("report-decides", &[("name", name)]);
        }
        let mut body = Vec::new();
        for reason in &answer.reasons {
            let mut text = reason.text.clone();
            if !reason.lines.is_empty() {
                let lines = reason.lines.join("; ");
                text = format!("{text} ({})", self.say("only-for", &[("lines", lines)]));
            }
            body.push(Block::Paragraph(self.cited(&text, &reason.sources)));
            for (key, list, shown) in [
                ("report-authority", &reason.authority, true),
                (
                    "report-because",
                    &reason.because,
                    reason.value != Value::Open,
                ),
            ] {
                if shown && !list.is_empty() {
                    let separator = if key == "report-authority" {
                        "; "
                    } else {
                        ", "
                    };
                    let list = match key {
                        "report-authority" => self.words.cited(&list.join(separator)),
                        _ => list.join(separator),
                    };
                    body.push(Block::detail(self.say(key, &[("list", list)])));
                }
            }
        }
        Block::Item {
            value: answer.value,
            word: self.value(answer.value),
            name,
            body,
        }
    }

    fn parts(&self, respondent: &RespondentAnswer) -> Vec<Block> {
        if respondent.parts.len() < 2 {
            return Vec::new();
        }
        let rows = respondent.parts.iter().map(|part| {
            let stretch = self.words.stretch(part.period);
            vec![
                vec![Span::text(stretch)],
                vec![Span::text(self.value(part.value))],
            ]
        });
        let head = ["part", "value"];
        let head = head
            .map(|column| self.say(&format!("report-column-{column}"), &[]))
            .to_vec();
        vec![
            Block::heading(3, self.say("heading-parts", &[])),
            Block::Table {
                head,
                rows: rows.collect(),
            },
        ]
    }

    fn questions(&self, respondent: &RespondentAnswer) -> Vec<Block> {
        if respondent.questions.is_empty() {
            return Vec::new();
        }
        let points = respondent.questions.iter().map(|question| {
            let more = format!(" {} {}", question.why, question.how);
            vec![Span::strong(&question.text), Span::text(more)]
        });
        vec![
            Block::heading(3, self.say("heading-questions", &[])),
            Block::List(points.collect()),
        ]
    }

    fn warnings(&self, respondent: &RespondentAnswer) -> Vec<Block> {
        let others = respondent
            .warnings
            .iter()
            .filter(|warning| warning.id != "interim");
        let points: Vec<_> = others
            .map(|warning| self.cited(&warning.text, &warning.sources))
            .collect();
        if points.is_empty() {
            return Vec::new();
        }
        vec![
            Block::heading(3, self.say("heading-warnings", &[])),
            Block::List(points),
        ]
    }
}

fn day(text: &str, words: &Words) -> String {
    text.parse::<Day>()
        .map_or_else(|_| text.to_string(), |day| words.day(day))
}

/// A day of an answer with its weekday.
pub(crate) fn weekday(text: &str, words: &Words) -> String {
    text.parse::<Day>()
        .map_or_else(|_| text.to_string(), |day| words.weekday(day))
}

/// A text with the numbers of its sources; `place` says where in their list, from 0, a source is.
pub(crate) fn cited(
    text: &str,
    ids: &[&str],
    mut place: impl FnMut(&str) -> Option<usize>,
) -> Vec<Span> {
    let mut spans = vec![Span::text(text)];
    spans.extend(ids.iter().filter_map(|id| Some(Span::Cite(place(id)? + 1))));
    spans
}

/// The place of a source among those of an answer.
pub(crate) fn place_in<T>(answer: &Answer<T>) -> impl Fn(&str) -> Option<usize> {
    |id| answer.sources.iter().position(|source| source.id == id)
}

/// The line under the title: the day, the record.
pub(crate) fn subtitle<T>(answer: &Answer<T>, today: &str, words: &Words) -> String {
    let mut args = vec![
        ("today", day(today, words)),
        ("record", day(answer.record.version, words)),
    ];
    match answer.known_by {
        None => words.say("report-subtitle", &args),
        Some(known) => {
            args.push(("known", words.day(known.0)));
            words.say("report-subtitle-known", &args)
        }
    }
}

/// The sources of an answer.
pub(crate) fn sources<T>(answer: &Answer<T>) -> Vec<Source> {
    let sources = answer.sources.iter();
    sources
        .map(|source| Source::new(source.id, source.title, source.url))
        .collect()
}

/// What made the answer, and that it is no legal advice.
pub(crate) fn colophon<T>(answer: &Answer<T>, today: &str, words: &Words) -> Vec<String> {
    let args = [
        ("version", answer.standi.to_string()),
        ("record", answer.record.version.to_string()),
        ("hash", answer.record.hash.to_string()),
        ("today", today.to_string()),
    ];
    vec![
        words.say("report-program", &args),
        words.say("no-legal-advice", &[]),
    ]
}
