//! Reading the `form` table of an application file.

use super::told::*;
use crate::application::{Reader, Told, is_unknown};
use crate::when::Precision;
use standi_text::{Defect, Fields, Node, Value};

/// Words by which a statement of facts points elsewhere.
const ELSEWHERE: &[&str] = &[
    "see annex",
    "see the annex",
    "see attach",
    "see the attach",
    "see appendix",
    "see enclosed",
    "as attached",
    "voir annexe",
    "voir l'annexe",
    "voir l’annexe",
    "voir pièce",
    "см. прилож",
    "див. додат",
    "bkz. ek",
    "siehe anlage",
];

/// A text longer than this says something of its own, even if it points elsewhere too.
const SHORT: usize = 200;

/// The form in a node.
pub(crate) fn read(reader: &mut Reader<'_>, node: &Node) -> Option<Form> {
    if is_unknown(node) {
        return None;
    }
    let fields = Fields::open(node, "`form`", reader.source, &mut reader.defects)?;
    let form = Form {
        version: version(reader, &fields),
        filled: reader.flag(&fields, "filled"),
        language: fields
            .text("language", &mut reader.defects)
            .filter(|text| text != "unknown"),
        persons: persons(reader, &fields),
        organisation: reader.part(&fields, "organisation", "an organisation", |_, part| {
            Organisation {
                name: filled(part, "name"),
                registered: filled(part, "registered"),
                number: Told::or_given(part, "number"),
                address: filled(part, "address"),
            }
        }),
        representative: representative(reader, &fields),
        authority_signed: signed(reader, &fields, "authority_signed"),
        authority_reasons: filled(&fields, "authority_reasons"),
        authority_substitute: filled(&fields, "authority_substitute"),
        representative_signed: signed(reader, &fields, "rep_signed"),
        facts: story(&fields),
        facts_pages: count(reader, &fields, "facts_pages"),
        violations_explained: reader.flag(&fields, "violations_explained"),
        appeal_unused: reader.flag(&fields, "appeal_unused"),
        appeal_unused_reason: filled(&fields, "appeal_unused_reason"),
        other_procedure_answered: reader.flag(&fields, "other_procedure_answered"),
        prior_applications: prior(reader, &fields),
        annex_pages: count(reader, &fields, "annex_pages"),
        annex_new_complaints: reader.flag(&fields, "annex_new_complaints"),
        signed: signed(reader, &fields, "signed"),
        documents: documents(reader, &fields),
        copies: reader.flag(&fields, "copies"),
        pages_numbered: reader.flag(&fields, "pages_numbered"),
        anonymity: anonymity(reader, &fields),
        applicants: count(reader, &fields, "applicants"),
        same_facts: reader.flag(&fields, "same_facts"),
        forms: count(reader, &fields, "forms"),
        group_table: reader.flag(&fields, "group_table"),
        registry_directions: reader.flag(&fields, "registry_directions"),
        channel: reader.word(&fields, "channel", Channel::WORDS),
        sent: reader.when(&fields, "sent", Precision::Day),
        explanation: filled(&fields, "explanation"),
        interim_measure: reader.flag(&fields, "interim_measure"),
        court_directed: reader.flag(&fields, "court_directed"),
    };
    fields.close(&mut reader.defects);
    Some(form)
}

/// Whether a field is filled: `no` and an empty text are not, `unknown` is unknown, whatever else
/// stands there is.
fn filled(fields: &Fields<'_>, key: &'static str) -> Filled {
    match fields.node(key) {
        None => Told::NotAsked,
        Some(node) if is_unknown(node) => Told::Unknown,
        Some(node) => Told::Given(match node.text() {
            Some(text) => !matches!(text.trim(), "" | "no" | "none"),
            None => !matches!(&node.value, Value::List(items) if items.is_empty()),
        }),
    }
}

