//! Where an event lies, seen from the respondent on the day.

use super::territory::{Dependency, dependency};
use super::{Pair, ever_bound};
use crate::application::{Event, EventKind, Link, Place};
use crate::article::Article;
use crate::criteria::loci::{self, Where};
use standi_record::facts::Area;
use standi_record::query::CONVENTION;
use standi_record::{Code, Day, Period, Standing};

const SERBIA: Code = Code::new("SRB");
const KOSOVO: Code = Code::new("XKX");
/// The institutions in Kosovo and the United Nations mission answer from 10 June 1999 (Security
/// Council Resolution 1244; Azemi v. Serbia (dec.), 11209/09).
const KOSOVO_APART: Day = Day(10_752);

/// The place of an event, and what of the record it rests on.
#[derive(Clone, Debug)]
pub(crate) struct Located<'a> {
    /// Seen from the respondent.
    pub(crate) place: Where,
    /// The area, if one of the record's decided it.
    pub(crate) area: Option<&'a Area>,
    /// The dependent territory, if it is one.
    pub(crate) dependency: Option<Dependency<'a>>,
    /// Whether the place is the respondent's territory in law.
    pub(crate) on_territory: bool,
    /// Whether the respondent held the place or the person.
    pub(crate) held: bool,
    /// Whether the record is in doubt.
    pub(crate) doubtful: bool,
}

impl Located<'_> {
    fn simple(place: Where, on_territory: bool, held: bool) -> Self {
        Located {
            place,
            area: None,
            dependency: None,
            on_territory,
            held,
            doubtful: false,
        }
    }
}

/// Days of an event, both included: one day, the days it can have been, or the whole situation.
pub(crate) fn days(event: &Event) -> Option<(Day, Day)> {
    let start = event.start.given()?;
    match event.kind.given() {
        Some(EventKind::Continuing) => Some((
            start.first,
            event.end.given().map_or(Day::LAST.before(), |end| end.last),
        )),
        Some(EventKind::Procedural) => Some((start.first, Day::LAST.before())),
        _ => Some((start.first, start.last)),
    }
}

/// Locates an event.
pub(crate) fn locate<'a>(pair: &Pair<'a>, event: &Event, article: Option<Article>) -> Located<'a> {
    let Some(place) = event.place.given() else {
        return Located::simple(Where::Unknown, false, false);
    };
    let holder = event.controlled_by.given();
    let held = holder.is_some_and(|code| pair.is_respondent(code));
    let days = days(event);
    let on = days.map_or(Day::FIRST, |(first, _)| first);
    match place {
        Place::HighSeas => Located::simple(Where::HighSeas, false, held),
        Place::Area(at) => in_area(pair, event, &pair.record.areas[usize::from(at)]),
        Place::Territory(at) => {
            let territory = &pair.record.territories[usize::from(at)];
            let inside: Option<Code> = territory.inside.parse().ok();
            match inside {
                Some(code) if pair.is_respondent(code) => {
                    match dependency(pair, &territory.id, on, article) {
                        Some(dependency) => dependent(dependency),
                        None => own(pair, holder),
                    }
                }
                Some(code) => abroad(pair, event, code, held),
                None => Located::simple(Where::Unknown, false, held),
            }
        }
        Place::Country(KOSOVO) if pair.is_respondent(SERBIA) => {
            if on < KOSOVO_APART {
                own(pair, holder)
            } else {
                Located::simple(Where::OwnHeldByOther, false, held)
            }
        }
        Place::Country(code) if pair.is_respondent(code) => own(pair, holder),
        Place::Country(code) => match dependency(pair, code.as_str(), on, article) {
            Some(dependency) => dependent(dependency),
            None => abroad(pair, event, code, held),
        },
    }
}

fn own<'a>(pair: &Pair<'a>, holder: Option<Code>) -> Located<'a> {
    let by_another = holder.is_some_and(|code| !pair.is_respondent(code));
    let place = if by_another {
        Where::OwnHeldByOther
    } else {
        Where::OwnTerritory
    };
    Located::simple(place, true, !by_another)
}

