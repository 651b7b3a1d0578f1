//! The published schema of an application, its page in the book, and what the program reads: three
//! descriptions of one vocabulary that must not part.

use serde_json::Value;
use standi_law::application::{self, *};
use standi_law::form::{Channel, Class, EXAMPLE};
use standi_text::{Format, Node, Source, Value as Written};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn schema() -> Value {
    let text = fs::read_to_string(root().join("schemas/application.schema.json"));
    serde_json::from_str(&text.expect("the schema")).expect("JSON")
}

fn source(path: &Path) -> Arc<Source> {
    let text = fs::read_to_string(path).expect("a text");
    Source::new(path.display().to_string(), text)
}

/// Every list of words, with the name of its definition in the schema.
fn vocabulary() -> Vec<(&'static str, Vec<&'static str>)> {
    macro_rules! lists {
        ($($name:literal = $list:ident,)*) => {
            vec![$(($name, $list::WORDS.iter().map(|(word, _)| *word).collect()),)*]
        };
    }
    lists! {
        "applicant-kind" = ApplicantKind,
        "entity-kind" = EntityKind,
        "event-kind" = EventKind,
        "nature" = Nature,
        "grievance" = Grievance,
        "proceedings" = Proceedings,
        "mandate" = Mandate,
        "link" = Link,
        "remedy-level" = RemedyLevel,
        "outcome" = Outcome,
        "yes-no-disputed" = YesNoDisputed,
        "victim-status" = VictimStatus,
        "redress" = Redress,
        "death" = Death,
        "authority" = Authority,
        "acting-for" = ActingFor,
        "child-matter" = ChildMatter,
        "acted-at-home" = ActedAtHome,
        "procedure-status" = ProcedureStatus,
        "signal" = Signal,
        "imminent-harm" = ImminentHarm,
        "theme" = Theme,
        "document-class" = Class,
        "channel" = Channel,
    }
}

#[test]
fn the_words_are_those_the_program_reads() {
    let schema = schema();
    for (name, words) in vocabulary() {
        let listed = schema["$defs"][name]["oneOf"].as_array();
        let listed = listed.unwrap_or_else(|| panic!("no list `{name}`"));
        let listed: BTreeSet<&str> = listed
            .iter()
            .filter_map(|item| item["const"].as_str())
            .filter(|word| *word != "unknown")
            .collect();
        assert_eq!(listed, words.into_iter().collect(), "{name}");
    }
}

/// Lists of words in the schema that the test above does not know.
#[test]
fn no_list_is_forgotten() {
    let schema = schema();
    let known: Vec<&str> = vocabulary().iter().map(|(name, _)| *name).collect();
    let definitions = schema["$defs"].as_object().expect("definitions");
    for (name, definition) in definitions {
        let is_list = definition.get("oneOf").is_some();
        assert!(!is_list || known.contains(&name.as_str()), "{name}");
    }
}

/// Tables of an application, by the path under which a complaint or the application holds them.
const TABLES: &[(&str, &str)] = &[
    ("", "entity"),
    ("", "complaint"),
    ("complaint", "event"),
    ("complaint", "decision"),
    ("complaint", "remedy"),
    ("complaint", "victim"),
    ("complaint", "representation"),
    ("complaint", "identity"),
    ("complaint", "earlier-application"),
    ("complaint", "other-procedure"),
    ("", "form"),
    ("form", "person"),
    ("form", "organisation"),
    ("form", "representative"),
    ("form", "anonymity"),
    ("form", "document"),
];

fn keys(definition: &Value) -> Vec<String> {
    let table = match definition.get("properties") {
        Some(properties) => properties,
        None => &definition["anyOf"][0]["properties"],
    };
    let keys = table.as_object().expect("properties").keys();
    keys.cloned().collect()
}

