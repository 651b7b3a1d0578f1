//! Why something was found: the words of its title and text that were asked for, and what else of
//! it fits.

use crate::analysis::{Word, stems, words};
use crate::entry::Entry;
use crate::names::Names;
use crate::weigh::{Matching, slips};
use crate::words::{Clause, Typed};
use standi_law::article::Article;
use std::ops::Range;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The stretch.
    pub text: String,
    /// Whether it was asked for.
    pub is_match: bool,
}

/// Where a match was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the title.
    Title,
    /// In what else it says.
    Text,
    /// It is called so.
    Name,
    /// Its application number.
    Number,
    /// Another identifier of it.
    Identifier,
    /// A State it concerns.
    State,
    /// An article it concerns.
    Article,
}

impl Place {
    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Text => "text",
            Place::Name => "name",
            Place::Number => "number",
            Place::Identifier => "identifier",
            Place::State => "state",
            Place::Article => "article",
        }
    }
}

/// A reason why something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where.
    pub place: Place,
    /// What stands there: a part of it, where it is long.
    pub pieces: Vec<Piece>,
}

/// The most of a text that is shown, in characters of Latin text.
const SHOWN: usize = 240;
/// How much of it stands before the first match.
const BEFORE: usize = 60;

/// Finds reasons.
pub struct Reasons<'a> {
    typed: &'a Typed,
    matching: Matching,
    names: &'a Names,
    stems: Vec<[String; 2]>,
}

impl<'a> Reasons<'a> {
    /// For a question.
    pub fn new(typed: &'a Typed, matching: Matching, names: &'a Names) -> Reasons<'a> {
        let stems = typed.wanted.iter().map(|clause| match clause {
            Clause::Word { text, .. } => stems(text),
            _ => Default::default(),
        });
        Reasons {
            typed,
            matching,
            names,
            stems: stems.collect(),
        }
    }

    /// The title of an entry with what was matched in it, and the reasons.
    pub fn of(&mut self, entry: &Entry) -> (Vec<Piece>, Vec<Reason>) {
        let mut reasons = Vec::new();
        let marks = self.marks(&entry.title, false);
        let title = pieces(&entry.title, &marks, 0..entry.title.len());
        if !marks.is_empty() {
            reasons.push(Reason {
                place: Place::Title,
                pieces: title.clone(),
            });
        }
        let marks = self.marks(&entry.text, true);
        if let Some(first) = marks.first() {
            let shown = window(&entry.text, first.start);
            reasons.push(Reason {
                place: Place::Text,
                pieces: pieces(&entry.text, &marks, shown),
            });
        }
        for name in &entry.names {
            let marks = self.marks(name, false);
            if !marks.is_empty() {
                reasons.push(Reason {
                    place: Place::Name,
                    pieces: pieces(name, &marks, 0..name.len()),
                });
                break;
            }
        }
        self.values(entry, &mut reasons);
        (title, reasons)
    }

    /// Numbers, States and articles that fit.
    fn values(&self, entry: &Entry, reasons: &mut Vec<Reason>) {
        let mut whole = |place, text: &str| {
            let reason = Reason {
                place,
                pieces: vec![Piece {
                    text: text.to_string(),
                    is_match: true,
                }],
            };
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        };
        let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
        for clause in &self.typed.wanted {
            match clause {
                Clause::Number(number) => {
                    let found = entry.numbers.iter().find(|it| *it == number);
                    found.into_iter().for_each(|it| whole(Place::Number, it));
                }
                Clause::NumberBegins(begins) => {
                    let found = entry
                        .numbers
                        .iter()
                        .find(|it| it.starts_with(begins.as_str()));
                    found.into_iter().for_each(|it| whole(Place::Number, it));
                }
                Clause::Identifier(id) => {
                    let known = [Some(&entry.id), entry.ecli.as_ref()];
                    let mut known = known.into_iter().flatten();
                    let found = known.find(|it| it.to_lowercase() == *id);
                    found
                        .into_iter()
                        .for_each(|it| whole(Place::Identifier, it));
                }
                Clause::Article { article, .. } => {
                    let found = entry.articles.iter().find(|it| concerns(it, article));
                    found.into_iter().for_each(|it| whole(Place::Article, it));
                }
                Clause::State { code, .. } if entry.states.contains(code) => {
                    whole(Place::State, code);
                }
                Clause::Word {
                    text,
                    begins,
                    states,
                } => {
                    if entry.id.to_lowercase() == *text {
                        whole(Place::Identifier, &entry.id);
                    }
                    if digits(text) {
                        let fits = |it: &&String| match begins {
                            true => it.starts_with(text.as_str()),
                            false => it.split('/').next() == Some(text),
                        };
                        let found = entry.numbers.iter().find(fits);
                        found.into_iter().for_each(|it| whole(Place::Number, it));
                    }
                    let found = states.iter().find(|it| entry.states.contains(it));
                    found.into_iter().for_each(|it| whole(Place::State, it));
                }
                Clause::Phrase(_) | Clause::State { .. } => {}
            }
        }
    }

    /// The stretches of a text that were asked for, in order, none within another.
    fn marks(&self, text: &str, prose: bool) -> Vec<Range<usize>> {
        let found = words(text);
        let folded: Vec<String> = found.iter().map(|it| it.text.clone()).collect();
        let mut marked = vec![false; found.len()];
        for (clause, stems) in self.typed.wanted.iter().zip(&self.stems) {
            for at in 0..found.len() {
                let length = self.length(clause, stems, &folded[at..], prose);
                marked[at..at + length].fill(true);
            }
        }
        stretches(&found, &marked)
    }

    /// How many words at the beginning of some belong to a match of the clause.
    fn length(&self, clause: &Clause, stems: &[String; 2], rest: &[String], prose: bool) -> usize {
        match clause {
            Clause::Word {
                text,
                begins,
                states,
            } => {
                let own = self.is_word(text, *begins, stems, &rest[0], prose);
                usize::from(own).max(self.name(rest, |code| states.iter().any(|it| it == code)))
            }
            Clause::Phrase(words) | Clause::Article { words, .. } => starts(rest, words),
            Clause::State {
                code,
                words,
                begins,
            } => {
                let longer = *begins && words.len() == 1 && rest[0].starts_with(&words[0]);
                let named = self.name(rest, |it| it == code);
                named.max(starts(rest, words)).max(usize::from(longer))
            }
            Clause::Number(number) | Clause::NumberBegins(number) => {
                starts(rest, &crate::analysis::folded(number))
            }
            Clause::Identifier(id) => starts(rest, &crate::analysis::folded(id)),
        }
    }

    fn name(&self, rest: &[String], is_it: impl Fn(&str) -> bool) -> usize {
        let named = self.names.at_beginning(rest);
        named
            .filter(|(code, _)| is_it(code))
            .map_or(0, |(_, length)| length)
    }

    fn is_word(
        &self,
        wanted: &str,
        begins: bool,
        stems: &[String; 2],
        found: &str,
        prose: bool,
    ) -> bool {
        if found == wanted || begins && found.starts_with(wanted) {
            return true;
        }
        if prose
            && crate::analysis::stems(found)
                .iter()
                .any(|it| stems.contains(it))
        {
            return true;
        }
        self.matching == Matching::Alike && {
            let slips = usize::from(slips(wanted));
            let length = wanted.chars().count();
            let near = |found: &str| strsim::damerau_levenshtein(wanted, found) <= slips;
            let cuts = length.saturating_sub(slips)..=length + slips;
            let mut cuts = cuts.map(|to| {
                found
                    .char_indices()
                    .nth(to)
                    .map_or(found, |(at, _)| &found[..at])
            });
            slips > 0 && (near(found) || begins && cuts.any(near))
        }
    }
}

