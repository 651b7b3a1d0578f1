//! One index, in memory or mapped from disk.

use crate::collect::{Gather, Gathered};
use crate::entry::{Entry, at_hudoc};
use crate::filters::Filters;
use crate::kind::Part;
use crate::schema::{self, Fields};
use std::collections::HashSet;
use std::sync::Arc;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, ConstScoreQuery, Occur, Query, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{
    DocAddress, Index, IndexBuilder, IndexWriter, ReloadPolicy, Searcher, TantivyDocument,
    TantivyError, Term,
};

/// Memory for entries that wait to be written, in bytes.
const WAITING: usize = 64 << 20;

/// An index that cannot be made or read.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// What the library says.
    #[error("the index cannot be used: {0}")]
    Index(#[from] TantivyError),
    /// An entry that is not one.
    #[error("the index holds what is no entry of it: {0}")]
    Entry(#[from] postcard::Error),
}

/// One index.
#[derive(Clone)]
pub struct Shelf {
    part: Part,
    fields: Fields,
    searcher: Searcher,
    gone: Arc<HashSet<DocAddress>>,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} entries of {:?}", self.len(), self.part)
    }
}

impl Shelf {
    /// An index in memory.
    ///
    /// # Errors
    /// Too little memory.
    pub fn of(part: Part, entries: &[Entry]) -> Result<Shelf, Trouble> {
        let (schema, fields) = schema::made();
        let index = IndexBuilder::new().schema(schema).create_in_ram()?;
        let mut filling = Filling::new(index, fields)?;
        for entry in entries {
            filling.add(entry)?;
        }
        Shelf::open(part, filling.finish()?)
    }

    /// An index that was made before.
    pub(crate) fn open(part: Part, index: Index) -> Result<Shelf, Trouble> {
        schema::prepare(&index);
        let (_, fields) = schema::made();
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Shelf {
            part,
            fields,
            searcher: reader.searcher(),
            gone: Arc::default(),
        })
    }

    /// Where its entries come from.
    pub fn part(&self) -> Part {
        self.part
    }

    /// How many entries it has.
    pub fn len(&self) -> u64 {
        self.searcher.num_docs() - self.gone.len() as u64
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The same without the entries of some applications.
    ///
    /// # Errors
    /// An index that cannot be read.
    pub fn without(&self, numbers: &[String]) -> Result<Shelf, Trouble> {
        let terms = numbers.iter();
        let terms = terms.map(|it| Term::from_field_text(self.fields.number, it));
        let found = self
            .searcher
            .search(&TermSetQuery::new(terms), &DocSetCollector)?;
        Ok(Shelf {
            gone: Arc::new(&*self.gone | &found),
            ..self.clone()
        })
    }

    /// The entries that no longer count.
    pub(crate) fn gone(&self) -> &HashSet<DocAddress> {
        &self.gone
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Whether anything in it can pass the filters.
    pub(crate) fn can_hold(&self, filters: &Filters) -> bool {
        filters.kind.is_none_or(|kind| kind.has_part(self.part))
    }

    /// Gathers the best of what fits.
    pub(crate) fn gather(
        &self,
        words: Box<dyn Query>,
        gather: &Gather<'_>,
    ) -> Result<Gathered, Trouble> {
        let filters = gather.filters;
        let mut all = vec![(Occur::Must, words)];
        let mut must = |field: Field, text: &str| {
            let term = Term::from_field_text(field, text);
            let query = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
            let query: Box<dyn Query> = Box::new(ConstScoreQuery::new(query, 0.0));
            all.push((Occur::Must, query));
        };
        if let Some(state) = &filters.state {
            must(self.fields.state, state);
        }
        if let Some(article) = filters.article {
            must(self.fields.article, &article.to_string());
        }
        Ok(self.searcher.search(&BooleanQuery::new(all), gather)?)
    }

    /// An entry.
    pub(crate) fn entry(&self, at: DocAddress) -> Result<Entry, Trouble> {
        let document: TantivyDocument = self.searcher.doc(at)?;
        let bytes = document
            .get_first(self.fields.entry)
            .and_then(|it| it.as_bytes());
        let mut entry: Entry = postcard::from_bytes(bytes.unwrap_or_default())?;
        if self.part == Part::Catalogue {
            entry.address = at_hudoc(&entry.id);
        }
        Ok(entry)
    }
}

/// An index being made.
pub(crate) struct Filling {
    index: Index,
    fields: Fields,
    writer: IndexWriter,
}

impl Filling {
    /// Begins to fill an empty index.
    pub(crate) fn new(index: Index, fields: Fields) -> Result<Filling, Trouble> {
        schema::prepare(&index);
        let writer = index.writer_with_num_threads(1, WAITING)?;
        writer.set_merge_policy(Box::new(tantivy::merge_policy::NoMergePolicy));
        Ok(Filling {
            index,
            fields,
            writer,
        })
    }

    /// Adds an entry.
    pub(crate) fn add(&mut self, entry: &Entry) -> Result<(), Trouble> {
        self.writer.add_document(self.fields.document(entry)?)?;
        Ok(())
    }

    /// Writes everything into one segment.
    pub(crate) fn finish(mut self) -> Result<Index, Trouble> {
        self.writer.commit()?;
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            self.writer.merge(&segments).wait()?;
            self.writer.garbage_collect_files().wait()?;
        }
        self.writer.wait_merging_threads()?;
        Ok(self.index)
    }
}
