//! A catalogue as Parquet: one row for each document, typed, written batch by batch.

use crate::document::Document;
use crate::fault::Fault;
use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::{Compression, ZstdLevel};
use ::parquet::file::properties::WriterProperties;
use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int8Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Documents in a batch.
const BATCH: usize = 8192;

/// The columns of a catalogue: name, type, whether it may be empty, meaning.
const COLUMNS: &[(&str, Type, bool, &str)] = &[
    ("itemid", Type::Text, false, "HUDOC's id."),
    (
        "date",
        Type::Day,
        false,
        "The day HUDOC keeps for the document.",
    ),
    (
        "kind",
        Type::Text,
        false,
        "What it is: communicated-case, chamber-judgment …",
    ),
    ("title", Type::Text, false, "Its title as HUDOC writes it."),
    (
        "applications",
        Type::Texts,
        false,
        "The application numbers it concerns.",
    ),
    (
        "respondents",
        Type::Texts,
        false,
        "ISO 3166-1 alpha-3 codes of the respondent States.",
    ),
    (
        "respondents_from",
        Type::Text,
        false,
        "Whence these are known: codes, title, nothing.",
    ),
    (
        "language",
        Type::Text,
        true,
        "HUDOC's code of its language.",
    ),
    (
        "translation",
        Type::Flag,
        false,
        "Whether it is a translation made beside the official languages.",
    ),
    (
        "articles",
        Type::Texts,
        false,
        "The articles concerned, as HUDOC writes them.",
    ),
    (
        "conclusion",
        Type::Text,
        true,
        "The conclusion, as HUDOC writes it.",
    ),
    ("ecli", Type::Text, true, "European Case Law Identifier."),
    (
        "importance",
        Type::Small,
        true,
        "HUDOC's level of importance: 1 (key case) to 4.",
    ),
];

#[derive(Clone, Copy)]
enum Type {
    Text,
    Texts,
    Day,
    Flag,
    Small,
}

/// The schema of a catalogue; each field has its meaning as metadata.
pub fn schema() -> SchemaRef {
    let fields = COLUMNS.iter().map(|(name, kind, empty, meaning)| {
        let kind = match kind {
            Type::Text => DataType::Utf8,
            Type::Texts => DataType::List(Arc::new(item())),
            Type::Day => DataType::Date32,
            Type::Flag => DataType::Boolean,
            Type::Small => DataType::Int8,
        };
        let meaning = HashMap::from([("meaning".to_string(), meaning.to_string())]);
        Field::new(*name, kind, *empty).with_metadata(meaning)
    });
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

fn item() -> Field {
    Field::new("item", DataType::Utf8, false)
}

/// Writes a catalogue document by document.
pub struct Writer {
    path: String,
    writer: ArrowWriter<File>,
    waiting: Vec<Document>,
    written: u64,
}

impl Writer {
    /// Begins a file; one that is there is written over.
    ///
    /// # Errors
    /// A file that cannot be made.
    pub fn new(path: &Path) -> Result<Writer, Fault> {
        let name = path.display().to_string();
        let file = File::create(path).map_err(|source| Fault::File {
            verb: "write",
            path: name.clone(),
            source,
        })?;
        let level = ZstdLevel::try_new(3).unwrap_or_default();
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(level))
            .build();
        let writer = ArrowWriter::try_new(file, schema(), Some(properties));
        Ok(Writer {
            writer: writer.map_err(|error| fault(&name, error))?,
            path: name,
            waiting: Vec::with_capacity(BATCH),
            written: 0,
        })
    }

    /// Writes a document.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn write(&mut self, document: Document) -> Result<(), Fault> {
        self.waiting.push(document);
        match self.waiting.len() {
            BATCH => self.flush(),
            _ => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), Fault> {
        let batch = batch(&self.waiting).map_err(|error| fault(&self.path, error))?;
        self.writer
            .write(&batch)
            .map_err(|error| fault(&self.path, error))?;
        self.written += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }

    /// Ends the file and gives the number of documents in it.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn finish(mut self) -> Result<u64, Fault> {
        self.flush()?;
        self.writer
            .close()
            .map_err(|error| fault(&self.path, error))?;
        Ok(self.written)
    }
}

fn fault(path: &str, error: impl std::error::Error + Send + Sync + 'static) -> Fault {
    Fault::File {
        verb: "write",
        path: path.to_string(),
        source: io::Error::other(error),
    }
}

fn batch(documents: &[Document]) -> Result<RecordBatch, arrow_schema::ArrowError> {
    let text = |get: fn(&Document) -> Option<&str>| -> ArrayRef {
        Arc::new(documents.iter().map(get).collect::<StringArray>())
    };
    let texts = |get: fn(&Document) -> Vec<String>| -> ArrayRef {
        let mut list = ListBuilder::new(StringBuilder::new()).with_field(item());
        for document in documents {
            list.append_value(get(document).into_iter().map(Some));
        }
        Arc::new(list.finish())
    };
    let days = documents.iter().map(|it| Some(it.day.0));
    let flags = documents.iter().map(|it| Some(it.translation));
    let levels = documents
        .iter()
        .map(|it| it.importance.and_then(|it| i8::try_from(it).ok()));
    RecordBatch::try_new(
        schema(),
        vec![
            text(|it| Some(&it.item)),
            Arc::new(days.collect::<Date32Array>()),
            text(|it| Some(it.kind.word())),
            text(|it| Some(&it.title)),
            texts(|it| it.applications.iter().map(ToString::to_string).collect()),
            texts(|it| it.respondents.iter().map(ToString::to_string).collect()),
            text(|it| Some(it.respondents_from.word())),
            text(|it| it.language.as_deref()),
            Arc::new(flags.collect::<BooleanArray>()),
            texts(|it| it.articles.clone()),
            text(|it| it.conclusion.as_deref()),
            text(|it| it.ecli.as_deref()),
            Arc::new(levels.collect::<Int8Array>()),
        ],
    )
}
