//! What a judgment or decision concluded, read from HUDOC's words.

use standi_law::article::Article;

/// What was decided on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// A violation was found.
    Violation,
    /// No violation was found.
    NoViolation,
    /// Inadmissible, or outside the Court's jurisdiction.
    Inadmissible,
    /// Declared admissible.
    Admissible,
    /// Struck out of the list (Article 37).
    StruckOut,
    /// Settled between the parties (Article 39).
    FriendlySettlement,
    /// Just satisfaction awarded, refused or reserved (Article 41).
    JustSatisfaction,
    /// A preliminary objection accepted, rejected or joined.
    Objection,
    /// It was not necessary to examine the point.
    NotExamined,
    /// Anything else.
    Other,
}

impl Outcome {
    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Violation => "violation",
            Outcome::NoViolation => "no-violation",
            Outcome::Inadmissible => "inadmissible",
            Outcome::Admissible => "admissible",
            Outcome::StruckOut => "struck-out",
            Outcome::FriendlySettlement => "friendly-settlement",
            Outcome::JustSatisfaction => "just-satisfaction",
            Outcome::Objection => "objection",
            Outcome::NotExamined => "not-examined",
            Outcome::Other => "other",
        }
    }

    /// What lower-case words mean, in English and French; the first match counts.
    fn of(text: &str) -> Outcome {
        const WORDS: &[(&[&str], Outcome)] = &[
            (
                &["no violation", "non-violation", "no breach"],
                Outcome::NoViolation,
            ),
            (
                &["preliminary objection", "exception préliminaire"],
                Outcome::Objection,
            ),
            (
                &[
                    "not necessary to examine",
                    "no need to examine",
                    "no separate issue",
                    "non-lieu à examiner",
                    "aucune question distincte",
                ],
                Outcome::NotExamined,
            ),
            (
                &["struck out", "radiation", "rayée", "rayé du"],
                Outcome::StruckOut,
            ),
            (
                &["friendly settlement", "règlement amiable"],
                Outcome::FriendlySettlement,
            ),
            (
                &["inadmissible", "irrecevable", "lack of jurisdiction"],
                Outcome::Inadmissible,
            ),
            (&["admissible", "recevable"], Outcome::Admissible),
            (&["violation", "breach of"], Outcome::Violation),
            (
                &[
                    "damage",
                    "just satisfaction",
                    "costs and expenses",
                    "satisfaction équitable",
                    "préjudice",
                    "dommage",
                    "frais et dépens",
                ],
                Outcome::JustSatisfaction,
            ),
        ];
        let found = WORDS
            .iter()
            .find(|(words, _)| words.iter().any(|word| text.contains(word)));
        found.map_or(Outcome::Other, |(_, outcome)| *outcome)
    }
}

/// One point of the operative part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// What was decided.
    pub outcome: Outcome,
    /// The articles named before any remark in brackets or behind a dash; several where they were
    /// taken together (`14+8`).
    pub articles: Vec<Article>,
    /// HUDOC's own words.
    pub text: String,
}

/// Reads HUDOC's `conclusion`: points parted by semicolons outside brackets.
pub fn conclusions(text: &str) -> Vec<Conclusion> {
    points(text)
        .map(|point| {
            let (head, _) = point.split_once(['(', '[']).unwrap_or((point, ""));
            let (head, _) = head.split_once(" - ").unwrap_or((head, ""));
            let outcome = match Outcome::of(&head.to_lowercase()) {
                Outcome::Other => Outcome::of(&point.to_lowercase()),
                outcome => outcome,
            };
            Conclusion {
                outcome,
                articles: articles(head),
                text: point.to_string(),
            }
        })
        .collect()
}

fn points(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0i32;
    text.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = (depth - 1).max(0),
            _ => {}
        }
        c == ';' && depth == 0
    })
    .map(str::trim)
    .filter(|point| !point.is_empty())
}

/// The articles named in words: `Art. 6-1`, `P1-1`, `14+8`, `Article 4 of Protocol No. 4`.
pub fn articles(text: &str) -> Vec<Article> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '+' | '/' | ',' | ';' | '\'' | '’'))
        .filter(|word| !word.is_empty())
        .collect();
    let protocol = |at: usize| -> Option<&str> {
        // `of Protocol No. 4`, `du Protocole n° 4`
        let after = words.get(at + 1..)?;
        let [_, name, rest @ ..] = after else {
            return None;
        };
        if !name.starts_with("protocol") {
            return None;
        }
        rest.iter()
            .take(2)
            .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
            .find(|digits| !digits.is_empty())
    };
    let mut found: Vec<Article> = Vec::new();
    let mut number_of_protocol = false;
    for (at, word) in words.iter().enumerate() {
        if word.starts_with("protocol") {
            number_of_protocol = true;
            continue;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        let bare = bare.strip_prefix("art.").unwrap_or(bare);
        let is_article = bare.starts_with(|c: char| c.is_ascii_digit())
            || (bare.starts_with('p') && bare.contains('-'));
        if !is_article {
            continue;
        }
        if std::mem::take(&mut number_of_protocol) {
            continue;
        }
        let read = match protocol(at) {
            Some(protocol) => format!("p{protocol}-{bare}").parse(),
            None => bare.parse(),
        };
        if let Ok(article) = read
            && !found.contains(&article)
        {
            found.push(article);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(&'static str, String)> {
        let line = |it: Conclusion| {
            let articles: Vec<String> = it.articles.iter().map(Article::to_string).collect();
            (it.outcome.word(), articles.join("+"))
        };
        conclusions(text).into_iter().map(line).collect()
    }

    #[test]
    fn conclusions_as_hudoc_writes_them() {
        let text = "Preliminary objection dismissed (Article 35-1 - Exhaustion of domestic \
            remedies);Violation of Art. 6-1;No violation of Article 8 - Right to respect for private \
            and family life (Article 8-1 - Respect for family life;Article 8-2);Violation of Art. \
            14+8;Violation of P1-1;Violation of Article 4 of Protocol No. 4 - Prohibition of \
            collective expulsion;Remainder inadmissible (Art. 35-3-a - Ratione materiae);\
            Non-pecuniary damage - award;Struck out of the list";
        let expected = [
            ("objection", ""),
            ("violation", "6(1)"),
            ("no-violation", "8"),
            ("violation", "14+8"),
            ("violation", "P1-1"),
            ("violation", "P4-4"),
            ("inadmissible", ""),
            ("just-satisfaction", ""),
            ("struck-out", ""),
        ];
        let expected: Vec<_> = expected.map(|(word, it)| (word, it.to_string())).into();
        assert_eq!(read(text), expected);
    }

    #[test]
    fn in_french() {
        let text =
            "Violation de l'art. 6-1;Non-violation de l'article 2 du Protocole n° 7;Irrecevable";
        let expected = [
            ("violation", "6(1)".to_string()),
            ("no-violation", "P7-2".to_string()),
            ("inadmissible", String::new()),
        ];
        assert_eq!(read(text), expected);
        assert_eq!(read(""), []);
    }

    proptest! {
        #[test]
        fn nothing_crashes_it(text in "\\PC*") {
            for it in conclusions(&text) {
                prop_assert!(text.contains(&it.text));
            }
        }
    }
}
