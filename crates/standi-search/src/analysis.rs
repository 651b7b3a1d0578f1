//! How text becomes words: in the index, in what is asked, and where a match is shown.

use tantivy::tokenizer::{
    AsciiFoldingFilter, LowerCaser, TextAnalyzer, Token, TokenStream, Tokenizer,
};

/// The name under which an index knows this analysis.
pub const NAME: &str = "folded";

/// Letters and digits, lower case, without accents.
pub fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(Words::default())
        .filter(AsciiFoldingFilter)
        .filter(LowerCaser)
        .build()
}

/// A word where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is looked for.
    pub text: String,
    /// The byte on which it begins.
    pub from: usize,
    /// The byte after its last.
    pub until: usize,
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut analyzer = analyzer();
    let mut stream = analyzer.token_stream(text);
    let mut words = Vec::new();
    stream.process(&mut |token| {
        words.push(Word {
            text: token.text.clone(),
            from: token.offset_from,
            until: token.offset_to,
        });
    });
    words
}

/// The same without their places.
pub fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

/// What belongs to a word and is no part of it: combining marks (HUDOC writes `i̇` with one), soft
/// hyphens, marks of direction, joiners.
fn is_passed_over(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}')
}

/// Cuts a text into words.
#[derive(Clone, Default)]
struct Words {
    token: Token,
}

struct WordStream<'a> {
    text: &'a str,
    at: usize,
    token: &'a mut Token,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream {
            text,
            at: 0,
            token: &mut self.token,
        }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        self.token.text.clear();
        self.token.position = self.token.position.wrapping_add(1);
        let rest = &self.text[self.at..];
        let Some(begin) = rest.find(char::is_alphanumeric) else {
            return false;
        };
        let from = self.at + begin;
        let end = self.text[from..].find(|c: char| !c.is_alphanumeric() && !is_passed_over(c));
        let until = end.map_or(self.text.len(), |end| from + end);
        let inside = &self.text[from..until];
        self.token
            .text
            .extend(inside.chars().filter(|c| !is_passed_over(*c)));
        (self.token.offset_from, self.token.offset_to) = (from, until);
        self.at = until;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// The stems of a folded word, by the English and by the French rules: nobody says in which
/// language a word is meant.
pub fn stems(word: &str) -> [String; 2] {
    [frostem::Algorithm::English, frostem::Algorithm::French]
        .map(|algorithm| frostem::Stemmer::new(algorithm).stem(word).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        for (text, words) in [
            ("CASE OF ILAŞCU v. MOLDOVA", "case of ilascu v moldova"),
            ("l’Émigré d'Öztürk", "l emigre d ozturk"),
            ("DİNK / Di\u{307}nk / Dınk", "dink dink dink"),
            ("E\u{301}mile", "emile"),
            ("Straße", "strasse"),
            ("P1-1; 1234/05", "p1 1 1234 05"),
            ("soe\u{202e}ring", "soering"),
            ("Россия", "россия"),
            ("\u{301}", ""),
        ] {
            assert_eq!(folded(text).join(" "), words, "{text}");
        }
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "« Émile »";
        let words = words(text);
        assert_eq!(&text[words[0].from..words[0].until], "Émile");
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for [a, b] in [
            ["derogation", "derogations"],
            ["violation", "violations"],
            ["reserve", "reserves"],
            ["interimaires", "interimaire"],
        ] {
            let shared = stems(a).iter().any(|stem| stems(b).contains(stem));
            assert!(shared, "{a} {b}");
        }
    }
}
