//! Money: just satisfaction and the organisation's contributions. Exact decimals, never floating
//! point; the rates come from the record.
//!
//! - `rates`: the European Central Bank's marginal lending rate
//! - `interest`: default interest on a sum
//! - `account`: statements of account, for an application and for a State
//! - `contributions`: what a State owes to the organisation, with interest

mod account;
mod contributions;
mod interest;
mod rates;

pub use account::{Account, Line, Sums, account, statement};
pub use contributions::{
    Arrears, Article9, ContributionAccount, Contributions, MonthOfArrears, ProRata, Thousands,
    contributions, whole,
};
pub use interest::{
    DayOfInterest, Imputation, Interest, Reckoned, Run, Settings, interest, reckon,
};
pub use rates::Rates;
