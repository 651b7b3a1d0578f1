//! The desk, asked without a socket.
//!
//! - `asked`: a desk to ask
//! - `interview`, `docket`, `guard`, `api`: its parts

mod api;
mod asked;
mod docket;
mod guard;
mod interview;
