//! What changed in law between two days.

use super::organs;
use super::representation::Seat;
use crate::facts::{Basis, Boundary, Event, State};
use crate::{Day, Record};

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Membership of the Council of Europe.
    Membership,
    /// Seat or vote in an organ.
    Representation,
    /// Being bound by an instrument.
    Instrument,
    /// A declaration, derogation or reservation.
    Declaration,
    /// Number of seats in the Assembly.
    Seats,
    /// Acceptance of a body that hears complaints.
    Acceptance,
    /// A domestic remedy.
    Remedy,
    /// An area held by another State.
    Area,
    /// A rule of procedure, or an instrument entering into force in general.
    Rule,
}

impl ChangeKind {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            ChangeKind::Membership => "membership",
            ChangeKind::Representation => "representation",
            ChangeKind::Instrument => "instrument",
            ChangeKind::Declaration => "declaration",
            ChangeKind::Seats => "seats",
            ChangeKind::Acceptance => "acceptance",
            ChangeKind::Remedy => "remedy",
            ChangeKind::Area => "area",
            ChangeKind::Rule => "rule",
        }
    }
}

/// One thing that changed on one day.
#[derive(Clone, Debug)]
pub struct Change<'r> {
    /// First day on which it is so.
    pub on: Day,
    /// The State; `None`: all.
    pub state: Option<&'r State>,
    /// What kind of thing.
    pub kind: ChangeKind,
    /// Id or name of the organ, instrument, declaration, body, remedy or area.
    pub subject: &'static str,
    /// How it was.
    pub before: String,
    /// How it is.
    pub after: String,
    /// Whether the day itself is argued.
    pub argued: bool,
    /// What happened, in the record's words.
    pub text: Option<&'static str>,
    /// What it rests on.
    pub basis: &'r Basis,
}

/// What changed between two days, and what else happened.
#[derive(Clone, Debug)]
pub struct Diff<'r> {
    /// The earlier day.
    pub from: Day,
    /// The later day.
    pub to: Day,
    /// What is otherwise at the end of `to` than at the end of `from`, and when it came to be so.
    pub changes: Vec<Change<'r>>,
    /// Events between the two that by themselves changed none of it.
    pub events: Vec<(&'r State, &'r Event)>,
}

/// The organs in which States are represented by membership.
const ORGANS: [&str; 4] = [
    organs::COMMITTEE_OF_MINISTERS,
    organs::EXECUTION,
    organs::ASSEMBLY,
    organs::CONGRESS,
];

