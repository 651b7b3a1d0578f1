//! How the rows of the table are written.

macro_rules! rows {
    ($($from:expr, $event:ident => $to:expr;
        by $actor:literal [$($role:ident),*], under $authority:literal,
        term $term:literal $term_from:literal $extendable:literal,
        documents $documents:literal, if $condition:literal;)+) => {
        #[allow(unused_imports)]
        use crate::state::{
            Case::*, Interim as interim, Money as money, State::*, Supervision as supervision,
        };
        use super::{From, To};

        /// The rows.
        pub(super) const ROWS: &[super::Row] = &[$(super::Row {
            from: $from,
            event: crate::event::Kind::$event,
            to: $to,
            actor: $actor,
            roles: &[$(crate::state::Role::$role),*],
            authority: $authority,
            term: $term,
            term_from: $term_from,
            extendable: $extendable,
            documents: $documents,
            condition: $condition,
        },)+];
    };
}
pub(super) use rows;
