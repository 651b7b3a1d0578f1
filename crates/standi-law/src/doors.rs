//! Every body that can hear a complaint against a State, and in which order to try them.

use crate::Value;
use crate::answer::{Warning, name};
use crate::application::{Application, Elsewhere, Told};
use crate::assess::assess;
use crate::forums::{self, Facts, order};
use crate::lower::{Moment, Pair};
use crate::words::{Arg, Words};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::facts::{Body, BodyKind};
use standi_record::{Day, Record};

/// Id of the Court in the record.
pub const COURT: &str = "ecthr";

/// The doors of an application.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Doors {
    /// The day that was taken as today.
    pub today: String,
    /// Every door of the first complaint against its first State.
    pub doors: Vec<DoorAnswer>,
    /// The order in which its doors are to be tried.
    pub order: Vec<&'static str>,
    /// What to know before trying any.
    pub warnings: Vec<Warning>,
    /// The same for every complaint and State.
    pub pairs: Vec<PairDoors>,
}

/// The doors of one complaint against one State.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairDoors {
    /// Id of the complaint.
    pub complaint: String,
    /// Code of the State.
    pub state: String,
    /// Name of the State.
    pub name: String,
    /// Every door.
    pub doors: Vec<DoorAnswer>,
    /// The order in which they are to be tried.
    pub order: Vec<&'static str>,
    /// What to know before trying any.
    pub warnings: Vec<Warning>,
}

/// One door.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DoorAnswer {
    /// Id of the body in the record.
    pub forum: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether it is open.
    pub value: Value,
    /// Last day on which it can be tried, if there is one.
    pub last_day: Option<String>,
    /// Provision it rests on.
    pub provision: Option<&'static str>,
    /// Why.
    pub why: String,
    /// The row of the decision table.
    pub rule: &'static str,
    /// Bodies that trying it shuts, or may shut.
    pub closes: Vec<&'static str>,
    /// Bodies that shut it, or may, when they are tried first.
    pub closed_by: Vec<&'static str>,
    /// Its place in the order, from 1.
    pub order: Option<usize>,
    /// Whether it can ask for interim measures.
    pub interim_measures: Option<bool>,
    /// How, in words.
    pub interim_measures_note: Option<&'static str>,
    /// Whether what it says binds.
    pub binding: Option<&'static str>,
    /// What it can give.
    pub reparation: Option<&'static str>,
    /// Whether domestic remedies come first.
    pub exhaustion: Option<&'static str>,
    /// Provisions and rulings.
    pub authority: Vec<&'static str>,
    /// Ids of sources of the record.
    pub sources: Vec<&'static str>,
    /// The question whose answer decides, if a fact is missing.
    pub question: Option<String>,
}

/// Tries every door.
pub fn doors(application: &Application, record: &Record, today: Day, words: &Words) -> Doors {
    let mut pairs = Vec::new();
    for complaint in &application.complaints {
        for respondent in &complaint.respondents {
            let moment = Moment { today: Some(today) };
            let pair = Pair::new(record, application, complaint, *respondent, moment);
            pairs.push(of_pair(pair, today, words));
        }
    }
    let first = pairs.first();
    Doors {
        today: today.to_string(),
        doors: first.map(|pair| pair.doors.clone()).unwrap_or_default(),
        order: first.map(|pair| pair.order.clone()).unwrap_or_default(),
        warnings: first.map(|pair| pair.warnings.clone()).unwrap_or_default(),
        pairs,
    }
}

fn of_pair(pair: Pair<'_>, today: Day, words: &Words) -> PairDoors {
    let record = pair.record;
    let forums = record
        .bodies
        .iter()
        .filter(|body| body.kind == BodyKind::Forum);
    let mut doors: Vec<DoorAnswer> = forums
        .filter_map(|body| door(pair, body, today, words))
        .collect();
    let values: Vec<_> = doors.iter().map(|door| (door.forum, door.value)).collect();
    let urgent = pair.complaint.imminent_harm != Told::NotAsked;
    let order = order::order(&values, urgent);
    for door in &mut doors {
        door.order = order
            .iter()
            .position(|forum| *forum == door.forum)
            .map(|at| at + 1);
    }
    doors.sort_by_key(|door| {
        (
            std::cmp::Reverse(door.value),
            door.forum != COURT,
            door.order.unwrap_or(usize::MAX),
        )
    });
    PairDoors {
        complaint: pair.complaint.id.clone(),
        state: pair
            .respondent
            .map_or_else(|| "EU".into(), |code| code.to_string()),
        name: name(&pair, words),
        warnings: warnings(&pair, &order, today, words),
        doors,
        order,
    }
}

