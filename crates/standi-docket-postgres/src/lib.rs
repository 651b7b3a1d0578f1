//! Keeps the docket in PostgreSQL, for several machines. The statements are those of
//! `standi_docket_store::sql`; here is what PostgreSQL does in its own way.
//!
//! - [`Postgres`]: a docket in the first schema of a connection's search path
//! - `address.rs`: where the server is, and whether what goes there can be overheard
//! - `connection.rs`: statements
//! - `fault.rs`: what PostgreSQL reports, in words that help

mod address;
mod connection;
mod fault;
mod migrate;

pub use connection::Postgres;
