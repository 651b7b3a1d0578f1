//! Every language says what English says, about the same things.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The variables of every message and attribute.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

fn languages() -> Vec<String> {
    let entries = fs::read_dir(locales()).expect("the languages");
    entries
        .map(|entry| {
            entry
                .expect("a folder")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

/// The messages of a language; a syntax error or a message said twice fails the test.
fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for entry in fs::read_dir(locales().join(language)).expect("a language") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        let parsed = parse(text.as_str());
        let resource =
            parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                assert!(
                    matches!(
                        entry,
                        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)
                    ),
                    "{}: only messages and comments",
                    path.display()
                );
                continue;
            };
            let attributes = message.attributes.iter().map(|attribute| {
                (
                    format!("{}.{}", message.id.name, attribute.id.name),
                    &attribute.value,
                )
            });
            let value = message
                .value
                .iter()
                .map(|value| (message.id.name.to_string(), value));
            for (id, pattern) in value.chain(attributes) {
                let mut found = BTreeSet::new();
                variables(pattern, &mut found);
                let before = messages.insert(id.clone(), found);
                assert!(before.is_none(), "{language}: `{id}` is said twice");
            }
        }
    }
    messages
}

fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                variables(&variant.value, found);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_string());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

#[test]
fn french_says_all_that_english_says_of_the_same_things() {
    let (english, french) = (messages("en"), messages("fr"));
    for (id, variables) in &english {
        let said = french.get(id);
        assert_eq!(said, Some(variables), "fr: `{id}`");
    }
    for id in french.keys() {
        assert!(
            english.contains_key(id),
            "fr: `{id}` is not said in English"
        );
    }
    assert!(
        english.len() > 400,
        "only {} messages were found",
        english.len()
    );
}

/// French puts a space that does not break before `:`, `;`, `?`, `!` and inside `«` `»`, and writes
/// `’`.
#[test]
fn french_typography() {
    for entry in fs::read_dir(locales().join("fr")).expect("French") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let place = format!("{}:{}: {line}", path.display(), at + 1);
            assert!(!line.contains('\''), "{place}");
            for wrong in [" :", " ;", " ?", " !", "« ", " »"] {
                assert!(!line.contains(wrong), "{place}: `{wrong}`");
            }
            let letters: Vec<char> = line.chars().collect();
            for pair in letters.windows(2) {
                let is_space = matches!(pair[0], '\u{a0}' | '\u{202f}');
                let free = is_space || matches!(pair[0], '?' | '!');
                assert!(free || !matches!(pair[1], ';' | '?' | '!'), "{place}");
            }
        }
    }
}

#[test]
fn every_folder_is_a_language() {
    let mut known: Vec<&str> = standi_law::words::Language::ALL
        .iter()
        .map(|language| language.tag())
        .collect();
    known.sort_unstable();
    let mut folders = languages();
    folders.sort();
    assert_eq!(known, folders);
}

/// Names come with their article (`les Pays-Bas`): none stands where French would contract it.
#[test]
fn french_contracts_no_article_of_a_name() {
    for entry in fs::read_dir(locales().join("fr")).expect("French") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        for name in ["state", "instrument", "place", "area"] {
            for before in ["de", "à"] {
                let wrong = format!(" {before} {{ ${name} }}");
                assert!(!text.contains(&wrong), "{}: `{wrong}`", path.display());
            }
        }
    }
}

#[test]
fn every_state_area_and_territory_has_a_french_name() {
    let record = standi_bundled::record();
    let states = record.states.iter().map(|it| (it.code, it.french));
    let areas = record.areas.iter().map(|it| (it.id, it.french));
    let territories = record.territories.iter().map(|it| (it.id, it.french));
    for (id, french) in states.chain(areas).chain(territories) {
        assert!(french.is_some(), "{id} has no French name");
    }
}

/// Whether a language that has only questions and verdicts must have a message.
fn of_the_verdict(id: &str) -> bool {
    let kinds = [
        "answer-",
        "ask-",
        "criterion-",
        "heading-",
        "month-",
        "q-",
        "value-",
        "warning-interim",
        "weekday-",
    ];
    let single = [
        "date",
        "date-between",
        "date-first",
        "date-with-weekday",
        "deadline-open",
        "decides",
        "no-legal-advice",
        "only-for",
    ];
    let kind = kinds.iter().any(|kind| id.starts_with(kind)) && !id.starts_with("heading-door");
    kind || single.contains(&id)
}

