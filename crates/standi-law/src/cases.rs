//! Decided cases against the law.
//!
//! A case file holds what an application holds, and what the Court said. The law *agrees* on a
//! criterion when it says the same, *abstains* when it says *needs a judgement* or *missing a
//! fact*, and *disagrees* when it says the opposite.

use crate::application::{Application, Reader, Respondent};
use crate::assess::{Assessment, assess};
use crate::lower::{Moment, Pair};
use crate::{Criterion, Value};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Code, Record};
use standi_text::{Defect, Defects, Fields, Format, Node, Source, Value as Written, nearest};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A decided case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the applicant told.
    pub application: Application,
    /// What the Court said, complaint by complaint.
    pub outcomes: Vec<Vec<Outcome>>,
}

/// What the Court said of one criterion, for one complaint and State.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The respondent.
    pub respondent: Respondent,
    /// The criterion.
    pub criterion: Criterion,
    /// *Open* or *closed*.
    pub court: Value,
}

/// Reads a file of cases; JSON, YAML or TOML (`[[case]]`).
pub fn read(source: &Arc<Source>, format: Format, record: &Record) -> Result<Vec<Case>, Defects> {
    let root = standi_text::read(source, format)?;
    let items: &[Node] = match &root.value {
        Written::List(items) => items,
        _ => match root.get("case").map(|node| &node.value) {
            Some(Written::List(items)) => items,
            _ => std::slice::from_ref(&root),
        },
    };
    let mut reader = Reader::new(source, record, None);
    let mut cases: Vec<Case> = Vec::new();
    for item in items {
        let Some(application) = reader.application(item) else {
            continue;
        };
        let outcomes = outcomes(item, &application, source, record, &mut reader.defects);
        let text = |key| item.get(key).and_then(Node::text);
        let Some(id) = text("id") else {
            let defect = Defect::new("missing-field", "a case needs `id`", source, item.span, "");
            reader.defects.push(defect);
            continue;
        };
        if cases.iter().any(|case| case.id == id) {
            let at = item.get("id").map_or(item.span, |node| node.span);
            let message = format!("two cases have the id `{id}`");
            reader
                .defects
                .push(Defect::new("duplicate-id", message, source, at, "again"));
        }
        let name = text("name").unwrap_or_else(|| id.clone());
        cases.push(Case {
            id,
            name,
            application,
            outcomes,
        });
    }
    reader.defects.or(cases)
}

fn outcomes(
    item: &Node,
    application: &Application,
    source: &Arc<Source>,
    record: &Record,
    defects: &mut Defects,
) -> Vec<Vec<Outcome>> {
    let complaints: &[Node] = match item.get("complaints").map(|node| &node.value) {
        Some(Written::List(items)) => items,
        _ => std::slice::from_ref(item),
    };
    let pairs = complaints.iter().zip(&application.complaints);
    pairs
        .map(|(node, complaint)| {
            let Some(outcome) = node.get("outcome") else {
                return Vec::new();
            };
            let Written::Table(entries) = &outcome.value else {
                return Vec::new();
            };
            let mut found = Vec::new();
            for entry in entries {
                if Criterion::from_id(&entry.key).is_some() {
                    // Flat: the case has one respondent, or the ruling was the same for all.
                    for respondent in &complaint.respondents {
                        found.extend(
                            value(entry.at, &entry.key, &entry.node, source, defects).map(
                                |(criterion, court)| Outcome {
                                    respondent: *respondent,
                                    criterion,
                                    court,
                                },
                            ),
                        );
                    }
                    continue;
                }
                let Some(respondent) = respondent(&entry.key, record) else {
                    let message = format!("`{}` is neither a State nor a criterion", entry.key);
                    let known = Criterion::ALL.iter().map(|criterion| criterion.id());
                    let mut defect = Defect::new("unknown-outcome", message, source, entry.at, "");
                    defect.help =
                        nearest(&entry.key, known).map(|near| format!("did you mean `{near}`?"));
                    defects.push(defect);
                    continue;
                };
                let Some(fields) = Fields::open(&entry.node, "an outcome", source, defects) else {
                    continue;
                };
                let Written::Table(inner) = &entry.node.value else {
                    continue;
                };
                drop(fields);
                for each in inner {
                    found.extend(value(each.at, &each.key, &each.node, source, defects).map(
                        |(criterion, court)| Outcome {
                            respondent,
                            criterion,
                            court,
                        },
                    ));
                }
            }
            found
        })
        .collect()
}

