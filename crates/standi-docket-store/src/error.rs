//! What can go wrong with a store.

use standi_docket::Erasure;
use standi_docket::value::Number;

/// What went wrong with a store, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote first.
    #[error(
        "somebody else recorded an event of application {number} at the same time: it has {found} events, not {expected}; look at it again, then record yours"
    )]
    Conflict {
        /// The application.
        number: Number,
        /// Version that the writer had seen.
        expected: u32,
        /// Version that is there.
        found: u32,
    },
    /// There is no such application.
    #[error("the docket has no application {0}")]
    NoApplication(Number),
    /// The application was erased.
    #[error("application {number} was erased: {} ({}, {})", .erasure.why, .erasure.erased_by, .erasure.erased_at)]
    Erased {
        /// The application.
        number: Number,
        /// By whom, when and why.
        erasure: Box<Erasure>,
    },
    /// Something was changed behind the program's back, or the file is damaged.
    #[error("entry {position} of the docket (application {application}) does not agree: {what}")]
    Broken {
        /// Its place in the chain, from 1; 0: the docket as a whole.
        position: u64,
        /// The application it belongs to.
        application: String,
        /// What does not agree.
        what: String,
    },
    /// The store holds something already.
    #[error("the store holds {0} events already; import and restore fill an empty one")]
    NotEmpty(u64),
    /// A line of an import cannot be used.
    #[error("line {line} of the import cannot be used: {what}")]
    Import {
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// A content that is larger than what is kept.
    #[error("the file is larger than {} MiB, which is the most that is kept of one; file it in parts", .most / (1024 * 1024))]
    TooLarge {
        /// The most bytes.
        most: u64,
    },
    /// The file is not a docket.
    #[error("{0}")]
    NotADocket(String),
    /// The database refuses.
    #[error("the store cannot {doing}: {reason}")]
    Database {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        reason: String,
    },
    /// Writing or reading beside the database.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}