fn door(pair: Pair<'_>, body: &Body, today: Day, words: &Words) -> Option<DoorAnswer> {
    let forum = body.id.0;
    let mut sources: Vec<&'static str> = body.basis.sources.iter().map(|id| id.0).collect();
    let (value, last_day, rule, why, authority, question) = if forum == COURT {
        let assessment = assess(pair);
        let value = assessment.value();
        let decisive = assessment.decisive();
        let finding = decisive.and_then(|criterion| {
            assessment
                .lines
                .iter()
                .map(|(_, findings)| findings.of(criterion))
                .find(|finding| finding.value == Value::Closed)
        });
        let key = format!("answer-{}", value.word());
        let why = words.say(&key, &[("state", name(&pair, words))]);
        let last = assessment
            .last_day()
            .map(|last| last.day)
            .filter(|_| value != Value::Closed);
        let rule = finding.map_or("forum-court", |finding| finding.ground.key);
        (
            value,
            last,
            rule,
            why,
            finding.map_or(&[][..], |f| f.ground.authority),
            None,
        )
    } else {
        let facts = Facts::new(pair, body, today);
        let door = forums::assess(forum, &facts)?;
        let ground = door.finding.ground;
        if let Some(row) = facts.acceptance.row() {
            sources.extend(row.basis.sources.iter().map(|id| id.0));
        }
        if let Some(exit) = facts.exit {
            sources.extend(exit.basis.sources.iter().map(|id| id.0));
        }
        let mut why = words.sentence(ground.key, &args(&facts, body, &door, words));
        if door.finding.is_lowered() {
            why = format!("{why} {}", words.say("lowered-by-doubt", &[]));
        }
        let question = ground.question.map(|id| words.say(id, &[]));
        (
            door.value(),
            door.last_day,
            ground.key,
            why,
            ground.authority,
            question,
        )
    };
    sources.dedup();
    Some(DoorAnswer {
        forum,
        name: body.name.0,
        value,
        last_day: last_day.map(|day| day.to_string()),
        provision: body.provision.map(|text| text.0),
        why,
        rule,
        closes: order::closes(forum),
        closed_by: order::closed_by(forum),
        order: None,
        interim_measures: body.interim_measures.map(|text| text.starts_with("yes")),
        interim_measures_note: body.interim_measures.map(|text| text.0),
        binding: body.binding.map(|text| text.0),
        reparation: body.reparation.map(|text| text.0),
        exhaustion: body.exhaustion.map(|text| text.0),
        authority: authority.to_vec(),
        sources,
        question,
    })
}

fn args(facts: &Facts<'_>, body: &Body, door: &forums::Door, words: &Words) -> Vec<Arg> {
    let row = facts.acceptance.row();
    let none = || "none".to_string();
    let day = |day: Day| words.day(day);
    let exit = facts.exit.and_then(|exit| exit.took_effect);
    vec![
        ("state", name(&facts.pair, words)),
        ("body", words.body(body).to_string()),
        ("from", row.and_then(|row| row.from).map_or_else(none, day)),
        (
            "until",
            row.and_then(|row| row.until)
                .or(exit)
                .map_or_else(none, day),
        ),
        (
            "lastday",
            door.last_day.map_or_else(none, |last| words.weekday(last)),
        ),
    ]
}

fn warnings(pair: &Pair<'_>, order: &[&'static str], today: Day, words: &Words) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut add = |id: &str, text: String, sources: Vec<&'static str>| {
        warnings.push(Warning {
            id: id.to_string(),
            text,
            sources,
        });
    };
    let complaint = pair.complaint;
    if complaint.earlier_application == Elsewhere::NotAsked
        || complaint.other_procedure == Elsewhere::NotAsked
    {
        add(
            "assumed-nowhere",
            words.say("warning-doors-assumed-nowhere", &[]),
            Vec::new(),
        );
    }
    if order.contains(&COURT) {
        add(
            "court-first",
            words.say("warning-doors-court-first", &[]),
            Vec::new(),
        );
    } else {
        add(
            "one-committee",
            words.say("warning-doors-one-committee", &[]),
            Vec::new(),
        );
    }
    if order.last() == Some(&"wgad") {
        add("wgad", words.say("warning-doors-wgad", &[]), Vec::new());
    }
    let record = pair.record;
    if let Some(state) = pair.state() {
        for row in record.of(&record.accepted, &state.code) {
            let Some(until) = row.until.filter(|until| *until <= today) else {
                continue;
            };
            let body = record.bodies.iter().find(|body| body.id == row.body);
            let args = [
                ("state", name(pair, words)),
                (
                    "body",
                    body.map_or_else(String::new, |body| words.body(body).to_string()),
                ),
                ("until", words.day(until)),
            ];
            let sources = row.basis.sources.iter().map(|id| id.0).collect();
            add("left", words.sentence("warning-doors-left", &args), sources);
        }
    }
    warnings
}
