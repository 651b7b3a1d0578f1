//! Why a criterion has its value.

use super::{Reason, name};
use crate::application::{Event, Place};
use crate::assess::Assessment;
use crate::criteria::{exhaustion, temporis, time_limit, victim};
use crate::lower::{Line, lengths};
use crate::words::{Arg, Words};
use crate::{Criterion, Finding, Value};
use standi_record::facts::{Basis, Confidence};
use standi_record::{Day, Period, country_name};

/// Every reason of a criterion; those of the value shown first, each with the lines it is about
/// where it is not about all.
pub(super) fn reasons(
    assessment: &Assessment<'_>,
    criterion: Criterion,
    words: &Words,
) -> Vec<Reason> {
    if criterion == Criterion::Exhaustion {
        return remedies(assessment, words);
    }
    let shown = assessment.criterion(criterion);
    let mut found: Vec<(Reason, usize)> = Vec::new();
    for (line, findings) in &assessment.lines {
        let label = label(line, words);
        let findings: Vec<Finding> = match criterion {
            Criterion::Victim if line.victim.told => victim::both(&line.victim).to_vec(),
            _ => vec![findings.of(criterion)],
        };
        for finding in findings {
            let reason = reason(assessment, line, criterion, finding, words);
            match found
                .iter_mut()
                .find(|(other, _)| other.text == reason.text)
            {
                Some((other, count)) => {
                    *count += 1;
                    other.lines.push(label.clone());
                }
                None => found.push((
                    Reason {
                        lines: vec![label.clone()],
                        ..reason
                    },
                    1,
                )),
            }
        }
    }
    let all = assessment.lines.len();
    let mut reasons: Vec<Reason> = found
        .into_iter()
        .map(|(mut reason, count)| {
            if count == all {
                reason.lines.clear();
            }
            reason.lines.dedup();
            reason
        })
        .collect();
    if criterion == Criterion::TimeLimit {
        reasons.extend(later_decisions(assessment, words));
    }
    reasons.sort_by_key(|reason| reason.value != shown);
    reasons
}

/// What the last day would be by later decisions that do not count, or may not.
fn later_decisions(assessment: &Assessment<'_>, words: &Words) -> Vec<Reason> {
    let pair = &assessment.pair;
    let lengths = lengths(pair.record);
    let with_days = pair
        .complaint
        .later_decisions
        .iter()
        .filter_map(|decision| {
            let (on, known) = decision.days()?;
            Some((decision, on, known))
        });
    with_days
        .map(|(decision, on, known)| {
            let last = time_limit::LastDay::of(known.first, lengths.months(on.first));
            let key = match decision.counts() {
                true => "time-limit-later-argued",
                false => "time-limit-later-does-not-count",
            };
            let args = [
                ("what", decision.what.clone().unwrap_or_else(|| "-".into())),
                ("day", words.when(on)),
                ("lastday", words.weekday(last.day)),
            ];
            Reason {
                text: words.sentence(key, &args),
                rule: key.to_string(),
                value: assessment.criterion(Criterion::TimeLimit),
                lines: Vec::new(),
                because: vec![format!("final_decision.on={on}")],
                authority: exhaustion::EXTRAORDINARY
                    .authority
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
                sources: Vec::new(),
                confidence: None,
                opens: None,
            }
        })
        .collect()
}

fn label(line: &Line<'_>, words: &Words) -> String {
    let article = line.article.map(|article| words.article(article));
    let what = line.event.and_then(|event| event.what.clone());
    match (article, what) {
        (Some(article), Some(what)) => format!("{article}: {what}"),
        (Some(article), None) => article,
        (None, Some(what)) => what,
        (None, None) => words.say("article-none", &[]),
    }
}

fn remedies(assessment: &Assessment<'_>, words: &Words) -> Vec<Reason> {
    let least = assessment.criterion(Criterion::Exhaustion);
    let state = name(&assessment.pair, words);
    let mut reasons: Vec<Reason> = assessment
        .remedies
        .iter()
        .map(|remedy| {
            let told = remedy.told.and_then(|told| told.name.clone());
            let recorded = remedy.recorded;
            let named = recorded.map(|row| words.recorded(row.name, row.french).to_string());
            let effect = recorded.and_then(|row| {
                let effect = words.recorded(row.effect?, row.effect_french);
                Some(effect.to_string())
            });
            let args = [
                ("state", state.clone()),
                (
                    "remedy",
                    named.or(told.clone()).unwrap_or_else(|| "-".into()),
                ),
                ("effect", effect.unwrap_or_else(|| "none".into())),
            ];
            let mut authority = authorities(remedy.finding);
            let mut because: Vec<String> = told
                .map(|name| format!("remedy={name}"))
                .into_iter()
                .collect();
            if let Some(row) = recorded {
                authority.extend(row.authority.map(|ruling| ruling.to_string()));
                because.push(at(&row.basis));
            }
            Reason {
                text: words.sentence(remedy.finding.ground.key, &args),
                rule: remedy.finding.ground.key.to_string(),
                value: remedy.finding.value,
                lines: Vec::new(),
                because,
                authority,
                sources: recorded.map_or_else(Vec::new, |row| row.basis.source_ids()),
                confidence: recorded.map(|row| row.basis.confidence.word()),
                opens: (remedy.finding.value == Value::Closed)
                    .then(|| words.get(&format!("{}.opens", remedy.finding.ground.key), &args))
                    .flatten(),
            }
        })
        .collect();
    reasons.sort_by_key(|reason| reason.value != least);
    reasons
}

