//! What can be found, made of what there is.
//!
//! - `record`: facts of the record
//! - `cases`: decided cases
//! - `catalogue`: documents of HUDOC

mod cases;
mod catalogue;
mod record;
mod told;

pub use cases::cases;
pub use catalogue::document;
pub use record::record;
