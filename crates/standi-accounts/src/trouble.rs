//! What is in the way.

use standi_docket_store::StoreError;

/// Result of what is done with accounts.
pub type Done<T = ()> = Result<T, Trouble>;

/// What is in the way.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// There is no account of this name.
    #[error("there is no account “{0}”")]
    NoAccount(String),
    /// There is one already.
    #[error("there is an account “{0}” already")]
    Taken(String),
    /// There is one that a reader would take for it: given, there.
    #[error("“{0}” looks the same as “{1}”, an account that there is")]
    Alike(String, String),
    /// What was given cannot be used; why, and what would be right.
    #[error("{0}")]
    Unfit(String),
    /// The database cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}
