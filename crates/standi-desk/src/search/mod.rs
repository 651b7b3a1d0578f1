//! Search: one box over the record, the decided cases, a catalogue, and the docket.
//!
//! What is typed is kept in memory under a name that nobody can guess, and the pages of results are
//! under that name: no word stands in an address, a log or the history of a browser. Whoever wants
//! an address of a search asks for one; it covers what is public. The docket is searched under
//! `/docket` alone, which only those may ask for who have a role there, in an index that holds
//! nothing but the rows that the office lists for that role: what somebody may not see is no part
//! of what their words are held against, and so it gives no result, no count and no fragment.
//!
//! - `asked`: what is asked for
//! - `searching`: what the desk keeps for it
//! - `rows`: the docket's rows that are open to somebody, as an index
//! - `pages`: the routes
//! - `results`: what was found, as a page shows it
//! - `table`: the same as CSV

mod asked;
pub(crate) mod pages;
mod results;
mod rows;
mod searching;
mod table;

pub(crate) use asked::Asked;
pub(crate) use rows::found_in_docket;
pub(crate) use searching::{Failed, Searching};
