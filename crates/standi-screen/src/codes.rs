//! The answer of all criteria in one word.

use standi_law::assess::LineFindings;
use standi_law::{Criterion, Value};

/// One bit for each criterion and value that is not *open*: the closed ones lowest, then the
/// missing ones, then the judgements, each in the order of the criteria. What several groups of
/// criteria say is the bitwise *or*; the lowest bit is the verdict with the criterion that gives
/// it first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Codes(pub u64);

/// Bits for each value.
const STRIDE: u32 = 20;
/// The bit that stands above all others: nothing is in the way.
const NOTHING: u32 = 3 * STRIDE;
const VALUES: [Value; 3] = [Value::Closed, Value::Missing, Value::Judgement];
const _: () = assert!(Criterion::ALL.len() <= STRIDE as usize);

impl Codes {
    /// Nothing in the way.
    pub const OPEN: Codes = Codes(1 << NOTHING);

    /// Of one criterion.
    #[inline]
    pub const fn of(criterion: Criterion, value: Value) -> Codes {
        let stride = match value {
            Value::Closed => 0,
            Value::Missing => STRIDE,
            Value::Judgement => 2 * STRIDE,
            Value::Open => return Codes(0),
        };
        Codes(1 << (stride + criterion as u32))
    }

    /// Of some criteria of a line.
    pub fn of_line(findings: &LineFindings, criteria: &[Criterion]) -> Codes {
        criteria.iter().fold(Codes::OPEN, |codes, criterion| {
            codes.and(Codes::of(*criterion, findings.of(*criterion).value))
        })
    }

    /// Both.
    #[inline]
    pub fn and(self, other: Codes) -> Codes {
        Codes(self.0 | other.0)
    }

    /// The least value, and the first criterion that has it, as a number: see [`verdict`] and
    /// [`criterion`].
    #[inline]
    pub fn first(self) -> u8 {
        (self.0 | Codes::OPEN.0).trailing_zeros() as u8
    }

    /// The value of a criterion.
    pub fn value(self, criterion: Criterion) -> Value {
        VALUES
            .into_iter()
            .find(|value| self.0 & Codes::of(criterion, *value).0 != 0)
            .unwrap_or(Value::Open)
    }
}

/// The verdict in what [`Codes::first`] gave.
#[inline]
pub fn verdict(first: u8) -> Value {
    match u32::from(first) / STRIDE {
        0 => Value::Closed,
        1 => Value::Missing,
        2 => Value::Judgement,
        _ => Value::Open,
    }
}

/// The criterion in what [`Codes::first`] gave; `None` if nothing is in the way.
#[inline]
pub fn criterion(first: u8) -> Option<Criterion> {
    let first = u32::from(first);
    (first < NOTHING)
        .then(|| Criterion::ALL.get((first % STRIDE) as usize).copied())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_value_and_its_first_criterion() {
        let codes = [
            (Criterion::Loci, Value::Judgement),
            (Criterion::TimeLimit, Value::Closed),
            (Criterion::Applicant, Value::Closed),
            (Criterion::Personae, Value::Missing),
        ]
        .into_iter()
        .fold(Codes(0), |codes, (criterion, value)| {
            codes.and(Codes::of(criterion, value))
        });
        let first = codes.first();
        assert_eq!(verdict(first), Value::Closed);
        assert_eq!(criterion(first), Some(Criterion::Applicant));
        assert_eq!(codes.value(Criterion::Personae), Value::Missing);
        assert_eq!(codes.value(Criterion::Victim), Value::Open);
    }

    #[test]
    fn nothing_in_the_way() {
        let first = Codes::of(Criterion::Loci, Value::Open).first();
        assert_eq!((verdict(first), criterion(first)), (Value::Open, None));
    }
}
