//! Reads what a person typed: phrases in quotes, numbers, articles, States, words.
//!
//! There is no language to learn and nothing to escape: whatever is typed is looked for. A quote
//! that is not closed is no quote; stars, brackets and colons part words, as in the text itself.

use crate::analysis::folded;
use crate::names::Names;
use standi_catalogue::ApplicationNumber;
use standi_law::article::Article;

/// The longest question, in characters.
pub const LONGEST: usize = 400;
/// The most words of a question.
pub const MOST: usize = 64;

/// What is looked for: all of it has to be found, but for filling words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// A word.
    Word {
        /// Folded.
        text: String,
        /// Whether the words that begin so are meant too: the last one, which is perhaps not
        /// typed to its end.
        begins: bool,
        /// The States that are called so, or whose name begins so.
        states: Vec<String>,
    },
    /// Words in this order.
    Phrase(Vec<String>),
    /// A State by a name, as its code and the words of the name.
    State {
        /// Its code.
        code: String,
        /// Its name, folded.
        words: Vec<String>,
        /// Whether the name is perhaps only the beginning of a word: `Georgia`, `Georgiadis`.
        begins: bool,
    },
    /// An application number.
    Number(String),
    /// The beginning of an application number: `1234/`.
    NumberBegins(String),
    /// An identifier of HUDOC or of the European Case Law Identifier, lower case.
    Identifier(String),
    /// An article, with the words by which it was named.
    Article {
        /// The article.
        article: String,
        /// Its words, folded.
        words: Vec<String>,
    },
}

/// A question, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What has to be found.
    pub wanted: Vec<Clause>,
    /// Its words in order, for titles that have them in this order.
    pub in_order: Vec<String>,
    /// The question without filling words, for names that are just this.
    pub name: String,
}

/// A question that is too long to be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is too long to be looked for: at most {LONGEST} characters and {MOST} words")]
pub struct TooLong;

/// Words that titles are full of and nobody looks for.
const FILLERS: &[&str] = &[
    "a", "affaire", "affaires", "against", "and", "au", "aux", "c", "case", "cases", "contre", "d",
    "de", "des", "du", "et", "in", "l", "la", "le", "les", "n", "no", "of", "on", "the", "to", "v",
    "versus", "vs",
];

/// Whether a folded word fills a title and says nothing.
pub fn is_filler(word: &str) -> bool {
    FILLERS.binary_search(&word).is_ok()
}

/// A text without filling words, for comparing names as wholes.
pub fn key(text: &str) -> String {
    let mut words = folded(text);
    words.retain(|word| !is_filler(word));
    words.join(" ")
}

impl Typed {
    /// Reads a question.
    ///
    /// # Errors
    /// One that is too long.
    pub fn read(text: &str, names: &Names) -> Result<Typed, TooLong> {
        if text.chars().count() > LONGEST {
            return Err(TooLong);
        }
        let mut typed = Typed {
            in_order: folded(text),
            name: key(text),
            ..Typed::default()
        };
        if typed.in_order.len() > MOST {
            return Err(TooLong);
        }
        // A word with a space behind it is typed to its end.
        let begins = text.ends_with(char::is_alphanumeric);
        let parts = quoted(text);
        let last = parts.len().saturating_sub(1);
        for (at, (part, is_phrase)) in parts.into_iter().enumerate() {
            match is_phrase {
                true => match folded(part) {
                    words if words.is_empty() => {}
                    words => typed.wanted.push(Clause::Phrase(words)),
                },
                false => typed.plain(part, begins && at == last, names),
            }
        }
        typed.drop_fillers();
        Ok(typed)
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    fn plain(&mut self, text: &str, begins: bool, names: &Names) {
        let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let chunks: Vec<&str> = text.split(is_between).filter(|it| !it.is_empty()).collect();
        let mut at = 0;
        while let Some(chunk) = chunks.get(at) {
            let last = begins && at + 1 == chunks.len();
            if let Some(clause) = identifier(chunk).or_else(|| number(chunk, last)) {
                self.wanted.push(clause);
                at += 1;
            } else if let Some((clause, taken)) = article(&chunks[at..]) {
                self.wanted.push(clause);
                at += taken;
            } else if let Some((clause, taken)) = state(&chunks[at..], begins, names) {
                self.wanted.push(clause);
                at += taken;
            } else {
                self.words(chunk, last, names);
                at += 1;
            }
        }
    }

    fn words(&mut self, chunk: &str, last: bool, names: &Names) {
        let capitals = self.in_order.len() < 4 && chunk.len() == 3;
        let code = chunk.bytes().all(|it| it.is_ascii_uppercase()) && capitals;
        let words = folded(chunk);
        let end = words.len();
        for (at, text) in words.into_iter().enumerate() {
            let begins = last && at + 1 == end;
            let mut states: Vec<String> = match begins && text.chars().count() > 2 {
                true => names.beginning_with(&text),
                false => Vec::new(),
            }
            .into_iter()
            .map(str::to_string)
            .collect();
            if code {
                states.push(chunk.to_string());
            }
            self.wanted.push(Clause::Word {
                text,
                begins,
                states,
            });
        }
    }

    /// Filling words are not looked for, unless there is nothing else.
    fn drop_fillers(&mut self) {
        let says = |clause: &Clause| match clause {
            Clause::Word { text, .. } => !is_filler(text),
            _ => true,
        };
        if self.wanted.iter().any(says) {
            self.wanted.retain(says);
        }
    }
}

/// A text in parts: outside and inside quotes.
fn quoted(text: &str) -> Vec<(&str, bool)> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(is_quote) {
        let width = |at: usize, text: &str| text[at..].chars().next().map_or(1, char::len_utf8);
        let inside = open + width(open, rest);
        let Some(length) = rest[inside..].find(is_quote) else {
            break;
        };
        let close = inside + length;
        parts.push((&rest[..open], false));
        parts.push((&rest[inside..close], true));
        rest = &rest[close + width(close, rest)..];
    }
    parts.push((rest, false));
    parts
}

