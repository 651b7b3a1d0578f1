//! Who acts, and the remarks of the table, in the reader's language. The same text in several rows is
//! one message: that of the first.

use super::{From, Row, rows};
use crate::phrase::{Entry, Named};
use standi_law::words::Words;

/// Who sets and extends time, for which the table has no row.
pub const BY_LETTER: &str = "the Court, by letter";

/// Which time a letter sets and extends.
pub const LETTERS_TIME: &str = "only where the time is not fixed by the Convention or the Rules";

/// Who acts in a row of the table.
pub fn actor(text: &'static str, words: &Words) -> String {
    entry("actor", text, |row| row.actor).said(words)
}

/// Condition or remark of a row of the table.
pub fn remark(text: &'static str, words: &Words) -> String {
    entry("remark", text, |row| row.condition).said(words)
}

/// Who acts, within a phrase.
pub(crate) fn acted(row: &Row) -> Named {
    Named::Title(entry("actor", row.actor, |row| row.actor))
}

impl From {
    /// What it is within a phrase.
    pub(crate) fn named(self) -> Named {
        match self {
            From::State(state) => state.named(),
            From::AnyPending | From::BeforeJudgment | From::AnySupervision => {
                Named::Word(self.word(), self.entry())
            }
        }
    }

    fn entry(self) -> Entry {
        let title = match self {
            From::State(state) => state.title(),
            From::AnyPending => "any state until the judgment is final",
            From::BeforeJudgment => "any state before the judgment",
            From::AnySupervision => "any supervision of execution",
        };
        Entry {
            key: format!("docket-from-{}", self.word()),
            title,
        }
    }
}

fn entry(list: &str, text: &'static str, of: impl Fn(&Row) -> &'static str) -> Entry {
    let first = rows().find(|row| of(row) == text);
    let of = match first {
        Some(row) => format!("{}-{}", row.from.word(), row.event),
        None => "letter".to_string(),
    };
    Entry {
        key: format!("docket-{list}-{of}"),
        title: text,
    }
}

/// Every message of the table, by its id, in English.
pub(crate) fn messages() -> Vec<(String, String)> {
    let actors = rows().map(|row| row.actor).chain([BY_LETTER]);
    let actors = actors.map(|text| entry("actor", text, |row| row.actor));
    let remarks = rows().map(|row| row.condition).chain([LETTERS_TIME]);
    let remarks = remarks.map(|text| entry("remark", text, |row| row.condition));
    let froms = [From::AnyPending, From::BeforeJudgment, From::AnySupervision];
    let all = actors.chain(remarks).chain(froms.map(From::entry));
    let mut messages: Vec<(String, String)> = Vec::new();
    for it in all.filter(|it| !it.title.is_empty()) {
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

    /// In English what the table says; in French every text of it.
    #[test]
    fn who_acts_and_what_is_remarked() {
        let (english, french) = (Words::new(Language::En), Words::new(Language::Fr));
        let actors = rows().map(|row| row.actor).chain([BY_LETTER]);
        for text in actors {
            assert_eq!(actor(text, &english), text);
            let said = actor(text, &french);
            assert!(
                !said.is_empty() && !said.contains("docket-"),
                "{text}: {said}"
            );
        }
        let remarks = rows().map(|row| row.condition).chain([LETTERS_TIME]);
        for text in remarks.filter(|text| !text.is_empty()) {
            assert_eq!(remark(text, &english), text);
            let said = remark(text, &french);
            assert!(
                !said.is_empty() && !said.contains("docket-"),
                "{text}: {said}"
            );
        }
        assert_eq!(actor("Registry", &french), "greffe");
        assert_eq!(actor(BY_LETTER, &french), "la Cour, par lettre");
        assert_eq!(remark("unanimity", &french), "unanimité");
    }
}
