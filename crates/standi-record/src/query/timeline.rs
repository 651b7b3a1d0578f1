//! A State's memberships, rights and instruments over time, as lanes of a picture.

use super::membership::effect as membership_effect;
use super::organs;
use super::representation::Seat;
use crate::facts::{Basis, Boundary, Declaration, DeclarationKind, Event, State};
use crate::{Day, Period, Record};

/// What a lane shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaneKind {
    /// Membership of the Council of Europe.
    Membership,
    /// Seat in the Committee of Ministers.
    Ministers,
    /// Vote in the Parliamentary Assembly.
    Assembly,
    /// Bound by an instrument.
    Instrument,
    /// Individual petition (former Article 25).
    Petition,
    /// Jurisdiction of the former Court (former Article 46).
    Jurisdiction,
    /// Derogations under Article 15.
    Derogation,
    /// Derogations for territories overseas.
    DerogationOverseas,
}

impl LaneKind {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            LaneKind::Membership => "membership",
            LaneKind::Ministers => "committee-of-ministers",
            LaneKind::Assembly => "parliamentary-assembly",
            LaneKind::Instrument => "instrument",
            LaneKind::Petition => "petition-former-art-25",
            LaneKind::Jurisdiction => "court-jurisdiction-former-art-46",
            LaneKind::Derogation => "derogation",
            LaneKind::DerogationOverseas => "derogation-overseas",
        }
    }
}

/// How much of what the lane shows the State has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shade {
    /// All: member, seat and vote, bound, in force.
    Full,
    /// A seat without a vote.
    NoVote,
    /// No delegation, or none accepted.
    NoDelegation,
    /// Representation suspended under Article 8 of the Statute.
    Suspended,
    /// Not a Party itself yet, but facts count, because it succeeded another State.
    Succession,
}

impl Shade {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            Shade::Full => "full",
            Shade::NoVote => "no-vote",
            Shade::NoDelegation => "no-delegation",
            Shade::Suspended => "suspended",
            Shade::Succession => "succession",
        }
    }
}

/// A stretch of days in a lane.
#[derive(Clone, Debug)]
pub struct Stretch<'r> {
    /// Its days.
    pub period: Period,
    /// What the State has in it.
    pub shade: Shade,
    /// Whether the day on which it ends is argued.
    pub argued: bool,
    /// What brought it about, in a word: the kind of event, or `in-force`.
    pub word: &'static str,
    /// What brought it about.
    pub text: &'static str,
    /// What that rests on.
    pub basis: &'r Basis,
}

/// Something on a day that begins or ends no stretch.
#[derive(Clone, Debug)]
pub struct Mark<'r> {
    /// The day.
    pub on: Day,
    /// What happened, in a word: the kind of event, `signed` or `ratified`.
    pub word: &'static str,
    /// What happened.
    pub text: &'static str,
    /// What that rests on.
    pub basis: &'r Basis,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane<'r> {
    /// What it shows.
    pub kind: LaneKind,
    /// Id of the instrument; empty for other lanes.
    pub instrument: &'static str,
    /// Its stretches, in the order of days.
    pub stretches: Vec<Stretch<'r>>,
    /// Its marks, in the order of days.
    pub marks: Vec<Mark<'r>>,
}

/// The lanes of a State.
#[derive(Clone, Debug)]
pub struct Timeline<'r> {
    /// The State.
    pub state: &'r State,
    /// The day to which it is drawn.
    pub on: Day,
    /// Lanes that hold something, in the order of drawing.
    pub lanes: Vec<Lane<'r>>,
}

impl Timeline<'_> {
    /// First day on which anything begins.
    pub fn first(&self) -> Day {
        let begin = |lane: &Lane<'_>| {
            let stretches = lane.stretches.iter().map(|stretch| stretch.period.from);
            stretches.chain(lane.marks.iter().map(|mark| mark.on)).min()
        };
        self.lanes.iter().filter_map(begin).min().unwrap_or(self.on)
    }
}

impl Record {
    /// A State's timeline, up to a day.
    pub fn timeline<'r>(&'r self, state: &'r State, on: Day) -> Timeline<'r> {
        let mut lanes = vec![
            self.membership_lane(state),
            self.organ_lane(state, LaneKind::Ministers, organs::COMMITTEE_OF_MINISTERS),
            self.organ_lane(state, LaneKind::Assembly, organs::ASSEMBLY),
        ];
        let mut instruments: Vec<_> = self.instruments.iter().collect();
        instruments.sort_by_key(|instrument| instrument.opened);
        for instrument in instruments {
            let mut lane = self.instrument_lane(state, instrument.id.0);
            if instrument.id == super::CONVENTION {
                lane.marks.extend(self.event_marks(state, |event| {
                    event.affects.is_some_and(|what| what == "convention")
                }));
            }
            lanes.push(lane);
        }
        for kind in [LaneKind::Petition, LaneKind::Jurisdiction] {
            lanes.push(self.declaration_lane(state, kind));
        }
        for kind in [LaneKind::Derogation, LaneKind::DerogationOverseas] {
            lanes.push(self.declaration_lane(state, kind));
        }
        for lane in &mut lanes {
            lane.stretches.retain(|stretch| stretch.period.from <= on);
            lane.marks.retain(|mark| mark.on <= on);
            lane.stretches.sort_by_key(|stretch| stretch.period.from);
            lane.marks.sort_by_key(|mark| mark.on);
            lane.marks.dedup_by_key(|mark| (mark.on, mark.text));
        }
        let organ = |lane: &Lane<'_>| !matches!(lane.kind, LaneKind::Instrument);
        lanes.retain(|lane| !lane.stretches.is_empty() || (organ(lane) && !lane.marks.is_empty()));
        Timeline { state, on, lanes }
    }

