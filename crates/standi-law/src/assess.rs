//! Lines into findings, findings into the answer of a complaint against a State.
//!
//! Within a line every criterion must be met: the line's value is the least of them. The
//! complaint's value is that of its best line, and each criterion is shown at the best value that
//! it has in any line. An application is open if any of its complaints is, against any State.

use crate::application::Signal;
use crate::criteria::*;
use crate::lower::{Line, Pair, RemedyLine, lines, remedies};
use crate::{Criterion, Finding, Value};

/// Findings of one line, one for each criterion in order.
#[derive(Clone, Copy, Debug)]
pub struct LineFindings(pub [Finding; Criterion::ALL.len()]);

impl LineFindings {
    /// The finding of a criterion.
    pub fn of(&self, criterion: Criterion) -> Finding {
        self.0[criterion as usize]
    }

    /// The least value of all criteria.
    pub fn value(&self) -> Value {
        self.0
            .iter()
            .map(|finding| finding.value)
            .min()
            .unwrap_or(Value::Missing)
    }

    /// The first criterion that closes.
    pub fn first_closed(&self) -> Option<Criterion> {
        Criterion::ALL
            .iter()
            .copied()
            .find(|criterion| self.of(*criterion).value == Value::Closed)
    }
}

/// A complaint against a respondent, assessed.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// What was assessed.
    pub pair: Pair<'a>,
    /// Its lines with their findings; at least one.
    pub lines: Vec<(Line<'a>, LineFindings)>,
    /// Its remedies; at least one.
    pub remedies: Vec<RemedyLine<'a>>,
}

/// What remedies come to: the least of them.
pub fn exhausted(remedies: &[RemedyLine<'_>]) -> Finding {
    remedies
        .iter()
        .map(|remedy| remedy.finding)
        .min_by_key(|finding| finding.value)
        .unwrap_or((&exhaustion::NO_LIST).into())
}

/// Assesses a complaint against a respondent.
pub fn assess(pair: Pair<'_>) -> Assessment<'_> {
    let remedies = remedies(&pair);
    let exhausted = exhausted(&remedies);
    let lines = lines(&pair)
        .into_iter()
        .map(|line| {
            let findings = findings(&pair, &line, exhausted);
            (line, findings)
        })
        .collect();
    Assessment {
        pair,
        lines,
        remedies,
    }
}

fn findings(pair: &Pair<'_>, line: &Line<'_>, exhausted: Finding) -> LineFindings {
    let complaint = pair.complaint;
    let representation = complaint.representation.unwrap_or_default();
    let signalled = |signal| complaint.signals.contains(&signal);
    LineFindings([
        personae::assess(line.personae),
        temporis::assess(line.temporis),
        materiae::assess(line.materiae),
        loci::assess(line.loci),
        applicant::assess(line.applicant),
        victim::assess(line.victim),
        representation::assess(representation::Facts {
            told: complaint.representation.is_some(),
            authority: representation.authority,
            acting_for: representation.acting_for,
            about: representation.about,
        }),
        anonymous::assess(complaint.identity.disclosed_to_court),
        same_matter::assess(complaint.earlier_application),
        other_procedure::assess(complaint.other_procedure),
        exhausted,
        time_limit::assess(&line.time_limit),
        abuse::assess(complaint.signals.iter().copied().any(abuse::is_signal)),
        scope::assess(line.scope),
        reservation::assess(line.reservation),
        art17::assess(
            complaint
                .articles
                .iter()
                .copied()
                .any(art17::can_arise_under),
            signalled(Signal::DestructionOfRights),
        ),
        manifestly_ill_founded::assess(),
        significant_disadvantage::assess(signalled(Signal::TrivialAmount)),
    ])
}

impl Assessment<'_> {
    /// The value of the complaint against this respondent: that of its best line.
    pub fn value(&self) -> Value {
        self.lines
            .iter()
            .map(|(_, findings)| findings.value())
            .max()
            .unwrap_or(Value::Missing)
    }

    /// The best value that a criterion has in any line.
    pub fn criterion(&self, criterion: Criterion) -> Value {
        let values = self
            .lines
            .iter()
            .map(|(_, findings)| findings.of(criterion).value);
        values.max().unwrap_or(Value::Missing)
    }

    /// If it is closed: the first criterion that closes; in its best line where no criterion closes
    /// all lines.
    pub fn decisive(&self) -> Option<Criterion> {
        if self.value() != Value::Closed {
            return None;
        }
        let everywhere = Criterion::ALL
            .iter()
            .copied()
            .find(|c| self.criterion(*c) == Value::Closed);
        everywhere.or_else(|| {
            self.lines
                .first()
                .and_then(|(_, findings)| findings.first_closed())
        })
    }

    /// The line that decides: the first of the best value.
    pub fn best(&self) -> Option<&(Line<'_>, LineFindings)> {
        let value = self.value();
        self.lines
            .iter()
            .find(|(_, findings)| findings.value() == value)
    }

    /// The last day of the line that decides, if one can be named.
    pub fn last_day(&self) -> Option<time_limit::LastDay> {
        let (line, _) = self.best()?;
        time_limit::last_day(&line.time_limit)
    }
}
