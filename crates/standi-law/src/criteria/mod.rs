//! The admissibility criteria, one file each, in the order in which they are evaluated.
//!
//! Each file restates the rule at its head with its authority, declares the facts it needs as a
//! small `Copy` struct, its decision table as static [`Ground`](crate::Ground)s, and one function
//! `assess` that picks the row that fits. Nothing here allocates, reads the record or makes words.
//!
//! 1. `personae`, `temporis`, `materiae`, `loci`: jurisdiction
//! 2. `applicant`, `victim`, `representation`: who applies
//! 3. `anonymous`, `same_matter`, `other_procedure`, `exhaustion`, `time_limit`, `abuse`: procedure
//! 4. `scope`, `reservation`, `art17`, `manifestly_ill_founded`, `significant_disadvantage`: merits

pub mod abuse;
pub mod anonymous;
pub mod applicant;
pub mod art17;
pub mod exhaustion;
pub mod loci;
pub mod manifestly_ill_founded;
pub mod materiae;
pub mod other_procedure;
pub mod personae;
pub mod representation;
pub mod reservation;
pub mod same_matter;
pub mod scope;
pub mod significant_disadvantage;
pub mod temporis;
pub mod time_limit;
pub mod victim;
