//! Days as HUDOC and its extractors write them.

use standi_record::Day;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads a day: `2022-09-16`, with or without a time behind it; `20220916`; `16/09/2022`, the day
/// before the month; `9/16/2022 12:00:00 AM`, the month before the day because the clock is
/// American; `Fri, 16 Sep 2022 00:00:00 GMT`. Times and their zones are passed over: HUDOC writes
/// midnight for all.
pub fn read(text: &str) -> Option<Day> {
    let text = text.trim();
    if let Some(head) = text.get(..10)
        && let Ok(day) = head.parse::<Day>()
    {
        let rest = &text[10..];
        return (rest.is_empty() || rest.starts_with(['T', ' '])).then_some(day);
    }
    if text.len() == 8 && text.bytes().all(|it| it.is_ascii_digit()) {
        return new(&text[..4], &text[4..6], &text[6..]);
    }
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let first = words.next()?;
    let american = text.ends_with("AM") || text.ends_with("PM");
    let parts: Vec<&str> = first.split(['/', '.']).collect();
    if let [a, b, year] = parts[..] {
        return match american {
            true => new(year, a, b),
            false => new(year, b, a),
        };
    }
    let day = match first.starts_with(|c: char| c.is_ascii_digit()) {
        true => first,
        false => words.next()?,
    };
    let (month, year) = (words.next()?, words.next()?);
    let month = month.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|it| *it == month)? + 1;
    new(year, &month.to_string(), day)
}

fn new(year: &str, month: &str, day: &str) -> Option<Day> {
    let all_digits = [year, month, day]
        .iter()
        .all(|it| it.bytes().all(|b| b.is_ascii_digit()));
    if !all_digits || year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_day_in_every_writing() {
        for text in [
            "2012-04-03",
            "2012-04-03T00:00:00",
            "2012-04-03 00:00:00",
            "20120403",
            "03/04/2012",
            "03/04/2012 00:00:00",
            "4/3/2012 12:00:00 AM",
            "Tue, 03 Apr 2012 00:00:00 GMT",
            "3 April 2012",
        ] {
            let day = read(text).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2012-04-03"), "{text}");
        }
        for text in [
            "",
            "2012",
            "31/02/2012",
            "13/13/2012",
            "2012-04-03x",
            "04/2012",
            "x, y z",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_crashes_it(text in "\\PC*") {
            let _ = read(&text);
        }
    }
}
