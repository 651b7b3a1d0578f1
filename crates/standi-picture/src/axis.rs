//! From days to places on a line of years.

use standi_record::Day;

/// A line of years.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    /// First year shown.
    pub first: i16,
    /// First year no longer shown.
    pub end: i16,
    /// Length of the line.
    pub length: f64,
}

impl Axis {
    /// A line that shows both days.
    pub fn new(first: Day, last: Day, length: f64) -> Axis {
        let (first, end) = (first.year(), last.year() + 1);
        Axis {
            first,
            end: end.max(first + 1),
            length,
        }
    }

    /// Place of a day.
    pub fn at(&self, day: Day) -> f64 {
        let start = |year: i16| Day::new(year, 1, 1).unwrap_or(Day::LAST).0 as f64;
        let (first, end) = (start(self.first), start(self.end));
        ((day.0 as f64 - first) / (end - first)).clamp(0.0, 1.0) * self.length
    }

    /// Years to write under the line, at least `room` apart.
    pub fn ticks(&self, room: f64) -> Vec<(i16, f64)> {
        let years = f64::from(self.end - self.first);
        let steps = [1, 2, 5, 10, 20, 50];
        let step = steps
            .into_iter()
            .find(|step| f64::from(*step) / years * self.length >= room);
        let step = step.unwrap_or(100);
        (self.first..=self.end)
            .filter(|year| year % step == 0)
            .map(|year| (year, self.at(Day::new(year, 1, 1).unwrap_or(Day::LAST))))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_in_order() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let axis = Axis::new(day("1996-02-28"), day("2026-11-24"), 310.0);
        assert_eq!((axis.first, axis.end), (1996, 2027));
        assert_eq!(axis.at(day("1996-01-01")), 0.0);
        assert_eq!(axis.at(Day::LAST), 310.0);
        assert!(axis.at(day("2022-03-15")) < axis.at(day("2022-03-16")));
        assert_eq!(axis.ticks(40.0)[0].0, 2000);
    }
}
