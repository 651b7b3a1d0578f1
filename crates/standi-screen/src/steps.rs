//! Functions of the day that change on a few days only, small enough to stay in the first cache.

use crate::codes::Codes;
use crate::row::NO_DAY;
use standi_record::Day;
use wide::i16x8;

/// Stretches of days that [`Steps`] hold.
pub(crate) const STRETCHES: usize = 8;

/// A day as the steps know it: days since 1 January 1970, from 1880 to 2059. What lies outside
/// lies on the same side of every turn; a day that is not told lies before all others.
#[inline]
pub(crate) fn near(day: i32) -> i16 {
    // The greatest number is no day, so that a turn that is not there never comes.
    let told = day.clamp(i32::from(FIRST), i32::from(i16::MAX) - 1) as i16;
    if day == NO_DAY { i16::MIN } else { told }
}

/// The first day that can be told.
const FIRST: i16 = i16::MIN + 1;

/// The different answers that steps lead to, each under a number. Number 0 is no answer.
#[derive(Debug)]
pub(crate) struct Palette {
    codes: Box<[Codes; 256]>,
    used: usize,
}

impl Default for Palette {
    fn default() -> Palette {
        Palette {
            codes: Box::new([Codes(0); 256]),
            used: 1,
        }
    }
}

impl Palette {
    #[inline]
    pub(crate) fn codes(&self, number: u8) -> Codes {
        self.codes[usize::from(number)]
    }

    fn number(&mut self, codes: Codes) -> Option<u8> {
        let known = self.codes[..self.used].iter().skip(1);
        let at = match known.clone().position(|known| *known == codes) {
            Some(at) => at + 1,
            None => {
                *self.codes.get_mut(self.used)? = codes;
                self.used += 1;
                self.used - 1
            }
        };
        u8::try_from(at).ok()
    }
}

/// A function of the day.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
pub(crate) struct Steps {
    /// First days of all stretches but the first, ascending; the greatest number where there is
    /// none.
    turns: [i16; STRETCHES],
    /// What holds in each stretch, by its number in the palette.
    numbers: [u8; STRETCHES],
}

impl Steps {
    /// Nothing was computed.
    pub(crate) const UNKNOWN: Steps = Steps {
        turns: [i16::MAX; STRETCHES],
        numbers: [0; STRETCHES],
    };

    /// Of stretches in order, each with its first day, of which [`NO_DAY`] stands for no day and
    /// [`Day::FIRST`] for every day. `None`: there are too many of them, a turn lies too far away,
    /// or the palette is full.
    pub(crate) fn of(stretches: &[(Day, Codes)], palette: &mut Palette) -> Option<Steps> {
        if stretches.len() > STRETCHES {
            return None;
        }
        let mut steps = Steps::UNKNOWN;
        for (at, (first, codes)) in stretches.iter().enumerate() {
            steps.numbers[at] = palette.number(*codes)?;
            if at > 0 {
                steps.turns[at - 1] = match first {
                    &Day::FIRST => FIRST,
                    day => i16::try_from(day.0)
                        .ok()
                        .filter(|day| (FIRST + 1..i16::MAX).contains(day))?,
                };
            }
        }
        Some(steps)
    }

    /// The stretches, each with its first day and what holds in it; none if nothing was computed.
    pub(crate) fn stretches(&self, palette: &Palette) -> impl Iterator<Item = (Day, Codes)> {
        let turns = self.turns.iter().map(|turn| Day(i32::from(*turn)));
        let firsts = std::iter::once(Day::FIRST).chain(turns);
        let numbers = self.numbers.iter().take_while(|number| **number != 0);
        firsts.zip(
            numbers
                .map(|number| palette.codes(*number))
                .collect::<Vec<_>>(),
        )
    }

    /// Whether anything was computed.
    #[inline]
    pub(crate) fn is_known(&self) -> bool {
        self.numbers[0] != 0
    }

    /// What holds on a day, see [`near`]: its number in the palette.
    #[inline]
    pub(crate) fn on(&self, day: i16) -> u8 {
        let ahead = i16x8::new(self.turns).simd_gt(i16x8::splat(day));
        // The last turn is never used, which keeps the count below that of the stretches.
        let passed = (ahead.to_bitmask() | 1 << (STRETCHES - 1)).trailing_zeros();
        self.numbers[passed as usize % STRETCHES]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Day {
        Day::new(year, month, day).expect("a day")
    }

    #[test]
    fn a_stretch_begins_on_its_first_day() {
        let mut palette = Palette::default();
        let turns = [day(1950, 11, 4), day(1998, 5, 5), day(2022, 9, 17)];
        let stretches: Vec<_> = [Day::FIRST]
            .into_iter()
            .chain(turns)
            .zip((1..).map(Codes))
            .collect();
        let steps = Steps::of(&stretches, &mut palette).expect("room");
        let on = |day: i32| palette.codes(steps.on(near(day))).0;
        for (at, turn) in turns.iter().enumerate() {
            assert_eq!(on(turn.0 - 1), at as u64 + 1, "the day before {turn}");
            assert_eq!(on(turn.0), at as u64 + 2, "{turn}");
        }
        assert_eq!((on(NO_DAY), on(NO_DAY + 1), on(i32::MAX)), (1, 1, 4));
    }

    #[test]
    fn a_day_that_is_not_told_is_none_of_the_days() {
        let mut palette = Palette::default();
        let stretches = [(Day(NO_DAY), Codes(1)), (Day::FIRST, Codes(2))];
        let steps = Steps::of(&stretches, &mut palette).expect("room");
        let on = |day: i32| palette.codes(steps.on(near(day))).0;
        assert_eq!((on(NO_DAY), on(Day::FIRST.0), on(i32::MAX)), (1, 2, 2));
    }

    #[test]
    fn eight_stretches_fit_and_nine_do_not() {
        let mut palette = Palette::default();
        let stretches: Vec<_> = (0..9)
            .map(|n| (Day(n * 100), Codes(n as u64 + 1)))
            .collect();
        let steps = Steps::of(&stretches[..8], &mut palette).expect("room");
        for (first, codes) in &stretches[..8] {
            assert_eq!(palette.codes(steps.on(near(first.0))), *codes);
        }
        assert!(Steps::of(&stretches, &mut palette).is_none());
    }

    #[test]
    fn a_turn_that_is_too_far_away_is_not_bent() {
        let far = [(Day::FIRST, Codes(1)), (day(2060, 1, 1), Codes(2))];
        assert!(Steps::of(&far, &mut Palette::default()).is_none());
    }
}
