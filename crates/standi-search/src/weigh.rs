//! What a match is worth, and the query that finds it.
//!
//! Every clause has to be found; what it is worth depends on where. Worths are whole numbers and do
//! not depend on how often a word is used elsewhere, so that a place in a list can be explained,
//! equal matches are equal, and results of several indexes stand in one order.
//!
//! | found | worth |
//! | --- | --- |
//! | as the number or identifier asked for | 1000 |
//! | as the whole title, applicant or name | 400 |
//! | as the title to the letter, besides | 100 |
//! | as the first word of the title; as the beginning of it, or spelt alike | 60; 40 |
//! | in the title, in the order typed | 40 |
//! | each word in the title; as the beginning of one | 30; 24 |
//! | each article concerned | 25 |
//! | each State concerned; the beginning of a number | 20 |
//! | each word in the text; by its stem; as the beginning of one | 10; 8; 6 |
//!
//! To this comes what the entry itself weighs ([`crate::Entry`]): its kind, HUDOC's importance.

use crate::analysis::stems;
use crate::schema::Fields;
use crate::words::{Clause, Typed, is_filler};
use std::ops::Bound;
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery,
    InvertedIndexRangeQuery, Occur, PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

/// How strictly the words are taken; each is tried when the one before finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matching {
    /// All words are found.
    All,
    /// All are found, some in a spelling that differs by a letter or two.
    Alike,
    /// At least half of them are found.
    Some,
}

impl Matching {
    /// All, in the order of trying.
    pub const ALL: [Matching; 3] = [Matching::All, Matching::Alike, Matching::Some];

    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Matching::All => "all",
            Matching::Alike => "alike",
            Matching::Some => "some",
        }
    }
}

/// Letters that a word must have before other spellings of it are looked for.
pub const ALIKE: usize = 4;

/// The letters by which another spelling may differ.
pub fn slips(word: &str) -> u8 {
    match word.chars().count() {
        0..ALIKE => 0,
        ALIKE..8 => 1,
        _ => 2,
    }
}

type Found = Box<dyn Query>;

fn worth(query: impl Query, worth: f32) -> Found {
    Box::new(ConstScoreQuery::new(Box::new(query), worth))
}

fn term(field: Field, text: &str) -> TermQuery {
    TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic)
}

/// Words of a field that begin so.
fn beginning(field: Field, text: &str) -> InvertedIndexRangeQuery {
    let first = Term::from_field_text(field, text);
    let after = Term::from_field_text(field, &format!("{text}\u{10ffff}"));
    InvertedIndexRangeQuery::new(Bound::Included(first), Bound::Excluded(after))
}

fn phrase(field: Field, words: &[String]) -> Box<dyn Query> {
    match words {
        [word] => Box::new(term(field, word)),
        words => {
            let terms = words.iter().map(|it| Term::from_field_text(field, it));
            Box::new(PhraseQuery::new(terms.collect()))
        }
    }
}

fn best(of: Vec<Found>) -> Found {
    Box::new(DisjunctionMaxQuery::new(of))
}

/// The query for what was typed.
pub fn query(typed: &Typed, matching: Matching, fields: &Fields) -> Found {
    if typed.is_empty() {
        return worth(AllQuery, 0.0);
    }
    let wanted = typed.wanted.iter();
    let wanted: Vec<Found> = wanted.map(|it| clause(it, matching, fields)).collect();
    let (occur, least) = match matching {
        Matching::Some => (Occur::Should, wanted.len().div_ceil(2)),
        Matching::All | Matching::Alike => (Occur::Must, wanted.len()),
    };
    let wanted: Vec<(Occur, Found)> = wanted.into_iter().map(|it| (occur, it)).collect();
    let wanted: Found = match matching {
        Matching::Some => Box::new(BooleanQuery::with_minimum_required_clauses(wanted, least)),
        Matching::All | Matching::Alike => Box::new(BooleanQuery::new(wanted)),
    };
    let mut all = vec![(Occur::Must, wanted)];
    all.extend(
        better(typed, matching, fields)
            .into_iter()
            .map(|it| (Occur::Should, it)),
    );
    Box::new(BooleanQuery::new(all))
}

