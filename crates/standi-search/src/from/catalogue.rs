//! Documents of HUDOC.

use crate::entry::Entry;
use crate::kind::Kind;
use standi_catalogue::Document;
use standi_law::ecli::{Ruling, ecli};

/// A document of a catalogue. Its address follows from its id and is not kept.
pub fn document(document: &Document) -> Entry {
    let kind = Kind::of_document(document.kind);
    let mut entry = Entry::new(kind, document.item.as_str(), document.title.as_str());
    entry.text = document.conclusion.clone().unwrap_or_default();
    entry.numbers = document
        .applications
        .iter()
        .map(ToString::to_string)
        .collect();
    entry.states = document
        .respondents
        .iter()
        .map(ToString::to_string)
        .collect();
    entry.concern(document.articles());
    let concluded = document.conclusions().into_iter();
    entry.concern(concluded.flat_map(|it| it.articles));
    entry.day = Some(document.day.0);
    entry.importance = document.importance;
    entry.language = document.language.clone();
    entry.translation = document.translation;
    entry.ecli = document.ecli.clone().or_else(|| formed(kind, document));
    entry
}

/// The identifier of a ruling, where the export has none.
fn formed(kind: Kind, document: &Document) -> Option<String> {
    let ruling = match kind {
        Kind::GrandChamberJudgment | Kind::ChamberJudgment | Kind::CommitteeJudgment => {
            Ruling::Judgment
        }
        Kind::GrandChamberDecision
        | Kind::Decision
        | Kind::CommitteeDecision
        | Kind::CommissionDecision => Ruling::Decision,
        Kind::CommissionReport => Ruling::Report,
        _ => return None,
    };
    let first = document.applications.first()?;
    ecli(ruling, &first.to_string(), document.day)
}