/// The program knows every key of the schema: none is an unknown field.
#[test]
fn the_program_reads_every_key() {
    let schema = schema();
    let record = standi_bundled::record();
    for (within, name) in TABLES {
        for key in keys(&schema["$defs"][*name]) {
            let item = format!("{{{key}: unknown}}");
            let place = match *name {
                "complaint" => "complaints".to_string(),
                "event" => "events".to_string(),
                "decision" => "final_decision".to_string(),
                "remedy" => "remedies".to_string(),
                "document" => "documents".to_string(),
                table => table.replace('-', "_"),
            };
            let text = match *within {
                "" => format!("respondents: [FRA]\n{place}: {item}\n"),
                "form" => format!("respondents: [FRA]\nform: {{{place}: {item}}}\n"),
                _ => format!("respondents: [FRA]\ncomplaints: [{{{place}: {item}}}]\n"),
            };
            let source = Source::new("a key".to_string(), text);
            let node = standi_text::read(&source, Format::Yaml).expect("YAML");
            if let Err(defects) = application::read(&node, &source, record, None) {
                let said = defects.to_string();
                assert!(!said.contains("unknown-field"), "{name}.{key}\n{said}");
            }
        }
    }
}

/// The page of the book explains every key and every word.
#[test]
fn the_page_explains_every_key_and_word() {
    let page = root().join("docs/src/reference/application.md");
    let page = fs::read_to_string(page).expect("the page");
    let schema = schema();
    let mut names: Vec<String> = keys(&schema);
    for (_, table) in TABLES {
        names.extend(keys(&schema["$defs"][*table]));
    }
    for (_, words) in vocabulary() {
        let words = words
            .into_iter()
            .filter(|word| !["yes", "no"].contains(word));
        names.extend(words.map(str::to_string));
    }
    let subjects = standi_bundled::record().scopes.iter();
    names.extend(subjects.map(|scope| scope.subject.to_string()));
    for name in names {
        assert!(
            page.contains(&format!("`{name}`")),
            "`{name}` is not explained"
        );
    }
}

/// A text as the JSON that a schema sees.
fn json(node: &Node) -> Value {
    match &node.value {
        Written::Null => Value::Null,
        Written::Bool(value) => (*value).into(),
        Written::Int(value) => (*value).into(),
        Written::List(items) => items.iter().map(json).collect(),
        Written::Table(entries) => {
            let entries = entries.iter().map(|it| (it.key.clone(), json(&it.node)));
            Value::Object(entries.collect())
        }
        Written::Text(_) | Written::Date(_) => node.text().unwrap_or_default().into(),
    }
}

fn problems(value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let errors = validator.iter_errors(value);
    errors
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join(folder))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| Format::of_name(&path.display().to_string()).is_some())
        .collect();
    files.sort();
    files
}

#[test]
fn examples_fit_and_are_read() {
    let record = standi_bundled::record();
    let files = files("examples");
    assert!(files.len() >= 10);
    for path in files {
        let source = source(&path);
        let format = Format::of_name(&path.display().to_string()).expect("a format");
        let node = standi_text::read(&source, format).unwrap_or_else(|it| panic!("{it}"));
        let problems = problems(&json(&node));
        assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
        let read = application::read(&node, &source, record, None);
        assert!(read.is_ok(), "{}", path.display());
    }
}

#[test]
fn the_example_to_start_from_fits() {
    let source = Source::new("example.yaml", EXAMPLE);
    let node = standi_text::read(&source, Format::Yaml).expect("YAML");
    let problems = problems(&json(&node));
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn decided_cases_fit() {
    for path in files("cases") {
        let source = source(&path);
        let node = standi_text::read(&source, Format::Yaml).unwrap_or_else(|it| panic!("{it}"));
        for case in json(&node).as_array().expect("a list of cases") {
            let problems = problems(case);
            assert!(
                problems.is_empty(),
                "{}: {} {problems:#?}",
                path.display(),
                case["id"]
            );
        }
    }
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    for wrong in [
        r#"{"aplicant": "person"}"#,
        r#"{"applicant": "somebody"}"#,
        r#"{"complaints": [{"events": [{"on": "yesterday"}]}]}"#,
        r#"{"complaints": [{"signals": ["untrue"]}]}"#,
    ] {
        let value = serde_json::from_str(wrong).expect("JSON");
        assert!(!problems(&value).is_empty(), "{wrong}");
    }
}
