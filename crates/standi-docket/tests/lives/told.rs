//! What is known of an application, what an event changes of it, and why one is refused.

use standi_docket::membership::Tally;
use standi_docket::{Application, Refusal};
use standi_law::words::{Language, Words};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

/// Everything that is known of an application, by name.
fn told(application: &Application) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let mut tell = |name: &str, value: String| told.insert(name.to_string(), value);
    let opt = |it: Option<String>| it.unwrap_or_else(|| "-".to_string());
    let state = application.states();
    let words: Vec<&str> = state.iter().map(|it| it.word()).collect();
    tell("0 states", words.join(", "));
    tell("1 since", application.since().to_string());
    tell("1 shown by", application.shown_by.word().to_string());
    tell("2 public name", opt(application.applicant.clone()));
    let respondents: Vec<String> = application
        .respondents
        .iter()
        .map(ToString::to_string)
        .collect();
    tell("1 against", respondents.join(" "));
    tell("1 track", application.track.word().to_string());
    tell(
        "1 last day",
        opt(application.last_day.map(|it| it.to_string())),
    );
    tell("2 name", opt(application.name.clone()));
    tell("2 anonymous", application.anonymous.to_string());
    tell("3 lodged", opt(application.lodged.map(|it| it.to_string())));
    tell("3 section", opt(application.section.clone()));
    tell(
        "3 formation",
        opt(application.formation.map(|it| it.word().to_string())),
    );
    tell(
        "3 priority",
        opt(application.priority.map(|it| it.word().to_string())),
    );
    tell(
        "4 judgment",
        opt(application.judgment_on.map(|it| it.to_string())),
    );
    tell(
        "4 final",
        opt(application.final_on.map(|it| it.to_string())),
    );
    tell(
        "4 referral until",
        opt(application.last_day_of_referral().map(|it| it.to_string())),
    );
    tell(
        "5 measures",
        format!(
            "individual {}, general {}",
            application.individual_measures, application.general_measures
        ),
    );
    let disclosed = application.disclosure();
    tell(
        "6 disclosed",
        format!(
            "State {}, public {}, execution {}",
            disclosed.told, disclosed.public, disclosed.execution
        ),
    );
    for complaint in &application.complaints {
        tell(
            &format!("7 complaint {}", complaint.id),
            format!(
                "{} {}",
                complaint.articles.join(" "),
                complaint.status.word()
            ),
        );
    }
    let awards: Vec<String> = application.awards.iter().map(ToString::to_string).collect();
    tell("8 awards", awards.join("; "));
    for it in &application.payments {
        let parts: Vec<String> = it
            .parts
            .iter()
            .map(|part| {
                let transferred = opt(part.transferred.map(|it| it.to_string()));
                format!("{} on {} ({transferred})", part.sum, part.on)
            })
            .collect();
        tell(
            &format!("8 payment {}", it.award),
            format!(
                "{} {} from {} until {}; parts [{}], left {}, paid {}, interest {}",
                it.owed,
                it.state.word(),
                it.from,
                opt(it.due.map(|it| it.to_string())),
                parts.join(", "),
                it.left(),
                opt(it.paid_on.map(|it| it.to_string())),
                opt(it.interest_paid.map(|it| it.to_string())),
            ),
        );
    }
    for (at, it) in application.terms.iter().enumerate() {
        let stopped = it.stopped_by.map(|by| format!(" by {by}"));
        tell(
            &format!("9 {:02} {}", at + 1, it.id),
            format!(
                "{} {} of {}{}, {} to {} (computed {}), {}{}{}, {}",
                it.status.word(),
                it.nature.word(),
                it.whose.word(),
                it.award
                    .as_ref()
                    .map_or(String::new(), |it| format!(" for {it}")),
                it.from,
                opt(it.last_day.map(|it| it.to_string())),
                opt(it.computed.map(|it| it.to_string())),
                if it.extendable {
                    "extendable"
                } else {
                    "not extendable"
                },
                if it.suspended { ", suspended" } else { "" },
                stopped.unwrap_or_default(),
                it.authority,
            ),
        );
    }
    told
}

/// What is otherwise than before.
pub fn changed(before: &Application, after: &Application, out: &mut String) {
    let (old, new) = (told(before), told(after));
    for (name, value) in &new {
        if old.get(name) != Some(value) {
            let name = name.split_once(' ').map_or("", |(_, name)| name);
            let _ = writeln!(out, "    {name}: {value}");
        }
    }
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        let name = name.split_once(' ').map_or("", |(_, name)| name);
        let _ = writeln!(out, "    {name}: gone");
    }
}

pub fn refusal(refusal: &Refusal, out: &mut String) {
    static FRENCH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Fr));
    let _ = writeln!(
        out,
        "    {}: {} ({})",
        refusal.kind.word(),
        refusal.text,
        refusal.rule
    );
    for advice in &refusal.instead {
        let _ = writeln!(out, "      or {advice}");
    }
    let mut french = vec![refusal.text.said(&FRENCH)];
    french.extend(refusal.instead.iter().map(|advice| advice.said(&FRENCH)));
    let _ = writeln!(out, "      en français : {}", french.join(" ; "));
}

/// How an application is counted.
pub fn counted(application: &Application, out: &mut String) {
    let mut tally = Tally::default();
    tally.count(application);
    let tally = serde_json::to_value(&tally).expect("numbers");
    let counts = tally.as_object().expect("fields").iter();
    let counts: Vec<String> = counts
        .filter(|(_, count)| **count != 0)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if !counts.is_empty() {
        let _ = writeln!(out, "    counted: {}", counts.join(", "));
    }
}
