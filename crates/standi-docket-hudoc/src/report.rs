//! Every application of a catalogue, and what became of every document.

use crate::tell::{Misfit, Reading, Told, Why, tell};
use standi_catalogue::life::life;
use standi_catalogue::{ApplicationNumber, Catalogue, Kind, Place};
use std::collections::BTreeMap;

/// A document that fits no transition of some of the applications it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// Its place in the catalogue.
    pub place: Place,
    /// Why; where the reasons differ between applications, the first.
    pub why: Why,
    /// The applications that it does not fit; none where it names none or is no step at all.
    pub applications: Vec<ApplicationNumber>,
}

/// What became of every document: each is used, or is in `unfit`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Documents of the catalogue.
    pub documents: usize,
    /// Documents that an event of some application rests on.
    pub used: usize,
    /// Documents that fit nowhere.
    pub unfit: Vec<Unfit>,
    /// Documents that fit some of their applications, and not these.
    pub unfit_in_part: Vec<Unfit>,
    /// Applications with events.
    pub applications: usize,
    /// Events.
    pub events: usize,
}

/// Tells every application of a catalogue; `keep` is given each that has events, in the order of
/// numbers, and says whether it was kept (the docket may have it already).
///
/// # Errors
/// Those of `keep`.
pub fn import<E>(
    catalogue: &Catalogue,
    reading: &Reading<'_>,
    keep: &mut dyn FnMut(&mut Told) -> Result<bool, E>,
) -> Result<Report, E> {
    let mut report = Report {
        documents: catalogue.len(),
        ..Report::default()
    };
    let mut used = vec![false; catalogue.len()];
    let mut misfits: BTreeMap<Place, Vec<(Option<ApplicationNumber>, Why)>> = BTreeMap::new();
    for entry in catalogue.entries() {
        let beside = matches!(entry.kind(), Kind::LegalSummary | Kind::AdvisoryOpinion);
        let why = match (beside, entry.applications().is_empty()) {
            (true, _) => Why::Beside(entry.kind()),
            (false, true) => Why::NoApplication,
            (false, false) => continue,
        };
        misfits.entry(entry.place()).or_default().push((None, why));
    }
    for (number, _) in catalogue.applications() {
        let Some(life) = life(catalogue, number) else {
            continue;
        };
        let mut told = tell(&life, reading);
        if !told.events.is_empty() && !keep(&mut told)? {
            let known = told.used.drain(..).map(|place| Misfit {
                place,
                why: Why::Known,
            });
            told.misfits.extend(known);
            told.events.clear();
        }
        if !told.events.is_empty() {
            report.applications += 1;
            report.events += told.events.len();
        }
        for place in told.used {
            used[place as usize] = true;
        }
        for misfit in told.misfits {
            if !matches!(misfit.why, Why::Beside(_)) {
                let entry = misfits.entry(misfit.place).or_default();
                entry.push((Some(number), misfit.why));
            }
        }
    }
    report.used = used.iter().filter(|used| **used).count();
    for (place, reasons) in misfits {
        let applications = reasons.iter().filter_map(|(number, _)| *number).collect();
        let Some((_, why)) = reasons.into_iter().next() else {
            continue;
        };
        let list = match used[place as usize] {
            true => &mut report.unfit_in_part,
            false => &mut report.unfit,
        };
        list.push(Unfit {
            place,
            why,
            applications,
        });
    }
    Ok(report)
}
