//! The docket as people use it: every command asks here, and gets an answer in the shape in which
//! it leaves the program.
//!
//! - [`Office`]: a docket, and who stands before it
//! - [`answers`], [`stated`]: the shapes of answers, with their schemas
//! - [`asked`]: what is asked for by a word
//! - [`words`]: entries of a history in words
//! - [`Trouble`]: why there is no answer; a refusal is one of its own
//!
//! One file for each thing done: `lodge`, `act`, `show`, `list`, `due`, `papers`,
//! `keep`, `export`, `erase`. Nothing here prints, and the day and the moment come in as arguments.

mod act;
pub mod answers;
pub mod asked;
mod catalogue;
mod changed;
mod due;
mod erase;
mod execution;
mod export;
mod found;
mod keep;
mod list;
mod lodge;
mod money;
mod office;
mod papers;
mod propose;
mod show;
pub mod stated;
mod trouble;
pub mod words;

pub use act::{Act, event};
pub use changed::{Change, Head};
pub use due::DueQuery;
pub use execution::ExecutionQuery;
pub use found::{STRETCH, Stretch, entry};
pub use lodge::Lodging;
pub use money::AccountQuery;
pub use office::{Office, Who};
pub use papers::{LARGEST, Paper};
pub use trouble::Trouble;
