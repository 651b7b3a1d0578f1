//! What fields hold, in the reader's language. The same text of several fields is one message: that
//! of the first.

use super::Kind;
use crate::phrase::{Entry, Named};
use standi_law::words::Words;

/// What a field of an event holds.
pub fn holds(text: &'static str, words: &Words) -> String {
    entry(text).said(words)
}

/// The name of a field within a phrase.
pub(super) fn field(name: &'static str) -> Named {
    let key = format!("docket-field-{}", name.replace('_', "-"));
    Named::Word(name, Entry { key, title: name })
}

pub(super) fn entry(text: &'static str) -> Entry {
    let fields = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields().iter().map(move |field| (kind, field)));
    let mut of_text = fields.filter(|(_, field)| field.doc == text);
    let of = of_text
        .next()
        .map(|(kind, field)| format!("{kind}-{}", field.name));
    Entry {
        key: format!("docket-holds-{}", of.unwrap_or_default()),
        title: text,
    }
}

/// Every message of the fields, by its id, in English.
pub(crate) fn messages() -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
        let it = entry(field.doc);
        if messages.iter().all(|(key, _)| *key != it.key) {
            messages.push((it.key, it.title.to_string()));
        }
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_law::words::Language;

    #[test]
    fn what_every_field_holds() {
        let (english, french) = (Words::new(Language::En), Words::new(Language::Fr));
        for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
            assert_eq!(holds(field.doc, &english), field.doc);
            assert_ne!(holds(field.doc, &french), field.doc, "not told in French");
        }
        let held = holds("last day of the measure, if it has one", &french);
        assert!(held.starts_with("dernier jour de la mesure"), "{held}");
    }
}