/// `001-57619`, `ECLI:CE:ECHR:1989:0707JUD001403888`.
fn identifier(chunk: &str) -> Option<Clause> {
    let bare = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = bare.split('-').collect();
    let is_item =
        parts[0].len() == 3 && matches!(parts.len(), 2 | 3) && parts.iter().all(|it| digits(it));
    let is_ecli = bare
        .get(..5)
        .is_some_and(|it| it.eq_ignore_ascii_case("ecli:"));
    (is_item || is_ecli).then(|| Clause::Identifier(bare.to_lowercase()))
}

/// `1234/05`, `1234/2005`; of the last word also the beginning.
fn number(chunk: &str, last: bool) -> Option<Clause> {
    let bare = chunk.trim_matches(|c: char| !c.is_ascii_digit() && c != '/');
    let (number, year) = bare.split_once('/')?;
    let digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if number.is_empty() || !digits(number) || !digits(year) {
        return None;
    }
    match bare.parse::<ApplicationNumber>() {
        Ok(number) => Some(Clause::Number(number.to_string())),
        Err(_) if last || year.is_empty() => Some(Clause::NumberBegins(bare.to_string())),
        Err(_) => None,
    }
}

/// An article at the beginning of some chunks, with the number of chunks it takes: `Art. 6 § 1`,
/// `article 1 of Protocol No. 1`, `P1-1`, `6(1)`, `6 § 1`, `A1P1`.
fn article(chunks: &[&str]) -> Option<(Clause, usize)> {
    let lower = |at: usize| chunks.get(at).map(|it| it.to_lowercase());
    let first = lower(0)?;
    let is_word = |word: &str| {
        let word = word.trim_end_matches('.');
        let elided = ["l'", "l’", "d'", "d’"]
            .iter()
            .find_map(|it| word.strip_prefix(it));
        let word = elided.unwrap_or(word);
        matches!(word, "art" | "arts" | "article" | "articles")
    };
    let named = is_word(&first);
    let from = usize::from(named);
    let one = lower(from)?;
    let mut taken = from + 1;
    let trimmed = |text: &str| {
        let end = |c: char| !c.is_alphanumeric() && c != ')';
        text.trim_end_matches(end).to_string()
    };
    let mut text = trimmed(&one);
    // `6 § 1`
    if lower(taken).as_deref() == Some("§") && lower(taken + 1).is_some() {
        text = format!("{text} § {}", trimmed(&lower(taken + 1)?));
        taken += 2;
    } else if let Some(paragraph) = lower(taken).filter(|it| it.starts_with('§')) {
        text = format!("{text} {}", trimmed(&paragraph));
        taken += 1;
    }
    // `1 of Protocol No. 1`
    let protocol = [lower(taken), lower(taken + 1)];
    if let [Some(of), Some(word)] = &protocol
        && matches!(of.as_str(), "of" | "du" | "de")
        && word.starts_with("protocol")
    {
        let skip = usize::from(lower(taken + 2).is_some_and(|it| it.starts_with('n')));
        let digits = lower(taken + 2 + skip)?;
        let digits = digits.trim_matches(|c: char| !c.is_ascii_digit());
        text = format!("p{digits}-{text}");
        taken += 3 + skip;
    }
    let shaped = text.starts_with('p') && text.contains('-')
        || text.starts_with('a') && text.contains('p')
        || text.contains(['(', '§']);
    if !named && !shaped {
        return None;
    }
    let article: Article = text.parse().ok()?;
    let clause = Clause::Article {
        article: article.to_string(),
        words: folded(&chunks[..taken].join(" ")),
    };
    Some((clause, taken))
}

