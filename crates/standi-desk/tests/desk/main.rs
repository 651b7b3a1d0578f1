//! The desk, asked without a socket.
//!
//! - `asked`: a desk to ask
//! - `html`: a page, read
//! - `team`: a desk with accounts
//! - `access`: every route against every role; `account`: sessions and passwords; `passkey`: devices; `watch`: metrics,
//!   health, notes
//! - `french`: that a page in French is French
//! - `sealed`: files sealed with a passphrase; `erase`: an application that leaves
//! - `interview`, `record`, `docket`, `money`, `papers`, `search`, `guard`, `api`: its parts

mod access;
mod account;
mod api;
mod asked;
mod docket;
mod erase;
mod french;
mod guard;
mod html;
mod interview;
mod money;
mod papers;
mod passkey;
mod record;
mod sealed;
mod search;
mod team;
mod watch;
