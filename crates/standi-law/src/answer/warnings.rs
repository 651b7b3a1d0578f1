//! What changes no value and is shown always.
//!
//! - W1 a derogation under Article 15 in force on the day: it can change the merits, never for the
//!   rights from which no derogation is possible (Article 15 § 2)
//! - W2 danger to life or limb: interim measures under Rule 39, before anything else
//! - W3 a respondent that does not answer: the Court goes on (Rule 44C)
//! - a conflict between sources of a fact the answer rests on

use super::reasons::rests_on;
use super::{Warning, name};
use crate::Criterion;
use crate::application::{ImminentHarm, Link, VictimStatus};
use crate::article::Article;
use crate::assess::Assessment;
use crate::words::Words;
use standi_record::{Code, Day};

/// The respondent that has stopped answering, and since when (Committee of Ministers, document
/// 0900001680a91beb).
const ABSENT: (Code, Day) = (Code::new("RUS"), Day(19_054));

pub(super) fn warnings(assessment: &Assessment<'_>, words: &Words) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = Vec::new();
    let mut add = |warning: Warning| {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    };
    let pair = &assessment.pair;
    let state = name(pair, words.whole());
    if let Some(key) = interim(assessment) {
        // Said in the reader's own language, whatever else is not.
        let text = words.say(key, &[]);
        add(Warning {
            id: "interim".into(),
            text,
            sources: Vec::new(),
        });
    }
    let words = words.whole();
    for (line, _) in &assessment.lines {
        let Some(article) = line.article.filter(|article| !is_absolute(*article)) else {
            continue;
        };
        for row in &line.derogations {
            let args = [
                ("state", state.clone()),
                ("article", words.article(article)),
                ("id", row.id.to_string()),
                ("text", sentence(words.recorded(row.text, row.text_french))),
            ];
            let sources = row.basis.source_ids();
            let text = words.sentence("warning-derogation", &args);
            add(Warning {
                id: "derogation".into(),
                text,
                sources,
            });
        }
    }
    if pair.respondent == Some(ABSENT.0) {
        let args = [("state", state), ("since", words.day(ABSENT.1))];
        let text = words.sentence("warning-respondent-absent", &args);
        add(Warning {
            id: "respondent-absent".into(),
            text,
            sources: Vec::new(),
        });
    }
    for (line, _) in &assessment.lines {
        for criterion in [Criterion::Temporis, Criterion::Loci] {
            for basis in rests_on(line, criterion) {
                let Some(conflict) = basis.conflict else {
                    continue;
                };
                let text = words.say(
                    "warning-record-conflict",
                    &[("conflict", conflict.to_string())],
                );
                let sources = basis.source_ids();
                add(Warning {
                    id: "record-conflict".into(),
                    text,
                    sources,
                });
            }
        }
    }
    warnings
}

/// Whether the harm described is of a kind for which the Court grants interim measures: imminent,
/// irreversible harm, as a rule to life or limb (Rule 39; Mamatkulov and Askarov v. Turkey \[GC\],
/// 46827/99 and 46951/99). Whether it grants them is always a judgement.
fn interim(assessment: &Assessment<'_>) -> Option<&'static str> {
    match assessment.pair.complaint.imminent_harm.given() {
        Some(
            ImminentHarm::Death
            | ImminentHarm::IllTreatment
            | ImminentHarm::Removal
            | ImminentHarm::Health,
        ) => Some("warning-interim"),
        Some(ImminentHarm::Family | ImminentHarm::Home) => Some("warning-interim-exceptional"),
        Some(ImminentHarm::Property | ImminentHarm::Other) => Some("warning-interim-unlikely"),
        None => {
            let at_risk = assessment.lines.iter().any(|(line, _)| {
                let threatened = line.victim.status.is(VictimStatus::Potential);
                let removal = line.loci.link == Some(Link::Removal);
                let grave = line
                    .article
                    .is_some_and(|article| article.is_of_convention(&[2, 3]));
                grave && (threatened || removal)
            });
            at_risk.then_some("warning-interim")
        }
    }
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') {
        text.to_string()
    } else {
        format!("{text}.")
    }
}

/// Rights from which no derogation is possible: Articles 2 (save lawful acts of war), 3, 4 § 1, 7
/// (Article 15 § 2); Article 4 of Protocol No. 7; Protocols Nos. 6 and 13.
fn is_absolute(article: Article) -> bool {
    article.is_of_convention(&[2, 3, 7])
        || (article.is_of_convention(&[4]) && article.paragraph == 1)
        || article.is(Article::of_protocol(7, 4))
        || matches!(article.protocol, 6 | 13)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_day() {
        assert_eq!(ABSENT.1.to_string(), "2022-03-03");
    }
}
