//! One schema for everything that can be found.
//!
//! Whatever changes here or in what is written into a field makes other indexes: count up
//! [`VERSION`].

use crate::analysis::{self, analyzer, folded, stems};
use crate::entry::Entry;
use crate::kind::Part;
use crate::words::{is_filler, key};
use standi_catalogue::applicant;
use standi_law::article::Article;
use std::collections::BTreeSet;
use tantivy::schema::{
    BytesOptions, FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, TantivyDocument};

/// The version of what an index holds.
pub const VERSION: u32 = 1;

/// Of an entry without a day: before every day.
pub const NO_DAY: i64 = i64::MIN;

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $name:ident: $make:expr;)*) => {
        /// The fields of an index.
        #[derive(Clone, Copy, Debug)]
        pub struct Fields {
            $($(#[doc = $doc])+ pub $name: Field,)*
        }

        fn schema() -> (Schema, Fields) {
            let mut builder = Schema::builder();
            let fields = Fields {
                $($name: $make(&mut builder, stringify!($name)),)*
            };
            (builder.build(), fields)
        }
    };
}

type Builder = tantivy::schema::SchemaBuilder;

fn indexed(builder: &mut Builder, name: &str, tokenizer: &str, option: IndexRecordOption) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_fieldnorms(false)
        .set_index_option(option);
    builder.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}

fn text(builder: &mut Builder, name: &str) -> Field {
    let option = IndexRecordOption::WithFreqsAndPositions;
    indexed(builder, name, analysis::NAME, option)
}

fn word(builder: &mut Builder, name: &str) -> Field {
    indexed(builder, name, "raw", IndexRecordOption::Basic)
}

fn number(builder: &mut Builder, name: &str) -> Field {
    builder.add_u64_field(name, FAST)
}

fn day(builder: &mut Builder, name: &str) -> Field {
    builder.add_i64_field(name, FAST)
}

fn bytes(builder: &mut Builder, name: &str) -> Field {
    builder.add_bytes_field(name, BytesOptions::from(STORED))
}

fields! {
    /// The title, word by word.
    title: text;
    /// What else is said, word by word.
    text: text;
    /// The stems of prose.
    stem: word;
    /// Whole names, without filling words.
    name: word;
    /// The word that a title begins with, past filling words.
    head: word;
    /// Application numbers.
    number: word;
    /// Other identifiers, lower case.
    identifier: word;
    /// Codes of States.
    state: word;
    /// Articles, and the article of each paragraph.
    article: word;
    /// What it is.
    kind: number;
    /// Its day.
    day: day;
    /// Level of importance; 0: none.
    importance: number;
    /// What it weighs.
    weight: number;
    /// The entry, to be shown.
    entry: bytes;
}

/// The schema with its fields.
pub fn made() -> (Schema, Fields) {
    schema()
}

/// Tells an index how text becomes words.
pub fn prepare(index: &Index) {
    index.tokenizers().register(analysis::NAME, analyzer());
}

impl Fields {
    /// An entry as the index takes it.
    pub fn document(&self, entry: &Entry) -> Result<TantivyDocument, postcard::Error> {
        let mut document = TantivyDocument::default();
        document.add_text(self.title, &entry.title);
        document.add_text(self.text, &entry.text);
        // Titles of HUDOC are names, which have no stem.
        let prose = match entry.kind.part() {
            Part::Catalogue | Part::Docket => entry.text.clone(),
            Part::Record | Part::Cases => format!("{} {}", entry.title, entry.text),
        };
        let stems: BTreeSet<String> = folded(&prose)
            .iter()
            .flat_map(|it| self::stems(it))
            .collect();
        for stem in stems {
            document.add_text(self.stem, stem);
        }
        let names = [entry.title.as_str(), &entry.id];
        let names = names.into_iter().chain(applicant(&entry.title));
        let names = names.chain(entry.names.iter().map(String::as_str));
        let title = folded(&entry.title);
        let whole = title.join(" ");
        for name in names.map(key).chain([whole]).collect::<BTreeSet<_>>() {
            document.add_text(self.name, name);
        }
        if let Some(head) = title.iter().find(|word| !is_filler(word)) {
            document.add_text(self.head, head);
        }
        for number in &entry.numbers {
            document.add_text(self.number, number);
        }
        for identifier in [Some(&entry.id), entry.ecli.as_ref()].into_iter().flatten() {
            document.add_text(self.identifier, identifier.to_lowercase());
        }
        for state in &entry.states {
            document.add_text(self.state, state);
        }
        for article in articles(&entry.articles) {
            document.add_text(self.article, article);
        }
        document.add_u64(self.kind, entry.kind.number());
        document.add_i64(self.day, entry.day.map_or(NO_DAY, i64::from));
        document.add_u64(self.importance, entry.importance.map_or(0, u64::from));
        document.add_u64(self.weight, entry.weight());
        document.add_bytes(self.entry, &postcard::to_allocvec(entry)?);
        Ok(document)
    }
}

/// Articles, with the article of each paragraph.
fn articles(named: &[String]) -> BTreeSet<String> {
    let read = named.iter().filter_map(|it| it.parse::<Article>().ok());
    read.flat_map(|article| {
        let whole = Article {
            paragraph: 0,
            ..article
        };
        [article.to_string(), whole.to_string()]
    })
    .collect()
}