fn authorities(finding: Finding) -> Vec<String> {
    finding
        .ground
        .authority
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Where a fact of the record stands.
fn at(basis: &Basis) -> String {
    format!("record/{}:{}", basis.file, basis.line)
}

fn reason(
    assessment: &Assessment<'_>,
    line: &Line<'_>,
    criterion: Criterion,
    finding: Finding,
    words: &Words,
) -> Reason {
    let args = args(assessment, line, words);
    let mut text = words.sentence(finding.ground.key, &args);
    let rests_on = rests_on(line, criterion);
    if finding.is_lowered() {
        text.push(' ');
        text.push_str(&words.say("lowered-by-doubt", &[]));
    }
    if criterion == Criterion::Materiae && finding.value == Value::Closed {
        text.push_str(&fall_back(line, words));
    }
    let mut authority = authorities(finding);
    if let (Criterion::Scope, Some(row)) = (criterion, line.scope_row) {
        authority.extend(row.authority.iter().map(ToString::to_string));
    }
    if let (Criterion::Loci, Some(area)) = (criterion, line.located.area) {
        authority.extend(area.authority.iter().map(ToString::to_string));
    }
    authority.dedup();
    let mut because = told(line, criterion);
    because.extend(rests_on.iter().map(|basis| at(basis)));
    if matches!(criterion, Criterion::Temporis | Criterion::Materiae) {
        because.extend(periods(line));
    }
    let mut sources: Vec<&'static str> = rests_on
        .iter()
        .flat_map(|basis| basis.source_ids())
        .collect();
    sources.dedup();
    Reason {
        text,
        rule: finding.ground.key.to_string(),
        value: finding.value,
        lines: Vec::new(),
        because,
        authority,
        sources,
        confidence: rests_on
            .iter()
            .map(|basis| basis.confidence)
            .min()
            .map(Confidence::word),
        opens: (finding.value == Value::Closed)
            .then(|| words.get(&format!("{}.opens", finding.ground.key), &args))
            .flatten(),
    }
}

/// The facts of the record that a finding rests on.
pub(super) fn rests_on<'a>(line: &'a Line<'_>, criterion: Criterion) -> Vec<&'a Basis> {
    match criterion {
        Criterion::Temporis | Criterion::Materiae => {
            line.bound.iter().map(|row| &row.basis).collect()
        }
        Criterion::Loci => {
            let territory = line.located.dependency.iter().flat_map(|d| &d.rows);
            let area = line.located.area.iter().map(|area| &area.basis);
            area.chain(territory.map(|row| &row.basis)).collect()
        }
        Criterion::Scope => line.scope_row.iter().map(|row| &row.basis).collect(),
        Criterion::Reservation => line.reservations.iter().map(|row| &row.basis).collect(),
        _ => Vec::new(),
    }
}

/// The facts of the application that a finding rests on.
fn told(line: &Line<'_>, criterion: Criterion) -> Vec<String> {
    let Some(event) = line.event else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Option<String>| {
        facts.extend(value.map(|value| format!("event.{key}={value}")));
    };
    match criterion {
        Criterion::Temporis | Criterion::Materiae | Criterion::TimeLimit => {
            add(
                "kind",
                event.kind.given().map(|kind| kind.word().to_string()),
            );
            add("on", event.start.given().map(|when| when.to_string()));
            add("until", event.end.given().map(|when| when.to_string()));
        }
        Criterion::Personae => {
            add(
                "mandate",
                event
                    .mandate
                    .given()
                    .map(|mandate| mandate.word().to_string()),
            );
            add(
                "link",
                event.link.given().map(|link| link.word().to_string()),
            );
        }
        Criterion::Loci => {
            add(
                "controlled_by",
                event.controlled_by.given().map(|code| code.to_string()),
            );
            add(
                "link",
                event.link.given().map(|link| link.word().to_string()),
            );
            add("on", event.start.given().map(|when| when.to_string()));
        }
        _ => {}
    }
    facts
}

fn periods(line: &Line<'_>) -> Vec<String> {
    let Some(row) = line.bound else {
        return Vec::new();
    };
    let (owner, instrument) = (row.basis.owner, row.instrument);
    let from = row
        .first_day()
        .map(|day| format!("{owner}.{instrument}.from={day}"));
    let until = row
        .until
        .map(|day| format!("{owner}.{instrument}.until={day}"));
    from.into_iter().chain(until).collect()
}

/// Where a right is not in force, another article that may protect.
fn fall_back(line: &Line<'_>, words: &Words) -> String {
    let key = match line
        .article
        .map(|article| (article.protocol, article.number))
    {
        Some((12, _)) => "fall-back-P12",
        Some((7, 2)) => "fall-back-P7-2",
        _ => return String::new(),
    };
    format!(" {}", words.say(key, &[]))
}

/// Every argument that a message of a criterion can ask for.
fn args(assessment: &Assessment<'_>, line: &Line<'_>, words: &Words) -> Vec<Arg> {
    let pair = &assessment.pair;
    let none = || "none".to_string();
    let day = |day: Day| words.day(day);
    let event = line.event;
    let bound = line.bound;
    let instrument = bound.map_or(standi_record::query::CONVENTION, |row| row.instrument);
    let last_day = time_limit::last_day(&line.time_limit);
    let parts = temporis::parts(&line.temporis);
    let stretches = |value: Value| {
        let of_value = parts.iter().filter(|part| part.value == value);
        let stretches: Vec<String> = of_value.map(|part| words.stretch(part.period)).collect();
        match stretches.is_empty() {
            true => none(),
            false => stretches.join(", "),
        }
    };
    let scope = line.scope_row;
    let subject = pair.complaint.subject.as_deref();
    let subject = subject.map(|word| {
        let said = words.get(&format!("subject-{word}"), &[]);
        said.unwrap_or_else(|| word.to_string())
    });
    let condition = scope.and_then(|row| {
        let condition = words.recorded(row.condition?, row.condition_french);
        Some(condition.to_string())
    });
    let leans = scope.and_then(|row| row.leans).map(|word| word.to_string());
    vec![
        ("state", name(pair, words)),
        (
            "article",
            match line.article {
                Some(article) => words.article(article),
                None => words.say("article-none", &[]),
            },
        ),
        ("instrument", instrument_name(&instrument, words)),
        (
            "day",
            match event.and_then(|event| event.start.given()) {
                Some(when) => words.when(when),
                None => words.say("unknown-day", &[]),
            },
        ),
        (
            "from",
            bound.and_then(|row| row.first_day()).map_or_else(none, day),
        ),
        (
            "until",
            bound.and_then(|row| row.until).map_or_else(none, day),
        ),
        ("petition", day(line.temporis.petition.from)),
        (
            "limits",
            match parts.iter().any(|part| part.value == Value::Judgement) {
                true => "argued".to_string(),
                false if parts.iter().any(|part| part.value == Value::Closed) => {
                    "clear".to_string()
                }
                false => none(),
            },
        ),
        ("again", bound_again(line).map_or_else(none, day)),
        ("part", stretches(Value::Open)),
        ("argued", stretches(Value::Judgement)),
        (
            "place",
            event.map_or_else(none, |event| place_name(assessment, event, words)),
        ),
        (
            "area",
            match line.located.area {
                Some(area) => words.named(area.name, area.french),
                None => event.map_or_else(none, |event| place_name(assessment, event, words)),
            },
        ),
        (
            "lastday",
            last_day.map_or_else(none, |last| words.weekday(last.day)),
        ),
        ("subject", subject.unwrap_or_else(none)),
        ("condition", condition.unwrap_or_else(none)),
        ("leans", leans.unwrap_or_else(none)),
    ]
}

/// The day on which the instrument bound the State anew after the event, if it did.
fn bound_again(line: &Line<'_>) -> Option<Day> {
    let start = line.temporis.start?;
    let periods = line.temporis.periods.iter();
    let later = periods.filter(|period| **period != Period::NEVER && period.from > start.last);
    later.map(|period| period.from).min()
}

fn instrument_name(id: &str, words: &Words) -> String {
    match id.strip_prefix('P') {
        Some(number) => words.say("protocol", &[("number", number.to_string())]),
        None => words.say("convention", &[]),
    }
}

fn place_name(assessment: &Assessment<'_>, event: &Event, words: &Words) -> String {
    let record = assessment.pair.record;
    match event.place.given() {
        Some(Place::Country(code)) => match record.state(code.as_str()) {
            Some(state) => words.state(state),
            None => country_name(code).map_or_else(|| code.to_string(), str::to_string),
        },
        Some(Place::Area(at)) => {
            let area = &record.areas[usize::from(at)];
            words.named(area.name, area.french)
        }
        Some(Place::Territory(at)) => {
            let territory = &record.territories[usize::from(at)];
            words.named(territory.name, territory.french)
        }
        Some(Place::HighSeas) | None => words.say("place-unknown", &[]),
    }
}
