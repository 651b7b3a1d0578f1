//! The desk, asked without a socket.
//!
//! - `asked`: a desk to ask
//! - `html`: a page, read
//! - `interview`, `record`, `docket`, `guard`, `api`: its parts

mod api;
mod asked;
mod docket;
mod guard;
mod html;
mod interview;
mod money;
mod record;
