//! Can this be brought? The interview of `standi_law`, one question a page.
//!
//! - `kept`: the interviews under way, in memory
//! - `course`: which questions were put, and what is put next
//! - `question`: the page of a question
//! - `answers`: the questions as fields of a form, and forms as answers
//! - `forming`: what the answers so far come to, at the side
//! - `seal`: what was answered, saved with a passphrase
//! - `pages`: the other routes

mod answers;
mod course;
mod forming;
mod kept;
pub mod pages;
mod question;
pub mod seal;

pub use kept::Interviews;