impl Record {
    /// What changed after `from`, up to and including `to`.
    pub fn diff(&self, from: Day, to: Day) -> Diff<'_> {
        let mut changes = Vec::new();
        let mut events = Vec::new();
        for state in &self.states {
            let first = changes.len();
            self.representation_changes(state, from, to, &mut changes);
            self.stretch_changes(state, from, to, &mut changes);
            let explained: Vec<&Basis> = changes[first..].iter().map(|c| c.basis).collect();
            let others = self
                .of(&self.events, &state.code)
                .filter(|event| from < event.effective && event.effective <= to)
                .filter(|event| {
                    !explained
                        .iter()
                        .any(|basis| std::ptr::eq(*basis, &event.basis))
                });
            events.extend(others.map(|event| (state, event)));
        }
        self.general_changes(from, to, &mut changes);
        let code = |state: Option<&State>| state.map(|state| state.code);
        changes.sort_by_key(|change| (change.on, code(change.state), change.kind));
        events.sort_by_key(|(state, event)| (event.effective, state.code));
        Diff {
            from,
            to,
            changes,
            events,
        }
    }

    fn representation_changes<'r>(
        &'r self,
        state: &'r State,
        from: Day,
        to: Day,
        changes: &mut Vec<Change<'r>>,
    ) {
        let mut days: Vec<Day> = self
            .of(&self.events, &state.code)
            .map(|event| event.effective)
            .filter(|day| from < *day && *day <= to)
            .collect();
        days.sort_unstable();
        days.dedup();
        for day in days {
            let (before, after) = (
                self.membership(state, day.before()),
                self.membership(state, day),
            );
            if let Some(by) = after.by.filter(|_| before.member != after.member) {
                let word = |member: bool| if member { "member" } else { "not-a-member" };
                changes.push(Change {
                    kind: ChangeKind::Membership,
                    text: Some(by.text.0),
                    ..change(day, Some(state), "council-of-europe", &by.basis)
                        .words(word(before.member), word(after.member))
                });
            }
            for organ in ORGANS {
                let before = self.representation(state, organ, day.before());
                let after = self.representation(state, organ, day);
                if let Some(by) = after.by.filter(|_| before.seat != after.seat) {
                    let word = |seat: Seat| seat.word();
                    changes.push(Change {
                        kind: ChangeKind::Representation,
                        text: Some(by.text.0),
                        ..change(day, Some(state), organ, &by.basis)
                            .words(word(before.seat), word(after.seat))
                    });
                }
            }
        }
    }

    fn stretch_changes<'r>(
        &'r self,
        state: &'r State,
        from: Day,
        to: Day,
        changes: &mut Vec<Change<'r>>,
    ) {
        let window = |day: Option<Day>| day.filter(|day| from < *day && *day <= to);
        let mut both = |kind, begins, ends, (none, some): (&str, &str), made: Change<'r>| {
            if let Some(on) = window(begins) {
                changes.push(Change {
                    on,
                    kind,
                    ..made.clone().words(none, some)
                });
            }
            if let Some(on) = window(ends) {
                changes.push(Change {
                    on,
                    kind,
                    ..made.words(some, none)
                });
            }
        };
        let owner = state.code.0;
        let made = |subject, basis| change(Day::FIRST, Some(state), subject, basis);
        for row in self.of(&self.bound, owner) {
            let kind = ChangeKind::Instrument;
            let words = ("not-bound", "bound");
            both(
                kind,
                row.first_day(),
                None,
                words,
                made(row.instrument.0, &row.basis),
            );
            let argued = row.boundary == Some(Boundary::Argued);
            let end = Change {
                argued,
                ..made(row.instrument.0, &row.basis)
            };
            both(kind, None, row.until, words, end);
        }
        let force = ("not-in-force", "in-force");
        for row in self.of(&self.declarations, owner) {
            let made = Change {
                text: Some(row.text.0),
                ..made(row.id.0, &row.basis)
            };
            both(ChangeKind::Declaration, row.from, row.until, force, made);
        }
        for row in self.of(&self.seats, owner) {
            let number = row
                .seats
                .map_or("some".to_string(), |seats| seats.to_string());
            let made = made(organs::ASSEMBLY, &row.basis);
            both(
                ChangeKind::Seats,
                Some(row.from),
                row.until,
                ("0", &number),
                made,
            );
        }
        for row in self.of(&self.accepted, owner) {
            let made = made(row.body.0, &row.basis);
            let words = ("not-accepted", "accepted");
            both(ChangeKind::Acceptance, row.from, row.until, words, made);
        }
        for row in self.of(&self.remedies, owner) {
            let made = Change {
                text: row.effect.map(|t| t.0),
                ..made(row.name.0, &row.basis)
            };
            let words = ("does-not-count", "counts");
            both(ChangeKind::Remedy, row.since, row.until, words, made);
        }
        for row in self.areas.iter().filter(|row| row.inside == state.code) {
            let made = made(row.id.0, &row.basis);
            let held = format!("held-by-{}", row.held_by);
            both(
                ChangeKind::Area,
                Some(row.from),
                row.until,
                ("not-held", &held),
                made,
            );
        }
    }

    fn general_changes<'r>(&'r self, from: Day, to: Day, changes: &mut Vec<Change<'r>>) {
        let within = |day: &Day| from < *day && *day <= to;
        for row in self.versions.iter().filter(|row| within(&row.from)) {
            changes.push(Change {
                text: Some(row.change.0),
                ..change(row.from, None, row.instrument.0, &row.basis).words("", "in-force")
            });
        }
        for row in &self.instruments {
            if let Some(on) = row.in_force.filter(within) {
                changes.push(Change {
                    text: Some(row.title.0),
                    ..change(on, None, row.id.0, &row.basis).words("not-in-force", "in-force")
                });
            }
        }
    }
}

fn change<'r>(
    on: Day,
    state: Option<&'r State>,
    subject: &'static str,
    basis: &'r Basis,
) -> Change<'r> {
    Change {
        on,
        state,
        kind: ChangeKind::Rule,
        subject,
        before: String::new(),
        after: String::new(),
        argued: false,
        text: None,
        basis,
    }
}

impl<'r> Change<'r> {
    fn words(self, before: &str, after: &str) -> Change<'r> {
        Change {
            before: before.to_string(),
            after: after.to_string(),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::test_record;

    #[test]
    fn a_change_is_in_the_window_that_ends_on_its_day() {
        let state = "code = \"ALB\"\nname = \"Albania\"\n[[bound]]\ninstrument = \"ECHR\"\n\
                     ratified = 1996-10-02\nfrom = 1996-10-02\nsource = [\"chart\"]\n\
                     confidence = \"known\"\n";
        let record = test_record::record(&[("states/ALB.toml", state)]);
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let count = |from, to| record.diff(day(from), day(to)).changes.len();
        assert_eq!(count("1996-10-01", "1996-10-02"), 1);
        assert_eq!(count("1996-10-02", "1996-10-03"), 0);
        let diff = record.diff(day("1996-01-01"), day("1997-01-01"));
        assert_eq!(
            (
                diff.changes[0].before.as_str(),
                diff.changes[0].after.as_str()
            ),
            ("not-bound", "bound")
        );
    }
}