#[test]
fn russian_ukrainian_and_turkish_have_all_questions_and_verdicts_and_nothing_else() {
    let english = messages("en");
    let record = standi_bundled::record();
    for language in ["ru", "uk", "tr"] {
        let mut messages = messages(language);
        for id in ["note-partial", "note-english"] {
            assert_eq!(
                messages.remove(id),
                Some(BTreeSet::new()),
                "{language}: `{id}`"
            );
        }
        messages.retain(|id, variables| {
            let Some(code) = id.strip_prefix("country-") else {
                return true;
            };
            assert!(
                record.state(code).is_some() && variables.is_empty(),
                "{language}: `{id}`"
            );
            false
        });
        for (id, variables) in english.iter().filter(|(id, _)| of_the_verdict(id)) {
            assert_eq!(messages.get(id), Some(variables), "{language}: `{id}`");
        }
        for id in messages.keys() {
            assert!(
                of_the_verdict(id) && english.contains_key(id),
                "{language}: `{id}` is unknown"
            );
        }
    }
}

/// Every word of the closed lists of an application can be said in a report.
#[test]
fn every_word_of_an_application_is_said() {
    use standi_law::application::*;
    use standi_law::words::{Language, Words};
    use standi_record::facts::Level;
    macro_rules! words {
        ($($list:ident),+) => {
            [$($list::WORDS.iter().map(|(word, _)| *word).collect::<Vec<_>>()),+].concat()
        };
    }
    let all = words!(
        ApplicantKind,
        EntityKind,
        EventKind,
        Nature,
        Mandate,
        Link,
        Outcome,
        YesNoDisputed,
        VictimStatus,
        Redress,
        Death,
        Authority,
        ActingFor,
        ChildMatter,
        ActedAtHome,
        ProcedureStatus,
        Signal,
        ImminentHarm,
        Theme,
        Grievance,
        Proceedings,
        Level
    );
    let words = Words::new(Language::Fr);
    for word in all
        .into_iter()
        .chain(["unknown", "international", "private", "high-seas"])
    {
        assert!(words.has(&format!("said-{word}")), "{word}");
    }
}

/// Every number of days left has its own ending.
#[test]
fn days_left_in_slavic_and_turkish_words() {
    use standi_law::words::{Language, Words};
    let ends = |language, left: &str, end: &str| {
        let args = [("day", "D".to_string()), ("left", left.to_string())];
        let text = Words::new(language).say("deadline-open", &args);
        assert!(text.ends_with(end), "{text}");
    };
    for (left, end) in [
        ("0", "это сегодня."),
        ("1", "остался 1 день."),
        ("3", "осталось 3 дня."),
        ("11", "осталось 11 дней."),
        ("21", "остался 21 день."),
    ] {
        ends(Language::Ru, left, end);
    }
    for (left, end) in [
        ("0", "це сьогодні."),
        ("1", "лишився 1 день."),
        ("4", "лишилося 4 дні."),
        ("12", "лишилося 12 днів."),
        ("31", "лишився 31 день."),
    ] {
        ends(Language::Uk, left, end);
    }
    for (left, end) in [
        ("0", "son gün bugün."),
        ("1", "1 gün kaldı."),
        ("9", "9 gün kaldı."),
    ] {
        ends(Language::Tr, left, end);
    }
}

/// What is partial never mixes two languages within a sentence.
#[test]
fn reasons_are_whole() {
    use standi_law::words::{Language, Words};
    let day = "2022-10-03".parse().expect("a day");
    let words = Words::new(Language::Ru);
    assert!(words.is_partial() && !Words::new(Language::Fr).is_partial());
    assert_eq!(words.day(day), "3 октября 2022 года");
    assert_eq!(words.whole().day(day), "3 October 2022");
    assert_eq!(Words::new(Language::Fr).whole().day(day), "3 octobre 2022");
}
