//! Who may use a desk that others can reach.
//!
//! Without accounts the desk is that of the one person at the machine, who says as whom they look at
//! the docket. With the first account it is no longer: whoever wants more than the record and the
//! law signs in, and acts in the roles of their account alone, under its name.
//!
//! - [`People`]: the accounts, opened when they are first asked for; sign-ins held back
//! - `person`: who asks, by what their browser or their program carries
//! - `door`: what each route's rule lets through
//! - `sign_in`: signing in and out
//! - `passkey`: signing in without a password, adding a passkey and removing one
//! - `page`: what a person sees and changes of their account

pub(crate) mod door;
pub(crate) mod page;
pub(crate) mod passkey;
mod people;
mod person;
pub(crate) mod sign_in;

pub use people::{Opener, People};
pub(crate) use person::{Carried, Person, carries_session};
pub(crate) use sign_in::wait_said;
