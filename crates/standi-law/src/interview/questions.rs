//! Every question, what it sets, and when it matters. Most decisive first.

use super::{State, UNKNOWN};
use crate::Criterion;
use crate::application::tree::set;
use crate::application::{ActingFor, Link, Nature, Redress, VictimStatus};
use crate::when::When;
use serde_json::{Value as Json, json};
use standi_record::{Record, find_country};

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A State, by code or name.
    State,
    /// A country, an area of the record, or `high-seas`.
    Place,
    /// A day, a month or a year.
    Day,
    /// A day, or `no`.
    DayOrNo,
    /// `yes` or `no`.
    YesNo,
    /// One of these words; each has a message `QUESTION.WORD`.
    Choice(&'static [&'static str]),
    /// Articles, parted by commas.
    Articles,
    /// A text in one's own words; may be empty.
    Text,
}

/// A question.
pub struct Question {
    /// Its id, and that of its messages.
    pub id: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Where the answer goes in the tree, or how.
    goes: Goes,
    /// Whether it can still change the answer.
    pub(super) matters: fn(&State, &Json) -> bool,
}

enum Goes {
    /// To one place.
    To(&'static str),
    /// Wherever its meaning belongs.
    By(fn(&mut Json, &str, &Record) -> Result<(), String>),
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

const COMPLAINT: &str = "complaints.0";
const EVENT: &str = "complaints.0.events.0";

pub(super) fn by_id(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}

fn path(text: &str) -> Vec<String> {
    text.split('.').map(str::to_string).collect()
}

fn put(tree: &mut Json, at: &str, value: Json) -> Result<(), String> {
    set(tree, &path(at), value)
}

fn get<'a>(tree: &'a Json, at: &str) -> &'a Json {
    at.split('.')
        .fold(tree, |node, word| match word.parse::<usize>() {
            Ok(index) => &node[index],
            Err(_) => &node[word],
        })
}

fn is(tree: &Json, at: &str, word: &str) -> bool {
    get(tree, at).as_str() == Some(word)
}

fn told(tree: &Json, at: &str) -> bool {
    !get(tree, at).is_null()
}

impl Question {
    /// Puts an answer where it belongs.
    pub(super) fn put(
        &'static self,
        tree: &mut Json,
        answer: &str,
        record: &Record,
    ) -> Result<(), String> {
        self.fits(answer)?;
        match self.goes {
            Goes::To(place) => put(tree, place, self.value(answer)),
            Goes::By(_) if answer == UNKNOWN => Ok(()),
            Goes::By(how) => how(tree, answer, record),
        }
    }

    fn value(&self, answer: &str) -> Json {
        match self.kind {
            Kind::Articles if answer != UNKNOWN => answer
                .split([',', ';'])
                .map(str::trim)
                .filter(|a| !a.is_empty())
                .collect(),
            Kind::Articles => Json::Null,
            _ => json!(answer),
        }
    }