fn respondent(key: &str, record: &Record) -> Option<Respondent> {
    if key.eq_ignore_ascii_case("eu") {
        return Some(Respondent::NoState);
    }
    let code = record
        .find_state(key)
        .ok()
        .and_then(|state| state.code.parse().ok());
    code.or_else(|| key.parse::<Code>().ok())
        .map(Respondent::State)
}

fn value(
    at: standi_text::Span,
    key: &str,
    node: &Node,
    source: &Arc<Source>,
    defects: &mut Defects,
) -> Option<(Criterion, Value)> {
    let Some(criterion) = Criterion::from_id(key) else {
        let message = format!("`{key}` is not a criterion");
        let mut defect = Defect::new("unknown-criterion", message, source, at, "");
        let known = Criterion::ALL.iter().map(|criterion| criterion.id());
        defect.help = nearest(key, known).map(|near| format!("did you mean `{near}`?"));
        defects.push(defect);
        return None;
    };
    match node.text().as_deref() {
        Some("open") => Some((criterion, Value::Open)),
        Some("closed") => Some((criterion, Value::Closed)),
        _ => {
            let message = "what the Court said is `open` or `closed`";
            defects.push(Defect::new("unknown-value", message, source, node.span, ""));
            None
        }
    }
}

/// How the law fared.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Report {
    /// Cases run.
    pub cases: usize,
    /// Outcomes on which the law says what the Court said.
    pub agree: usize,
    /// Outcomes on which it says the opposite.
    pub disagree: usize,
    /// Outcomes on which it needs a judgement or a fact.
    pub abstain: usize,
    /// The same by criterion.
    pub by_criterion: BTreeMap<Criterion, Tally>,
    /// Every disagreement.
    pub disagreements: Vec<Difference>,
    /// Every abstention.
    pub abstentions: Vec<Difference>,
}

/// A count of outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tally {
    /// Agreed.
    pub agree: usize,
    /// Disagreed.
    pub disagree: usize,
    /// Abstained.
    pub abstain: usize,
}

/// An outcome on which the law does not say what the Court said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Difference {
    /// Id of the case.
    pub id: String,
    /// The criterion.
    pub criterion: Criterion,
    /// Code of the State.
    pub state: String,
    /// What the Court said.
    pub court: Value,
    /// What the law says.
    pub standi: Value,
    /// The rows of the decision tables that say so.
    pub why: String,
}

impl Report {
    /// Runs one case and counts its outcomes.
    pub fn run(&mut self, case: &Case, record: &Record) {
        self.cases += 1;
        let complaints = case.application.complaints.iter().zip(&case.outcomes);
        for (complaint, outcomes) in complaints {
            for outcome in outcomes {
                let pair = Pair::new(
                    record,
                    &case.application,
                    complaint,
                    outcome.respondent,
                    Moment::default(),
                );
                self.count(case, outcome, &assess(pair));
            }
        }
    }

    fn count(&mut self, case: &Case, outcome: &Outcome, assessment: &Assessment<'_>) {
        let standi = assessment.criterion(outcome.criterion);
        let tally = self.by_criterion.entry(outcome.criterion).or_default();
        let list = match standi {
            Value::Judgement | Value::Missing => {
                tally.abstain += 1;
                self.abstain += 1;
                &mut self.abstentions
            }
            value if value == outcome.court => {
                tally.agree += 1;
                self.agree += 1;
                return;
            }
            _ => {
                tally.disagree += 1;
                self.disagree += 1;
                &mut self.disagreements
            }
        };
        let mut why: Vec<&str> = assessment
            .lines
            .iter()
            .map(|(_, findings)| findings.of(outcome.criterion))
            .filter(|finding| finding.value == standi)
            .map(|finding| finding.ground.key)
            .collect();
        why.dedup();
        list.push(Difference {
            id: case.id.clone(),
            criterion: outcome.criterion,
            state: match outcome.respondent {
                Respondent::State(code) => code.to_string(),
                Respondent::NoState => "EU".to_string(),
            },
            court: outcome.court,
            standi,
            why: why.join(", "),
        });
    }
}
