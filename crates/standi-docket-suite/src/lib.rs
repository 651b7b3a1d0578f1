//! What every database that keeps a docket must do, and how fast it does it. For tests and figures
//! only; nothing of the program depends on it.
//!
//! - [`made`]: a few applications in known places
//! - [`lives`]: any number of applications with lives that the rules allow, the same for the same
//!   seed
//! - [`papers`]: papers with their contents
//! - [`erase`]: what is erased, and what stays
//! - [`crash`]: a writer that is killed, and what must be there afterwards
//! - [`suite`]: the tests; `every_database!` asks them of a database

pub mod crash;
pub mod erase;
pub mod lives;
pub mod made;
pub mod papers;
pub mod suite;
