//! A question, and what was found.

use crate::collect::{Gather, Rank};
use crate::entry::Entry;
use crate::filters::Filters;
use crate::kind::Kind;
use crate::names::Names;
use crate::shelf::{Shelf, Trouble};
use crate::weigh::{self, ALIKE, Matching};
use crate::why::{Piece, Reason, Reasons};
use crate::words::{Clause, TooLong, Typed};

/// The furthest result that can be turned to: whoever has to look at more asks more narrowly.
pub const FURTHEST: usize = 10_000;

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// What was typed, read.
    pub typed: Typed,
    /// What is left out.
    pub filters: Filters,
    /// How many results are passed over.
    pub skip: usize,
    /// How many are wanted.
    pub most: usize,
}

impl Question {
    /// A question for the first results.
    ///
    /// # Errors
    /// Words that are too long.
    pub fn new(words: &str, filters: Filters, names: &Names) -> Result<Question, TooLong> {
        Ok(Question {
            typed: Typed::read(words, names)?,
            filters,
            skip: 0,
            most: 20,
        })
    }

    /// The same from another result on.
    pub fn page(mut self, skip: usize, most: usize) -> Question {
        (self.skip, self.most) = (skip.min(FURTHEST), most);
        self
    }

    /// Whether anything is asked for.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty() && self.filters.is_empty()
    }

    /// The ways of matching that make a difference.
    fn ways(&self) -> Vec<Matching> {
        let can_slip = |clause: &Clause| match clause {
            Clause::Word { text, .. } => text.chars().count() >= ALIKE,
            _ => false,
        };
        let wanted = &self.typed.wanted;
        let makes_a_difference = |way: &Matching| match way {
            Matching::All => true,
            Matching::Alike => wanted.iter().any(can_slip),
            Matching::Some => wanted.len() > 1,
        };
        Matching::ALL
            .into_iter()
            .filter(makes_a_difference)
            .collect()
    }
}

/// A result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// Its title, what was matched in it marked.
    pub title: Vec<Piece>,
    /// Why it was found.
    pub reasons: Vec<Reason>,
    /// What it is worth.
    pub worth: u64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How strictly the words were taken.
    pub matching: Matching,
    /// How many there are in all.
    pub total: u64,
    /// How many of each kind, the most first.
    pub counts: Vec<(Kind, u64)>,
    /// Those asked for, the best first.
    pub hits: Vec<Hit>,
}

/// Searches some indexes as one.
///
/// # Errors
/// An index that cannot be read.
pub fn search(shelves: &[&Shelf], question: &Question, names: &Names) -> Result<Found, Trouble> {
    let mut found = Found {
        matching: Matching::All,
        total: 0,
        counts: Vec::new(),
        hits: Vec::new(),
    };
    if question.is_empty() {
        return Ok(found);
    }
    for matching in question.ways() {
        found = look(shelves, question, matching, names)?;
        if found.total > 0 {
            break;
        }
    }
    Ok(found)
}

fn look(
    shelves: &[&Shelf],
    question: &Question,
    matching: Matching,
    names: &Names,
) -> Result<Found, Trouble> {
    let mut counts = vec![0; Kind::ALL.len()];
    let mut best: Vec<(Rank, usize)> = Vec::new();
    for (at, shelf) in shelves.iter().enumerate() {
        if !shelf.can_hold(&question.filters) {
            continue;
        }
        let words = weigh::query(&question.typed, matching, shelf.fields());
        let gather = Gather {
            most: question.skip + question.most,
            filters: &question.filters,
            words: !question.typed.is_empty(),
            without: shelf.gone(),
        };
        let gathered = shelf.gather(words, &gather)?;
        best.extend(gathered.best.into_iter().map(|rank| (rank, at)));
        let sums = counts.iter_mut().zip(gathered.counts);
        sums.for_each(|(sum, count)| *sum += count);
    }
    // Equal ones stand in the order of the indexes.
    let order = |(rank, at): &(Rank, usize)| (std::cmp::Reverse((rank.worth, rank.day)), *at);
    best.sort_by_key(|it| (order(it), std::cmp::Reverse(it.0.place)));
    let wanted = best.into_iter().skip(question.skip).take(question.most);
    let mut reasons = Reasons::new(&question.typed, matching, names);
    let hits = wanted.map(|(rank, at)| {
        let entry = shelves[at].entry(rank.place.0)?;
        let (title, reasons) = reasons.of(&entry);
        Ok(Hit {
            entry,
            title,
            reasons,
            worth: rank.worth,
        })
    });
    let hits = hits.collect::<Result<Vec<Hit>, Trouble>>()?;
    let kinds = Kind::ALL.iter().copied().zip(counts.iter().copied());
    let mut by_kind: Vec<(Kind, u64)> = kinds.filter(|(_, count)| *count > 0).collect();
    by_kind.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    Ok(Found {
        matching,
        total: counts.iter().sum(),
        counts: by_kind,
        hits,
    })
}