    fn membership_lane<'r>(&'r self, state: &'r State) -> Lane<'r> {
        let mut events: Vec<&Event> = self
            .of(&self.events, &state.code)
            .filter(|event| membership_effect(event).is_some())
            .collect();
        events.sort_by_key(|event| event.effective);
        let mut stretches: Vec<Stretch<'r>> = Vec::new();
        for event in events {
            let open = stretches
                .last_mut()
                .filter(|last| last.period.until == Day::LAST);
            match (membership_effect(event), open) {
                (Some(true), None) => stretches.push(full(event.effective, None, event)),
                (Some(false), Some(last)) => last.period.until = event.effective,
                _ => {}
            }
        }
        let marks = self
            .event_marks(state, |event| {
                event.affects.is_some_and(|what| what == "membership")
            })
            .collect();
        Lane {
            kind: LaneKind::Membership,
            instrument: "",
            stretches,
            marks,
        }
    }

    fn organ_lane<'r>(&'r self, state: &'r State, kind: LaneKind, organ: &'static str) -> Lane<'r> {
        let mut days: Vec<Day> = self
            .of(&self.events, &state.code)
            .map(|event| event.effective)
            .collect();
        days.sort_unstable();
        days.dedup();
        let mut stretches: Vec<Stretch<'r>> = Vec::new();
        for day in days {
            let now = self.representation(state, organ, day);
            let shade = match now.seat {
                Seat::None => None,
                Seat::SitsAndVotes => Some(Shade::Full),
                Seat::SitsWithoutVote => Some(Shade::NoVote),
                Seat::NoDelegation => Some(Shade::NoDelegation),
                Seat::Suspended => Some(Shade::Suspended),
            };
            let open = stretches
                .last_mut()
                .filter(|last| last.period.until == Day::LAST);
            if open.as_ref().map(|last| last.shade) == shade {
                continue;
            }
            if let Some(last) = open {
                last.period.until = day;
            }
            if let (Some(shade), Some(event)) = (shade, now.by) {
                stretches.push(Stretch {
                    shade,
                    ..full(day, None, event)
                });
            }
        }
        let body = self.bodies.iter().find(|body| body.id == organ);
        if let (Some(since), Some(first)) = (body.and_then(|b| b.since), stretches.first_mut()) {
            first.period.from = first.period.from.max(since);
        }
        let marks = self
            .event_marks(state, |event| {
                let what = event.affects.map_or("", |what| what.0);
                match kind {
                    LaneKind::Ministers => what == "representation",
                    _ => what.starts_with("assembly-"),
                }
            })
            .filter(|mark| {
                stretches
                    .iter()
                    .all(|stretch| stretch.period.from != mark.on)
            })
            .collect();
        Lane {
            kind,
            instrument: "",
            stretches,
            marks,
        }
    }

    fn instrument_lane<'r>(&'r self, state: &'r State, instrument: &'static str) -> Lane<'r> {
        let (mut stretches, mut marks) = (Vec::new(), Vec::new());
        for row in self
            .statuses(state)
            .filter(|row| row.instrument == instrument)
        {
            if let Some(from) = row.from {
                let in_force = Stretch {
                    period: Period::new(from, row.until),
                    shade: Shade::Full,
                    argued: row.boundary == Some(Boundary::Argued),
                    word: "in-force",
                    text: "in force",
                    basis: &row.basis,
                };
                let earlier = row.facts_from.filter(|day| *day < from);
                stretches.extend(earlier.map(|day| Stretch {
                    period: Period::new(day, Some(from)),
                    shade: Shade::Succession,
                    argued: false,
                    word: "succession",
                    text: "facts count, because it succeeded another State",
                    ..in_force.clone()
                }));
                stretches.push(in_force);
            }
            let days = [(row.signed, "signed"), (row.ratified, "ratified")];
            marks.extend(days.into_iter().filter_map(|(day, text)| {
                let on = day.filter(|day| Some(*day) != row.from)?;
                Some(Mark {
                    on,
                    word: text,
                    text,
                    basis: &row.basis,
                })
            }));
        }
        Lane {
            kind: LaneKind::Instrument,
            instrument,
            stretches,
            marks,
        }
    }

    fn declaration_lane<'r>(&'r self, state: &'r State, kind: LaneKind) -> Lane<'r> {
        let (wanted, overseas) = match kind {
            LaneKind::Petition => (DeclarationKind::Petition, false),
            LaneKind::Jurisdiction => (DeclarationKind::Jurisdiction, false),
            LaneKind::DerogationOverseas => (DeclarationKind::Derogation, true),
            _ => (DeclarationKind::Derogation, false),
        };
        let stretches = self
            .of(&self.declarations, &state.code)
            .filter(|row| row.kind == wanted && self.is_overseas(state, row) == overseas)
            .filter_map(|row| {
                Some(Stretch {
                    period: Period::new(row.from?, row.until),
                    shade: Shade::Full,
                    argued: false,
                    word: row.kind.word(),
                    text: row.text.0,
                    basis: &row.basis,
                })
            })
            .collect();
        Lane {
            kind,
            instrument: "",
            stretches,
            marks: Vec::new(),
        }
    }

    /// Whether a declaration is about other territories than the State's own.
    fn is_overseas(&self, state: &State, declaration: &Declaration) -> bool {
        let part = |place: &crate::Text| {
            self.territories
                .iter()
                .any(|t| t.id == *place && t.inside == state.code)
        };
        // A derogation for a part of the country is its own; a petition for territories is not.
        let parts_count = declaration.kind == DeclarationKind::Derogation;
        let own = |place: &crate::Text| *place == state.code || (parts_count && part(place));
        !declaration.territory.is_empty() && !declaration.territory.iter().any(own)
    }

    fn event_marks<'r>(
        &'r self,
        state: &'r State,
        pick: impl Fn(&Event) -> bool,
    ) -> impl Iterator<Item = Mark<'r>> {
        self.of(&self.events, &state.code)
            .filter(move |event| membership_effect(event).is_none() && pick(event))
            .map(|event| Mark {
                on: event.effective,
                word: event.event.word(),
                text: event.text.0,
                basis: &event.basis,
            })
    }
}

