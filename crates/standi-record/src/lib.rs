//! The record of human-rights treaties: reads, checks, compiles and queries it; knows no law.
//!
//! - [`Day`], [`Period`]: calendar days, half-open periods
//! - [`facts`]: what the record holds, one type per table of its text
//! - [`read`]: text into a [`Draft`]
//! - [`checks`]: every invariant of the record, one file each
//! - [`Record`]: the checked facts, indexed; [`Record::as_known_on`] is what was known on a day
//! - [`query`]: who was a member, represented, bound, owing
//!
//! ```
//! # use standi_record::*;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../record");
//! let record = Record::from_folder(folder.as_ref())?;
//! let greece = record.find_state("Greece")?;
//! let day: Day = "1972-01-01".parse()?;
//! assert_eq!(record.party(greece, "ECHR", day)?.standing, Standing::NotBound);
//! # Ok(())
//! # }
//! ```

mod bytes;
pub mod checks;
mod code;
mod day;
pub mod facts;
mod field;
pub mod query;
pub mod read;
mod record;
mod tables;

pub use code::{Code, country_name, find_country};
pub use day::{Day, MONTHS, NotADay, Period, WhyNoDay};
pub use field::{Cell, ColumnKind, Text};
pub use query::{Unknown, UnknownKind};
pub use read::{Draft, Written};
pub use record::{Record, TableVisitor};
pub use tables::{InstrumentId, Standing, StateId};
