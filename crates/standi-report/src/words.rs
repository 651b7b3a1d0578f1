//! The words in which stable terms and days are told to people, in the language of the answer.

use standi_answers::IsoDay;
use standi_law::words::{Arg, Words};
use standi_record::{Day, Record};

/// Words, and the record that knows the names of States and bodies.
#[derive(Clone, Copy)]
pub struct Tell<'a> {
    /// The words.
    pub words: &'a Words,
    /// The record of the answer.
    pub record: Option<&'a Record>,
}

impl Tell<'_> {
    /// A message.
    pub fn say(&self, key: &str, args: &[Arg]) -> String {
        self.words.say(key, args)
    }

    /// A message with one argument.
    pub fn with(&self, key: &str, name: &'static str, value: impl ToString) -> String {
        self.say(key, &[(name, value.to_string())])
    }

    /// The same, or nothing where there is nothing to say.
    pub fn maybe(&self, key: &str, name: &'static str, value: Option<impl ToString>) -> String {
        value.map_or(String::new(), |value| self.with(key, name, value))
    }

    /// A day as a person writes it: `25 February 2022`.
    pub fn day(&self, day: Day) -> String {
        self.words.day(day)
    }

    /// `since 5 May 1998, until 16 September 2022`, as far as known.
    pub fn stretch(&self, since: Option<IsoDay>, until: Option<IsoDay>) -> String {
        let day = |name, day: IsoDay| (name, self.day(day.0));
        match (since, until) {
            (Some(since), Some(until)) => self.say(
                "record-stretch",
                &[day("since", since), day("until", until)],
            ),
            (Some(since), None) => self.say("record-since", &[day("since", since)]),
            (None, Some(until)) => self.say("record-until", &[day("until", until)]),
            (None, None) => self.say("record-day-unknown", &[]),
        }
    }

    /// `from 3 September 1953 until 13 June 1970`: a stretch that is over.
    pub fn past(&self, since: IsoDay, until: Option<IsoDay>) -> String {
        let since = ("since", self.day(since.0));
        match until {
            Some(until) => self.say("record-past", &[since, ("until", self.day(until.0))]),
            None => self.say("record-past-open", &[since]),
        }
    }

    /// A State's name within a sentence: `the Russian Federation`.
    pub fn state(&self, code: &str, english: &str) -> String {
        match self.record.and_then(|record| record.state(code)) {
            Some(state) => self.words.state(state),
            None => standi_record::query::with_article(english),
        }
    }

    /// A State's name by itself: `Russian Federation`.
    pub fn state_alone(&self, code: &str, english: &str) -> String {
        match self.record.and_then(|record| record.state(code)) {
            Some(state) => self.words.state_alone(state),
            None => english.to_string(),
        }
    }

    /// The name of an organ or of a body that hears complaints.
    pub fn body(&self, id: &str, english: &str) -> String {
        let body = self.record.and_then(|record| record.body(id));
        body.map_or_else(
            || english.to_string(),
            |body| self.words.body(body).to_string(),
        )
    }

    /// An instrument in a sentence: its id, as it is asked for.
    pub fn instrument(&self, id: &str) -> String {
        match self.words.language() {
            standi_law::words::Language::Fr => self.words.instrument(id),
            _ => id.to_string(),
        }
    }

    /// A doubt to be shown; verified facts need no word.
    pub fn confidence(&self, word: &str) -> Option<String> {
        match word {
            "known" | "unsure" => Some(self.say(&format!("record-{word}"), &[])),
            _ => None,
        }
    }

    /// A stable word in words; where it has none of its own, those of `otherwise`.
    pub fn term(&self, kind: &str, word: &str, otherwise: &str) -> String {
        let own = self.words.get(&format!("{kind}-{word}"), &[]);
        own.unwrap_or_else(|| self.say(&format!("{kind}-{otherwise}"), &[]))
    }

    /// A state of law before or after a change.
    pub fn state_of_law(&self, word: &str) -> String {
        if let Some(holder) = word.strip_prefix("held-by-") {
            return self.with("law-held-by", "state", holder);
        }
        let own = |kind: &str| self.words.get(&format!("{kind}-{word}"), &[]);
        own("law")
            .or_else(|| own("seat"))
            .unwrap_or_else(|| word.replace('-', " "))
    }

    /// Thousand euros: `22,263`.
    pub fn thousands(&self, amount: i64) -> String {
        let separator = self.say("record-thousands", &[]);
        let digits = amount.unsigned_abs().to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(&separator);
            }
            text.push(digit);
        }
        if amount < 0 { format!("-{text}") } else { text }
    }

    /// An exact decimal as the language writes it, from its digits with a point: `12345.60` is
    /// 12,345.60, or 12 345,60 in French.
    pub fn exact(&self, digits: &str) -> String {
        let (whole, rest) = match digits.split_once('.') {
            Some((whole, rest)) => (whole, Some(rest)),
            None => (digits, None),
        };
        let Ok(amount) = whole.parse::<i64>() else {
            return digits.to_string();
        };
        let mut text = self.thousands(amount);
        if amount == 0 && whole.starts_with('-') {
            text.insert(0, '-');
        }
        match rest {
            None => text,
            Some(rest) => text + &self.say("record-decimal", &[]) + rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_law::words::Language;

    #[test]
    fn days_and_amounts() {
        let (english, french) = (Words::new(Language::En), Words::new(Language::Fr));
        let english = Tell {
            words: &english,
            record: None,
        };
        let french = Tell {
            words: &french,
            record: None,
        };
        let day = "2022-02-25".parse().expect("a day");
        assert_eq!(english.day(day), "25 February 2022");
        assert_eq!(french.day(day), "25 février 2022");
        assert_eq!(english.thousands(22_263), "22,263");
        assert_eq!(english.thousands(999), "999");
        assert_eq!(english.thousands(-1_234_567), "-1,234,567");
        assert_eq!(french.thousands(-1_234_567), "-1\u{202f}234\u{202f}567");
        assert_eq!(english.exact("12345.60"), "12,345.60");
        assert_eq!(french.exact("12345.60"), "12\u{202f}345,60");
        assert_eq!(english.exact("-0.50"), "-0.50");
    }
}
