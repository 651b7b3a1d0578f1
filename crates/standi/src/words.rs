//! The words in which stable terms and days are told to people: one place to translate.

use standi_answers::IsoDay;
use standi_record::Day;

/// A day as a person writes it: `25 February 2022`.
pub fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let date = day.date();
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    format!("{} {month} {}", date.day(), date.year())
}

/// `since 5 May 1998, until 16 September 2022`, as far as known.
pub fn stretch(since: Option<IsoDay>, until: Option<IsoDay>) -> String {
    match (since, until) {
        (Some(since), Some(until)) => format!("since {}, until {}", day(since.0), day(until.0)),
        (Some(since), None) => format!("since {}", day(since.0)),
        (None, Some(until)) => format!("until {}", day(until.0)),
        (None, None) => "day not known".to_string(),
    }
}

/// `from 3 September 1953 until 13 June 1970`: a stretch that is over.
pub fn past(since: IsoDay, until: Option<IsoDay>) -> String {
    let until = until.map_or(String::new(), |until| format!(" until {}", day(until.0)));
    format!("from {}{until}", day(since.0))
}

/// A State's name within a sentence: `the Russian Federation`.
pub fn state(name: &str) -> String {
    standi_record::query::with_article(name)
}

/// A doubt to be shown; verified facts need no word.
pub fn confidence(word: &str) -> Option<&'static str> {
    match word {
        "known" => Some("well established, not re-read"),
        "unsure" => Some("unsure: check before relying on it"),
        _ => None,
    }
}

/// What a State has in an organ.
pub fn seat(word: &str) -> &'static str {
    match word {
        "sits-and-votes" => "sits and votes",
        "sits-without-vote" => "sits without a vote",
        "no-delegation" => "has no delegation",
        "suspended" => "representation suspended",
        "argued" => "argued for this day",
        _ => "not represented",
    }
}

/// A kind of declaration.
pub fn declaration(word: &str) -> &'static str {
    match word {
        "derogation" => "derogation",
        "reservation" => "reservation",
        "territorial" => "territorial extension",
        "petition-former-art-25" => "individual petition (former Article 25)",
        "court-jurisdiction-former-art-46" => {
            "jurisdiction of the former Court (former Article 46)"
        }
        _ => "other declaration",
    }
}

/// A majority.
pub fn majority(word: &str) -> &'static str {
    match word {
        "two-thirds-entitled" => "two thirds of those entitled to sit",
        "two-thirds-cast-and-majority-entitled" => {
            "two thirds of the votes cast and a majority of those entitled to sit"
        }
        "unanimity-cast-and-majority-entitled" => {
            "no vote against and a majority of those entitled to sit"
        }
        "simple-majority-entitled" => "a majority of those entitled to sit",
        _ => "no vote",
    }
}

/// How an instrument ended.
pub fn ended(word: &str) -> &'static str {
    match word {
        "denunciation" => "denounced",
        "cessation" => "ended with membership",
        _ => "ended with the State itself",
    }
}

/// A state of law before or after a change.
pub fn state_of_law(word: &str) -> String {
    match word {
        "member" => "a member".to_string(),
        "not-a-member" => "not a member".to_string(),
        "none" => "not represented".to_string(),
        "sits-and-votes" | "sits-without-vote" | "no-delegation" | "suspended" | "argued" => {
            seat(word).to_string()
        }
        other => other.replace('-', " "),
    }
}

/// Thousand euros: `22,263`.
pub fn thousands(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if amount < 0 { format!("-{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_amounts() {
        assert_eq!(
            day("2022-02-25".parse().expect("a day")),
            "25 February 2022"
        );
        assert_eq!(thousands(22_263), "22,263");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(-1_234_567), "-1,234,567");
    }
}
