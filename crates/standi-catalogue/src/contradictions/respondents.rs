//! Documents of one application that name different States.

use super::{Because, Finding, What};
use crate::{Catalogue, Entry};
use standi_record::Code;

pub(super) fn check<'c>(catalogue: &'c Catalogue, into: &mut Vec<Finding<'c>>) {
    for (number, places) in catalogue.applications() {
        let entries = places.iter().filter_map(|(_, place)| catalogue.get(*place));
        let named: Vec<Entry> = entries.filter(|it| !it.respondents().is_empty()).collect();
        let Some(first) = named.first() else { continue };
        let shares = |a: &[Code], b: &[Code]| a.iter().any(|it| b.contains(it));
        let apart = |it: &&Entry| !shares(it.respondents(), first.respondents());
        if !named.iter().any(|it| apart(&it)) {
            continue;
        }
        // The States that most documents name are taken for the application's own.
        let votes = |entry: &Entry| {
            let agree = named
                .iter()
                .filter(|it| shares(it.respondents(), entry.respondents()));
            agree.count()
        };
        let Some(most) = named.iter().max_by_key(|it| votes(it)) else {
            continue;
        };
        let bridge = named.iter().any(|it| it.respondents().len() > 1);
        for entry in &named {
            if shares(entry.respondents(), most.respondents()) {
                continue;
            }
            into.push(Finding {
                state: entry.respondents().first().copied(),
                number: Some(number),
                other: Some(*most),
                because: Some(match (bridge, same_applicant(*entry, *most)) {
                    (true, _) => Because::SeveralRespondents,
                    (_, true) => Because::SlipInTitle,
                    (_, false) => Because::SlipInNumber,
                }),
                ..Finding::new(What::RespondentsDiffer, *entry)
            });
        }
    }
}

/// Whether two titles share a name of the applicant: a word of four letters or more before the
/// respondent that is not a common one.
fn same_applicant(a: Entry, b: Entry) -> bool {
    const COMMON: [&str; 7] = [
        "CASE", "AFFAIRE", "OTHERS", "AUTRES", "AGAINST", "CONTRE", "AFFAIRES",
    ];
    let names = |entry: Entry| -> Vec<String> {
        let title = entry.title().to_uppercase();
        let against = [" V. ", " C. ", " CONTRE ", " AGAINST "].map(|word| title.rfind(word));
        let end = against.into_iter().flatten().min().unwrap_or(title.len());
        let words = title[..end].split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() >= 4 && !COMMON.contains(word));
        words.map(str::to_string).collect()
    };
    let of_b = names(b);
    names(a).iter().any(|name| of_b.contains(name))
}