fn full(from: Day, until: Option<Day>, event: &Event) -> Stretch<'_> {
    Stretch {
        period: Period::new(from, until),
        shade: Shade::Full,
        argued: false,
        word: event.event.word(),
        text: event.text.0,
        basis: &event.basis,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::test_record;

    fn event(day: &str, kind: &str, affects: &str) -> String {
        format!(
            "[[event]]\nid = \"{kind}-{day}\"\neffective = {day}\norgan = \"x\"\n\
             event = \"{kind}\"\naffects = \"{affects}\"\ntext = \"{kind}\"\n\
             source = [\"chart\"]\nconfidence = \"known\"\n"
        )
    }

    #[test]
    fn the_three_things_have_three_lanes() {
        let state = [
            "code = \"RUS\"\nname = \"Russian Federation\"\n".to_string(),
            event("1996-02-28", "accession", "membership"),
            event("2014-04-10", "voting-rights-suspended", "assembly-vote"),
            event("2019-06-26", "credentials-ratified", "assembly-vote"),
            event("2022-02-25", "representation-suspended", "representation"),
            event("2022-03-15", "notice-of-withdrawal", "membership"),
            event("2022-03-16", "membership-ended", "membership"),
            "[[bound]]\ninstrument = \"ECHR\"\nratified = 1998-05-05\nfrom = 1998-05-05\n\
             until = 2022-09-16\nboundary = \"argued\"\nsource = [\"chart\"]\n\
             confidence = \"known\"\n"
                .to_string(),
        ];
        let record = test_record::record(&[("states/RUS.toml", &state.concat())]);
        let russia = record.state("RUS").expect("in the fixture");
        let timeline = record.timeline(russia, "2026-01-01".parse().expect("a day"));
        let shape: Vec<_> = timeline
            .lanes
            .iter()
            .map(|lane| {
                let shades = lane
                    .stretches
                    .iter()
                    .map(|s| (s.shade.word(), s.period.until));
                (
                    lane.kind,
                    shades
                        .map(|(w, d)| format!("{w} until {d}"))
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            shape[0],
            (
                LaneKind::Membership,
                vec!["full until 2022-03-16".to_string()]
            )
        );
        assert_eq!(
            shape[1].1,
            ["full until 2022-02-25", "suspended until 2022-03-16"]
        );
        assert_eq!(
            shape[2].1,
            [
                "full until 2014-04-10",
                "no-vote until 2019-06-26",
                "full until 2022-02-25",
                "suspended until 2022-03-16"
            ]
        );
        assert_eq!(shape[3].1, ["full until 2022-09-16"]);
        assert_eq!(timeline.lanes[0].marks.len(), 1);
        assert!(timeline.lanes[3].stretches[0].argued);
    }
}