fn dependent(dependency: Dependency<'_>) -> Located<'_> {
    Located {
        place: Where::Dependent(dependency.extension),
        doubtful: dependency.doubtful,
        dependency: Some(dependency),
        ..Located::simple(Where::Unknown, true, false)
    }
}

fn abroad<'a>(pair: &Pair<'a>, event: &Event, code: Code, held: bool) -> Located<'a> {
    // Ground that the respondent is said to have held there: an area of the record may tell when.
    if held || event.link.is(Link::Area) {
        let areas = pair
            .record
            .areas
            .iter()
            .filter(|area| area.inside == code.as_str() && held_by_respondent(pair, area));
        let mut unclear = None;
        for area in areas {
            match during(area, event, true) {
                Where::AreaHeld => return area_located(area, Where::AreaHeld),
                place => unclear = Some(area_located(area, place)),
            }
        }
        if let Some(located) = unclear {
            return located;
        }
    }
    let contracting = contracting(pair, code, event);
    Located::simple(Where::Abroad { contracting, held }, false, held)
}

fn in_area<'a>(pair: &Pair<'a>, event: &Event, area: &'a Area) -> Located<'a> {
    let inside: Option<Code> = area.inside.parse().ok();
    if inside.is_some_and(|code| pair.is_respondent(code)) {
        let held_by_other = days(event).is_none_or(|(first, last)| {
            Period::new(area.from, area.until).overlaps(Period {
                from: first,
                until: last.after(),
            }) || area.unclear_from.is_some_and(|from| from <= last)
        });
        let place = if held_by_other {
            Where::OwnHeldByOther
        } else {
            Where::OwnTerritory
        };
        return Located {
            area: Some(area),
            ..Located::simple(place, true, false)
        };
    }
    let told = event.controlled_by.given();
    if held_by_respondent(pair, area) && told.is_none_or(|code| pair.is_respondent(code)) {
        return area_located(area, during(area, event, told.is_some()));
    }
    let held = told.is_some_and(|code| pair.is_respondent(code));
    let contracting = inside.is_some_and(|code| contracting(pair, code, event));
    Located {
        area: Some(area),
        ..Located::simple(Where::Abroad { contracting, held }, false, held)
    }
}

fn area_located(area: &Area, place: Where) -> Located<'_> {
    let doubtful = area.basis.is_doubtful();
    Located {
        area: Some(area),
        doubtful,
        ..Located::simple(place, false, true)
    }
}

fn held_by_respondent(pair: &Pair<'_>, area: &Area) -> bool {
    area.held_by
        .parse()
        .is_ok_and(|code| pair.is_respondent(code))
}

/// Whether the respondent held the area on the days of the event: a situation needs one day in the
/// sure period, a fact on a day that is not known exactly needs all of them.
fn during(area: &Area, event: &Event, holder_told: bool) -> Where {
    if area.place_alone.is_some() && !holder_told {
        return Where::AreaUnclear;
    }
    let Some((first, last)) = days(event) else {
        return Where::AreaUnclear;
    };
    let until = [area.until, area.unclear_from].into_iter().flatten().min();
    let sure = Period::new(area.from, until);
    let stretch = Period {
        from: first,
        until: last.after(),
    };
    let held = match event.kind.given() {
        Some(EventKind::Continuing | EventKind::Procedural) => sure.overlaps(stretch),
        _ => sure.from <= stretch.from && stretch.until <= sure.until,
    };
    if held {
        Where::AreaHeld
    } else {
        Where::AreaUnclear
    }
}

/// Whether a country was a High Contracting Party on the (first) day of an event.
fn contracting(pair: &Pair<'_>, code: Code, event: &Event) -> bool {
    let record = pair.record;
    let ids = record
        .state_id(code.as_str())
        .zip(record.instrument_id(&CONVENTION));
    match (ids, event.start.given()) {
        (Some((state, instrument)), Some(start)) => {
            record.standing(state, instrument, start.first) != Standing::NotBound
        }
        (Some(_), None) => ever_bound(record, code),
        (None, _) => false,
    }
}

/// Whether fighting is part of the pattern of attacks that the Court established in Ukraine.
pub(crate) fn established_hostilities(pair: &Pair<'_>, event: &Event) -> bool {
    let ukraine = match event.place.given() {
        Some(Place::Country(code)) => code == loci::ESTABLISHED_IN,
        Some(Place::Area(at)) => {
            pair.record.areas[usize::from(at)].inside == loci::ESTABLISHED_IN.as_str()
        }
        _ => false,
    };
    let (from, until) = loci::ESTABLISHED_DAYS;
    ukraine
        && pair.is_respondent(loci::ESTABLISHED_BY)
        && days(event).is_some_and(|(first, last)| {
            let stretch = Period {
                from: first,
                until: last.after(),
            };
            match event.kind.given() {
                Some(EventKind::Continuing | EventKind::Procedural) => {
                    Period { from, until }.overlaps(stretch)
                }
                _ => from <= stretch.from && stretch.until <= until,
            }
        })
}
