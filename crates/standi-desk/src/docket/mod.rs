//! The docket.
//!
//! Whoever sits at the machine says as whom they look at it; where there are accounts, they are one
//! of their account's roles. What they then see and may do is what the docket's own rules give that
//! role.
//!
//! - `keeper`: the docket, opened when it is first asked for
//! - `visitor`: as whom
//! - `nav`, `filters`: what stands above the pages that stand beside each other
//! - `list`, `due`, `application`, `money`, `execution`, `papers`: what is looked
//!   at
//! - `lodge`, `act`: what is recorded
//! - `erase`: what is taken away
//! - `trouble`: why something was not done, beside where it was asked

pub(crate) mod act;
pub(crate) mod application;
pub(crate) mod due;
pub(crate) mod erase;
pub(crate) mod execution;
mod filters;
mod keeper;
pub(crate) mod list;
pub(crate) mod lodge;
pub(crate) mod money;
mod nav;
pub(crate) mod papers;
pub(crate) mod trouble;
pub(crate) mod visitor;

pub(crate) use keeper::{Failed, apart, before, settled, work};
pub use keeper::{Keeper, Kept, Opener};
