//! Decided cases.

use super::told::Told;
use crate::entry::{Entry, at_hudoc};
use crate::kind::Kind;
use standi_catalogue::ApplicationNumber;
use standi_law::ecli::{Ruling, ecli};
use standi_record::Day;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cases.bin"));

/// The decided cases of the repository.
pub fn cases() -> Vec<Entry> {
    let told: Vec<Told> =
        postcard::from_bytes(BYTES).expect("the build script wrote these bytes with the same code");
    told.into_iter().map(entry).collect()
}

fn entry(case: Told) -> Entry {
    let day = case.day.and_then(|it| it.parse::<Day>().ok());
    let mut entry = Entry::new(Kind::DecidedCase, case.id, case.name);
    let ruling = ruling_of(case.form.as_deref());
    let by = [case.formation, case.form].into_iter().flatten();
    let by = by.collect::<Vec<_>>().join(", ");
    let told = [case.principle, case.facts.join("; "), by];
    entry.text = told
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(". ");
    let numbers = case.applications.iter();
    let numbers = numbers.flat_map(|it| ApplicationNumber::list(it).unwrap_or_default());
    entry.numbers = numbers.map(|it| it.to_string()).collect();
    entry.day = day.map(|it| it.0);
    entry.ecli = ruling.and_then(|it| ecli(it, entry.numbers.first()?, day?));
    entry.states = case.respondents;
    entry.concern(case.articles.iter().filter_map(|it| it.parse().ok()));
    if let Some(item) = case.item {
        entry.address = at_hudoc(&item);
        entry.names.push(item);
    }
    entry
}

fn ruling_of(form: Option<&str>) -> Option<Ruling> {
    match form? {
        "judgment" => Some(Ruling::Judgment),
        "decision" => Some(Ruling::Decision),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_say_what_they_are() {
        let cases = cases();
        assert!(cases.len() > 370, "{}", cases.len());
        let hirsi = cases.iter().find(|it| it.title.starts_with("Hirsi"));
        let hirsi = hirsi.expect("a case that every lawyer knows");
        assert_eq!(hirsi.states, ["ITA"]);
        assert!(hirsi.numbers.contains(&"27765/09".to_string()));
        assert_eq!(
            hirsi.ecli.as_deref(),
            Some("ECLI:CE:ECHR:2012:0223JUD002776509")
        );
        assert!(
            cases
                .iter()
                .all(|it| !it.title.is_empty() && it.day.is_some())
        );
    }
}
