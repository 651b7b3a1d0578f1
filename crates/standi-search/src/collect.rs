//! Gathers the best matches of one index, and counts all by kind.

use crate::filters::Filters;
use crate::kind::{Kind, Kinds, Part};
use crate::schema::NO_DAY;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

/// The place of a match in a list: what it is worth, then the newer, then the one indexed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// What it is worth.
    pub worth: u64,
    /// Its day.
    pub day: i64,
    /// Where it stands.
    pub place: Reverse<DocAddress>,
}

/// What was gathered.
#[derive(Debug)]
pub struct Gathered {
    /// The best matches, the best first.
    pub best: Vec<Rank>,
    /// How many there are of each kind, in the order of [`Kind::ALL`].
    pub counts: Vec<u64>,
}

/// Gathers so many of the best.
pub struct Gather<'a> {
    /// How many.
    pub most: usize,
    /// What is left out.
    pub filters: &'a Filters,
    /// Whether words are asked for; else the newest are the best.
    pub words: bool,
    /// Entries that no longer count.
    pub without: &'a HashSet<DocAddress>,
}

/// The same within a segment.
pub struct GatherHere {
    segment: SegmentOrdinal,
    most: usize,
    filters: Filters,
    words: bool,
    without: HashSet<DocId>,
    kind: Column<u64>,
    day: Column<i64>,
    importance: Column<u64>,
    weight: Column<u64>,
    best: BinaryHeap<Reverse<Rank>>,
    counts: Vec<u64>,
}

impl Collector for Gather<'_> {
    type Fruit = Gathered;
    type Child = GatherHere;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<GatherHere> {
        let columns = reader.fast_fields();
        let without = self.without.iter();
        let without = without.filter(|it| it.segment_ord == segment);
        Ok(GatherHere {
            segment,
            most: self.most,
            filters: self.filters.clone(),
            words: self.words,
            without: without.map(|it| it.doc_id).collect(),
            kind: columns.u64("kind")?,
            day: columns.i64("day")?,
            importance: columns.u64("importance")?,
            weight: columns.u64("weight")?,
            best: BinaryHeap::with_capacity(self.most + 1),
            counts: vec![0; Kind::ALL.len()],
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut all = Gathered {
            best: Vec::new(),
            counts: vec![0; Kind::ALL.len()],
        };
        for fruit in fruits {
            all.best.extend(fruit.best);
            let counts = all.counts.iter_mut().zip(fruit.counts);
            counts.for_each(|(sum, count)| *sum += count);
        }
        all.best.sort_unstable_by(|a, b| b.cmp(a));
        all.best.truncate(self.most);
        Ok(all)
    }
}

impl GatherHere {
    /// The kind and day of a document that the filters let through.
    fn let_through(&self, doc: DocId) -> Option<(usize, i64)> {
        let kind = usize::try_from(self.kind.first(doc)?).ok()?;
        let day = self.day.first(doc)?;
        let filters = &self.filters;
        let own = *Kind::ALL.get(kind)?;
        let until = |to: standi_record::Day| day <= i64::from(to.0) && day != NO_DAY;
        let level = |level: u8| self.importance.first(doc) == Some(u64::from(level));
        let through = filters.kind.is_none_or(|it: Kinds| it.contains(own))
            && filters.from.is_none_or(|from| i64::from(from.0) <= day)
            && filters.to.is_none_or(until)
            && filters.importance.is_none_or(level)
            && (own.part() == Part::Record || filters.known_by.is_none_or(until));
        let counts = self.without.is_empty() || !self.without.contains(&doc);
        (through && counts).then_some((kind, day))
    }
}

impl SegmentCollector for GatherHere {
    type Fruit = Gathered;

    fn collect(&mut self, doc: DocId, score: Score) {
        let Some((kind, day)) = self.let_through(doc) else {
            return;
        };
        if let Some(count) = self.counts.get_mut(kind) {
            *count += 1;
        }
        let worth = match self.words {
            // Worths are whole and far from where floats stop being exact.
            true => score as u64 + self.weight.first(doc).unwrap_or_default(),
            false => 0,
        };
        let rank = Rank {
            worth,
            day,
            place: Reverse(DocAddress::new(self.segment, doc)),
        };
        if self.best.len() < self.most {
            self.best.push(Reverse(rank));
        } else if let Some(mut least) = self.best.peek_mut()
            && least.0 < rank
        {
            *least = Reverse(rank);
        }
    }

    fn harvest(self) -> Gathered {
        let best = self.best.into_sorted_vec();
        Gathered {
            // The least of what is turned around is the best.
            best: best.into_iter().map(|it| it.0).collect(),
            counts: self.counts,
        }
    }
}
