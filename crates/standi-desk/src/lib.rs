//! The desk: the program in a browser, and the same for other programs.
//!
//! Pages are made here, whole, and work without a script. Nothing is stored: an interview lives in
//! memory until it is erased, forgotten or the program ends, and leaves only as a file that the
//! person takes. Nothing is fetched from elsewhere.
//!
//! - [`Desk`]: what every page is made of: the record, the words, the clock
//! - [`routes`]: the table of all routes
//! - [`serve`]: listening, encryption, time-limits of connections, the end
//! - [`account`]: who may use a desk that others can reach
//! - `metrics`, `health`: what whoever watches over it looks at
//! - `guard`: who may ask at all, what a browser may do with a page
//! - `page`, `reader`, `assets`: the frame of a page, who reads it, what it looks like
//! - `form`, `fields`: forms as they are shown, and as they are sent
//! - `download`, `cookie`: files to take, what a browser keeps
//! - `sealed`: files sealed with a passphrase
//! - `kept`: what people told, in memory alone
//! - `start`, `interview`, `result`, `record`, [`docket`], `search`: the pages
//! - `api`: the interface for programs

pub mod account;
mod api;
mod assets;
mod cookie;
mod desk;
pub mod docket;
mod download;
mod fields;
mod form;
mod guard;
mod health;
mod interview;
mod kept;
mod metrics;
mod page;
mod reader;
mod record;
mod result;
pub mod routes;
mod sealed;
mod search;
pub mod serve;
mod sources;
mod start;
pub mod tls;

pub use desk::{Clock, Desk, Notes};
pub use guard::client::{Peer, Reached};