/// What makes a match better.
fn better(typed: &Typed, matching: Matching, fields: &Fields) -> Vec<Found> {
    let mut better = Vec::new();
    if !typed.name.is_empty() {
        better.push(worth(term(fields.name, &typed.name), 400.0));
        let whole = typed.in_order.join(" ");
        better.push(worth(term(fields.name, &whole), 100.0));
    }
    if let [
        Clause::Word {
            text, begins: true, ..
        },
    ] = typed.wanted.as_slice()
    {
        better.push(worth(beginning(fields.head, text), 40.0));
    }
    if let Some(first) = typed.in_order.iter().find(|word| !is_filler(word)) {
        better.push(worth(term(fields.head, first), 60.0));
        if matching == Matching::Alike {
            let first_term = Term::from_field_text(fields.head, first);
            let alike = FuzzyTermQuery::new(first_term, slips(first), true);
            better.push(worth(alike, 40.0));
        }
    }
    if typed.in_order.len() > 1 {
        let in_order = phrase(fields.title, &typed.in_order);
        better.push(Box::new(ConstScoreQuery::new(in_order, 40.0)));
    }
    better
}

fn clause(clause: &Clause, matching: Matching, fields: &Fields) -> Found {
    match clause {
        Clause::Word {
            text,
            begins,
            states,
        } => {
            let mut of = word(text, *begins, matching, fields);
            of.extend(states.iter().map(|it| worth(term(fields.state, it), 20.0)));
            best(of)
        }
        Clause::Phrase(words) => best(phrases(words, fields)),
        Clause::State {
            code,
            words,
            begins,
        } => {
            let mut of = phrases(words, fields);
            of.push(worth(term(fields.state, code), 20.0));
            if let ([name], true) = (words.as_slice(), begins) {
                of.push(worth(beginning(fields.title, name), 18.0));
            }
            best(of)
        }
        Clause::Number(number) => worth(term(fields.number, number), 1000.0),
        Clause::NumberBegins(begins) => worth(beginning(fields.number, begins), 20.0),
        Clause::Identifier(id) => worth(term(fields.identifier, id), 1000.0),
        Clause::Article { article, words } => {
            let mut of = phrases(words, fields);
            of.push(worth(term(fields.article, article), 25.0));
            best(of)
        }
    }
}

fn phrases(words: &[String], fields: &Fields) -> Vec<Found> {
    let places = [(fields.title, 30.0), (fields.text, 10.0)];
    let found = places.map(|(field, worth)| -> Found {
        Box::new(ConstScoreQuery::new(phrase(field, words), worth))
    });
    found.into()
}

fn word(text: &str, begins: bool, matching: Matching, fields: &Fields) -> Vec<Found> {
    let mut of = vec![
        worth(term(fields.title, text), 30.0),
        worth(term(fields.text, text), 10.0),
        worth(term(fields.identifier, text), 30.0),
    ];
    of.extend(
        stems(text)
            .iter()
            .map(|it| worth(term(fields.stem, it), 8.0)),
    );
    if begins {
        of.push(worth(beginning(fields.title, text), 24.0));
        of.push(worth(beginning(fields.text, text), 6.0));
    }
    if text.bytes().all(|it| it.is_ascii_digit()) {
        let number = match begins {
            true => text.to_string(),
            false => format!("{text}/"),
        };
        of.push(worth(beginning(fields.number, &number), 20.0));
    }
    let slips = slips(text);
    if matching == Matching::Alike && slips > 0 {
        for (field, value) in [(fields.title, 16.0), (fields.text, 4.0)] {
            let term = Term::from_field_text(field, text);
            let alike = match begins {
                true => FuzzyTermQuery::new_prefix(term, slips, true),
                false => FuzzyTermQuery::new(term, slips, true),
            };
            of.push(worth(alike, value));
        }
    }
    of
}
