//! What a reader of a French answer reads that is not French.
//!
//! Every decided case and every example is answered in French, without what the person wrote, which
//! stays in the language it was written in. What is left of English comes from the record: words of
//! a table that has no French text yet. Titles of sources and names of cases are not looked at.

use serde_json::Value as Json;
use standi_law::answer::answer;
use standi_law::application::{Application, Respondent, read};
use standi_law::cases;
use standi_law::doors::doors;
use standi_law::words::{Language, Words};
use standi_record::{Day, Record};
use standi_text::{Format, Source};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const TODAY: Day = Day(20_781); // 24 November 2026

/// Fields of an answer that are sentences; the others are ids, days, titles and the record's own
/// words as data, which are the same in every language.
const SENTENCES: &[&str] = &["text", "opens", "why", "how", "question", "warnings"];

/// Words that every English sentence has one of, and no French one.
const ENGLISH: &[&str] = &[
    "the",
    "of",
    "and",
    "not",
    "with",
    "which",
    "for",
    "that",
    "by",
    "from",
    "is",
    "was",
    "no",
    "only",
    "where",
    "its",
    "against",
    "under",
    "appeal",
    "complaint",
];

fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            endings
                .iter()
                .any(|it| path.extension().is_some_and(|e| e == *it))
        })
        .collect();
    files.sort();
    files
}

/// The applications of the decided cases and of the examples, each with its name.
fn applications(record: &Record) -> Vec<(String, Application)> {
    let mut all = Vec::new();
    for path in files("cases", &["yaml"]) {
        let source = Source::new("cases", fs::read_to_string(&path).expect("a text"));
        let cases = cases::read(&source, Format::Yaml, record).expect("cases");
        all.extend(cases.into_iter().map(|case| (case.id, case.application)));
    }
    for path in files("examples", &["toml", "yaml", "json"]) {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let format = Format::of_name(&name).expect("a format");
        let source = Source::new(name.clone(), fs::read_to_string(&path).expect("a text"));
        let node = standi_text::read(&source, format).expect("a tree");
        all.push((
            name,
            read(&node, &source, record, Some(TODAY)).expect("an example"),
        ));
    }
    all
}

/// Takes out what a person wrote, save the name of a remedy that the record has for the State.
fn without_own_words(mut application: Application, record: &Record) -> Application {
    for complaint in &mut application.complaints {
        for event in &mut complaint.events {
            event.what = None;
        }
        let decisions = complaint.final_decision.iter_mut();
        for decision in decisions.chain(&mut complaint.later_decisions) {
            decision.what = None;
        }
        for remedy in complaint.remedies.iter_mut().flatten() {
            let recorded = |name: &String| {
                let states = complaint.respondents.iter().filter_map(|it| match it {
                    Respondent::State(code) => Some(code.as_str()),
                    Respondent::NoState => None,
                });
                let mut rows = states.flat_map(|code| record.of(&record.remedies, code));
                rows.any(|row| row.name == name.as_str())
            };
            remedy.name = remedy.name.take().filter(recorded);
        }
    }
    application
}

fn sentences(node: &Json, key: &str, found: &mut Vec<String>) {
    match node {
        Json::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| sentences(value, key, found)),
        Json::Array(items) => items.iter().for_each(|item| sentences(item, key, found)),
        Json::String(text) if SENTENCES.contains(&key) => found.push(text.clone()),
        _ => {}
    }
}

fn is_english(sentence: &str) -> bool {
    // What stands between back-ticks is to be written as it is.
    let prose: String = sentence.split('`').step_by(2).collect();
    let mut words = prose.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|word| ENGLISH.contains(&word.to_lowercase().as_str()))
}

/// The share may only rise: what is new in the record has its French, or is not said in French.
#[test]
fn answers_in_french() {
    let record = standi_bundled::record();
    let words = Words::new(Language::Fr);
    let mut french = 0;
    let mut rest: BTreeMap<String, usize> = BTreeMap::new();
    let all = applications(record);
    let count = all.len();
    for (name, application) in all {
        let application = without_own_words(application, record);
        let answer = answer(&application, record, TODAY, &words);
        let doors = doors(&application, record, TODAY, &words);
        let mut said = Vec::new();
        for whole in [serde_json::to_value(answer), serde_json::to_value(doors)] {
            sentences(&whole.expect("an answer"), "", &mut said);
        }
        said.retain(|sentence| is_english(sentence));
        match said.is_empty() {
            true => french += 1,
            false => println!("{name}"),
        }
        said.dedup();
        for sentence in said {
            *rest.entry(sentence).or_default() += 1;
        }
    }
    println!("{french} of {count} answers are in French throughout; English in:");
    let mut rest: Vec<_> = rest.into_iter().collect();
    rest.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (sentence, count) in rest.iter().take(40) {
        println!("{count:4} {sentence}");
    }
    assert!(
        french >= 386,
        "only {french} of {count} answers are in French throughout"
    );
}
