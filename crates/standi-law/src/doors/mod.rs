//! Every body that can hear a complaint against a State, and in which order to try them.
//!
//! - `warnings`: what to know before trying any

mod warnings;

use crate::answer::{Warning, name};
use crate::application::{Application, Told};
use crate::assess::{Assessment, assess};
use crate::forums::duplication;
use crate::forums::order::{self, Tried, Urgent};
use crate::forums::{self, COURT, Facts, Theme};
use crate::lower::{Moment, Pair};
use crate::words::{Arg, Words};
use crate::{Criterion, Value};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::facts::{BodyKind, Late};
use standi_record::{Day, Record};

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
    pub warnings: Vec<String>,
    /// The same warnings with their ids and sources.
    pub notices: Vec<Warning>,
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
    pub warnings: Vec<String>,
    /// The same warnings with their ids and sources.
    pub notices: Vec<Warning>,
}

/// One door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// Bodies that it shuts for good once it examines the same matter.
    pub closes: Vec<&'static str>,
    /// Bodies that it may shut for good: not settled, or a declaration is to be read.
    pub may_close: Vec<&'static str>,
    /// Bodies that it shuts, or may, only as long as it has the matter.
    pub suspends: Vec<&'static str>,
    /// Bodies that shut it for good once they examine the same matter.
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
    /// Its rule on time, in the record's words.
    pub time_rule: Option<&'static str>,
    /// Its rule on matters that are or were elsewhere, in the record's words.
    pub duplication_rule: Option<&'static str>,
    /// Who can complain, in the record's words.
    pub who_can_complain: Option<&'static str>,
    /// Where to write.
    pub address: Option<&'static str>,
    /// Provisions and rulings.
    pub authority: Vec<&'static str>,
    /// Ids of sources of the record.
    pub sources: Vec<&'static str>,
    /// The question whose answer decides, if a fact is missing.
    pub question: Option<String>,
    /// Whether a limit counted from the final decision runs while another body has the matter.
    pub limit_runs: bool,
}

impl DoorAnswer {
    /// The bodies that it shuts, may shut, or shuts for a time, each with the key of its sentence.
    pub fn shuts(&self) -> impl Iterator<Item = (&'static str, &[&'static str])> {
        let all = [
            ("door-closes", self.closes.as_slice()),
            ("door-may-close", self.may_close.as_slice()),
            ("door-suspends", self.suspends.as_slice()),
        ];
        all.into_iter().filter(|(_, bodies)| !bodies.is_empty())
    }
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
        notices: first.map(|pair| pair.notices.clone()).unwrap_or_default(),
        pairs,
    }
}

fn of_pair(pair: Pair<'_>, today: Day, words: &Words) -> PairDoors {
    let record = pair.record;
    let assessment = assess(pair);
    let exhaustion = assessment.criterion(Criterion::Exhaustion);
    let forums = record
        .bodies
        .iter()
        .filter(|body| body.kind == BodyKind::Forum);
    let all: Vec<Facts<'_>> = forums
        .map(|body| Facts::new(pair, body, today, exhaustion))
        .collect();
    let mut doors: Vec<DoorAnswer> = all
        .iter()
        .filter_map(|facts| match facts.body.id.0 {
            COURT => Some(court(&assessment, facts, words)),
            _ => other(facts, words),
        })
        .collect();
    let effect = |first: &str, second: &str| {
        let second = all.iter().find(|facts| facts.body.id == second);
        second.map_or(duplication::NOTHING, |second| second.effect_of(first))
    };
    let tried: Vec<Tried> = doors
        .iter()
        .map(|door| Tried {
            forum: door.forum,
            value: door.value,
            runs: door.limit_runs,
        })
        .collect();
    let urgent = pair.complaint.imminent_harm != Told::NotAsked;
    let about = |theme| all.first().and_then(|facts| facts.about(theme)) == Some(true);
    let urgent = Urgent {
        harm: urgent,
        disappearance: urgent && about(Theme::Disappearance),
    };
    let order = order::order(&tried, effect, urgent);
    let shut: Vec<Tried> = tried
        .iter()
        .copied()
        .filter(|it| it.forum != COURT)
        .collect();
    let otherwise = order::order(&shut, effect, urgent);
    // Bodies that never could hear this State, or nobody, are not worth shutting.
    let real: Vec<&'static str> = doors
        .iter()
        .filter(|door| !UNREAL.contains(&door.rule))
        .map(|door| door.forum)
        .collect();
    for door in &mut doors {
        let here = door.forum;
        let which = |fits: &dyn Fn(&str) -> bool| -> Vec<&'static str> {
            if real.contains(&here) {
                real.iter().copied().filter(|it| fits(it)).collect()
            } else {
                Vec::new()
            }
        };
        door.closes = which(&|it| effect(here, it).closes());
        door.may_close = which(&|it| effect(here, it).may_close());
        door.suspends = which(&|it| effect(here, it).suspends());
        door.closed_by = which(&|it| effect(it, here).closes());
        door.order = order
            .iter()
            .position(|forum| *forum == here)
            .map(|at| at + 1);
    }
    doors.sort_by_key(|door| {
        (
            std::cmp::Reverse(door.value),
            door.forum != COURT,
            door.order.unwrap_or(usize::MAX),
        )
    });
    let mut notices = warnings::warnings(&pair, &all, &doors, &order, words);
    notices.extend(warnings::if_closed(
        &doors, &order, &otherwise, record, words,
    ));
    PairDoors {
        complaint: pair.complaint.id.clone(),
        state: pair
            .respondent
            .map_or_else(|| "EU".into(), |code| code.to_string()),
        name: name(&pair, words),
        warnings: notices.iter().map(|it| it.text.clone()).collect(),
        notices,
        doors,
        order,
    }
}

