//! The page of an answer: what is urgent, the answer in a sentence, the last day, then why.

use super::{Told, elsewhere, reasons};
use crate::page::Part;
use crate::reader::Reader;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use standi_law::Value;
use standi_law::answer::{ComplaintAnswer, RespondentAnswer};
use standi_law::doors::PairDoors;
use standi_law::interview::{Given, by_id};
use standi_record::Day;

/// Where the answer comes from, and so what can be done with it.
pub enum Links<'a> {
    /// From an interview.
    Interview {
        /// Its name.
        id: String,
        /// Its answers.
        given: &'a [Given],
        /// Whether there is more to ask.
        more: bool,
    },
    /// From a file, which is sent again for every report of it: nothing is kept.
    File {
        /// Its text.
        text: String,
    },
}

/// An answer as a page.
pub struct Result<'a> {
    /// What is told.
    pub told: &'a Told,
    /// What can be done with it.
    pub links: Links<'a>,
}

impl Result<'_> {
    /// The page.
    pub fn page(&self, reader: &Reader) -> Response {
        let answer = &self.told.answer.body;
        let several = answer.respondents().nth(1).is_some();
        let respondents = answer
            .complaints
            .iter()
            .flat_map(|complaint| complaint.respondents.iter().map(move |it| (complaint, it)));
        let mut sources = reasons::Sources::default();
        let pairs = respondents.zip(&self.told.doors.body.pairs);
        let parts: Vec<Markup> = pairs
            .map(|((complaint, respondent), doors)| {
                html! {
                    @if several { (heading(complaint, respondent, reader)) }
                    (self.pair(respondent, doors, several, &mut sources, reader))
                }
            })
            .collect();
        let body = html! {
            (self.urgent())
            @if several { h1 { (reader.say("report-answer")) } }
            @for part in &parts { (part) }
            (self.given(reader))
            (self.actions(reader))
            (sources.list(self.told, reader))
        };
        reader.own_page(
            Part::Ask,
            StatusCode::OK,
            &reader.say("report-answer"),
            body,
        )
    }

    /// What cannot wait, above everything.
    fn urgent(&self) -> Markup {
        let answer = &self.told.answer.body;
        let mut interim = answer
            .respondents()
            .flat_map(|it| &it.warnings)
            .filter(|it| it.id == "interim");
        html! { @if let Some(warning) = interim.next() { p.notice role="note" { (warning.text) } } }
    }

    fn pair(
        &self,
        respondent: &RespondentAnswer,
        doors: &PairDoors,
        several: bool,
        sources: &mut reasons::Sources,
        reader: &Reader,
    ) -> Markup {
        let sentence = html! {
            (respondent.text)
            @if respondent.value == Value::Closed { " " (elsewhere::sentence(doors, reader)) }
        };
        html! {
            p { (reader.value(respondent.value)) }
            @if several { p.sentence { (sentence) } } @else { h1.sentence { (sentence) } }
            (self.last_day(respondent, reader))
            div.columns {
                div {
                    (reasons::column(respondent, sources, reader))
                    (what_next(respondent, reader))
                }
                div { (elsewhere::column(doors, sources, reader)) }
            }
        }
    }

    fn last_day(&self, respondent: &RespondentAnswer, reader: &Reader) -> Markup {
        let Some(deadline) = respondent.still_runs() else {
            return html! {};
        };
        let left = deadline.days_left.unwrap_or_default();
        let Ok(day) = deadline.last_day.parse::<Day>() else {
            return html! {};
        };
        let key = if left < 0 {
            "report-last-day-over"
        } else {
            "report-last-day"
        };
        html! {
            p.last-day {
                (reader.say(key))
                strong { time datetime=(deadline.last_day) { (reader.words().weekday(day)) } }
                @if left >= 0 { (reader.with("report-days-left", &[("left", left.to_string())])) }
            }
        }
    }

    /// The answers given, each with a link to change it.
    fn given(&self, reader: &Reader) -> Markup {
        let Links::Interview { id, given, more } = &self.links else {
            return html! {};
        };
        let words = reader.words();
        html! {
            h2 #given { (reader.say("desk-your-answers")) }
            @if *more {
                p { (reader.say("desk-more")) " " a.hand href={ "/ask/" (id) } { (reader.say("desk-go-on")) } }
            }
            dl {
                @for it in *given {
                    @if let Some(question) = by_id(&it.question) {
                        dt { (question.text(words)) }
                        dd {
                            bdi { (said(it, reader)) } " "
                            a.small.hand href={ "/ask/" (id) "/" (it.question) "?change=1" } {
                                (reader.say("desk-change"))
                                span.hidden-label { " " (question.text(words)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn actions(&self, reader: &Reader) -> Markup {
        let answer = &self.told.answer.body;
        let runs = answer.respondents().any(|it| it.still_runs().is_some());
        let files = [
            ("answer.pdf", "desk-take-pdf"),
            ("last-day.ics", "desk-take-calendar"),
            ("answer.md", "desk-take-markdown"),
            ("answer.json", "desk-take-json"),
        ];
        let files = files
            .into_iter()
            .filter(|(file, _)| runs || *file != "last-day.ics");
        html! {
            h2.hand { (reader.say("desk-take")) }
            @match &self.links {
                Links::Interview { id, .. } => {
                    div.actions {
                        @for (file, key) in files {
                            a.button.second href={ "/ask/" (id) "/take/" (file) } download=(file) { (reader.say(key)) }
                        }
                        button.second type="button" data-prints hidden { (reader.say("desk-print")) }
                    }
                    p.hand { (reader.say("desk-keep")) }
                    div.actions {
                        a.button.second href={ "/ask/" (id) "/take/interview.json" } download="interview.json" { (reader.say("desk-take-interview")) }
                        a.button.second href={ "/ask/" (id) "/take/application.json" } download="application.json" { (reader.say("desk-take-application")) }
                        a.button.second href={ "/ask/" (id) "/seal" } { (reader.say("desk-seal")) }
                        form method="post" action={ "/ask/" (id) "/erase" } { button { (reader.say("desk-erase")) } }
                    }
                },
                Links::File { text } => form.actions method="post" {
                    input type="hidden" name="text" value=(text);
                    @for (file, key) in files {
                        button.second formaction={ "/check/" (file) } { (reader.say(key)) }
                    }
                    button.second type="button" data-prints hidden { (reader.say("desk-print")) }
                },
            }
        }
    }
}

fn heading(complaint: &ComplaintAnswer, respondent: &RespondentAnswer, reader: &Reader) -> Markup {
    let args = [
        ("id", complaint.id.clone()),
        ("state", respondent.name_within.clone()),
    ];
    html! { h2 { (reader.with("report-complaint-against", &args)) } }
}

/// What to find out, and what else to know.
fn what_next(respondent: &RespondentAnswer, reader: &Reader) -> Markup {
    let warnings: Vec<_> = respondent
        .warnings
        .iter()
        .filter(|it| it.id != "interim")
        .collect();
    html! {
        @if !respondent.questions.is_empty() {
            h2 { (reader.say("heading-questions")) }
            ul.lines {
                @for question in &respondent.questions {
                    li { h3 { (question.text) } p.hint { (question.why) " " (question.how) } }
                }
            }
        }
        @if !warnings.is_empty() {
            h2 { (reader.say("heading-warnings")) }
            @for warning in warnings { p { (warning.text) } }
        }
    }
}

/// An answer as a person would say it.
fn said(given: &Given, reader: &Reader) -> String {
    let words = reader.words();
    let Some(question) = by_id(&given.question) else {
        return given.answer.clone();
    };
    let day = |text: &str| match standi_law::when::When::parse(text) {
        Some(when) if when.is_exact() => words.day(when.first),
        _ => text.to_string(),
    };
    match given.answer.split_once("..") {
        _ if given.answer == standi_law::interview::UNKNOWN => reader.say("ask-unknown"),
        _ if question.kind.words().contains(&given.answer.as_str()) => {
            question.label(&given.answer, words)
        }
        Some((from, "")) => reader.with("desk-since", &[("from", day(from))]),
        Some((from, until)) => reader.with(
            "desk-between",
            &[("from", day(from)), ("until", day(until))],
        ),
        None if given.answer.is_empty() => reader.say("desk-nothing"),
        None => match reader.desk.record().state(&given.answer) {
            Some(state) => words.state_alone(state),
            None => day(&given.answer),
        },
    }
}
