//! The desk, asked without a socket.
//!
//! - `asked`: a desk to ask
//! - `interview`, `guard`, `api`: its parts

mod api;
mod asked;
mod guard;
mod interview;