/// A State's name at the beginning of some chunks, with the number of chunks it takes.
fn state(chunks: &[&str], begins: bool, names: &Names) -> Option<(Clause, usize)> {
    // A name ends where a chunk ends.
    let mut words = Vec::new();
    let mut ends = Vec::new();
    for chunk in chunks.iter().take(12) {
        words.extend(folded(chunk));
        ends.push(words.len());
    }
    let (code, length) = names.at_beginning(&words)?;
    let taken = ends.iter().position(|end| *end == length)? + 1;
    let clause = Clause::State {
        code: code.to_string(),
        words: words[..length].to_vec(),
        begins: begins && taken == chunks.len(),
    };
    Some((clause, taken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(standi_bundled::record()));

    /// What is looked for, one clause a word.
    fn read(text: &str) -> String {
        let typed = Typed::read(text, &NAMES).expect("a question");
        let clauses = typed.wanted.iter().map(|clause| match clause {
            Clause::Word { text, begins, .. } => {
                format!("{text}{}", if *begins { "…" } else { "" })
            }
            Clause::Phrase(words) => format!("“{}”", words.join("_")),
            Clause::State { code, .. } => code.clone(),
            Clause::Number(number) => format!("no.{number}"),
            Clause::NumberBegins(begins) => format!("no.{begins}…"),
            Clause::Identifier(id) => format!("id:{id}"),
            Clause::Article { article, .. } => format!("Art.{article}"),
        });
        clauses.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_people_type() {
        for (text, wanted) in [
            ("Soering", "soering…"),
            ("Soering ", "soering"),
            ("CASE OF SOERING v. THE UNITED KINGDOM", "soering GBR"),
            ("the case of", "the case of…"),
            ("Ireland v. UK", "IRL GBR"),
            ("no. 14038/88, 2345/2006", "no.14038/88 no.2345/06"),
            ("14038/", "no.14038/…"),
            ("14038/8", "no.14038/8…"),
            ("14038/8 x", "14038 8 x…"),
            ("001-57619", "id:001-57619"),
            (
                "(ECLI:CE:ECHR:1989:0707JUD001403888)",
                "id:ecli:ce:echr:1989:0707jud001403888",
            ),
            ("Art. 6 § 1 ECHR", "Art.6(1) echr…"),
            ("6§1", "Art.6(1)"),
            ("articles 3 and 8", "Art.3 8…"),
            ("Article 4 of Protocol No. 4 Italy", "Art.P4-4 ITA"),
            ("l'article 1 du Protocole n° 1", "Art.P1-1"),
            ("P7-4", "Art.P7-4"),
            ("article 6 of the law", "Art.6 law…"),
            ("\"just satisfaction\" Chypre", "“just_satisfaction” CYP"),
            ("« république tchèque »", "“republique_tcheque”"),
            ("\"just satisfaction", "just satisfaction…"),
            ("former Yugoslav Republic of Macedonia", "MKD"),
            ("***", ""),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_code_is_a_state_as_it_stands_alone() {
        let states = |text: &str| {
            let typed = Typed::read(text, &NAMES).expect("a question");
            let of = |clause: &Clause| match clause {
                Clause::Word { states, .. } => states.clone(),
                _ => Vec::new(),
            };
            typed.wanted.iter().flat_map(of).collect::<Vec<_>>()
        };
        assert_eq!(states("RUS 2022"), ["RUS"]);
        assert_eq!(states("est"), ["EST"]);
        assert!(!states("CASE OF TUR AND OTHERS").contains(&"TUR".to_string()));
    }

    #[test]
    fn fillers_can_be_searched_by_halves() {
        assert!(FILLERS.is_sorted());
    }
}