impl Told<bool> {
    /// The same where "none" is an answer: an organisation without a number.
    fn or_given(fields: &Fields<'_>, key: &'static str) -> Filled {
        match filled(fields, key) {
            Told::Given(false) => {
                let text = fields.node(key).and_then(Node::text).unwrap_or_default();
                Told::Given(matches!(text.trim(), "no" | "none"))
            }
            told => told,
        }
    }
}

fn persons(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Vec<Person> {
    let nodes = fields
        .tables("person")
        .iter()
        .filter(|node| !is_unknown(node));
    nodes
        .filter_map(|node| {
            reader.table(node, "a person", |_, part| Person {
                name: filled(part, "name"),
                born: filled(part, "born"),
                // "none" is how a person without a nationality may put it.
                nationality: Told::or_given(part, "nationality"),
                address: filled(part, "address"),
            })
        })
        .collect()
}

fn representative(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Told<Representative> {
    let Some(node) = fields.node("representative") else {
        return Told::NotAsked;
    };
    match node.text().as_deref() {
        Some("no" | "none") => Told::Given(Representative::Nobody),
        Some("unknown") => Told::Unknown,
        // `representative: given` or `yes`: there is one, and nothing more is told.
        Some("yes" | "given") => Told::Given(Representative::Somebody {
            name: Told::NotAsked,
            occupation: Told::NotAsked,
            address: Told::NotAsked,
            contact: Told::NotAsked,
        }),
        _ => {
            let read = |_: &mut Reader<'_>, part: &Fields<'_>| {
                let ways = ["contact", "telephone", "email", "fax"].map(|key| filled(part, key));
                let given = ways.iter().copied().find(|way| way.is(true));
                let contact = given.unwrap_or_else(|| {
                    ways.into_iter()
                        .find(|way| *way != Told::NotAsked)
                        .unwrap_or_default()
                });
                Representative::Somebody {
                    name: filled(part, "name"),
                    occupation: filled(part, "occupation"),
                    address: filled(part, "address"),
                    contact,
                }
            };
            reader
                .table(node, "a representative", read)
                .map_or(Told::Unknown, Told::Given)
        }
    }
}

fn version(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Told<Version> {
    let Some(node) = fields.node("form_version") else {
        return Told::NotAsked;
    };
    if is_unknown(node) {
        return Told::Unknown;
    }
    match node.text().as_deref().and_then(Version::parse) {
        Some(version) => Told::Given(version),
        None => {
            let message = "`form_version` is the edition printed on the form";
            let defect = Defect::new("form-version", message, reader.source, node.span, "");
            let help =
                "write it as `2022/1` (in quotes), or `letter` where it is no form of the Court";
            reader.defects.push(defect.help(help));
            Told::Unknown
        }
    }
}

/// A whole number of things, none of them negative.
fn count(reader: &mut Reader<'_>, fields: &Fields<'_>, key: &'static str) -> Option<i64> {
    let node = fields.node(key).filter(|node| !is_unknown(node))?;
    let number = fields.number(key, &mut reader.defects)?;
    if number < 0 {
        let message = format!("`{key}` is less than nothing");
        reader.defects.push(Defect::new(
            "negative",
            message,
            reader.source,
            node.span,
            "",
        ));
        return None;
    }
    Some(number)
}

/// `no`, `yes`, `copy`, or the day of the signature.
fn signed(reader: &mut Reader<'_>, fields: &Fields<'_>, key: &'static str) -> Told<Signed> {
    let Some(node) = fields.node(key) else {
        return Told::NotAsked;
    };
    match node.text().as_deref() {
        Some("unknown") => Told::Unknown,
        Some("no") => Told::Given(Signed::No),
        Some("yes" | "given") => Told::Given(Signed::ByHand(None)),
        Some("copy" | "typed" | "electronic") => Told::Given(Signed::Copy),
        _ => match reader.when(fields, key, Precision::Day) {
            Told::Given(when) => Told::Given(Signed::ByHand(Some(when))),
            _ => Told::Unknown,
        },
    }
}

fn story(fields: &Fields<'_>) -> Told<Story> {
    match filled(fields, "facts") {
        Told::NotAsked => Told::NotAsked,
        Told::Unknown => Told::Unknown,
        Told::Given(false) => Told::Given(Story::Empty),
        Told::Given(true) => {
            let text = fields
                .node("facts")
                .and_then(Node::text)
                .unwrap_or_default()
                .to_lowercase();
            let points = ELSEWHERE.iter().any(|words| text.contains(words));
            Told::Given(if points && text.chars().count() <= SHORT {
                Story::Elsewhere
            } else {
                Story::Told
            })
        }
    }
}

fn prior(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Told<Prior> {
    let Some(node) = fields.node("prior_applications") else {
        return Told::NotAsked;
    };
    match node.text().as_deref() {
        Some("unknown") => return Told::Unknown,
        Some("no" | "none") => return Told::Given(Prior::None),
        Some("yes" | "given") => return Told::Given(Prior::Unnumbered),
        _ => {}
    }
    let numbers = fields.texts("prior_applications", &mut reader.defects);
    Told::Given(if numbers.is_empty() {
        Prior::None
    } else if numbers.iter().all(|(text, _)| is_number(text)) {
        Prior::Numbered
    } else {
        Prior::Unnumbered
    })
}

/// A number of the Court: `12345/20`.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    text.trim().split_once('/').is_some_and(|(number, year)| {
        (1..=6).contains(&number.len()) && year.len() == 2 && digits(number) && digits(year)
    })
}

fn anonymity(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Told<Anonymity> {
    let Some(node) = fields.node("anonymity") else {
        return Told::NotAsked;
    };
    let bare = |asked| {
        Told::Given(Anonymity {
            asked,
            reasons: Told::NotAsked,
        })
    };
    match node.text().as_deref() {
        Some("unknown") => Told::Unknown,
        Some("no") => bare(false),
        Some("yes" | "asked") => bare(true),
        _ => {
            let read = |reader: &mut Reader<'_>, part: &Fields<'_>| {
                let reasons = filled(part, "reasons");
                // Who gives reasons asks.
                let asked = reader
                    .flag(part, "asked")
                    .given()
                    .unwrap_or(reasons.is(true));
                Anonymity { asked, reasons }
            };
            reader
                .table(node, "`anonymity`", read)
                .map_or(Told::Unknown, Told::Given)
        }
    }
}

fn documents(reader: &mut Reader<'_>, fields: &Fields<'_>) -> Option<Vec<Document>> {
    let node = fields.node("documents").filter(|node| !is_unknown(node))?;
    if matches!(node.text().as_deref(), Some("none" | "no")) {
        return Some(Vec::new());
    }
    let documents = fields.tables("documents").iter().filter_map(|node| {
        reader.table(node, "a document", |reader, part| Document {
            class: reader.word(part, "class", Class::WORDS).given(),
            of: part
                .text("of", &mut reader.defects)
                .filter(|text| text != "unknown"),
            date: reader.when(part, "date", Precision::Day).given(),
            number: count(reader, part, "number"),
            pages: pages(reader, part),
        })
    });
    Some(documents.collect())
}

/// `3` or `3-7`.
fn pages(reader: &mut Reader<'_>, part: &Fields<'_>) -> Option<(i64, i64)> {
    let node = part.node("pages").filter(|node| !is_unknown(node))?;
    let text = node.text().unwrap_or_default();
    let (first, last) = text.split_once('-').unwrap_or((&text, &text));
    match (first.trim().parse::<i64>(), last.trim().parse::<i64>()) {
        (Ok(first), Ok(last)) if first >= 1 && first <= last => Some((first, last)),
        _ => {
            let message = format!("`{text}` is not a stretch of pages");
            let defect = Defect::new("pages", message, reader.source, node.span, "");
            reader.defects.push(defect.help("write `3` or `3-7`"));
            None
        }
    }
}