/// Rows of doors that are no doors for the State, or for anybody.
const UNREAL: &[&str] = &[
    "forum-other-region",
    "forum-not-in-force",
    "forum-no-state",
    "forum-iacthr-commission",
    "personae-never-party",
];

fn court(assessment: &Assessment<'_>, facts: &Facts<'_>, words: &Words) -> DoorAnswer {
    let value = assessment.value();
    let decisive = assessment.decisive();
    let finding = decisive.and_then(|criterion| {
        assessment
            .lines
            .iter()
            .map(|(_, findings)| findings.of(criterion))
            .find(|finding| finding.value == Value::Closed)
    });
    let state = name(&facts.pair, words);
    let mut why = words.say(&format!("answer-{}", value.word()), &[("state", state)]);
    if let Some(criterion) = decisive {
        let criterion = words.say(&format!("criterion-{}", criterion.id()), &[]);
        let args = [("criterion", criterion)];
        why = format!("{why} {}", words.say("door-court-decided-by", &args));
    }
    let last = assessment
        .last_day()
        .map(|last| last.day)
        .filter(|_| value != Value::Closed);
    let mut door = answer_of(facts, value, last, why);
    door.rule = finding.map_or("forum-court", |finding| finding.ground.key);
    door.authority = finding.map_or_else(Vec::new, |it| it.ground.authority.to_vec());
    door.limit_runs = true;
    door
}

fn other(facts: &Facts<'_>, words: &Words) -> Option<DoorAnswer> {
    let door = forums::assess(facts.body.id.0, facts)?;
    let ground = door.finding.ground;
    let mut why = words.sentence(ground.key, &args(facts, &door, words));
    if let Some(row) = facts.acceptance.row()
        && let Some(note) = row.basis.note
        && RECORDED.contains(&ground.key)
    {
        let note = words.recorded(note, row.basis.note_french);
        why = format!(
            "{why} {}",
            words.say("forum-noted", &[("note", note.to_string())])
        );
    }
    let assumed = |prior: &forums::Prior| prior.stage == forums::Stage::TakenAsExamined;
    if EXAMINED.contains(&ground.key) && facts.priors.iter().flatten().any(assumed) {
        why = format!("{why} {}", words.say("forum-taken-as-examined", &[]));
    }
    if door.finding.is_lowered() {
        why = format!("{why} {}", words.say("lowered-by-doubt", &[]));
    }
    let mut answer = answer_of(facts, door.value(), door.last_day, why);
    answer.rule = ground.key;
    answer.authority = ground.authority.to_vec();
    answer.question = ground.question.map(|id| words.say(id, &[]));
    answer.limit_runs = facts.body.late == Some(Late::Closed);
    Some(answer)
}

/// Rows on which the record's own note is worth reading.
const RECORDED: &[&str] = &["forum-not-accepted", "forum-ced-urgent"];
/// Rows that rest on an examination elsewhere.
const EXAMINED: &[&str] = &[
    "forum-examined-elsewhere",
    "forum-examined-reserved",
    "forum-examined-unclear",
    "forum-wgad-elsewhere",
];

fn answer_of(facts: &Facts<'_>, value: Value, last_day: Option<Day>, why: String) -> DoorAnswer {
    let body = facts.body;
    let row = facts.acceptance.row().map(|row| &row.basis);
    let exit = facts.exit.map(|exit| &exit.basis);
    let mut sources: Vec<&'static str> = Vec::new();
    for basis in [Some(&body.basis), row, exit].into_iter().flatten() {
        for id in &basis.sources {
            if !sources.contains(&id.0) {
                sources.push(id.0);
            }
        }
    }
    DoorAnswer {
        forum: body.id.0,
        name: body.name.0,
        value,
        last_day: last_day.map(|day| day.to_string()),
        provision: body.provision.map(|text| text.0),
        why,
        rule: "",
        closes: Vec::new(),
        may_close: Vec::new(),
        suspends: Vec::new(),
        closed_by: Vec::new(),
        order: None,
        interim_measures: Some(body.interim),
        interim_measures_note: body.interim_measures.map(|text| text.0),
        binding: body.binding.map(|text| text.0),
        reparation: body.reparation.map(|text| text.0),
        exhaustion: body.exhaustion.map(|text| text.0),
        time_rule: body.time_limit_rule.map(|text| text.0),
        duplication_rule: body.duplication_rule.map(|text| text.0),
        who_can_complain: body.who_can_complain.map(|text| text.0),
        address: body.address_online.map(|text| text.0),
        authority: Vec::new(),
        sources,
        question: None,
        limit_runs: false,
    }
}

fn args(facts: &Facts<'_>, door: &forums::Door, words: &Words) -> Vec<Arg> {
    let row = facts.acceptance.row();
    let none = || "none".to_string();
    let day = |day: Day| words.day(day);
    let exit = facts.exit.and_then(|exit| exit.took_effect);
    vec![
        ("state", name(&facts.pair, words)),
        ("body", words.body(facts.body).to_string()),
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
