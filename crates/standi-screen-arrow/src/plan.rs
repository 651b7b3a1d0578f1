//! Which column of a table is which, and what is wrong with a table as a whole.

use crate::column::{Column, Kind};
use crate::results::result_fields;
use crate::screen::Options;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use std::collections::HashSet;
use std::sync::Arc;

/// A table that cannot be screened at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SchemaFault {
    /// A column without which no row can be told.
    #[error("there is no column `{}`", .column.name())]
    Missing {
        /// The column.
        column: Column,
        /// A column of the table that may be it under another name.
        near: Option<String>,
        /// All columns of the table.
        found: Vec<String>,
    },
    /// Two columns of one name.
    #[error("the column `{0}` stands twice")]
    Twice(String),
    /// A column with the name of a result.
    #[error("the column `{0}` has the name of a result")]
    Result(String),
    /// A column whose type can hold no cell of it.
    #[error("the column `{}` holds {found}, which tells nothing here", .column.name())]
    Type {
        /// The column.
        column: Column,
        /// Its type in the table.
        found: String,
    },
}

impl SchemaFault {
    /// What would be right.
    pub fn help(&self) -> String {
        match self {
            SchemaFault::Missing {
                near: Some(near), ..
            } => format!("is it the column `{near}`?"),
            SchemaFault::Missing { found, .. } if found.is_empty() => {
                "the first line names the columns".to_string()
            }
            SchemaFault::Missing { found, .. } => format!("the columns are: {}", found.join(", ")),
            SchemaFault::Twice(_) => "give each column a name of its own".to_string(),
            SchemaFault::Result(_) => {
                "rename it, or ask that results of an earlier screening be replaced".to_string()
            }
            SchemaFault::Type { column, .. } => match column.kind() {
                Kind::Day => "dates, timestamps without a time zone, or texts such as 2022-10-03",
                Kind::Article => "texts such as P1-1, or whole numbers",
                Kind::State => "texts such as RUS",
                Kind::Words(words) if words.contains(&"yes") => {
                    "texts such as yes and no, or truth values"
                }
                Kind::Words(_) => "texts",
            }
            .to_string(),
        }
    }
}

/// Where the columns of a table are, and what the table looks like afterwards.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The place of each of [`Column::ALL`] in the table.
    pub(crate) places: [Option<usize>; Column::ALL.len()],
    /// The places of the columns that are passed through, in order.
    pub(crate) passed: Vec<usize>,
    input: SchemaRef,
    output: SchemaRef,
}

impl Plan {
    /// # Errors
    /// A table that lacks a required column, or in which a name stands twice or for something else.
    pub(crate) fn new(schema: &SchemaRef, options: &Options) -> Result<Plan, SchemaFault> {
        let fields = schema.fields();
        let mut names = HashSet::new();
        if let Some(twice) = fields.iter().find(|field| !names.insert(field.name())) {
            return Err(SchemaFault::Twice(twice.name().clone()));
        }
        let places = Column::ALL.map(|column| schema.index_of(column.name()).ok());
        for (column, place) in Column::ALL.into_iter().zip(places) {
            match place {
                None if column.is_required() => return Err(missing(column, schema)),
                Some(at) if !fits(column, fields[at].data_type()) => {
                    return Err(SchemaFault::Type {
                        column,
                        found: fields[at].data_type().to_string(),
                    });
                }
                _ => {}
            }
        }
        let results = result_fields(options);
        let is_result = |name: &str| results.iter().any(|field| field.name() == name);
        let mut passed = Vec::with_capacity(fields.len());
        for (at, field) in fields.iter().enumerate() {
            match is_result(field.name()) {
                false => passed.push(at),
                true if options.replace => {}
                true => return Err(SchemaFault::Result(field.name().clone())),
            }
        }
        let kept = passed.iter().map(|at| fields[*at].clone());
        let all: Vec<_> = kept.chain(results.into_iter().map(Arc::new)).collect();
        let output = Schema::new_with_metadata(all, schema.metadata().clone());
        Ok(Plan {
            places,
            passed,
            input: schema.clone(),
            output: Arc::new(output),
        })
    }

    /// The table before.
    pub fn input(&self) -> &SchemaRef {
        &self.input
    }

    /// The table afterwards: the columns passed through in their order, then the results.
    pub fn output(&self) -> &SchemaRef {
        &self.output
    }

    /// The places, in the table before, of the columns that are passed through.
    pub fn passed(&self) -> &[usize] {
        &self.passed
    }

    /// The place of a column in the table before.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }
}

/// The columns that each required one is most often called elsewhere.
fn other_names(column: Column) -> &'static [&'static str] {
    match column {
        Column::Respondent => &["state", "country", "against", "respondents", "defendant"],
        Column::Article => &["articles", "right", "provision"],
        Column::On => &["date", "day", "event", "fact", "event_date", "on_day"],
        _ => &[],
    }
}

fn missing(column: Column, schema: &Schema) -> SchemaFault {
    // What is one of the columns already cannot be another one.
    let names: Vec<&str> = schema
        .fields()
        .iter()
        .map(|field| field.name().as_str())
        .collect();
    let free = || {
        names
            .iter()
            .copied()
            .filter(|name| Column::from_name(name).is_none())
    };
    let near = free()
        .find(|name| standi_text::fold(name) == standi_text::fold(column.name()))
        .or_else(|| free().find(|name| other_names(column).contains(&&*name.to_ascii_lowercase())))
        .or_else(|| standi_text::nearest(column.name(), free()));
    SchemaFault::Missing {
        column,
        near: near.map(str::to_string),
        found: names.iter().map(|name| name.to_string()).collect(),
    }
}

fn is_text(of: &DataType) -> bool {
    matches!(
        of,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

fn is_day(of: &DataType) -> bool {
    matches!(
        of,
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None)
    )
}

/// Whether cells of a type can be cells of a column.
fn fits(column: Column, of: &DataType) -> bool {
    let plain = |of: &DataType| match column.kind() {
        _ if is_text(of) || *of == DataType::Null => true,
        Kind::Day => is_day(of),
        Kind::Article => of.is_integer(),
        Kind::Words(words) => *of == DataType::Boolean && words.contains(&"yes"),
        Kind::State => false,
    };
    match of {
        DataType::Dictionary(_, value) => is_text(value),
        other => plain(other),
    }
}

/// A field of a result.
pub(crate) fn words_field(name: &str) -> Field {
    let of = DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8));
    Field::new(name, of, true)
}