    fn fits(&self, answer: &str) -> Result<(), String> {
        if answer == UNKNOWN && self.id != "q-respondent" {
            return Ok(());
        }
        let one_of = |words: &[&str]| {
            let list = words.join(", ");
            words.contains(&answer).then_some(()).ok_or_else(|| {
                match standi_text::nearest(answer, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`? The answers are: {list}"),
                    None => format!("the answers are: {list}, unknown"),
                }
            })
        };
        match self.kind {
            Kind::YesNo => one_of(&["yes", "no"]),
            Kind::Choice(words) => one_of(words),
            Kind::DayOrNo if answer == "no" => Ok(()),
            Kind::Day | Kind::DayOrNo => When::parse(answer).map(|_| ()).ok_or_else(|| {
                format!("`{answer}` is not a day; write 2022-10-03, 2022-10 or 2022")
            }),
            Kind::State | Kind::Place | Kind::Articles if answer.is_empty() => {
                Err("an answer is needed, or `unknown`".to_string())
            }
            Kind::State | Kind::Place | Kind::Articles | Kind::Text => Ok(()),
        }
    }
}

const fn words<const N: usize, T: Copy>(list: &[(&'static str, T)]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = list[at].0;
        at += 1;
    }
    words
}

static LINKS: [&str; Link::WORDS.len()] = words(Link::WORDS);
static NATURES: [&str; Nature::WORDS.len()] = words(Nature::WORDS);
static STATUSES: [&str; VictimStatus::WORDS.len()] = words(VictimStatus::WORDS);
static REDRESSES: [&str; Redress::WORDS.len()] = words(Redress::WORDS);
static ACTING_FOR: [&str; ActingFor::WORDS.len()] = words(ActingFor::WORDS);

const fn to(
    id: &'static str,
    kind: Kind,
    place: &'static str,
    matters: fn(&State, &Json) -> bool,
) -> Question {
    Question {
        id,
        kind,
        goes: Goes::To(place),
        matters,
    }
}

const fn by(
    id: &'static str,
    kind: Kind,
    how: fn(&mut Json, &str, &Record) -> Result<(), String>,
    matters: fn(&State, &Json) -> bool,
) -> Question {
    Question {
        id,
        kind,
        goes: Goes::By(how),
        matters,
    }
}

/// Every question, in the order in which they are asked.
pub static QUESTIONS: &[Question] = &[
    by("q-respondent", Kind::State, respondent, |_, _| true),
    by(
        "q-continuing",
        Kind::Choice(&["once", "going-on", "ended", "inquiry"]),
        kind_of_event,
        |state, _| state.raises("q-date"),
    ),
    by("q-date", Kind::Day, date, |state, _| state.raises("q-date")),
    to(
        "q-until",
        Kind::Day,
        "complaints.0.events.0.until",
        |state, _| state.said("q-continuing", "ended"),
    ),
    by("q-date-exact", Kind::Day, date, |state, _| {
        state.raises("q-date-exact")
    }),
    to(
        "q-steps",
        Kind::YesNo,
        "complaints.0.events.0.steps_after",
        |state, _| state.raises("q-steps"),
    ),
    to(
        "q-place",
        Kind::Place,
        "complaints.0.events.0.place",
        |state, _| state.raises("q-place"),
    ),
    by(
        "q-state",
        Kind::Choice(&["respondent", "another-state", "international", "private"]),
        actor,
        |_, tree| !told(tree, "complaints.0.events.0.actor"),
    ),
    to(
        "q-actor",
        Kind::State,
        "complaints.0.events.0.actor",
        |state, _| state.said("q-state", "another-state"),
    ),
    to(
        "q-link",
        Kind::Choice(&LINKS),
        "complaints.0.events.0.link",
        |state, _| state.raises("q-link"),
    ),
    to(
        "q-article",
        Kind::Articles,
        "complaints.0.articles",
        |_, tree| !told(tree, "complaints.0.articles"),
    ),
    to(
        "q-applicant",
        Kind::Choice(&[
            "person",
            "group",
            "ngo",
            "company",
            "municipality",
            "state-body",
            "public-company",
            "state",
        ]),
        "applicant",
        |state, _| state.raises("q-applicant"),
    ),
    to(
        "q-entity-kind",
        Kind::Choice(&["people", "public-company", "state-body"]),
        "entity.kind",
        |state, _| state.raises("q-entity-kind"),
    ),
    to(
        "q-independent",
        Kind::YesNo,
        "entity.independent",
        |_, tree| public_company(tree),
    ),
    to(
        "q-public-power",
        Kind::YesNo,
        "entity.public_power",
        |_, tree| public_company(tree),
    ),
    by("q-lodged", Kind::DayOrNo, lodged, |_, _| true),
    to(
        "q-nature",
        Kind::Choice(&NATURES),
        "complaints.0.events.0.nature",
        |state, _| state.raises("q-nature"),
    ),
    by(
        "q-final-decision",
        Kind::Choice(&["decided", "pending", "none"]),
        final_decision,
        |state, _| state.raises("q-final-decision"),
    ),
    to(
        "q-decision-day",
        Kind::Day,
        "complaints.0.final_decision.on",
        |state, _| state.said("q-final-decision", "decided") || state.raises("q-decision-day"),
    ),
    to(
        "q-known",
        Kind::Day,
        "complaints.0.final_decision.known",
        |state, _| state.raises("q-known"),
    ),
    to(
        "q-victim",
        Kind::Choice(&STATUSES),
        "complaints.0.victim.status",
        |state, _| state.raises("q-victim"),
    ),
    to(
        "q-death",
        Kind::Choice(&["act", "other", "after-lodging"]),
        "complaints.0.victim.death",
        |state, _| state.raises("q-death"),
    ),
    to(
        "q-company",
        Kind::YesNo,
        "complaints.0.victim.company_can_act",
        |state, _| state.raises("q-shareholder"),
    ),
    to(
        "q-own-rights",
        Kind::YesNo,
        "complaints.0.victim.own_rights",
        |state, _| state.raises("q-shareholder"),
    ),
    to(
        "q-redress",
        Kind::Choice(&REDRESSES),
        "complaints.0.victim.redress",
        |_, tree| told(tree, "complaints.0.victim.status"),
    ),
    to(
        "q-enough",
        Kind::Choice(&["yes", "no", "disputed"]),
        "complaints.0.victim.enough",
        |_, tree| {
            is(
                tree,
                "complaints.0.victim.redress",
                "acknowledged-and-compensated",
            )
        },
    ),
    to(
        "q-acting-for",
        Kind::Choice(&ACTING_FOR),
        "complaints.0.representation.acting_for",
        |_, tree| !is(tree, "applicant", "state"),
    ),
    to(
        "q-authority",
        Kind::YesNo,
        "complaints.0.representation.authority",
        |state, _| state.raises("q-authority"),
    ),
    to(
        "q-child-matter",
        Kind::Choice(&["state-measure", "private-dispute"]),
        "complaints.0.representation.about",
        |state, _| state.raises("q-child-matter"),
    ),
    by(
        "q-remedies",
        Kind::Choice(&["to-the-last", "not-to-the-last", "pending", "none-to-use"]),
        remedies,
        |state, _| state.silent.contains(&Criterion::Exhaustion),
    ),
    to(
        "q-substance",
        Kind::YesNo,
        "complaints.0.remedies.0.substance_raised",
        |state, _| state.raises("q-substance"),
    ),
    to(
        "q-excuse",
        Kind::Text,
        "complaints.0.remedies.0.reason",
        |state, _| state.said("q-remedies", "not-to-the-last"),
    ),
    by("q-earlier", Kind::YesNo, earlier, |state, _| {
        state.raises("q-earlier")
    }),
    same(
        "q-earlier-applicant",
        "complaints.0.earlier_application.same_applicant",
        earlier_open,
    ),
    same(
        "q-earlier-facts",
        "complaints.0.earlier_application.same_facts",
        earlier_open,
    ),
    same(
        "q-earlier-complaint",
        "complaints.0.earlier_application.same_complaint",
        earlier_open,
    ),
    same(
        "q-earlier-new",
        "complaints.0.earlier_application.new_information",
        earlier_open,
    ),
    by("q-other", Kind::YesNo, other, |state, _| {
        state.raises("q-other")
    }),
    to(
        "q-other-body",
        Kind::Choice(&[
            "hrcttee",
            "cat",
            "cedaw",
            "cerd",
            "crc",
            "ced",
            "crpd",
            "cescr",
            "wgad",
            "ilo-cfa",
            "special-procedures",
            "wgeid",
            "cpt",
            "commissioner",
            "eu-commission",
            "icc-otp",
            "register-of-damage-ukraine",
            "investment-arbitration",
            "other",
        ]),
        "complaints.0.other_procedure.body",
        |state, _| state.raises("q-other-body"),
    ),
    same(
        "q-other-applicant",
        "complaints.0.other_procedure.same_applicant",
        other_open,
    ),
    same(
        "q-other-facts",
        "complaints.0.other_procedure.same_facts",
        other_open,
    ),
    same(
        "q-other-complaint",
        "complaints.0.other_procedure.same_complaint",
        other_open,
    ),
    to(
        "q-other-status",
        Kind::Choice(&["pending", "decided", "withdrawn"]),
        "complaints.0.other_procedure.status",
        |state, _| state.raises("q-other-status"),
    ),
    to(
        "q-other-examined",
        Kind::YesNo,
        "complaints.0.other_procedure.examined",
        |_, tree| is(tree, "complaints.0.other_procedure.status", "withdrawn"),
    ),
    to(
        "q-identity",
        Kind::YesNo,
        "complaints.0.identity.disclosed_to_court",
        |state, _| state.raises("q-identity"),
    ),
];

const fn same(
    id: &'static str,
    place: &'static str,
    matters: fn(&State, &Json) -> bool,
) -> Question {
    to(id, Kind::YesNo, place, matters)
}

fn earlier_open(state: &State, _: &Json) -> bool {
    state.raises("q-earlier-compare")
}

fn other_open(state: &State, _: &Json) -> bool {
    state.raises("q-other-compare")
}

fn public_company(tree: &Json) -> bool {
    is(tree, "applicant", "public-company") || is(tree, "entity.kind", "public-company")
}

fn respondent(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    // The code, so that the file says the same in every language.
    let code = match record.find_state(answer) {
        Ok(state) => state.code.to_string(),
        Err(_) => match find_country(answer) {
            Some(code) => code.to_string(),
            None => answer.to_string(),
        },
    };
    put(tree, &format!("{COMPLAINT}.respondents"), json!([code]))
}

fn kind_of_event(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let kind = match answer {
        "once" => "instantaneous",
        "inquiry" => "procedural",
        _ => "continuing",
    };
    put(tree, &format!("{EVENT}.kind"), json!(kind))
}

fn date(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let continuing = is(tree, &format!("{EVENT}.kind"), "continuing");
    let key = if continuing { "from" } else { "on" };
    put(tree, &format!("{EVENT}.{key}"), json!(answer))
}

fn actor(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let actor = match answer {
        "respondent" => get(tree, &format!("{COMPLAINT}.respondents.0")).clone(),
        "another-state" => return Ok(()),
        other => json!(other),
    };
    put(tree, &format!("{EVENT}.actor"), actor)
}

fn lodged(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    match answer {
        "no" => Ok(()),
        day => put(tree, "lodged", json!(day)),
    }
}

fn final_decision(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    match answer {
        "none" => put(tree, &format!("{COMPLAINT}.final_decision"), json!("none")),
        "pending" => {
            put(tree, &format!("{COMPLAINT}.final_decision"), json!("none"))?;
            let remedy = json!([{"used": "yes", "outcome": "pending"}]);
            put(tree, &format!("{COMPLAINT}.remedies"), remedy)
        }
        _ => Ok(()),
    }
}

fn remedies(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    let state = get(tree, &format!("{COMPLAINT}.respondents.0"))
        .as_str()
        .unwrap_or_default();
    let last = record
        .of(&record.remedies, state)
        .filter(|row| row.complaint == "general")
        .max_by_key(|row| row.level);
    let mut remedy = json!({});
    if let Some(row) = last {
        remedy["name"] = json!(row.name.0);
        remedy["level"] = json!(row.level.word());
    }
    match answer {
        "to-the-last" => {
            remedy["used"] = json!("yes");
            remedy["outcome"] = json!("refused");
        }
        "not-to-the-last" => remedy["used"] = json!("no"),
        "pending" => {
            remedy["used"] = json!("yes");
            remedy["outcome"] = json!("pending");
        }
        _ => {
            remedy["used"] = json!("no");
            remedy["effective"] = json!("disputed");
        }
    }
    put(tree, &format!("{COMPLAINT}.remedies"), json!([remedy]))
}

fn earlier(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let value = if answer == "no" {
        json!("no")
    } else {
        json!({})
    };
    put(tree, &format!("{COMPLAINT}.earlier_application"), value)
}

fn other(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let value = if answer == "no" {
        json!("no")
    } else {
        json!({})
    };
    put(tree, &format!("{COMPLAINT}.other_procedure"), value)
}