fn starts(rest: &[String], words: &[String]) -> usize {
    match !words.is_empty() && rest.starts_with(words) {
        true => words.len(),
        false => 0,
    }
}

/// Whether an article fits the one asked for.
fn concerns(article: &str, asked: &str) -> bool {
    let read = |it: &str| it.parse::<Article>().ok();
    match (read(article), read(asked)) {
        (Some(article), Some(asked)) => {
            article.is(asked) && (asked.paragraph == 0 || asked.paragraph == article.paragraph)
        }
        _ => false,
    }
}

/// Marked words as stretches of the text; neighbours with nothing but a space or sign between them
/// are one.
fn stretches(words: &[Word], marked: &[bool]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut before = false;
    for (word, is_marked) in words.iter().zip(marked) {
        match stretches.last_mut() {
            Some(last) if *is_marked && before => last.end = word.until,
            _ if *is_marked => stretches.push(word.from..word.until),
            _ => {}
        }
        before = *is_marked;
    }
    stretches
}

/// The part of a text that is shown around a match, from one word to another.
fn window(text: &str, first: usize) -> Range<usize> {
    let near = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = match first.saturating_sub(BEFORE) {
        0 => 0,
        from => {
            let from = near(from);
            text[from..first]
                .find(' ')
                .map_or(first, |space| from + space + 1)
        }
    };
    let until = match from + SHOWN {
        until if until >= text.len() => text.len(),
        until => {
            let until = near(until);
            text[from..until]
                .rfind(' ')
                .map_or(until, |space| from + space)
        }
    };
    from..until
}

/// A part of a text in pieces; what is cut off leaves an ellipsis.
fn pieces(text: &str, marks: &[Range<usize>], shown: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, is_match: bool| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_string(),
                is_match,
            });
        }
    };
    if shown.start > 0 {
        push("… ", false);
    }
    let mut at = shown.start;
    for mark in marks {
        if mark.start < at || mark.end > shown.end {
            continue;
        }
        push(&text[at..mark.start], false);
        push(&text[mark.clone()], true);
        at = mark.end;
    }
    push(&text[at..shown.end], false);
    if shown.end < text.len() {
        push(" …", false);
    }
    pieces
}
