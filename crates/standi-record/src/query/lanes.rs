//! Fills the lanes of a timeline from events, statuses and declarations.

use super::membership::effect as membership_effect;
use super::organs;
use super::representation::Seat;
use super::timeline::{Lane, LaneKind, Mark, Shade, Stretch, Timeline};
use crate::facts::{Boundary, Declaration, DeclarationKind, Event, State};
use crate::{Day, Period, Record};

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
                Seat::None | Seat::Argued => None,
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
        let body = self.body(organ);
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
                    period: Period::new(row.from?, row.end()),
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
