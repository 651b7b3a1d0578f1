//! B6 abuse of the right of individual application (Article 35 § 3 (a)).
//!
//! Knowingly untrue essential facts, a false identity, forged papers, a major development kept
//! from the Court (Rule 47 § 7), terms of a friendly settlement published on purpose (Rule 62 § 2),
//! insults after a warning, empty applications without number, or litigation over a trifle (Bock v.
//! Germany (dec.), 22051/07) can be an abuse. A political motive alone never is. Whether it is one is never for a machine: a signal is an allegation.
//!
//! Needs: signals. Never closes.

use crate::application::Signal;
use crate::{Finding, Ground};

/// No signal.
pub static NO_SIGNAL: Ground = Ground::open("abuse-no-signal", &["Convention, Article 35 § 3 (a)"]);
/// A signal.
pub static SIGNAL: Ground = Ground::judgement(
    "abuse-signal",
    &[
        "Convention, Article 35 § 3 (a)",
        "Kerechashvili v. Georgia (dec.), no. 5667/02, 2 May 2006",
        "Mandil v. France (dec.), no. 67037/09, 13 December 2011",
        "Bock v. Germany (dec.), no. 22051/07, 19 January 2010",
    ],
);

/// Whether a signal points to abuse.
pub fn is_signal(signal: Signal) -> bool {
    match signal {
        Signal::UntrueFacts
        | Signal::ForgedDocument
        | Signal::FalseIdentity
        | Signal::HidDevelopment
        | Signal::BreachedConfidentiality
        | Signal::InsultingLanguage
        | Signal::SerialEmptyFilings
        | Signal::PoliticalMotive
        | Signal::TrivialAmount => true,
        Signal::DestructionOfRights => false,
    }
}

/// The row that fits whether there is a signal.
#[inline]
pub fn assess(signalled: bool) -> Finding {
    if signalled {
        (&SIGNAL).into()
    } else {
        (&NO_SIGNAL).into()
    }
}
